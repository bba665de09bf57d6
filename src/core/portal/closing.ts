import type { Dossier } from "#core/dossier/dossier.ts";
import { monthsLater } from "#core/kernel/day-number.ts";

/** How long the portal stays readable after the end, unless the agency chose a day. */
export const monthsReadable = 6;

/** Until when the portal of a dossier stays readable. */
export type Closing = {
  /** The last day; null while the end is not known and nobody chose one: it stays readable. */
  readonly until: string | null;
  /** The day that somebody chose; null where it follows the end. */
  readonly chosen: string | null;
  /** The day that it would be if nobody chose one. */
  readonly usual: string | null;
  readonly isOver: boolean;
};

/** A dossier that was called off has no end to count from. */
export function closingOf(
  { endOn, state }: Pick<Dossier, "endOn" | "state">,
  chosen: string | null,
  today: string,
): Closing {
  const usual = endOn === null || state === "cancelled" ? null : monthsLater(endOn, monthsReadable);
  const until = chosen ?? usual;
  return { until, chosen, usual, isOver: until !== null && until < today };
}

/**
 * The first day that may be chosen: the portal is never closed before the end, nor behind somebody's back. Taking
 * it away sooner would be pressure.
 */
export function earliestClosing({ endOn }: Pick<Dossier, "endOn">, today: string): string {
  return endOn !== null && endOn > today ? endOn : today;
}
