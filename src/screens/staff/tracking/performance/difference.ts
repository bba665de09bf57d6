import type { MeasureUnit } from "#core/tracking/measure-unit.ts";

/** How a figure went from one period to another, for a sentence. */
export type Difference =
  | { readonly kind: "none" | "same" | "from-nothing" }
  /** By a part of what it was: 0.12 for 12 % more. */
  | { readonly kind: "more" | "less"; readonly part: number }
  /** A rate, by points of percent. */
  | { readonly kind: "points-more" | "points-less"; readonly points: number }
  /** A rank, by places: lower is better. */
  | { readonly kind: "better" | "worse"; readonly places: number };

/** Less than this is no change that anybody could see. */
const least = 0.0005;

/** What a figure became; none when one of the two was not measured. */
export function differenceOf(unit: MeasureUnit, now: number | null, before: number | null): Difference {
  if (now === null || before === null) return { kind: "none" };
  const by = now - before;
  if (unit === "percent") {
    const points = Math.round(Math.abs(by) * 10_000) / 100;
    return points === 0 ? { kind: "same" } : { kind: by > 0 ? "points-more" : "points-less", points };
  }
  if (unit === "rank") {
    const places = Math.round(Math.abs(by) * 10) / 10;
    return places === 0 ? { kind: "same" } : { kind: by < 0 ? "better" : "worse", places };
  }
  if (before === 0) return { kind: now === 0 ? "same" : "from-nothing" };
  const part = Math.abs(by / before);
  return part < least ? { kind: "same" } : { kind: by > 0 ? "more" : "less", part };
}
