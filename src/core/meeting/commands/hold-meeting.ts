import { z } from "zod";
import { listMembers } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import { Id } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { meetingFact } from "#core/meeting/facts.ts";
import {
  exampleDossierId,
  exampleMeeting,
  exampleMeetingId,
  exampleSlot,
  LineField,
  type LineGiven,
  MeetingShown,
  SlotField,
} from "#core/meeting/fields.ts";
import {
  held,
  heldAt,
  type Meeting,
  type MinuteLine,
  type Slot,
  slotInWords,
} from "#core/meeting/meeting.ts";
import { writeMeetingLetters } from "#core/meeting/queries/meeting-letters.ts";
import { lockMeeting, saveMeeting, shownMeeting } from "#core/meeting/store.ts";
import { mostSteps, ownStep, type Step, soundSchedule } from "#core/plan/plan.ts";
import { saveNewSteps } from "#core/plan/step-store.ts";
import { planAtHand } from "#core/plan/store.ts";
import { entryFact, saveEntryByHand } from "#core/tracking/entry-store.ts";
import { placeOf } from "#core/tracking/store.ts";

type Task = Extract<LineGiven, { kind: "task" }>;

/** A member writes down what was said: decisions join the tracking, tasks the plan, all at once. */
export const holdMeeting = command({
  name: "meeting.hold",
  summary:
    "Keeps the minutes of a meeting that took place: notes, decisions (which join the tracking) and tasks (which join the plan).",
  permission: "meeting.write",
  input: z.object({
    dossierId: Id,
    meetingId: Id,
    slot: SlotField.optional().meta({ description: "When it took place; as it was fixed when left out" }),
    lines: z.array(LineField).max(200).default([]),
  }),
  output: MeetingShown,
  refusals: [
    "dossier.not-found",
    "meeting.not-found",
    "meeting.already-held",
    "meeting.already-cancelled",
    "meeting.time-wanted",
    "meeting.no-such-time",
    "meeting.not-yet",
    "agency.not-found",
    "agency.member-not-found",
    "plan.none",
    "plan.too-many-steps",
    ...([
      "contact.not-found",
      "letter.template-unreadable",
      "letter.template-too-much",
      "letter.unknown-variables",
    ] as const),
    ...(["letter.not-a-day", "letter.not-a-link"] as const),
  ],
  example: {
    input: {
      dossierId: exampleDossierId,
      meetingId: exampleMeetingId,
      lines: [{ kind: "note", text: "Le successeur a reçu le dossier de passation." }],
    },
    output: {
      ...exampleMeeting,
      state: "held",
      slot: exampleSlot,
      begins: "2026-12-02T08:30:00Z",
      minutes: [{ kind: "note", text: "Le successeur a reçu le dossier de passation." }],
    },
  },
  load: ({ dossierId, meetingId }, work) => lockMeeting(work, dossierId, meetingId),
  async perform(before, { dossierId, slot: given, lines }, work) {
    const slot = heldAt(before, given, work.now);
    if (isRefusal(slot)) return slot;
    const tasks = lines.filter((line) => line.kind === "task");
    const steps = await addedSteps(work, dossierId, tasks);
    if (isRefusal(steps)) return steps;
    const facts: FactDraft[] = [];
    const minutes: MinuteLine[] = [];
    let task = 0;
    for (const line of lines) {
      if (line.kind === "note") minutes.push(line);
      if (line.kind === "decision") {
        const { text } = line;
        const entryId = await addedDecision(work, dossierId, before, slot, line);
        minutes.push({ kind: "decision", text, entryId });
        facts.push(entryFact(dossierId, "tracking.entry-added", [entryId], { kind: "decision" }));
      }
      if (line.kind === "task") {
        const step = steps[task];
        if (!step) throw new Error("a task of the minutes became no step");
        task += 1;
        const { text, side, dueOn } = line;
        minutes.push({ kind: "task", text, stepId: step.id });
        const details = { name: text, dueOn, side };
        facts.push({ dossierId, kind: "plan.step-added", subject: `step:${step.id}`, details });
      }
    }
    const after = held(before, slot, minutes);
    await saveMeeting(work, dossierId, after);
    const letters = await writeMeetingLetters(work, dossierId, after);
    if (isRefusal(letters)) return letters;
    const fact = meetingFact(dossierId, "meeting.held", after, { to: slotInWords(slot) });
    return { result: await shownMeeting(work, dossierId, after), facts: [fact, ...facts, ...letters] };
  },
});

/** A decision of the minutes in the tracking, dated by the meeting and naming it as its origin. */
async function addedDecision(
  work: Work,
  dossierId: string,
  { title }: Meeting,
  { on }: Slot,
  { text, why, visibility }: Extract<LineGiven, { kind: "decision" }>,
): Promise<string> {
  const fields = { title: text, on, text: why, origin: title };
  return (await saveEntryByHand(work, placeOf(work, dossierId), "decision", fields, visibility)).id;
}

/** The tasks of the minutes as steps of the plan, in their order; no plan is needed without a task. */
async function addedSteps(
  work: Work,
  dossierId: string,
  tasks: readonly Task[],
): Promise<readonly Step[] | Refusal> {
  if (tasks.length === 0) return [];
  const at = await planAtHand(work, dossierId, { lock: true });
  if (isRefusal(at)) return at;
  if (at.steps.length + tasks.length > mostSteps) return refuse("plan.too-many-steps", { most: mostSteps });
  const members = await listMembers(work.tx, ownAgency(work.actor));
  const added: Step[] = [];
  for (const { text, side, dueOn, memberId } of tasks) {
    if (memberId !== null && !members.some(({ id }) => id === memberId)) {
      return refuse("agency.member-not-found");
    }
    const visibility = side === "us" ? ("internal" as const) : ("shared" as const);
    const own = { title: text, side, dueOn, memberId, visibility, phase: "finish" as const, effort: 30 };
    added.push(ownStep(own, work.newId(), [...at.steps, ...added], at.plan.basis));
  }
  const { steps } = soundSchedule([...at.steps, ...added], at.plan.basis, at.today, at.calendar);
  await saveNewSteps(work, dossierId, at.plan.id, added, steps);
  return added;
}
