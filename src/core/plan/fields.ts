import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { phases, sides } from "#core/playbook/playbook.ts";
import type { Reckoning } from "./due.ts";
import { leftOutReasons } from "./included.ts";
import type { NextReason } from "./next-best.ts";
import type { Verdict } from "./schedule.ts";
import { blockers, type StepStatus, stepStates } from "./step.ts";

const Whole = z.number().int();
export const Title = z.string().trim().min(1).max(200);
export const QuotedCents = z
  .number()
  .int()
  .min(1)
  .max(100_000_000_00)
  .nullable()
  .meta({ description: "The price of a quote, in cents, without tax" });
export const Both = z.object({ fr: z.string(), en: z.string() }).meta({ description: "In both languages" });

const Offset = z.union([
  z.object({ days: Whole, counted: z.enum(["calendar", "working"]).optional() }),
  z.object({ months: Whole }),
]);

/** How a day was found, one line after the other; the last one leads to it. */
export const WhyShown = z
  .array(
    z.union([
      z.object({ kind: z.enum(["end", "start", "pinned", "previous", "next"]), day: Day }),
      z.object({ kind: z.literal("step"), step: z.string(), day: Day }),
      z.object({ kind: z.literal("offset"), offset: Offset, day: Day }),
      z.object({ kind: z.literal("effect-by-end"), wait: Whole, day: Day }),
      z.object({ kind: z.literal("before-step"), step: z.string(), stepDay: Day, wait: Whole, day: Day }),
      z.object({ kind: z.literal("soonest"), startOn: Day, day: Day }),
      z.object({ kind: z.literal("kept-to-end"), day: Day }),
    ]) as z.ZodType<Reckoning>,
  )
  .readonly()
  .meta({ description: "How the day was found; `step` is the key of another step" });

/** Whether it can still be done in time. */
export const VerdictShown = z.union([
  z.object({ is: z.enum(["settled", "undated"]) }),
  z.object({ is: z.enum(["in-time", "late"]), days: Whole }),
  z.object({ is: z.literal("too-late"), days: Whole, because: z.enum(["end-passed", "wait", "work"]) }),
]) as z.ZodType<Verdict>;

export const WaitShown = z.object({ days: Whole, why: Both });

/** What becomes of the day of a step. */
export const moveFields = {
  from: Day.nullable(),
  to: Day.nullable(),
  days: Whole.nullable().meta({ description: "Calendar days, negative when it comes earlier" }),
  what: z.enum(["moves", "stays", "joins", "leaves", "cannot-move"]),
  because: z.enum(["settled", "pinned", "past"]).nullable(),
  becomesLate: z.boolean(),
};

/** The chain of steps that decides when everything can be there. */
export const CriticalShown = z
  .object({ steps: z.array(z.string()).readonly(), effectOn: Day })
  .nullable()
  .meta({ description: "The keys of the steps that decide when all is there, the first to do first" });

/** Where a step stands, as every door shows it. */
export const StatusShown = z.object({
  is: z.enum(stepStates),
  on: Day.nullable().meta({ description: "Since when, or on which day it was settled" }),
  blockedBy: z.enum(blockers).nullable(),
  reason: z.string().nullable(),
  by: z.string().nullable().meta({ description: "Who settled it: a kind of actor and an id" }),
  evidence: z.string().nullable(),
  fileId: Id.nullable(),
});

/** A status in the shape that doors show. */
export function statusShown(status: StepStatus): z.infer<typeof StatusShown> {
  const none = { on: null, blockedBy: null, reason: null, by: null, evidence: null, fileId: null };
  switch (status.is) {
    case "to-do":
      return { ...none, is: status.is };
    case "doing":
      return { ...none, is: status.is, on: status.since };
    case "blocked":
      return { ...none, is: status.is, on: status.since, blockedBy: status.by, reason: status.reason };
    default:
      return { ...none, ...status };
  }
}

const planned = {
  key: z.string(),
  phase: z.enum(phases),
  side: z.enum(sides),
  visibility: z.enum(["internal", "shared"]),
  title: Both,
  included: z.boolean(),
  leftOutFor: z.array(z.enum(leftOutReasons)).readonly().meta({
    description: "What the dossier or its playbook says otherwise, when it is not part of the plan",
  }),
  dueOn: Day.nullable(),
  why: WhyShown,
  startBy: Day.nullable().meta({ description: "The last day to start it and be done in time" }),
  earliestDone: Day.nullable().meta({ description: "The first day it can be done, going on from today" }),
  verdict: VerdictShown,
  wait: WaitShown.nullable(),
  effort: Whole.meta({ description: "Minutes of work" }),
};

/** A step that a playbook would bring. */
export const DraftStepShown = z.object(planned);

/** A step of a plan as every door shows it. */
export const StepShown = z.object({
  id: Id,
  ...planned,
  isOwn: z.boolean().meta({ description: "Whether a member added it" }),
  memberId: Id.nullable().meta({ description: "Who takes care of it" }),
  pinned: z.boolean().meta({ description: "Whether a person fixed its day" }),
  status: StatusShown,
  wantsEvidence: z.boolean(),
  after: z.array(Id).readonly().meta({ description: "The steps that it comes after, settled or not" }),
  waitsFor: z.array(Id).readonly().meta({ description: "Open steps that must be settled before" }),
  readyOn: Day.nullable().meta({
    description: "From when nothing is in its way; null while a step is, or an end that is not known",
  }),
  blocks: Whole.meta({ description: "How many open steps wait for it" }),
  spentMinutes: Whole,
  notes: Whole.meta({ description: "How many comments it has" }),
});
export type StepShownType = z.infer<typeof StepShown>;

/** What becomes of a step when the end, or the day of another step, moves. */
export const MoveShown = z.object({
  stepId: Id,
  title: Both,
  ...moveFields,
  verdict: VerdictShown,
});

/** What to do next, and why. */
export const NextShown = z.object({
  stepId: Id,
  action: z.enum(["do", "ask", "remind"]),
  reasons: z
    .array(
      z.union([
        z.object({ why: z.enum(["overdue", "due-soon", "no-answer"]), days: Whole }),
        z.object({ why: z.literal("due-today") }),
        z.object({ why: z.literal("wait-must-start"), wait: Whole, since: Whole }),
        z.object({ why: z.literal("blocks"), steps: Whole }),
      ]) as z.ZodType<NextReason>,
    )
    .readonly(),
});

/** Time against what was meant to be spent. */
export const TimeAccountShown = z.object({
  spentMinutes: Whole,
  budgetMinutes: Whole.nullable(),
  leftMinutes: Whole.nullable(),
  level: z.enum(["none", "fine", "near", "over"]),
  afterEndMinutes: Whole.meta({ description: "What was spent after the end, when work is no longer owed" }),
});

/** The clock that somebody started. */
export const ClockShown = z.object({
  timeId: Id,
  dossierId: Id,
  stepId: Id.nullable(),
  startedAt: z.iso.datetime(),
});

export const Note = z.string().trim().min(1).max(5_000);
/** A remark that was emptied is none. */
export const Remark = z
  .string()
  .trim()
  .max(2_000)
  .nullable()
  .transform((text) => text || null);
/** Up to a day. */
export const Minutes = Whole.min(1)
  .max(24 * 60)
  .meta({ description: "In minutes, up to a day" });
/** Which version of its playbook a plan is to follow. */
export const VersionNumber = Whole.min(1).optional().meta({ description: "The newest when left out" });
/** How many months a transition lasts. */
export const Months = Whole.min(1)
  .max(24)
  .meta({ description: "Months of transition after the planned end" });
