import { strict as assert } from "node:assert";
import { test } from "node:test";
import fc from "fast-check";
import { dayIn } from "#core/kernel/calendar.ts";
import { addDays } from "#core/plan/calendar.ts";
import { mondayToFriday } from "#testing/digests.ts";
import { dueTurn, isQuiet, isTurnDay, nextTurn, type Rhythm } from "./schedule.ts";

const paris: Rhythm = { every: "daily", hour: 8, weekday: 1, timeZone: "Europe/Paris" };
const at = (text: string) => Temporal.Instant.from(text);
const next = (rhythm: Partial<Rhythm>, after: string, calendar = mondayToFriday) =>
  nextTurn({ ...paris, ...rhythm }, at(after), calendar)?.at.toString();

test("the next digest is at an hour of the reader's own day, on a day that is worked", () => {
  const cases: readonly (readonly [Partial<Rhythm>, string, string | undefined])[] = [
    [{}, "2026-11-27T06:59:59Z", "2026-11-27T07:00:00Z"],
    [{}, "2026-11-27T07:00:00Z", "2026-11-30T07:00:00Z"],
    // Summer time begins on Sunday 29 March and ends on Sunday 25 October 2026.
    [{}, "2026-03-27T08:00:00Z", "2026-03-30T06:00:00Z"],
    [{}, "2026-10-23T08:00:00Z", "2026-10-26T07:00:00Z"],
    [{ timeZone: "America/Montreal" }, "2026-11-27T00:00:00Z", "2026-11-27T13:00:00Z"],
    [{ timeZone: "Pacific/Auckland" }, "2026-11-26T20:00:00Z", "2026-11-29T19:00:00Z"],
    [{ every: "weekly" }, "2026-11-28T00:00:00Z", "2026-11-30T07:00:00Z"],
    [{ every: "weekly", weekday: 6 }, "2026-11-28T00:00:00Z", "2026-11-30T07:00:00Z"],
    [{ every: "weekly", weekday: 2 }, "2028-02-28T12:00:00Z", "2028-02-29T07:00:00Z"],
    [{ every: "off" }, "2026-11-28T00:00:00Z", undefined],
  ];
  for (const [rhythm, after, expected] of cases) {
    assert.equal(next(rhythm, after), expected, JSON.stringify([rhythm, after]));
  }
});

test("a weekly digest whose day is a holiday comes on the next worked day, and a week off has none", () => {
  const holidays = new Set(["2026-12-07", "2026-12-08"]);
  const week = Array.from({ length: 7 }, (_, n) => addDays("2026-12-14", n));
  const isWorkingDay = (day: string) =>
    mondayToFriday.isWorkingDay(day) && !holidays.has(day) && !week.includes(day);
  const turns = Array.from({ length: 28 }, (_, n) => addDays("2026-12-01", n)).filter((day) =>
    isTurnDay(day, { ...paris, every: "weekly" }, { isWorkingDay }),
  );
  assert.deepEqual(turns, ["2026-12-09", "2026-12-21", "2026-12-28"]);
});

test("what was missed is told once, late, and never in quiet hours", () => {
  const due = (planned: string, now: string) => {
    const turn = dueTurn(paris, at(planned), at(now), mondayToFriday);
    return turn && [turn.day, turn.missed, turn.late];
  };
  const planned = "2026-11-26T07:00:00Z";
  assert.equal(due(planned, "2026-11-26T06:59:00Z"), undefined);
  assert.deepEqual(due(planned, "2026-11-26T07:04:00Z"), ["2026-11-26", 0, false]);
  assert.deepEqual(due(planned, "2026-11-26T10:00:00Z"), ["2026-11-26", 0, true]);
  assert.equal(due(planned, "2026-11-26T19:30:00Z"), undefined, "after eight in the evening");
  assert.deepEqual(due(planned, "2026-11-27T06:30:00Z"), ["2026-11-26", 0, true]);
  assert.equal(due(planned, "2026-11-28T10:00:00Z"), undefined, "on a Saturday");
  assert.deepEqual(due(planned, "2026-11-30T07:01:00Z"), ["2026-11-30", 2, true]);
  assert.deepEqual(due(planned, "2027-02-26T12:00:00Z"), ["2027-02-26", 66, true]);
});

const rhythm = fc.record({
  every: fc.constantFrom("daily" as const, "weekly" as const),
  hour: fc.integer({ min: 7, max: 19 }),
  weekday: fc.integer({ min: 1, max: 7 }),
  timeZone: fc.constantFrom("Europe/Paris", "America/Montreal", "Pacific/Auckland"),
});
/** Any minute from 2024, a leap year, to 2029. */
const instant = fc
  .integer({ min: 28_401_120, max: 31_032_000 })
  .map((minutes) => Temporal.Instant.fromEpochMilliseconds(minutes * 60_000));

test("property: the next digest is later, at its hour, on a worked day, and within eight days", () => {
  fc.assert(
    fc.property(rhythm, instant, (one, after) => {
      const turn = nextTurn(one, after, mondayToFriday);
      assert.ok(turn);
      const local = turn.at.toZonedDateTimeISO(one.timeZone);
      assert.ok(Temporal.Instant.compare(turn.at, after) > 0);
      assert.equal(local.hour, one.hour);
      assert.equal(local.toPlainDate().toString(), turn.day);
      assert.ok(mondayToFriday.isWorkingDay(turn.day));
      assert.ok(after.until(turn.at).total("hours") <= 24 * 9);
    }),
    { numRuns: 500 },
  );
});

test("property: whenever one asks, nobody is told twice in a day of theirs, and what is planned comes", () => {
  const pauses = fc.array(fc.integer({ min: 5, max: 60 * 24 * 5 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(rhythm, instant, pauses, (one, start, minutes) => {
      let now = start;
      let planned = nextTurn(one, now, mondayToFriday);
      const told: string[] = [];
      let accounted = 0;
      let turns = 0;
      for (const pause of minutes) {
        now = now.add({ minutes: pause });
        assert.ok(planned);
        const due = dueTurn(one, planned.at, now, mondayToFriday);
        if (!due) continue;
        assert.ok(!isQuiet(one.timeZone, now, mondayToFriday));
        told.push(due.day);
        accounted += 1 + due.missed;
        planned = nextTurn(one, due.at, mondayToFriday);
      }
      assert.equal(new Set(told).size, told.length);
      assert.deepEqual(told, told.toSorted());
      // Every turn up to the last digest is told of, by itself or as missed.
      const last = told.at(-1);
      for (let day = dayIn(one.timeZone, start); last && day <= last; day = addDays(day, 1)) {
        const turn = nextTurn(one, start, mondayToFriday);
        if (turn && day >= turn.day && isTurnDay(day, one, mondayToFriday)) turns += 1;
      }
      assert.equal(accounted, turns);
    }),
    { numRuns: 200 },
  );
});
