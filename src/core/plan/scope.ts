import { type Refusal, refuse } from "#core/kernel/refusal.ts";

/** What becomes of something asked for that the contract does not hold. */
export const requestStates = ["open", "declined", "quoted", "included"] as const;
export type RequestState = (typeof requestStates)[number];
export const requestAnswers = ["declined", "quoted", "included"] as const satisfies readonly RequestState[];
export type RequestAnswer = (typeof requestAnswers)[number];

/** An answer: no, a price in cents without tax, or done within the contract after all. */
export type AnswerGiven = {
  readonly as: RequestAnswer;
  readonly answer: string | null;
  readonly quotedCents: number | null;
};

/**
 * Whether a request may be answered so. A quote says its price. Once the relationship has ended nothing is
 * within the contract any more: what is still asked is declined or quoted, never worked on for free.
 */
export function refusalToAnswer(
  state: RequestState,
  { as, quotedCents }: AnswerGiven,
  { endOn, today }: { readonly endOn: string | null; readonly today: string },
): Refusal | undefined {
  if (state !== "open") return refuse("plan.request-answered");
  if (as === "quoted" && quotedCents === null) return refuse("plan.price-wanted");
  if (as === "included" && endOn !== null && today > endOn)
    return refuse("plan.no-free-work", { end: endOn });
  return undefined;
}

/** A request as it is kept. */
export type ScopeRequest = {
  readonly askedBy: string;
  readonly askedOn: string;
  readonly text: string;
  readonly state: RequestState;
  readonly answer: string | null;
  readonly quotedCents: number | null;
  readonly answeredOn: string | null;
};

type Correction = {
  readonly [Name in Exclude<keyof ScopeRequest, "state">]?: ScopeRequest[Name] | undefined;
} & { readonly as?: RequestState | undefined };

/** What a correction makes of a request, with what it changed: opened again, it has no answer; another answer is of today. */
export function corrected(before: ScopeRequest, { as, ...edit }: Correction, today: string) {
  const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
  const state = as ?? before.state;
  const written: ScopeRequest = { ...before, ...given, state };
  const after: ScopeRequest =
    state === "open"
      ? { ...written, answer: null, quotedCents: null, answeredOn: null }
      : {
          ...written,
          quotedCents: state === "quoted" ? written.quotedCents : null,
          answeredOn: edit.answeredOn ?? (state === before.state ? before.answeredOn : today),
        };
  const was = new Map(Object.entries(before));
  const changes = Object.entries(after).filter(([name, to]) => was.get(name) !== to);
  const changed = Object.fromEntries(
    changes.map(([name, to]) => [name, { from: was.get(name) ?? null, to }]),
  );
  return { after, changed };
}

/** Whether a request may be corrected so: days have come, and another answer is one that could be given today. */
export function refusalOfCorrection(
  before: ScopeRequest,
  after: ScopeRequest,
  of: { readonly endOn: string | null; readonly today: string },
): Refusal | undefined {
  const { state, askedBy: title, askedOn, answeredOn } = after;
  if (askedOn > of.today || (answeredOn ?? "") > of.today) return refuse("plan.not-yet-day", { title });
  if (state === "open") return undefined;
  if (state !== before.state) return refusalToAnswer("open", { ...after, as: state }, of);
  return state === "quoted" && after.quotedCents === null ? refuse("plan.price-wanted") : undefined;
}
