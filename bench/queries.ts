import type pg from "pg";
import { commands } from "../src/core/commands.ts";
import type { Operation } from "../src/core/kernel/operation.ts";
import { run } from "../src/core/run.ts";
import { poolSize } from "../src/platform/db/pool.ts";
import { aFullPlan, spreadPlans, stepsEach } from "../src/testing/many-plans.ts";
import { fillAgency, indexesAside, sealFirstFacts } from "../src/testing/many-rows.ts";
import { anAgency, type Member } from "../src/testing/people.ts";
import { makeWorld } from "../src/testing/world.ts";
import { printFigure } from "./figure.ts";
import { paced } from "./paced.ts";
import { postgresSeconds } from "./processor-time.ts";

// P1: what people ask most, of an agency with ten thousand dossiers, a million steps, as many entries and five
// million facts spread over them, by 32 callers through one Node process, PostgreSQL on the same processors: dossiers and
// their tracking, then plans and letters too. Then the latter asked so many times a second, which is what people feel who
// do not wait for one another, ever faster until it is too slow (decision 063).
//   node bench/queries.ts [dossiers] [seconds]

const dossiers = Number(process.argv[2] ?? 10_000);
const seconds = Number(process.argv[3] ?? 20);
const callers = 32;
const entriesEach = 100;
const factsEach = 500;
/** The first as four hundred people ask who open something each other second. */
const rates = [200, 300, 400, 500];

/** Of one dossier, its plan and its letters, an id of each. */
type Place = { readonly dossierId: string; readonly stepId: string; readonly letterId: string };

type Asked = readonly (readonly [name: string, share: number, input: (of: Place) => object])[];

/** What is asked of dossiers and their tracking, and how often among a hundred calls. */
const tracking: Asked = [
  ["dossier.list", 10, () => ({ limit: 50 })],
  ["dossier.read", 10, ({ dossierId }) => ({ dossierId })],
  ["dossier.read-overview", 6, ({ dossierId }) => ({ dossierId })],
  ["contact.list", 4, ({ dossierId }) => ({ dossierId })],
  ["tracking.list-work-items", 8, ({ dossierId }) => ({ dossierId, limit: 50 })],
  ["tracking.list-work-items", 8, ({ dossierId }) => ({ dossierId, limit: 50, state: "open" })],
  ["tracking.read-facets", 3, ({ dossierId }) => ({ dossierId })],
  ["tracking.list-decisions", 4, ({ dossierId }) => ({ dossierId, limit: 50 })],
  ["tracking.list-stakeholders", 4, ({ dossierId }) => ({ dossierId, limit: 50 })],
  ["tracking.list-actions", 3, ({ dossierId }) => ({ dossierId, limit: 50 })],
  ["tracking.list-sources", 5, ({ dossierId }) => ({ dossierId })],
  ["tracking.list-imports", 3, ({ dossierId }) => ({ dossierId })],
  ["tracking.list-metrics", 2, ({ dossierId }) => ({ dossierId })],
  ["tracking.read-burn-down", 3, ({ dossierId }) => ({ dossierId })],
  ["file.list", 5, ({ dossierId }) => ({ dossierId })],
  ["pack.list", 4, ({ dossierId }) => ({ dossierId })],
  ["journal.list", 5, ({ dossierId }) => ({ dossierId, limit: 50 })],
  ["agency.read", 5, () => ({})],
  ["agency.list-members", 5, () => ({})],
  ["view.list", 3, () => ({ page: "dossiers" })],
];

