import { strict as assert } from "node:assert";
import { test } from "node:test";
import { dayNumber, monthsLater, numberedDay, weekdayOf } from "./day-number.ts";

test("days and their numbers are those of the calendar, from 1900 to 2199", () => {
  let day = Temporal.PlainDate.from("1900-01-01");
  const first = dayNumber("1900-01-01");
  for (let number = first; day.year < 2200; number += 1, day = day.add({ days: 1 })) {
    const text = day.toString();
    assert.equal(dayNumber(text), number);
    assert.equal(numberedDay(number), text);
    assert.equal(weekdayOf(number), day.dayOfWeek);
  }
});

test("months later is the same day of the month, or its last", () => {
  let day = Temporal.PlainDate.from("2023-12-20");
  for (let turn = 0; turn < 1_600; turn += 1, day = day.add({ days: 1 }))
    for (const months of [-13, -1, 0, 1, 3, 12, 25])
      assert.equal(monthsLater(day.toString(), months), day.add({ months }).toString());
  assert.equal(monthsLater("0099-12-31", 2), "0100-02-28", "years below a hundred are not those of this one");
});

test("what is no day is a fault", () => {
  for (const text of ["", "2026-02-30x", "2026-13-01", "hier", "2026-12-14T09:00:00Z"])
    assert.throws(() => dayNumber(text), RangeError);
});
