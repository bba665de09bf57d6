import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { draftPlan } from "#core/plan/draft.ts";
import { exampleDossierId, exampleDraftStep, exampleStep } from "#core/plan/examples.ts";
import { Both, CriticalShown, DraftStepShown, Months, MoveShown } from "#core/plan/fields.ts";
import { movedPlan } from "#core/plan/moved.ts";
import { draftShown, movesShown } from "#core/plan/shown.ts";
import { basisOf, loadPlan, loadToday, planAtHand } from "#core/plan/store.ts";
import { isShortest, nearEnd } from "#core/plan/suggested.ts";
import { playbooksToPlanWith, playbookToPlanWith } from "#core/playbook/store.ts";

const Count = z.number().int();
const PlaybookNamed = z.object({ key: z.string(), version: Count, title: Both });
const examplePlaybook = {
  key: "client-exit-web-marketing",
  version: 1,
  title: { fr: "Fin de mission webmarketing", en: "End of a web-marketing engagement" },
};

/** The playbooks that a dossier can be planned from: those of its direction. */
export const listChoices = query({
  name: "plan.list-playbooks",
  summary:
    "Lists the playbooks that fit the direction of a dossier, the shortest exit first when its end is near.",
  permission: "plan.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    hasPlan: z.boolean().meta({ description: "Whether the dossier is planned already" }),
    rows: z.array(
      PlaybookNamed.extend({
        about: Both,
        steps: Count,
        suggested: z
          .object({ because: z.enum(["end-near", "end-today", "end-passed"]), days: Count })
          .nullable()
          .meta({ description: "Why it is proposed first: how many days until the end, or since" }),
      }),
    ),
  }),
  refusals: ["dossier.not-found", "agency.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: {
      hasPlan: false,
      rows: [
        {
          ...examplePlaybook,
          about: { fr: "Pour une agence SEO et Ads.", en: "For an SEO and Ads agency." },
          steps: 55,
          suggested: null,
        },
      ],
    },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const today = await loadToday(work);
    if (isRefusal(today)) return today;
    const near = nearEnd(dossier, today.today);
    const all = await playbooksToPlanWith(work, dossier.direction);
    const rows = all.map(({ playbook: { key, version, title, about, steps }, basedOn }) => {
      const suggested = near && isShortest(key, basedOn) ? near : null;
      return { key, version, title, about, steps: steps.length, suggested };
    });
    const first = rows.filter(({ suggested }) => suggested !== null);
    const others = rows.filter(({ suggested }) => suggested === null);
    return { hasPlan: !isRefusal(await loadPlan(work, dossierId)), rows: [...first, ...others] };
  },
});

/** What a playbook would make of a dossier, before anything is kept. */
export const previewPlan = query({
  name: "plan.preview",
  summary:
    "Shows what a playbook would make of a dossier: which steps, when, and what can no longer be done.",
  permission: "plan.read",
  input: z.object({
    dossierId: Id,
    playbookKey: z.string().trim().min(1).max(100),
    startOn: Day.optional().meta({ description: "The day it runs from; today when left out" }),
  }),
  output: z.object({
    playbook: PlaybookNamed,
    today: Day,
    endOn: Day.nullable(),
    steps: z.array(DraftStepShown).readonly(),
    critical: CriticalShown,
  }),
  refusals: [
    "dossier.not-found",
    "agency.not-found",
    "plan.playbook-not-found",
    "plan.other-direction",
    "plan.too-many-steps",
    "plan.unknown-step",
    "plan.circle",
  ],
  example: {
    input: { dossierId: exampleDossierId, playbookKey: "client-exit-web-marketing" },
    output: {
      playbook: examplePlaybook,
      today: "2026-11-28",
      endOn: "2026-12-14",
      steps: [exampleDraftStep],
      critical: { steps: [exampleStep.key], effectOn: "2026-12-05" },
    },
  },
  async read({ dossierId, playbookKey, startOn }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const today = await loadToday(work);
    if (isRefusal(today)) return today;
    const playbook = await playbookToPlanWith(work, playbookKey);
    if (!playbook) return refuse("plan.playbook-not-found");
    const basis = basisOf(dossier, startOn ?? today.today);
    const draft = draftPlan(playbook, basis, { ...today, newId: work.newId });
    if (isRefusal(draft)) return draft;
    const { steps, schedule } = draft;
    return {
      playbook: { key: playbook.key, version: playbook.version, title: playbook.title },
      today: today.today,
      endOn: basis.endOn,
      steps: steps.map((step) => draftShown(step, schedule.steps.get(step.key), basis)),
      critical: schedule.critical,
    };
  },
});

/** What another end would make of a plan, before anything is kept. */
export const previewMove = query({
  name: "plan.preview-move",
  summary:
    "Shows what a new end or months of transition make of a plan: what moves, what cannot, what is late.",
  permission: "plan.read",
  input: z.object({ dossierId: Id, endOn: Day.optional(), months: Months.optional() }),
  output: z.object({
    from: Day.nullable(),
    to: Day.nullable(),
    moves: z.array(MoveShown).readonly(),
    critical: CriticalShown,
  }),
  refusals: ["dossier.not-found", "plan.none", "agency.not-found", "plan.which-end", "plan.no-end"],
  example: {
    input: { dossierId: exampleDossierId, months: 3 },
    output: {
      from: "2026-12-14",
      to: "2027-03-14",
      moves: [
        {
          stepId: exampleStep.id,
          title: exampleStep.title,
          from: "2026-12-07",
          to: "2027-03-05",
          days: 88,
          what: "moves",
          because: null,
          becomesLate: false,
          verdict: { is: "in-time", days: 97 },
        },
      ],
      critical: { steps: [exampleStep.key], effectOn: "2026-12-05" },
    },
  },
  async read({ dossierId, endOn, months }, work) {
    const at = await planAtHand(work, dossierId, { lock: false });
    if (isRefusal(at)) return at;
    const moved = movedPlan(at, { endOn, months }, at);
    if (isRefusal(moved)) return moved;
    return {
      from: at.plan.basis.endOn,
      to: moved.basis.endOn,
      moves: movesShown(moved.moves, at.steps, moved.schedule),
      critical: moved.schedule.critical,
    };
  },
});
