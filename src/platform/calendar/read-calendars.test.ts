import { strict as assert } from "node:assert";
import { test } from "node:test";
import Holidays from "date-holidays";
import { calendarOf, holidaysOf } from "#core/kernel/calendar.ts";
import { type CalendarKey, calendarKeys } from "#core/kernel/calendar-keys.ts";
import { CalendarFile, rulesIn } from "#core/kernel/calendar-rules.ts";
import { calendars } from "./read-calendars.ts";

/** How the other account names the place. */
const accountOf = (key: CalendarKey) => {
  const [country = "", part = ""] = key === "FR-A67" ? ["FR", "57"] : key.split("-");
  return part === "" ? new Holidays(country) : new Holidays(country, part);
};

/**
 * Where the two accounts part from Monday to Friday: `+` is a day that only this catalogue has. Quebec's Interpretation
 * Act names Easter Monday, and the second of July when the first is a Sunday. Aargau leaves most days to its
 * districts, Neuchâtel Corpus Christi to two communes; Glarus, Solothurn and Valais give some for half a day or
 * not at all. Näfels is kept on the first Thursday of April, or a week later when that one is in Holy Week.
 * Saint Stephen's depends in two cantons on the day of the week.
 */
const parted: Partial<Record<CalendarKey, readonly string[]>> = {
  "CA-QC": ["+ Canada Day", "+ Easter Monday"],
  "CH-AG": [
    "- All Saints' Day",
    "- Assumption",
    "- Berchtoldstag",
    "- Boxing Day",
    "- Corpus Christi",
    "- Easter Monday",
    "- Immaculate Conception",
    "- Labour Day",
    "- Whit Monday",
  ],
  "CH-AR": ["+ Saint Stephen’s Day", "- Boxing Day"],
  "CH-GL": ["+ Näfels commemoration", "- Christmas Eve", "- New Year's Eve", "- Näfelser Fahrt"],
  "CH-NE": ["- Corpus Christi", "- Easter Monday"],
  "CH-SO": ["- Labour Day", "- Saint Joseph"],
  "CH-UR": ["+ Saint Stephen’s Day"],
  "CH-VS": ["- Christmas Eve", "- Labour Day", "- Whit Monday"],
};

test("every calendar says the same holidays as an account written by others, but where the law is known to differ", async () => {
  const found: Record<string, readonly string[]> = {};
  for (const key of calendarKeys) {
    const rules = await calendars(key);
    const other = accountOf(key);
    const differences = new Set<string>();
    for (let year = 2020; year <= 2045; year += 1) {
      const ours = new Map([...holidaysOf(rules, year)].map(([day, { en }]) => [day, en]));
      const theirs = new Map(
        other
          .getHolidays(year, "en")
          .flatMap(({ date, type, name }) => (type === "public" ? [[date.slice(0, 10), name]] : [])),
      );
      const weekday = (day: string) => Temporal.PlainDate.from(day).dayOfWeek < 6;
      for (const [day, name] of ours) if (!theirs.has(day) && weekday(day)) differences.add(`+ ${name}`);
      for (const [day, name] of theirs) if (!ours.has(day) && weekday(day)) differences.add(`- ${name}`);
    }
    if (differences.size > 0) found[key] = [...differences].sort();
  }
  assert.deepEqual(found, parted);
});

test("the days of one year are the ones that people know", async () => {
  const fr = calendarOf(await calendars("FR"));
  const off = (days: readonly string[]) => days.filter((day) => !fr.isWorkingDay(day));
  assert.deepEqual(off(["2027-05-17", "2027-05-18", "2027-03-26", "2027-03-29"]), [
    "2027-05-17",
    "2027-03-29",
  ]);
  assert.deepEqual(fr.nameOfHoliday("2027-05-08"), { fr: "Victoire de 1945", en: "Victory Day 1945" });
  assert.deepEqual(fr.dayOff("2027-05-08")?.why, "holiday", "a holiday on a Saturday is said to be one");
  assert.equal(fr.nameOfHoliday("1981-05-08"), undefined);
  const quebec = calendarOf(await calendars("CA-QC"));
  assert.ok(quebec.isWorkingDay("2029-07-03") && !quebec.isWorkingDay("2029-07-02"), "Sunday 1 July 2029");
  const glarus = calendarOf(await calendars("CH-GL"));
  assert.ok(glarus.isWorkingDay("2026-04-09") === false && glarus.isWorkingDay("2026-04-02"), "Holy Week");
});

test("what says a calendar is checked when it is read", () => {
  const file = (holidays: object, names: string[]) => ({
    ...{ source: "x", read: "2026-01-01", confidence: "recalled", zone: "Europe/Paris" },
    holidays,
    calendars: { FR: { fr: "F", en: "F", holidays: names } },
  });
  const nonsense = CalendarFile.safeParse(file({ a: { on: "some day", fr: "a", en: "a" } }, ["a"]));
  assert.match(nonsense.error?.message ?? "", /“some day” is no place in a year/);
  const read = CalendarFile.parse(file({}, ["b"]));
  assert.throws(() => rulesIn(read), /unknown holiday “b”/);
});
