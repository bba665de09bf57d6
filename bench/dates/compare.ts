import { computePeriod, type Period } from "../../src/core/contract/period.ts";
import type { Computed } from "../../src/core/contract/period-steps.ts";
import { type Calendar, calendarOf, dayIn, withClosures } from "../../src/core/kernel/calendar.ts";
import { calendars } from "../../src/platform/calendar/read-calendars.ts";
import { aCase, anInstant, dayByIntl, dice, zones } from "./cases.ts";
import { type Case, oracle } from "./oracle.ts";

/** A case that the two accounts understand differently, or an explanation that does not hold. */
export type Wrong = {
  readonly why: string;
  readonly one: object;
  readonly said: string;
  readonly oracle: string;
};

const kept = new Map<string, Calendar>();
async function calendarNamed(key: Case["calendar"]): Promise<Calendar> {
  const calendar = kept.get(key) ?? calendarOf(await calendars(key));
  kept.set(key, calendar);
  return calendar;
}

const periodOf = (one: Case): Period => {
  const counting = {
    regime: "contract",
    startDay: one.included ? "included" : "excluded",
    clear: one.clear,
    workingWeek: one.saturdays ? "monday-to-saturday" : "monday-to-friday",
    andDays: one.andDays,
  } as const;
  const length = { amount: one.amount, unit: one.unit };
  if (one.direction === "backward") {
    return {
      length,
      counting,
      direction: "backward",
      rollover: one.rollover === "none" ? "none" : "previous",
    };
  }
  const end = one.end === "anniversary" ? { at: one.end, of: one.anniversaryOf } : { at: one.end };
  return { length, counting, direction: "forward", end, rollover: one.rollover, leastWorkingDays: one.least };
};

/** What the product says of a case; `change` may make its period another one, to see that it is noticed. */
export async function productSays(one: Case, change = (period: Period) => period): Promise<Computed> {
  const calendar = await calendarNamed(one.calendar);
  const rolling = withClosures(calendar, one.closures);
  return computePeriod(change(periodOf(one)), { event: "end-of-term", day: one.start }, calendar, rolling);
}

/** Where an explanation does not lead from the start to the day, step by step. */
function faultOf({ day, steps }: Computed, start: string): string | undefined {
  let at = start;
  for (const step of steps) {
    if ("from" in step && step.from !== at) return `${step.kind} goes from ${step.from}, not from ${at}`;
    if ("to" in step) at = step.to;
  }
  return at === day ? undefined : `the steps lead to ${at}, not to ${day}`;
}

/**
 * Compares so many cases, the process going through time zones and its clock jumping to and fro; each
 * start is the day of an instant in a zone for one case in ten.
 */
export async function compareDates(count: number, seed: number): Promise<readonly Wrong[]> {
  const roll = dice(seed);
  const wrong: Wrong[] = [];
  const clock = Date.now;
  const zoneBefore = process.env.TZ;
  try {
    for (let nth = 0; nth < count; nth += 1) {
      if (nth % 1_000 === 0) process.env.TZ = zones[(nth / 1_000) % zones.length];
      Date.now = () => clock() + (roll() - 0.5) * 1e12;
      const drawn = aCase(roll);
      const one = nth % 10 === 0 ? { ...drawn, start: dayOfInstant(roll, wrong) } : drawn;
      const computed = await productSays(one);
      const expected = oracle(one);
      const note = (why: string) => wrong.push({ why, one, said: computed.day, oracle: expected });
      if (computed.day !== expected) note("another day");
      const fault = faultOf(computed, one.start);
      if (fault) note(fault);
      if (one.direction === "backward") {
        // What is sent on that day, or received then, has run its length by the target day.
        const forward = oracle({ ...one, start: computed.day, direction: "forward", rollover: "none" });
        if (forward > one.start) note(`sent on ${computed.day}, it runs until ${forward}`);
      }
    }
  } finally {
    Date.now = clock;
    if (zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = zoneBefore;
  }
  return wrong;
}

function dayOfInstant(roll: () => number, wrong: Wrong[]): string {
  const zone = zones[Math.floor(roll() * zones.length)] ?? zones[0];
  const ms = anInstant(roll);
  const said = dayIn(zone, Temporal.Instant.fromEpochMilliseconds(ms));
  const expected = dayByIntl(zone, ms);
  if (said !== expected)
    wrong.push({ why: "another day in the zone", one: { zone, ms }, said, oracle: expected });
  return said;
}