/** What is asked once dossiers have plans: Home, plans and letters first, each of which is put together from many rows. */
const plans: Asked = [
  ["plan.read-home", 6, () => ({})],
  ["plan.list-due", 6, () => ({ which: "mine", limit: 50 })],
  ["plan.list-due", 4, () => ({ which: "overdue", limit: 50 })],
  ["plan.read", 8, ({ dossierId }) => ({ dossierId })],
  ["plan.read-step", 4, ({ dossierId, stepId }) => ({ dossierId, stepId })],
  ["plan.list-requests", 2, ({ dossierId }) => ({ dossierId, limit: 50 })],
  ["letter.list", 4, ({ dossierId }) => ({ dossierId, limit: 50 })],
  ["letter.read", 2, ({ dossierId, letterId }) => ({ dossierId, letterId })],
  ["contract.list-obligations", 3, ({ dossierId }) => ({ dossierId })],
  ["meeting.list", 2, ({ dossierId }) => ({ dossierId, limit: 50 })],
  ["dossier.list", 9, () => ({ limit: 50 })],
  ["dossier.read", 10, ({ dossierId }) => ({ dossierId })],
  ["dossier.read-overview", 6, ({ dossierId }) => ({ dossierId })],
  ["contact.list", 4, ({ dossierId }) => ({ dossierId })],
  ["tracking.list-work-items", 6, ({ dossierId }) => ({ dossierId, limit: 50 })],
  ["tracking.list-work-items", 6, ({ dossierId }) => ({ dossierId, limit: 50, state: "open" })],
  ["file.list", 4, ({ dossierId }) => ({ dossierId })],
  ["pack.list", 4, ({ dossierId }) => ({ dossierId })],
  ["journal.list", 5, ({ dossierId }) => ({ dossierId, limit: 50 })],
  ["agency.read", 5, () => ({})],
];

const at = (took: readonly number[], part: number) =>
  took.toSorted((one, other) => one - other)[Math.floor(took.length * part)] ?? 0;

/** Puts a hundred entries and five hundred facts into each dossier, of which one of each was made by the product. */
async function spread(pool: pg.Pool, owner: Member, from: string): Promise<readonly Place[]> {
  const client = await pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    await client.query("set synchronous_commit = off; set maintenance_work_mem = '512MB'");
    await client.query(
      `insert into chain (agency_id, chain_id, seq, hash) select agency_id, d.id, c.seq, c.hash from chain c join dossier d using (agency_id)
       where c.chain_id = $1 and d.id <> $1 on conflict do nothing`,
      [from],
    );
    for (const [table, columns, copied, each] of [
      [
        "entry",
        "agency_id, dossier_id, id, source_id, kind, external_id, position, snapshot_id, imported, present, updated_at",
        `e.agency_id, d.id, uuidv7(), e.source_id, e.kind, e.external_id || '-' || g, e.position + g, e.snapshot_id,
         case when e.kind = 'work-item' then e.imported || jsonb_build_object('state', (array['open', 'done', 'dropped'])[1 + g % 3])
         else e.imported end, e.present, e.updated_at`,
        entriesEach,
      ],
      [
        "fact",
        "agency_id, chain_id, seq, at, actor, command, kind, subject, digest, prev, hash, details",
        "e.agency_id, d.id, g, e.at, e.actor, e.command, e.kind, e.subject, e.digest, e.prev, e.hash, e.details",
        factsEach,
      ],
    ] as const) {
      const owner = table === "fact" ? "e.chain_id" : "e.dossier_id";
      const one = table === "fact" ? "e.seq = 2" : "e.position = 0 and e.kind = 'work-item'";
      const made = await indexesAside(client, table);
      await client.query(
        `insert into ${table} (${columns}) select ${copied} from ${table} e join dossier d using (agency_id),
         generate_series(1, ${each}) g where ${owner} = $1 and d.id <> $1 and ${one}`,
        [from],
      );
      for (const index of made) await client.query(index);
    }
    const made = await indexesAside(client, "step");
    await spreadPlans(client, from, owner.memberId);
    for (const index of made) await client.query(index);
    await client.query("vacuum analyze");
    const { rows } = await client.query(
      `select d.id as "dossierId", s.id as "stepId", l.id as "letterId" from dossier d,
         lateral (select id from step where agency_id = d.agency_id and dossier_id = d.id order by id limit 1) s,
         lateral (select id from letter where agency_id = d.agency_id and dossier_id = d.id order by id limit 1) l
       where d.agency_id = $1 order by md5(d.id::text) limit 5000`,
      [owner.agencyId],
    );
    return rows;
  } finally {
    client.release(true);
  }
}

