import assert from "node:assert/strict";
import { test } from "node:test";
import { isElsewhere, openDates, todayIn } from "./dates.ts";

test("the day is that of the place asked for, and of here when none is known", () => {
  const late = new Date("2026-11-28T23:04:00Z");
  assert.deepEqual(
    ["Europe/Paris", "Europe/London", "America/Montreal", "Indian/Reunion"].map((zone) =>
      todayIn(zone, late),
    ),
    ["2026-11-29", "2026-11-28", "2026-11-28", "2026-11-29"],
  );
  assert.equal(todayIn("Europe/Paris", new Date("2026-01-04T12:00:00Z")), "2026-01-04");
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  assert.equal(todayIn(undefined, late), todayIn(here, late));
});

test("the day of an instant is that of the clock of who looks", () => {
  const late = "2026-11-28T23:04:00Z";
  const { longDay, longDayAt, shortDay, shortDayAt } = openDates("en");
  const here = todayIn(undefined, new Date(late));
  assert.equal(longDayAt(late), longDay(here));
  assert.equal(shortDayAt(late), shortDay(here));
});

test("a moment is said on the clock of its zone, which is elsewhere when clocks here show another time", () => {
  const iso = "2026-11-30T07:00:00Z";
  const said = (zone: string) => openDates("fr").momentIn(iso, zone);
  assert.equal(said("Europe/Paris"), "30 nov. 2026, 08:00");
  assert.equal(said("Pacific/Auckland"), "30 nov. 2026, 20:00");
  assert.equal(openDates("en").momentIn(iso, "America/Montreal"), "30 Nov 2026, 02:00");
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  assert.deepEqual([isElsewhere(here, iso), isElsewhere("Pacific/Kiritimati", iso)], [false, true]);
});
