import { addDays, daysBetween } from "#core/plan/calendar.ts";
import type { StepState } from "#core/plan/step.ts";
import type { Side } from "#core/playbook/playbook.ts";

/** What a line of a digest says, in the order in which a digest says it. */
export const lineKinds = [
  "escalated",
  "overdue",
  "due",
  "meeting",
  "confirmation",
  "wait-begins",
  "waiting",
  "leaver",
  "end",
  "departure",
  "leave",
  "removal",
  "obligation",
] as const;
export type LineKind = (typeof lineKinds)[number];

/** One line of a digest: what, in which dossier, for which day. */
export type Line = {
  readonly kind: LineKind;
  /** The step, the dossier, the access, the obligation, the meeting or the member that it speaks of. */
  readonly subjectId: string;
  readonly dossierId: string;
  /** The day it is due; for `waiting`, `confirmation` and `removal`, the day since which one waits; for `wait-begins`, the last day to start. */
  readonly day: string;
};

/** An open step, as reminders see it; days as `2026-12-14`. */
export type OpenStep = {
  readonly stepId: string;
  readonly dossierId: string;
  readonly side: Side;
  readonly memberId: string | null;
  readonly state: StepState;
  readonly stateOn: string | null;
  readonly readyOn: string | null;
  readonly dueOn: string | null;
  readonly startBy: string | null;
  /** Days that its effect takes once it is done. */
  readonly waitDays: number;
  /** The day somebody last changed it. */
  readonly touchedOn: string;
};

/**
 * A day that one is told of before it comes: the end, our departure from the tools, an obligation; or after, a last day
 * to give notice that was missed.
 */
export type Dated = {
  readonly kind: Extract<LineKind, "end" | "departure" | "obligation"> | "missed";
  readonly subjectId: string;
  readonly dossierId: string;
  readonly day: string;
};

/** Days told by one digest: from the first not yet told to the one before the next digest. */
export type Window = { readonly from: string; readonly today: string; readonly until: string };

/** How many days before it a day is told of; what was missed is known after it alone, and told over its next weekend. */
const notices: Readonly<Record<Dated["kind"], readonly number[]>> = {
  end: [30, 14, 7, 1, 0],
  departure: [14, 7, 0],
  obligation: [30, 7, 1, 0],
  missed: [-1, -3, -7],
};

/** Days that a late step may stay untouched before those who lead hear of it, until they say how many. */
export const usualSilence = 7;
export const longestSilence = 90;

/** Months after the end at which we leave the tools: three, as the practice of the trade has it. */
const departureMonths = 3;

/** The days of a dossier that its end makes: the end itself, and our departure from the tools. */
export function daysOfEnd(
  dossierId: string,
  endOn: string,
): readonly (Dated & { readonly kind: "end" | "departure" })[] {
  const departure = Temporal.PlainDate.from(endOn).add({ months: departureMonths }).toString();
  return [
    { kind: "end", subjectId: dossierId, dossierId, day: endOn },
    { kind: "departure", subjectId: dossierId, dossierId, day: departure },
  ];
}

/**
 * What a member is told: their own steps, and for those who lead, nobody's and the silent ones too; besides, the
 * `others`, which are lines already: tools to leave, leavers, meetings.
 */
export function memberLines(
  steps: readonly OpenStep[],
  dates: readonly Dated[],
  {
    memberId,
    leads,
    silentDays = usualSilence,
  }: { readonly memberId: string; readonly leads: boolean; readonly silentDays?: number },
  window: Window,
  others: readonly Line[] = [],
): readonly Line[] {
  const lines = steps.flatMap((step): Line[] => {
    const isTheirs = step.memberId === memberId || (step.memberId === null && leads);
    if (isTheirs) return lineOf(step, window);
    return leads && isSilent(step, window.today, silentDays)
      ? [lineFor("escalated", step, step.dueOn ?? "")]
      : [];
  });
  return inOrder([...lines, ...noticed(dates, window), ...others]);
}

/** What somebody on the other side is told: what is shared with them and theirs to do, and the days. */
export function contactLines(
  sharedSteps: readonly OpenStep[],
  dates: readonly Dated[],
  side: Side,
  window: Window,
  others: readonly Line[] = [],
): readonly Line[] {
  const lines = sharedSteps.flatMap((step): Line[] => {
    if (step.side !== side || step.dueOn === null || step.dueOn >= window.until) return [];
    return [lineFor(step.dueOn < window.today ? "overdue" : "due", step, step.dueOn)];
  });
  return inOrder([...lines, ...noticed(dates, window), ...others]);
}

/** A step has one line at most, the most pressing one. */
function lineOf(step: OpenStep, { today, until }: Window): Line[] {
  const { dueOn, startBy } = step;
  if (step.state === "blocked") return [lineFor("waiting", step, step.stateOn ?? today)];
  const isNear = dueOn !== null && dueOn < until;
  if (step.side !== "us") return isNear ? [lineFor("waiting", step, step.readyOn ?? dueOn)] : [];
  if (isNear) return [lineFor(dueOn < today ? "overdue" : "due", step, dueOn)];
  const begins = step.waitDays > 0 && startBy !== null && startBy < until;
  return begins ? [lineFor("wait-begins", step, startBy)] : [];
}

/** Whether a late step has been left alone for so many days. */
function isSilent({ dueOn, touchedOn }: OpenStep, today: string, silentDays: number): boolean {
  if (dueOn === null || dueOn >= today) return false;
  return daysBetween(touchedOn > dueOn ? touchedOn : dueOn, today) >= silentDays;
}

const lineFor = (kind: LineKind, { stepId, dossierId }: OpenStep, day: string): Line => ({
  kind,
  subjectId: stepId,
  dossierId,
  day,
});

/** The days of which a notice falls into the window, each once; a missed day stands among the obligations. */
function noticed(dates: readonly Dated[], { from, until }: Window): readonly Line[] {
  return dates.flatMap(({ kind, ...one }): Line[] => {
    const isNow = notices[kind].some((before) => {
      const notice = addDays(one.day, -before);
      return notice >= from && notice < until;
    });
    return isNow ? [{ ...one, kind: kind === "missed" ? "obligation" : kind }] : [];
  });
}

/** By what they say, then by day; the same line is never there twice. */
function inOrder(lines: readonly Line[]): readonly Line[] {
  const once = new Map(lines.map((line) => [`${line.kind} ${line.subjectId}`, line]));
  return [...once.values()].sort(
    (a, b) =>
      lineKinds.indexOf(a.kind) - lineKinds.indexOf(b.kind) ||
      (a.day < b.day ? -1 : a.day > b.day ? 1 : a.subjectId < b.subjectId ? -1 : 1),
  );
}