const world = await makeWorld({}, poolSize);
try {
  const began = performance.now();
  const owner: Member = await anAgency(world);
  const { dossierId } = await fillAgency(world, owner, { dossiers, items: 500, facts: 500, imports: 10 });
  await aFullPlan(world, owner, dossierId);
  const places = await spread(world.pool, owner, dossierId);
  const ids = places.map((place) => place.dossierId);
  await sealFirstFacts(world, owner, dossierId, ids, 51);
  console.error(`filled in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  const folder = String((await world.pool.query("show data_directory")).rows[0].data_directory);
  const callsOf = (asked: Asked) =>
    asked.map(([name, share, input]) => {
      const operation = (commands as readonly Operation[]).find((one) => one.name === name);
      // One that does not exist is a mistake here.
      if (!operation) throw new Error(`nothing is called ${name}`);
      return { operation, share, input, took: [] as number[] };
    });
  type Calls = ReturnType<typeof callsOf>;
  const diceOf = (some: Calls) => some.flatMap((call) => Array.from({ length: call.share }, () => call));
  const ask = async (turn: number, dice: Calls) => {
    const call = dice[(turn * 37) % dice.length];
    if (!call) return;
    const place = places[(turn * 7919) % places.length];
    if (!place) throw new Error("there is no dossier to ask about");
    const started = performance.now();
    const answer = await run(world, owner, call.operation, call.input(place));
    if (!answer.ok) throw new Error(`${call.operation.name}: ${JSON.stringify(answer.refusal)}`);
    call.took.push(performance.now() - started);
  };
  let turn = 0;
  const forSeconds = async (many: number, dice: Calls) => {
    const until = performance.now() + many * 1_000;
    const caller = async () => {
      while (performance.now() < until) await ask(turn++, dice);
    };
    await Promise.all(Array.from({ length: callers }, caller));
  };
  const saturated = async (some: Calls, of: string) => {
    await forSeconds(3, diceOf(some));
    for (const call of some) call.took = [];
    const started = performance.now();
    const [ownBefore, databaseBefore] = [process.cpuUsage(), postgresSeconds(folder)];
    await forSeconds(seconds, diceOf(some));
    const elapsed = (performance.now() - started) / 1_000;
    const own = process.cpuUsage(ownBefore);
    for (const { operation, took } of some) {
      const [middle, late] = [at(took, 0.5), at(took, 0.99)];
      console.error(
        `${operation.name}: ${took.length} calls, p50 ${middle.toFixed(1)} ms, p99 ${late.toFixed(1)} ms`,
      );
    }
    const all = some.flatMap(({ took }) => took);
    const rate = all.length / elapsed;
    const each = (spent: number) => `${((1_000 * spent) / all.length).toFixed(2)} ms`;
    const ownEach = each((own.user + own.system) / 1e6);
    const databaseEach = each(postgresSeconds(folder) - databaseBefore);
    const [half, late] = [at(all, 0.5), at(all, 0.99)];
    printFigure({
      id: "P1",
      what: `${of}; ${dossiers} dossiers, ${dossiers * stepsEach} steps, ${dossiers * entriesEach} entries, ${dossiers * factsEach} facts, ${callers} callers, ${poolSize} connections`,
      figure: `p50 ${half.toFixed(1)} ms, p99 ${late.toFixed(1)} ms, ${Math.round(rate)} req/s; ${ownEach} of processor in Node and ${databaseEach} in PostgreSQL for one`,
      goal: "p50 ≤ 10 ms, p99 ≤ 50 ms, ≥ 2,000 req/s",
      reached: half <= 10 && late <= 50 && rate >= 2_000,
    });
  };
  await saturated(callsOf(tracking), `${tracking.length} queries of dossiers and their tracking`);
  const calls = callsOf(plans);
  await saturated(calls, `${plans.length} queries of plans and letters too`);
  for (const aSecond of rates) {
    const { usual, slow } = await paced(aSecond, seconds, () => ask(turn++, diceOf(calls)));
    const reached = usual <= 10 && slow <= 50;
    printFigure({
      id: "P1",
      what: `the same, asked ${aSecond} times a second`,
      figure: `p50 ${usual.toFixed(1)} ms, p99 ${slow.toFixed(1)} ms`,
      goal: aSecond === rates[0] ? "p50 ≤ 10 ms, p99 ≤ 50 ms" : "until p50 10 ms, p99 50 ms",
      reached,
    });
    if (!reached) break;
  }
} finally {
  await world.close();
}
