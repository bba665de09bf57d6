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
