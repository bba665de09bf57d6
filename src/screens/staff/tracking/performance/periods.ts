/** Days from one to another, both included. */
export type Span = { readonly from: string; readonly to: string };

/** How far back one looks, from the last day that was measured. */
export const periods = ["all", "year", "quarter", "month", "dates"] as const;
export type Period = (typeof periods)[number];

/** With what a period is compared: nothing, the days just before it, the same days a year before, others. */
export const comparisons = ["none", "before", "year", "dates"] as const;
export type Comparison = (typeof comparisons)[number];

export const steps = ["day", "week", "month"] as const;
export type Step = (typeof steps)[number];

const dayLength = 86_400_000;
const time = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const iso = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => iso(time(day) + days * dayLength);
export const daysOf = ({ from, to }: Span): number => Math.round((time(to) - time(from)) / dayLength) + 1;

/** The same day a year before; the 28th for a 29 February. */
export function yearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, "0");
  const wanted = `${year}${day.slice(4)}`;
  return wanted.endsWith("-02-29") ? `${year}-02-28` : wanted;
}

/** The days that a period means, of those that were measured; chosen dates the wrong way round are turned. */
export function spanOf(period: Period, covered: Span, chosen: Partial<Span>): Span {
  const { to } = covered;
  const since = (from: string): Span => ({ from: from < covered.from ? covered.from : from, to });
  switch (period) {
    case "all":
      return covered;
    case "year":
      return since(addDays(yearBefore(to), 1));
    case "quarter":
      return since(addDays(to, -90));
    case "month":
      return since(addDays(to, -27));
    case "dates":
      return inOrder({ from: chosen.from ?? covered.from, to: chosen.to ?? to });
    default:
      return period satisfies never;
  }
}

/** The days that a period is compared with; nothing when nobody wants it, or said which. */
export function spanBefore(comparison: Comparison, span: Span, chosen: Partial<Span>): Span | undefined {
  switch (comparison) {
    case "none":
      return undefined;
    case "before":
      return { from: addDays(span.from, -daysOf(span)), to: addDays(span.from, -1) };
    case "year":
      return { from: yearBefore(span.from), to: yearBefore(span.to) };
    case "dates":
      return chosen.from && chosen.to ? inOrder({ from: chosen.from, to: chosen.to }) : undefined;
    default:
      return comparison satisfies never;
  }
}

const inOrder = ({ from, to }: Span): Span => (from <= to ? { from, to } : { from: to, to: from });

/** What is looked at before anybody chooses: what fits on a plot, beside what can be compared with it. */
export function firstLook(covered: Span): { readonly period: Period; readonly comparison: Comparison } {
  const days = daysOf(covered);
  if (days >= 2 * 365) return { period: "year", comparison: "before" };
  if (days >= 2 * 91) return { period: "quarter", comparison: "before" };
  return { period: "all", comparison: "none" };
}

/** A step that gives a line one can read: neither three points nor a thousand. */
export function firstStep(span: Span): Step {
  const days = daysOf(span);
  if (days <= 100) return "day";
  return days <= 750 ? "week" : "month";
}

type Point = { readonly at: string; readonly value: number };

/** Other days laid under these, the first under the first: two spans are seen as one. */
export function laidUnder(points: readonly Point[], others: readonly Point[]): readonly Point[] {
  return others.flatMap(({ value }, index) => {
    const at = points[index]?.at;
    return at === undefined ? [] : [{ at, value }];
  });
}

/** Whether the first or the last week or month of a period is not whole: its point holds fewer days. */
export function hasCutEnds({ from, to }: Span, step: Step): boolean {
  const isFirst = (day: string) =>
    step === "week" ? new Date(time(day)).getUTCDay() === 1 : day.slice(8) === "01";
  return step !== "day" && !(isFirst(from) && isFirst(addDays(to, 1)));
}
