import { z } from "zod";
import { selectAgency } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { askTogether } from "#core/kernel/together.ts";
import { exampleDossierId, exampleStep } from "#core/plan/examples.ts";
import { ClockShown, Minutes, Remark } from "#core/plan/fields.ts";
import { loadToday, todayOf } from "#core/plan/store.ts";
import { minutesBetween } from "#core/plan/time.ts";
import {
  removeNotedTime,
  runningClock,
  saveNewTime,
  saveStopped,
  selectPlaceOfTime,
} from "#core/plan/time-store.ts";

const exampleTimeId = "01980000-0000-7000-8000-000000000061";
const where = { dossierId: Id, stepId: Id.nullable().default(null) };

/** The dossier, and the step that time is noted on when there is one; it need not be in the plan. */
async function placeOfTime(work: Work, dossierId: string, stepId: string | null) {
  const { place, agency } = await askTogether(work, {
    place: selectPlaceOfTime(work, dossierId, stepId),
    agency: selectAgency(work.tx, { agencyId: ownAgency(work.actor) }),
  });
  const [found] = place;
  if (!found) return refuse("dossier.not-found");
  if (found.stepId !== stepId) return refuse("plan.step-not-found");
  return todayOf(work, agency[0] ?? refuse("agency.not-found"));
}

const about = (dossierId: string, timeId: string) => ({ dossierId, subject: `time:${timeId}` });

/** A member notes the time spent, on a step or on the dossier as a whole. */
export const addTime = command({
  name: "plan.add-time",
  summary: "Notes time spent on a dossier, and on which step.",
  permission: "plan.write",
  input: z.object({
    ...where,
    minutes: Minutes,
    on: Day.optional().meta({ description: "The day; today when left out" }),
    note: Remark.default(null),
  }),
  output: z.object({ timeId: Id }),
  refusals: ["dossier.not-found", "agency.not-found", "plan.step-not-found", "plan.time-ahead"],
  example: {
    input: { dossierId: exampleDossierId, stepId: exampleStep.id, minutes: 25 },
    output: { timeId: exampleTimeId },
  },
  load: ({ dossierId, stepId }, work) => placeOfTime(work, dossierId, stepId),
  async perform({ today }, { dossierId, stepId, minutes, on = today, note }, work) {
    if (on > today) return refuse("plan.time-ahead");
    const id = work.newId();
    await saveNewTime(work, dossierId, { id, stepId, on, minutes, startedAt: null, note });
    const details = { number: minutes, on, stepId, note };
    return {
      result: { timeId: id },
      facts: [{ ...about(dossierId, id), kind: "plan.time-added", details }],
    };
  },
});

/** A member takes back time that was noted by mistake. */
export const removeTime = command({
  name: "plan.remove-time",
  summary: "Takes back time that was noted.",
  permission: "plan.write",
  input: z.object({ dossierId: Id, timeId: Id }),
  output: z.object({ timeId: Id }),
  refusals: ["dossier.not-found", "agency.not-found", "plan.time-not-found"],
  example: {
    input: { dossierId: exampleDossierId, timeId: exampleTimeId },
    output: { timeId: exampleTimeId },
  },
  load: ({ dossierId }, work) => placeOfTime(work, dossierId, null),
  async perform(_, { dossierId, timeId }, work) {
    const number = await removeNotedTime(work, dossierId, timeId);
    if (number === undefined) return refuse("plan.time-not-found");
    const details = { number };
    return {
      result: { timeId },
      facts: [{ ...about(dossierId, timeId), kind: "plan.time-removed", details }],
    };
  },
});

/** Ends the clock that runs for the actor; nothing when none does. */
async function stopped(work: Work, minutes: number | undefined) {
  const clock = await runningClock(work);
  const today = await loadToday(work);
  if (!clock || isRefusal(today)) return undefined;
  const measured = minutes ?? minutesBetween(clock.startedAt, work.now.toString());
  await saveStopped(work, clock, { minutes: measured, on: today.today });
  const { dossierId, timeId, stepId } = clock;
  const fact: FactDraft = {
    ...about(dossierId, timeId),
    kind: "plan.timer-stopped",
    details: { number: measured, stepId },
  };
  return { result: { timeId, dossierId, stepId, minutes: measured }, facts: [fact] };
}

const StoppedShown = z.object({
  timeId: Id,
  dossierId: Id,
  stepId: Id.nullable(),
  minutes: z.number().int(),
});

/** A member starts a clock on a step or a dossier; the one that ran for it elsewhere is stopped and noted. */
export const startTimer = command({
  name: "plan.start-timer",
  summary: "Starts a clock on a dossier, or on one of its steps; the one that ran elsewhere stops.",
  permission: "plan.write",
  input: z.object(where),
  output: z.object({ clock: ClockShown, stopped: StoppedShown.nullable() }),
  refusals: ["dossier.not-found", "agency.not-found", "plan.step-not-found", "plan.timer-running"],
  example: {
    input: { dossierId: exampleDossierId, stepId: exampleStep.id },
    output: {
      clock: {
        timeId: exampleTimeId,
        dossierId: exampleDossierId,
        stepId: exampleStep.id,
        startedAt: "2026-11-28T09:00:00.000Z",
      },
      stopped: null,
    },
  },
  load: ({ dossierId, stepId }, work) => placeOfTime(work, dossierId, stepId),
  async perform({ today }, { dossierId, stepId }, work) {
    const before = await stopped(work, undefined);
    const startedAt = work.now.toString({ smallestUnit: "millisecond" });
    const timeId = work.newId();
    // Two starts of the same person at once: the second finds the place taken.
    const time = { id: timeId, stepId, on: today, minutes: null, startedAt, note: null };
    const started = await saveNewTime(work, dossierId, time);
    if (!started) return refuse("plan.timer-running");
    const clock = { timeId, dossierId, stepId, startedAt };
    return {
      result: { clock, stopped: before?.result ?? null },
      facts: [
        ...(before?.facts ?? []),
        { ...about(dossierId, timeId), kind: "plan.timer-started", details: { stepId } },
      ],
    };
  },
});

/** A member stops its clock; what was measured may be corrected at once, for a clock that was forgotten. */
export const stopTimer = command({
  name: "plan.stop-timer",
  summary: "Stops your clock and notes what it measured, or the minutes that you give.",
  permission: "plan.write",
  input: z.object({ minutes: Minutes.optional() }),
  output: StoppedShown,
  refusals: ["plan.timer-not-running"],
  example: {
    input: {},
    output: {
      timeId: exampleTimeId,
      dossierId: exampleDossierId,
      stepId: exampleStep.id,
      minutes: 42,
    },
  },
  load: async ({ minutes }, work): Promise<NonNullable<Awaited<ReturnType<typeof stopped>>> | Refusal> =>
    (await stopped(work, minutes)) ?? refuse("plan.timer-not-running"),
  perform: (outcome) => outcome,
});
