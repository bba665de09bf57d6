import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { BothLanguages, Playbook, PlaybookStep } from "#core/playbook/playbook.ts";
import type { Calendar } from "./calendar.ts";
import { type Basis, type LeftOutFor, leftOutFor } from "./included.ts";
import type { Candidate } from "./next-best.ts";
import { type Planned, type Schedule, type ScheduledStep, schedule } from "./schedule.ts";
import { isSettled, type StepStatus } from "./step.ts";

/** The most steps that a plan holds: the largest playbook has a tenth of it. */
export const mostSteps = 500;

/** The plan of a dossier: its playbook as it was on the day it was made, and the facts its days were computed from. */
export type Plan = {
  readonly id: string;
  readonly playbook: Playbook;
  readonly basis: Basis;
  readonly madeAt: string;
};

/** One step of a plan: what its playbook says, and what became of it. */
export type Step = {
  readonly id: string;
  readonly key: string;
  /** What it is: the playbook's, or what the member said who added it. */
  readonly content: PlaybookStep;
  /** Whether a member added it. */
  readonly isOwn: boolean;
  /** Whether the version that the plan follows has it no more. */
  readonly isKept: boolean;
  readonly position: number;
  /** What a member calls it instead of its playbook. */
  readonly title: string | null;
  readonly included: boolean;
  readonly memberId: string | null;
  readonly pinnedOn: string | null;
  readonly status: StepStatus;
  /** As it was computed when the plan last changed. */
  readonly dueOn: string | null;
  /** All that was computed then; read where the plan is about to change. */
  readonly computed?: Computed;
};

/** A step before anything was done of it. */
export function newStep(content: PlaybookStep, id: string, position: number, basis: Basis): Step {
  return {
    id,
    key: content.key,
    content,
    isOwn: false,
    isKept: false,
    position,
    title: null,
    included: leftOutFor(content.when, basis).length === 0,
    memberId: null,
    pinnedOn: null,
    status: { is: "to-do" },
    dueOn: null,
  };
}

/** What a member says of a step that no playbook has; its day, once given, stays fixed. */
export type OwnStep = Pick<PlaybookStep, "phase" | "side" | "visibility" | "effort"> & {
  readonly title: string;
  readonly memberId: string | null;
  readonly dueOn: string | null;
};

/** A step that a member adds, after the others; due at the end of the dossier unless its day is given. */
export function ownStep(
  { title, memberId, dueOn, ...content }: OwnStep,
  id: string,
  steps: readonly Step[],
  basis: Basis,
): Step {
  const due = { from: "end", offset: { days: 0 } } as const;
  const both = { title: { fr: title, en: title }, howTo: { fr: "", en: "" } };
  const position = Math.max(-1, ...steps.map((one) => one.position)) + 1;
  const step = newStep({ key: id, line: 0, ...content, ...both, due }, id, position, basis);
  return { ...step, isOwn: true, memberId, pinnedOn: dueOn };
}

/** The same step, seen by others than before: what its playbook says of that stays. */
export function seenBy(
  step: Step,
  visibility: PlaybookStep["visibility"] | undefined,
  language: "fr" | "en",
): Step | Refusal {
  const { content, isOwn } = step;
  if (visibility === undefined || visibility === content.visibility) return step;
  if (!isOwn) return refuse("plan.visibility-of-playbook", { title: titleOf(step)[language] });
  return { ...step, content: { ...content, visibility } };
}

/** What a step is called in both languages. */
export const titleOf = ({ title, content }: Pick<Step, "title" | "content">): BothLanguages =>
  title === null ? content.title : { fr: title, en: title };

/** Whether these steps can be planned at all: nothing hangs on what is not there, or on itself. */
export function scheduleOf(
  steps: readonly Step[],
  basis: Basis,
  today: string,
  calendar: Calendar,
): Schedule | Refusal {
  return schedule(steps.map(scheduled), basis, today, calendar);
}

function scheduled(step: Step): ScheduledStep {
  const { content, pinnedOn, included, status } = step;
  const { key, due, after, wait, effort, guard } = content;
  return {
    key,
    due,
    effort,
    pinnedOn,
    included,
    status,
    ...(after ? { after } : {}),
    ...(wait ? { wait } : {}),
    ...(guard ? { guard } : {}),
  };
}

/** The days of a plan whose steps are known to fit together: they were when it was made. */
export function soundSchedule(
  steps: readonly Step[],
  basis: Basis,
  today: string,
  calendar: Calendar,
): Schedule {
  const found = scheduleOf(steps, basis, today, calendar);
  if (isRefusal(found)) throw new Error(`a plan that was made does not fit together: ${found.refused}`);
  return found;
}

/** The same steps for other facts of the dossier: those that become of use come in, untouched others go out. */
export function stepsFor(steps: readonly Step[], basis: Basis): readonly Step[] {
  return steps.map((step) => {
    if (step.isOwn || step.isKept) return step;
    const included = leftOutFor(step.content.when, basis).length === 0;
    const untouched = step.status.is === "to-do" && step.memberId === null && step.pinnedOn === null;
    return included || untouched ? { ...step, included } : step;
  });
}

/** Why a step is not part of the plan, for a reason of the dossier or because its playbook has it no more. */
export const leftOutOf = ({ isKept, content }: Step, basis: Basis): readonly LeftOutFor[] =>
  isKept ? ["version"] : leftOutFor(content.when, basis);

/** What lists need of a step, computed when its plan changes. */
export type Computed = {
  readonly dueOn: string | null;
  readonly startBy: string | null;
  readonly readyOn: string | null;
  readonly blocks: number;
};

/** What is computed of a step; one that is settled keeps the day that it had. */
export function computedOf(step: Step, planned: Planned | undefined): Computed {
  const { startBy = null, readyOn = null, blocks = 0, due } = planned ?? {};
  const keeps = isSettled(step.status) && step.dueOn !== null;
  return { dueOn: keeps ? step.dueOn : (due?.day ?? null), startBy, readyOn, blocks };
}

/** A step as the next action is chosen among. */
export function candidateOf(step: Step, computed: Computed): Candidate {
  const { id, content, status, position } = step;
  return {
    id,
    side: content.side,
    state: status.is,
    blockedSince: status.is === "blocked" ? status.since : null,
    ...computed,
    waitDays: content.wait?.days ?? 0,
    position,
  };
}

/** Whether the dossier says something else today than what the days of its plan were computed from. */
export function isOutdated(basis: Basis, today: Basis): boolean {
  const said = ({ direction, endOn, services, tone, reason, strategic }: Basis) =>
    JSON.stringify([direction, endOn, services.toSorted(), tone, reason, strategic]);
  return said(basis) !== said(today);
}
