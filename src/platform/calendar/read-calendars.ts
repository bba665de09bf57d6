import { readFile } from "node:fs/promises";
import type { CalendarKey } from "#core/kernel/calendar-keys.ts";
import { CalendarFile, type CalendarRules, type Calendars, rulesIn } from "#core/kernel/calendar-rules.ts";

const folder = new URL("../../../catalogue/calendars/", import.meta.url);

/** The file of a calendar: its country; Quebec has one of its own. */
const fileOf = (key: CalendarKey) => (key === "CA-QC" ? "ca-qc" : key.slice(0, 2).toLowerCase());

/** The calendars of the catalogue, each file read once, when one of its calendars is first asked for. */
export function openCalendars(): Calendars {
  const files = new Map<string, Promise<readonly CalendarRules[]>>();
  return async (key) => {
    const name = fileOf(key);
    const reading = files.get(name) ?? readCalendars(name);
    files.set(name, reading);
    const rules = (await reading).find((one) => one.key === key);
    if (!rules) throw new Error(`catalogue/calendars/${name}.yaml has no calendar ${key}`);
    return rules;
  };
}

async function readCalendars(name: string): Promise<readonly CalendarRules[]> {
  const { parse } = await import("yaml");
  const text = await readFile(new URL(`${name}.yaml`, folder), "utf8");
  return rulesIn(CalendarFile.parse(parse(text)));
}
