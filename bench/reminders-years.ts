import { strict as assert } from "node:assert";
import { parseArgs } from "node:util";
import { dayIn } from "../src/core/kernel/calendar.ts";
import { addDays } from "../src/core/plan/calendar.ts";
import { type DigestState, isUnsent, messageIdOf } from "../src/core/reminder/digest.ts";
import { memberLines, type OpenStep } from "../src/core/reminder/due-lines.ts";
import { dueTurn, isQuiet, isTurnDay, nextTurn, type Rhythm } from "../src/core/reminder/schedule.ts";
import { mondayToFriday } from "../src/testing/digests.ts";
import { printFigure } from "./figure.ts";

// J6: years of an agency, simulated over the rules alone: the server is away, mail servers are away or refuse,
// workers die after a mail left, people change their mind or leave. A seed that fails plays again:
//   node bench/reminders-years.ts --seeds 10000 [--from 0]

const { values } = parseArgs({
  options: { seeds: { type: "string", default: "1000" }, from: { type: "string", default: "0" } },
});

type Digest = { readonly id: string; readonly day: string; readonly missed: number; state: DigestState };
type Person = {
  readonly id: string;
  readonly leads: boolean;
  rhythm: Rhythm;
  planned: Temporal.Instant | undefined;
  /** The first turn since the rhythm was last set, and what was told of those that followed. */
  since: Temporal.Instant | undefined;
  told: number;
  leftAt: Temporal.Instant | undefined;
  readonly digests: Digest[];
};

const zones = ["Europe/Paris", "America/Montreal", "Pacific/Auckland"] as const;
let mails = 0;

/** A year from one seed; throws what does not hold. */
function year(seed: number): void {
  const random = randomOf(seed);
  const below = (most: number) => Math.floor(random() * most);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  let now = Temporal.Instant.from("2027-12-20T00:00:00Z").add({ minutes: below(20_000) });
  const end = now.add({ hours: 24 * 365 });
  const aRhythm = (): Rhythm => ({
    every: pick(["daily", "daily", "weekly", "off"] as const),
    hour: 7 + below(13),
    weekday: 1 + below(7),
    timeZone: pick(zones),
  });
  const set = (person: Person, rhythm: Rhythm) => {
    person.rhythm = rhythm;
    person.planned = nextTurn(rhythm, now, mondayToFriday)?.at;
    person.since = person.planned;
    person.told = 0;
  };
  const people = Array.from({ length: 1 + below(3) }, (_, at): Person => {
    const rest = { planned: undefined, since: undefined, told: 0, leftAt: undefined, digests: [] };
    return { id: `p${at}`, leads: at === 0, rhythm: aRhythm(), ...rest };
  });
  for (const person of people) set(person, person.rhythm);
  let steps: OpenStep[] = [];
  const received = new Map<string, number>();
  let deaths = 0;
  let made = 0;

  const send = (digest: Digest) => {
    const fate = random();
    if (fate < 0.2) {
      digest.state = fate < 0.15 ? "claimed" : "failed";
      return;
    }
    const id = messageIdOf(digest.id);
    received.set(id, (received.get(id) ?? 0) + 1);
    mails += 1;
    // A worker that died before it noted that the mail left.
    if (fate < 0.25) deaths += 1;
    digest.state = fate < 0.25 ? "claimed" : "sent";
  };

  while (Temporal.Instant.compare(now, end) < 0) {
    now = now.add({ minutes: random() < 0.03 ? 4_000 + below(50_000) : 5 + below(1_500) });
    const today = now.toString().slice(0, 10);
    steps = lived(steps, people, today, random, () => {
      made += 1;
      return `s${made}`;
    });
    for (const person of people) {
      if (person.leftAt) continue;
      if (random() < 0.001) person.leftAt = now;
      else if (random() < 0.004) {
        // What was planned for later today is not told twice by changing one's mind.
        set(person, aRhythm());
      }
      if (person.leftAt || !person.planned) continue;
      const turn = dueTurn(person.rhythm, person.planned, now, mondayToFriday);
      if (!turn) continue;
      assert.ok(!isQuiet(person.rhythm.timeZone, now, mondayToFriday), "written to in quiet hours");
      const next = nextTurn(person.rhythm, now, mondayToFriday);
      const local = dayIn(person.rhythm.timeZone, now);
      const window = {
        from: dayIn(person.rhythm.timeZone, person.planned),
        today: local,
        until: next?.day ?? local,
      };
      const lines = memberLines(steps, [], { memberId: person.id, leads: person.leads }, window);
      const subjects = lines.map(({ subjectId }) => subjectId);
      assert.equal(new Set(subjects).size, subjects.length, "a step is told twice");
      for (const { stepId, memberId, state, side, dueOn } of steps) {
        const late = dueOn !== null && dueOn < local && state !== "blocked" && side === "us";
        if (late && memberId === person.id) assert.ok(subjects.includes(stepId), "a late step is not told");
      }
      person.planned = next?.at;
      person.told += 1 + turn.missed;
      // A day has one digest, whatever was set since.
      if (person.digests.some(({ day }) => day === turn.day)) continue;
      for (const one of person.digests) if (isUnsent(one.state)) one.state = "overtaken";
      const state = lines.length === 0 ? "empty" : "due";
      person.digests.push({ id: `${person.id}-${turn.day}`, day: turn.day, missed: turn.missed, state });
      checkTurns(person, turn.at);
    }
    for (const person of people) {
      const waiting = person.digests.filter(({ state }) => isUnsent(state));
      assert.ok(waiting.length <= 1, "an old digest waits behind a newer one");
      for (const digest of waiting) {
        if (person.leftAt) digest.state = "overtaken";
        else send(digest);
      }
    }
  }
  for (const { digests } of people) {
    const days = digests.map(({ day }) => day);
    assert.equal(new Set(days).size, days.length, "two digests for one day");
    for (const { id, state } of digests)
      if (state === "sent") assert.ok(received.has(messageIdOf(id)), "sent, and never received");
  }
  const repeats = [...received.values()].reduce((sum, times) => sum + times - 1, 0);
  assert.ok(repeats <= deaths, `${repeats} repeats for ${deaths} deaths`);
}

