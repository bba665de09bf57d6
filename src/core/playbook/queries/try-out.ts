import { z } from "zod";
import { reasons, tones } from "#core/dossier/dossier.ts";
import { Day } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { draftPlan } from "#core/plan/draft.ts";
import { exampleDraftStep, exampleStep } from "#core/plan/examples.ts";
import { CriticalShown, DraftStepShown } from "#core/plan/fields.ts";
import { draftShown } from "#core/plan/shown.ts";
import { loadToday } from "#core/plan/store.ts";
import { services, sides } from "#core/playbook/playbook.ts";
import { readWhich, Which } from "./read-playbook.ts";

/** What a playbook would make of an exit that nobody opened. */
export const tryOutNamed = query({
  name: "playbook.try-out",
  summary: "Tries a playbook on an imaginary dossier: which steps, when, and which are left out and why.",
  permission: "playbook.read",
  input: z.object({
    ...Which,
    services: z
      .array(z.enum(services))
      .max(services.length)
      .default([])
      .meta({ description: "None given: no step is left out for its services" }),
    tone: z.enum(tones).nullable().default(null),
    reason: z.enum(reasons).nullable().default(null),
    strategic: z.boolean().default(false),
    startOn: Day.optional().meta({ description: "The day the plan runs from; today when left out" }),
    endOn: Day.nullable().default(null).meta({ description: "The end; without it, some steps have no day" }),
  }),
  output: z.object({
    today: Day,
    steps: z.array(DraftStepShown).readonly(),
    critical: CriticalShown,
    stepsIn: z.number().int(),
    minutes: z
      .array(z.object({ side: z.enum(sides), minutes: z.number().int() }))
      .meta({ description: "Of the steps that are in, for each side that has any" }),
  }),
  refusals: [
    "agency.not-found",
    "playbook.not-found",
    "playbook.version-not-found",
    "playbook.version-not-kept",
    "playbook.no-draft",
    "playbook.not-understood",
    "plan.other-direction",
    "plan.too-many-steps",
    "plan.unknown-step",
    "plan.circle",
  ],
  example: {
    input: { key: "client-exit-web-marketing", services: ["seo"], endOn: "2026-12-14" },
    output: {
      today: "2026-11-28",
      steps: [exampleDraftStep],
      critical: { steps: [exampleStep.key], effectOn: "2026-12-05" },
      stepsIn: 46,
      minutes: [{ side: "us", minutes: 1_480 }],
    },
  },
  async read({ key, version, draft, startOn, ...dossier }, work) {
    const said = await readWhich(work, { key, version, draft });
    if (isRefusal(said)) return said;
    if (said.playbook === null) return refuse("playbook.not-understood");
    const today = await loadToday(work);
    if (isRefusal(today)) return today;
    const { direction } = said.playbook;
    const basis = { ...dossier, direction, startOn: startOn ?? today.today };
    const made = draftPlan(said.playbook, basis, { ...today, newId: work.newId });
    if (isRefusal(made)) return made;
    const { steps, critical } = made.schedule;
    const shown = made.steps.map((step) => draftShown(step, steps.get(step.key), basis));
    const stepsIn = shown.filter(({ included }) => included);
    return {
      today: today.today,
      steps: shown,
      critical,
      stepsIn: stepsIn.length,
      minutes: sides.flatMap((side) => {
        const minutes = stepsIn.reduce((sum, one) => sum + (one.side === side ? one.effort : 0), 0);
        return minutes === 0 ? [] : [{ side, minutes }];
      }),
    };
  },
});
