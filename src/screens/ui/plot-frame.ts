import { dayNumber, type PlotPoint, valueTicks } from "./plot-scale.ts";

/** Where days and values lie on a drawing, in pixels. */
export type PlotFrame = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly from: string;
  readonly to: string;
  readonly ticks: readonly number[];
  readonly x: (iso: string) => number;
  readonly y: (value: number) => number;
  readonly dayAt: (x: number) => number;
};

/** A letter of a label is at most about this wide; pixels. */
const letter = 7.2;

/** Room for every point and every mark. Values start at zero, but for ranks: nobody is at rank zero. */
export function frameOf(
  lines: readonly { readonly points: readonly PlotPoint[] }[],
  marks: readonly { readonly on: string }[],
  settings: {
    readonly width: number;
    readonly height: number;
    readonly reversed: boolean;
    readonly value: (value: number) => string;
  },
): PlotFrame {
  const { width, height, reversed, value } = settings;
  let [least, most] = reversed ? [1, 2] : [0, 0];
  let [from, to] = ["9999-12-31", "0001-01-01"];
  const widen = (iso: string) => {
    const day = iso.slice(0, 10);
    if (day < from) from = day;
    if (day > to) to = day;
  };
  for (const { points } of lines)
    for (const { at, value: one } of points) {
      widen(at);
      if (one < least) least = one;
      if (one > most) most = one;
    }
  for (const { on } of marks) widen(on);
  const ticks = valueTicks(least, most, height < 160 ? 2 : 4).filter((tick) => !reversed || tick >= 1);
  const low = Math.min(least, ticks[0] ?? least);
  const high = Math.max(most, ticks.at(-1) ?? most);
  const left = 10 + Math.max(...ticks.map((tick) => value(tick).length)) * letter;
  const right = Math.max(left + 1, width - 12);
  const [top, bottom] = [12, height - 26];
  const [first, days] = [dayNumber(from), dayNumber(to) - dayNumber(from)];
  const part = (one: number) => (high === low ? 0.5 : (one - low) / (high - low));
  return {
    left,
    right,
    top,
    bottom,
    from,
    to,
    ticks,
    // A single day stands in the middle.
    x: (iso) => (days === 0 ? (left + right) / 2 : left + ((dayNumber(iso) - first) / days) * (right - left)),
    y: (one) => (reversed ? top + part(one) * (bottom - top) : bottom - part(one) * (bottom - top)),
    dayAt: (x) => first + ((x - left) / (right - left)) * days,
  };
}

/** From where an area is filled: its zero, or the edge when there is none. */
export function areaOf({ y, ticks, bottom }: PlotFrame, reversed: boolean): number {
  return reversed || (ticks[0] ?? 0) > 0 ? bottom : y(0);
}
