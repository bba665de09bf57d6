import type { Chance } from "../../src/testing/demo/chance.ts";

/** Days at which calendars and spreadsheets have gone wrong. */
const edges = [
  "1899-12-31",
  "1900-02-28",
  "1900-03-01",
  "1904-01-01",
  "1969-12-31",
  "2000-02-29",
  "2024-02-29",
  "2026-03-29",
  "2026-10-25",
  "2038-01-19",
  "9999-12-31",
] as const;

/** A day of the last years most of the time. */
export function day(luck: Chance): string {
  if (luck.odds(0.05)) return luck.pick(edges);
  return Temporal.PlainDate.from("2024-01-01")
    .add({ days: Math.floor(luck.next() * 1_400) })
    .toString();
}

/** An instant as tools write it: in UTC or with the offset of somewhere. */
export function moment(luck: Chance): string {
  const time = luck.pick(["00:00:00", "09:30:00", "23:59:59.999"]);
  return `${day(luck)}T${time}${luck.pick(["Z", "Z", "+02:00", "-11:00"])}`;
}
