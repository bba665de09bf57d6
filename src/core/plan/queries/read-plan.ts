import { z } from "zod";
import { departureOn } from "#core/dossier/portfolio.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Day, Id, Instant } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { askTogether } from "#core/kernel/together.ts";
import { exampleAccount, exampleDossierId, exampleStep } from "#core/plan/examples.ts";
import {
  Both,
  ClockShown,
  CriticalShown,
  NextShown,
  StepShown,
  TimeAccountShown,
} from "#core/plan/fields.ts";
import { nextBest } from "#core/plan/next-best.ts";
import { candidateOf, computedOf, isOutdated, soundSchedule } from "#core/plan/plan.ts";
import { progressOf } from "#core/plan/progress.ts";
import { stepShown } from "#core/plan/shown.ts";
import { basisOf, planAtHand, selectPlaceOfStep, stepOf } from "#core/plan/store.ts";
import { timeAccount } from "#core/plan/time.ts";
import { clockQuestion } from "#core/plan/time-store.ts";
import { phases } from "#core/playbook/playbook.ts";
import { newestOf, newestQuestion } from "#core/playbook/store.ts";
import { spentOf, spentQuestion } from "./time.ts";

const Count = z.number().int();

/** The plan of a dossier: every step with its days explained, what to do next, progress and time. */
export const readPlan = query({
  name: "plan.read",
  summary:
    "Reads the plan of a dossier: its steps with their days explained, what to do next, the time spent.",
  permission: "plan.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    playbook: z.object({ key: z.string(), version: Count, title: Both }),
    newer: z
      .object({ version: Count, note: z.string().nullable() })
      .nullable()
      .meta({ description: "A newer version of its playbook: plan.preview-version shows what it changes" }),
    madeAt: Instant,
    today: Day,
    startOn: Day,
    endOn: Day.nullable().meta({ description: "The end that the days are counted from" }),
    departureOn: Day.nullable().meta({ description: "When we leave the tools: three months after the end" }),
    outdated: z
      .boolean()
      .meta({ description: "Whether the dossier says something else since: plan.preview-move shows what" }),
    steps: z.array(StepShown).readonly(),
    next: z.array(NextShown).readonly().meta({ description: "What to do next, the most pressing first" }),
    critical: CriticalShown,
    progress: z.array(z.object({ phase: z.enum(phases), settled: Count, total: Count })).readonly(),
    time: TimeAccountShown,
    clock: ClockShown.nullable().meta({ description: "Your clock that runs, in whichever dossier" }),
  }),
  refusals: ["dossier.not-found", "plan.none", "agency.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: {
      playbook: {
        key: "client-exit-web-marketing",
        version: 1,
        title: { fr: "Fin de mission webmarketing", en: "End of a web-marketing engagement" },
      },
      newer: null,
      madeAt: "2026-11-02T09:00:00.000Z",
      today: "2026-11-28",
      startOn: "2026-11-02",
      endOn: "2026-12-14",
      departureOn: "2027-03-14",
      outdated: false,
      steps: [exampleStep],
      next: [{ stepId: exampleStep.id, action: "do", reasons: [{ why: "blocks", steps: 4 }] }],
      critical: { steps: [exampleStep.key], effectOn: "2026-12-05" },
      progress: [{ phase: "autonomy", settled: 0, total: 1 }],
      time: exampleAccount,
      clock: null,
    },
  },
  async read({ dossierId }, work) {
    const at = await planAtHand(work, dossierId, { lock: false });
    if (isRefusal(at)) return at;
    const { plan, steps, today, calendar, dossier } = at;
    const { playbook, basis, madeAt } = plan;
    const schedule = soundSchedule(steps, basis, today, calendar);
    const ids = new Map(steps.map(({ key, id }) => [key, id]));
    const beside = await askTogether(work, {
      spent: spentQuestion(work, dossierId),
      clock: clockQuestion(work),
      newest: newestQuestion(work, playbook.key),
    });
    const spent = spentOf(beside.spent);
    const newest = newestOf(work, playbook.key, beside.newest[0]);
    const idOf = (key: string) => ids.get(key);
    const shown = steps.map((step) =>
      stepShown(step, { basis, schedule, idOf, spent: spent.steps.get(step.id) }),
    );
    const candidates = steps
      .filter((step) => step.included)
      .map((step) => candidateOf(step, computedOf(step, schedule.steps.get(step.key))));
    return {
      playbook: { key: playbook.key, version: playbook.version, title: playbook.title },
      newer: newest && newest.version > playbook.version ? newest : null,
      madeAt,
      today,
      startOn: basis.startOn,
      endOn: basis.endOn,
      departureOn: basis.endOn && departureOn(basis.endOn),
      outdated: isOutdated(basis, basisOf(dossier, basis.startOn)),
      steps: shown,
      next: nextBest(candidates, today).map(({ id, ...next }) => ({ stepId: id, ...next })),
      critical: schedule.critical,
      progress: progressOf(steps),
      time: timeAccount(spent.days, dossier.timeBudgetMinutes, basis.endOn),
      clock: beside.clock[0] ?? null,
    };
  },
});