/** Every turn since the rhythm was set is told of, by itself or as missed. */
function checkTurns({ rhythm, since, told }: Person, last: Temporal.Instant): void {
  if (!since) return;
  let turns = 0;
  const until = dayIn(rhythm.timeZone, last);
  for (let day = dayIn(rhythm.timeZone, since); day <= until; day = addDays(day, 1))
    if (isTurnDay(day, rhythm, mondayToFriday)) turns += 1;
  assert.equal(told, turns, "turns and what was told of them");
}

/** What a few hours do to the steps of an agency. */
function lived(
  steps: readonly OpenStep[],
  people: readonly Person[],
  today: string,
  random: () => number,
  newId: () => string,
): OpenStep[] {
  const kept = steps
    .filter(() => random() > 0.01)
    .map((step): OpenStep => {
      if (random() > 0.01) return step;
      const isBlocked = random() < 0.3;
      return { ...step, state: isBlocked ? "blocked" : "doing", stateOn: today, touchedOn: today };
    });
  if (random() > 0.08 || kept.length > 60) return kept;
  const dueOn = random() < 0.1 ? null : addDays(today, Math.floor(random() * 60) - 5);
  const owner = people[Math.floor(random() * (people.length + 1))];
  return [
    ...kept,
    {
      stepId: newId(),
      dossierId: "d",
      side: random() < 0.3 ? "client" : "us",
      memberId: owner?.id ?? null,
      state: "to-do",
      stateOn: null,
      readyOn: today,
      dueOn,
      startBy: dueOn === null ? null : addDays(dueOn, -3),
      waitDays: random() < 0.2 ? 7 : 0,
      touchedOn: today,
    },
  ];
}

/** The same numbers for the same seed: mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const first = Number(values.from);
const seeds = Number(values.seeds);
const failing: number[] = [];
const started = performance.now();
for (let seed = first; seed < first + seeds; seed += 1) {
  try {
    year(seed);
  } catch (error) {
    failing.push(seed);
    console.error(`seed ${seed}: ${error instanceof Error ? error.message : error}`);
    if (failing.length >= 5) break;
  }
}
printFigure({
  id: "J6",
  what: `${seeds} simulated years of an agency: absences, mail servers away or refusing, deaths, departures`,
  figure: `${failing.length} failing, ${mails} mails, ${((performance.now() - started) / 1_000).toFixed(0)} s`,
  goal: "no person told twice in a day, no turn untold, no repeat without a death",
  reached: failing.length === 0,
});
