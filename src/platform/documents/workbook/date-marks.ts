import type { Plot } from "#core/pack/pack.ts";

/** So many dates stand side by side under a plot; more of them would be written slanted. */
const most = 6;

/** How far apart the dates under a plot are: whole months under a long one, else days. */
export function dateMarks(points: Plot["points"]): {
  readonly every: number;
  readonly unit: "days" | "months";
} {
  const [first, last] = [points[0]?.at.slice(0, 10), points.at(-1)?.at.slice(0, 10)];
  if (first === undefined || last === undefined) return { every: 1, unit: "days" };
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const unit = days > most * 31 ? "months" : "days";
  return { every: Math.max(1, Math.ceil(days / (unit === "months" ? 30 : 1) / most)), unit };
}
