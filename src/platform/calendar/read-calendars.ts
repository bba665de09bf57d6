import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { CalendarKey } from "#core/kernel/calendar-keys.ts";
import { CalendarFile, type Calendars, rulesIn } from "#core/kernel/calendar-rules.ts";
import { cataloguePart } from "#platform/catalogue/part.ts";

const folder = new URL("../../../catalogue/calendars/", import.meta.url);

/** Each file of the calendars, by its name. */
export const calendarParts = ["be", "ca-qc", "ch", "fr", "lu"].map((name) =>
  cataloguePart(`calendar-${name}`, () =>
    rulesIn(CalendarFile.parse(parse(readFileSync(new URL(`${name}.yaml`, folder), "utf8")))),
  ),
);

/** The file of a calendar: its country; Quebec has one of its own. */
const fileOf = (key: CalendarKey) => (key === "CA-QC" ? "ca-qc" : key.slice(0, 2).toLowerCase());

/** The calendars of the catalogue, each file read once, when one of its calendars is first asked for. */
export const calendars: Calendars = async (key) => {
  const name = fileOf(key);
  const part = calendarParts.find((one) => one.name === `calendar-${name}`);
  const rules = part?.read().find((one) => one.key === key);
  if (!rules) throw new Error(`catalogue/calendars/${name}.yaml has no calendar ${key}`);
  return rules;
};
