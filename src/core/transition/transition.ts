import { isSameData } from "#core/kernel/same-data.ts";
import { endAfterTransition } from "#core/plan/replan.ts";

/** Whether somebody is being recruited to take over, and how far that is. */
export const recruitmentStates = ["not-needed", "searching", "found", "started"] as const;
export const runbookStates = ["to-write", "written"] as const;
export const skillStates = ["to-cover", "covered"] as const;
export const currencies = ["EUR", "CHF", "GBP", "USD", "CAD"] as const;
export type Currency = (typeof currencies)[number];

/** Something taught: who learns it, how long it takes, and the runbook that stays of it. */
export type Session = {
  readonly subject: string;
  readonly who: string;
  readonly minutes: number;
  readonly on: string | null;
  readonly runbook: string | null;
  /** Cents an hour, when it is not the rate of the transition. */
  readonly rateCents: number | null;
};

/** How something is done, written down for those who will do it. */
export type Runbook = {
  readonly title: string;
  readonly minutes: number;
  readonly state: (typeof runbookStates)[number];
  readonly rateCents: number | null;
};

/** What must be known in the house by the end, and who knows it. */
export type Skill = {
  readonly name: string;
  readonly heldBy: string | null;
  readonly state: (typeof skillStates)[number];
};

/** Who is recruited to go on, and what is handed over to that person. */
export type Recruitment = {
  readonly role: string;
  readonly state: (typeof recruitmentStates)[number];
  readonly name: string | null;
  readonly startsOn: string | null;
  readonly handover: string | null;
};

/** Other work of a transition that is billed. */
export type Work = { readonly what: string; readonly minutes: number; readonly rateCents: number | null };

/**
 * The transition of a dossier: some months more, in which the other side learns to go on. Money is in cents of
 * `currency`, before tax; rates are cents an hour; VAT is in hundredths of a percent, as the agency gives it.
 */
export type Transition = {
  /** The end as it was before the transition: its months are counted from there. */
  readonly plannedEndOn: string | null;
  readonly months: number | null;
  readonly currency: Currency;
  readonly vatBasisPoints: number | null;
  readonly budgetCents: number | null;
  readonly rateCents: number | null;
  readonly sessions: readonly Session[];
  readonly runbooks: readonly Runbook[];
  readonly skills: readonly Skill[];
  readonly recruitment: Recruitment | null;
  readonly work: readonly Work[];
};

/** A transition of which nothing was said yet. */
export const blankTransition: Transition = {
  plannedEndOn: null,
  months: null,
  currency: "EUR",
  vatBasisPoints: null,
  budgetCents: null,
  rateCents: null,
  sessions: [],
  runbooks: [],
  skills: [],
  recruitment: null,
  work: [],
};

/** The end that a transition leads to, as plans count it; null while months or the planned end are unknown. */
export function endOfTransition({ plannedEndOn, months }: Transition): string | null {
  return plannedEndOn === null || months === null ? null : endAfterTransition(plannedEndOn, months);
}

/** A transition after an edit; its months are counted from the end that was planned when it was first set. */
export function editedTransition(
  before: Transition,
  edit: Partial<Transition>,
  endOn: string | null,
): { readonly after: Transition; readonly fields: readonly (keyof Transition)[] } {
  const plannedEndOn = edit.plannedEndOn ?? before.plannedEndOn ?? endOn;
  const after = { ...before, ...edit, plannedEndOn };
  const names: readonly (keyof Transition)[] = [
    ...(["plannedEndOn", "months", "currency", "vatBasisPoints", "budgetCents", "rateCents"] as const),
    ...(["sessions", "runbooks", "skills", "recruitment", "work"] as const),
  ];
  return { after, fields: names.filter((name) => !isSameData(after[name], before[name])) };
}
