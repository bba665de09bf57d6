import { setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "../../src/testing/door.ts";
import { type FaultKind, type FaultyWorld, faultKinds, heldOf } from "../../src/testing/faulty.ts";
import { bodyOf, type Flow, flows, furnished, type People, type Place } from "./flows.ts";

/** How many rows each table has, and in which transactions they were last written. */
type State = ReadonlyMap<string, { readonly rows: number; readonly written: string }>;

/** Reads the state past the world that fails. */
async function stateOf(world: FaultyWorld): Promise<State> {
  const { pool } = world.plain;
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where table_schema = 'public' and column_name = 'agency_id' union select 'pgboss.job' order by 1`,
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int as rows, coalesce(sum(xmin::text::bigint), 0)::text as written from ${name}`,
  );
  const { rows } = await pool.query(each.join(" union all "));
  return new Map(rows.map(({ name, ...state }) => [name, state]));
}

/** Which tables have more rows, fewer, or rows that were written since; an empty text when nothing changed. */
function changeOf(before: State, after: State): string {
  return [...after]
    .flatMap(([name, { rows, written }]) => {
      const was = before.get(name);
      if (was?.rows === rows && was.written === written) return [];
      return [`${name} ${rows - (was?.rows ?? 0)}`];
    })
    .join(", ");
}

/** A fault is told in the language asked for, without what only programmers read. */
function unlikeWords({ json, text }: Answer, language: "fr" | "en"): string | undefined {
  const { detail } = json;
  if (typeof detail !== "string" || detail.length < 20) return `tells nothing: ${text.slice(0, 200)}`;
  if (/error:|\bat \w+ \(|select |insert |ENOSPC|08006|undefined|\{\{/i.test(detail))
    return `tells ${detail}`;
  const isFrench = /[àâéèêîôùûç’]| (?:le|la|les|de|des|une?|est|pas) /.test(` ${detail} `);
  return isFrench === (language === "fr") ? undefined : `tells in another language: ${detail}`;
}

type Given = {
  readonly world: FaultyWorld;
  readonly people: People;
  /** Fails each so many-th call alone. */
  readonly every: number;
  /** The nouns of the flows; all of them when there is none. */
  readonly only: readonly string[];
  readonly faults: string[];
};

/** Makes the n-th call of each flow fail, in each way, for every n; says how many calls failed. */
export async function failEachCall(given: Given): Promise<number> {
  const { only } = given;
  let failed = 0;
  let place: Place | undefined;
  const placeFor = async (isUsedUp: boolean) => {
    if (isUsedUp || place === undefined) place = await furnished(given.people);
    return place;
  };
  for (const flow of flows.filter(({ name }) => only.length === 0 || only.includes(name.split(".")[0] ?? "")))
    for (const kind of faultKinds) failed += await failFlow(given, flow, kind, placeFor);
  return failed;
}

async function failFlow(
  { world, people, every, faults }: Given,
  flow: Flow,
  kind: FaultKind,
  placeFor: (isUsedUp: boolean) => Promise<Place>,
): Promise<number> {
  let place = await placeFor(false);
  let failed = 0;
  const committed = new Set<string>();
  let before = await stateOf(world);
  for (let n = 1; n < 200; n += every) {
    const language = n % 2 === 0 ? "fr" : "en";
    const tell = (fault: string) => void faults.push(`${flow.name}, ${kind} ${n}: ${fault}`);
    const body = bodyOf(flow.input(place), flow.files?.() ?? []);
    world.faults.arm(kind, n);
    const answer = await people.owner.post(`/api/${flow.name}`, body, { "accept-language": language });
    const wasHit = world.faults.disarm();
    await world.faults.ended();
    const change = changeOf(before, await stateOf(world));
    if (!(await settled(world))) tell(`${heldOf(world.pool)} connections are still held`);
    if (!wasHit) {
      if (answer.status !== 200) tell(`refused without a fault: ${answer.text.slice(0, 300)}`);
      for (const one of committed) if (one !== change) tell(`left ${one}, not ${change}`);
      await placeFor(flow.once === true);
      return failed;
    }
    failed += 1;
    if (answer.status !== 200) {
      const isTold = answer.status >= 500 ? unlikeWords(answer, language) : `answered ${answer.text}`;
      if (isTold) tell(isTold);
    }
    if (change === "") continue;
    // Whoever lost the connection cannot know that all was done; else what is told to have failed left nothing.
    if (answer.status !== 200 && kind !== "lost-after") tell(`left ${change}`);
    committed.add(change);
    place = await placeFor(flow.once === true);
    before = await stateOf(world);
  }
  faults.push(`${flow.name}, ${kind}: there is no end of calls`);
  return failed;
}

/** Whether every connection came back, within a second; the pool hears a little later of those that died. */
async function settled(world: FaultyWorld): Promise<boolean> {
  await sleep(10);
  for (let tries = 0; tries < 100 && heldOf(world.pool) > 0; tries += 1) await sleep(10);
  return heldOf(world.pool) === 0;
}