/** One step: how it is done, what was said of it, what was spent on it. */
export const readStep = query({
  name: "plan.read-step",
  summary: "Reads one step of a plan: how it is done, its comments, the time spent on it.",
  permission: "plan.read",
  input: z.object({ dossierId: Id, stepId: Id }),
  output: z.object({
    howTo: Both.meta({ description: "How one does it, in Markdown" }),
    evidence: Both.nullable().meta({ description: "What shows that it was done" }),
    line: Count.nullable(),
    letter: z.string().nullable().meta({ description: "The key of the letter that goes with it" }),
    notes: z.array(z.object({ noteId: Id, text: z.string(), at: Instant, by: z.string() })),
    times: z.array(
      z.object({
        timeId: Id,
        who: z.string(),
        on: Day,
        minutes: Count.nullable().meta({ description: "null while its clock runs" }),
        note: z.string().nullable(),
      }),
    ),
  }),
  refusals: ["dossier.not-found", "plan.none", "plan.step-not-found"],
  example: {
    input: { dossierId: exampleDossierId, stepId: exampleStep.id },
    output: {
      howTo: { fr: "Ouvrez la fiche, puis Utilisateurs.", en: "Open the profile, then Users." },
      evidence: { fr: "Capture de la liste des propriétaires", en: "Picture of the list of owners" },
      line: 15,
      letter: "access-removal-request",
      notes: [],
      times: [],
    },
  },
  async read({ dossierId, stepId }, work) {
    const agencyId = ownAgency(work.actor);
    const notesOfStep = work.tx
      .selectFrom("step_note")
      .select(["id as noteId", "text", "written_at as at", "written_by as by"])
      .where("agency_id", "=", agencyId)
      .where("dossier_id", "=", dossierId)
      .where("step_id", "=", stepId)
      .orderBy("id", "desc")
      .limit(200);
    const timesOfStep = work.tx
      .selectFrom("time_entry")
      .select(["id as timeId", "who", "spent_on as on", "minutes", "note"])
      .where("agency_id", "=", agencyId)
      .where("dossier_id", "=", dossierId)
      .where("step_id", "=", stepId)
      .where("removed_at", "is", null)
      .orderBy("spent_on", "desc")
      .orderBy("id", "desc")
      .limit(200);
    const { place, notes, times } = await askTogether(work, {
      place: selectPlaceOfStep(work.tx, { agencyId: ownAgency(work.actor), dossierId, stepId }),
      notes: notesOfStep,
      times: timesOfStep,
    });
    const step = await stepOf(work, dossierId, place[0]);
    if (isRefusal(step)) return step;
    const { howTo, evidence, line, letter } = step.content;
    return {
      howTo,
      evidence: evidence ?? null,
      line: step.isOwn ? null : line,
      letter: letter ?? null,
      notes,
      times,
    };
  },
});
