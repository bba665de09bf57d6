import type { PerformanceRow } from "../../src/core/tracking/tracking.ts";
import { day } from "./moments.ts";
import type { Temper } from "./temper.ts";
import { shortText } from "./texts.ts";

const metrics = [
  "clicks",
  "impressions",
  "ctr",
  "position",
  "revenue",
  "sessions",
  "bounce-rate",
  "Taux d’engagement",
  "=1+1",
  "constructor",
] as const;
const dimensions = ["query", "page", "country", "device", "campaign", "total", "Zeit & Ort"] as const;
const extremes = [
  0,
  -1,
  1e15,
  123_456_789_012_345,
  1e21,
  1e-9,
  -0.000_123,
  0.1 + 0.2,
  1e300,
  5e-324,
] as const;

/** What one analytics export gives: some days with gaps, and some other dimensions. */
export function randomPerformance(temper: Temper): readonly PerformanceRow[] {
  const { luck } = temper;
  const known = metrics.filter(() => luck.odds(0.5));
  return [
    ...(luck.odds(0.7) ? overTime(temper, known) : []),
    ...dimensions
      .filter(() => luck.odds(0.3))
      .flatMap((dimension) => Array.from({ length: 8 }, () => oneRow(temper, dimension, known))),
  ];
}

/** Days in a row, some of them missing, or months; now and then two lines for one day. */
function overTime(temper: Temper, known: readonly string[]): readonly PerformanceRow[] {
  const { luck } = temper;
  const first = Temporal.PlainDate.from(day(luck).replace("9999", "2026"));
  const step = luck.pick([{ days: 1 }, { days: 7 }, { months: 1 }]);
  const rows: PerformanceRow[] = [];
  for (let at = 0; at < luck.pick([1, 2, 3, 30, 90]); at++) {
    const date = first.add(scaled(step, at)).toString();
    if (luck.odds(0.2)) continue;
    rows.push({
      dimension: "date",
      item: "months" in step && luck.odds(0.9) ? date.slice(0, 7) : date,
      ...(luck.odds(0.7) ? { from: date, to: date } : {}),
      values: valuesOf(temper, known),
    });
  }
  return rows;
}

const scaled = (step: { readonly days?: number; readonly months?: number }, times: number) => ({
  days: (step.days ?? 0) * times,
  months: (step.months ?? 0) * times,
});

function oneRow(temper: Temper, dimension: string, known: readonly string[]): PerformanceRow {
  const { luck } = temper;
  return {
    dimension,
    item: shortText(temper, ["chaussures", "https://exemple.fr/été", "France", "2026", "00123", "1e5"]),
    ...(luck.odds(0.3) ? { from: day(luck), to: day(luck) } : {}),
    ...(luck.odds(0.2) ? { currency: "EUR" } : {}),
    values: valuesOf(temper, known),
    ...(luck.odds(0.2) ? { other: { Titre: shortText(temper) } } : {}),
  };
}

function valuesOf({ luck, wild }: Temper, known: readonly string[]): Readonly<Record<string, number>> {
  const value = () =>
    luck.odds(wild / 3)
      ? luck.pick(extremes)
      : luck.pick([Math.floor(luck.next() * 9_000), luck.next() * 40]);
  return Object.fromEntries(known.filter(() => luck.odds(0.85)).map((metric) => [metric, value()]));
}
