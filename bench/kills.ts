import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { type App, type Caller, clusterOf, firstOwner, startApp } from "../src/testing/app.ts";
import { printFigure } from "./figure.ts";

// R1 and R2: kill -9 the app, or the whole tree of PostgreSQL, at random points while eight writers
// create and edit dossiers and upload exports. Everything acknowledged must be there afterwards,
// nothing may be half done, and every journal must verify.
//   node bench/kills.ts --target app|database --kills 200

const { values } = parseArgs({
  options: { target: { type: "string", default: "app" }, kills: { type: "string", default: "20" } },
});
const target = values.target === "database" ? "database" : "app";
const kills = Number(values.kills);

type Acknowledged = {
  readonly dossiers: Map<string, string>;
  readonly imports: Map<string, string>;
};

const board = (cards: number) =>
  new File(
    [
      JSON.stringify({
        id: "b",
        name: "Refonte",
        lists: [{ id: "l", name: "À faire", closed: false }],
        cards: Array.from({ length: cards }, (_, at) => ({
          id: `c${at}`,
          idShort: at,
          idList: "l",
          name: `Carte ${at}`,
          closed: false,
          desc: "x".repeat(200),
        })),
        actions: [],
        members: [],
        labels: [],
        checklists: [],
      }),
    ],
    "tableau.json",
  );

/** One writer: creates, edits, imports, and remembers only what was acknowledged. */
async function write(call: Caller, known: Acknowledged, isOver: () => boolean, seed: number) {
  for (let turn = 0; !isOver(); turn += 1) {
    const created = await call("dossier.create", { party: `Client ${seed}-${turn}` });
    if (created.kind !== "done") {
      // Whoever is turned away tries again a little later: knocking at once only makes the way back longer.
      await sleep(250);
      continue;
    }
    const id = String(created.result.id);
    known.dossiers.set(id, `Client ${seed}-${turn}`);
    const edited = await call("dossier.edit", { dossierId: id, party: `Client ${seed}-${turn} bis` });
    known.dossiers.set(id, edited.kind === "done" ? `Client ${seed}-${turn} bis` : "either");
    const imported = await call("tracking.import", { dossierId: id }, [board(50)]);
    if (imported.kind === "done") known.imports.set(String(imported.result.importId), id);
  }
}

async function databaseUrl(app: App): Promise<string> {
  const { port, password } = JSON.parse(readFileSync(join(app.dataFolder, "database.json"), "utf8"));
  return `postgres://passation:${password}@127.0.0.1:${port}/passation`;
}

async function killDatabase(app: App): Promise<void> {
  const folder = (await clusterOf(app.dataFolder)) ?? "";
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const postmaster = Number(readFileSync(file, "utf8").split("\n", 1)[0]);
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, "utf8").trim().split(" ");
  for (const pid of [postmaster, ...children.map(Number)].filter((one) => one > 0)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It had ended by itself.
    }
  }
}

/** Waits until a read goes through again. */
async function comeBack(call: Caller): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await call("dossier.list", { limit: 1 })).kind === "done") return;
    await sleep(50);
  }
  throw new Error("the app did not come back within 30 s");
}

/** What is lost or half done: sentences, none when all is well. */
async function faults(app: App, call: Caller, known: Acknowledged): Promise<string[]> {
  const client = new pg.Client({ connectionString: await databaseUrl(app) });
  await client.connect();
  const ask = async (sql: string) => (await client.query<{ id: string; party: string }>(sql)).rows;
  try {
    const found: string[] = [];
    const parties = new Map((await ask("select id, party from dossier")).map((row) => [row.id, row.party]));
    for (const [id, party] of known.dossiers) {
      const stands = parties.get(id);
      if (stands === undefined) found.push(`dossier ${id} was acknowledged and is lost`);
      else if (party !== "either" && stands !== party) found.push(`an edit of ${id} is lost`);
    }
    const imports = new Set((await ask("select id, '' as party from import")).map((row) => row.id));
    for (const id of known.imports.keys()) {
      if (!imports.has(id)) found.push(`import ${id} was acknowledged and is lost`);
    }
    const half: readonly (readonly [string, string])[] = [
      [
        "a dossier without its journal",
        `select d.id, '' as party from dossier d left join chain c
        on c.agency_id = d.agency_id and c.chain_id = d.id where c.chain_id is null or c.seq = 0`,
      ],
      [
        "an import whose records are not all there",
        `select n.id, '' as party from snapshot n where
        (select sum(value::int) from jsonb_each_text(n.counts)) <> (select count(*) from tracking_record r
        where r.agency_id = n.agency_id and r.dossier_id = n.dossier_id and r.snapshot_id = n.id)`,
      ],
      [
        "a source whose entries are not what its export says",
        `select s.id, '' as party from source s join snapshot n on n.agency_id = s.agency_id
        and n.dossier_id = s.dossier_id and n.id = s.current_snapshot_id where
        (n.counts->>'work-item')::int <> (select count(*) from entry e where e.agency_id = s.agency_id
        and e.dossier_id = s.dossier_id and e.source_id = s.id and e.kind = 'work-item' and e.present)`,
      ],
      [
        "an import without its fact",
        `select i.id, '' as party from import i where not exists (select from fact f
        where f.agency_id = i.agency_id and f.chain_id = i.dossier_id and f.subject = 'import:' || i.id)`,
      ],
      [
        "a head that is not the last fact",
        `select c.chain_id as id, '' as party from chain c where c.seq <>
        (select coalesce(max(seq), 0) from fact f where f.agency_id = c.agency_id and f.chain_id = c.chain_id)`,
      ],
    ];
    for (const [what, sql] of half) found.push(...(await ask(sql)).map(({ id }) => `${what}: ${id}`));
    for (const id of known.dossiers.keys()) {
      const verified = await call("journal.verify", { dossierId: id });
      if (verified.kind !== "done" || verified.result.fault !== null)
        found.push(`the journal of ${id} fails`);
    }
    return found;
  } finally {
    await client.end();
  }
}

const app = await startApp({ PASSATION_LOG: "error" });
const found: string[] = [];
let writes = 0;
let slowest = 0;
try {
  const { call } = await firstOwner(app.url);
  for (let kill = 0; kill < kills; kill += 1) {
    const known: Acknowledged = { dossiers: new Map(), imports: new Map() };
    let over = false;
    const writers = Array.from({ length: 8 }, (_, seed) => write(call, known, () => over, seed));
    await sleep(100 + Math.random() * 700);
    if (target === "app") await app.kill();
    else await killDatabase(app);
    const died = performance.now();
    if (target === "app") {
      over = true;
      await Promise.all(writers);
      await app.start();
    }
    await comeBack(call);
    slowest = Math.max(slowest, performance.now() - died);
    over = true;
    await Promise.all(writers);
    writes += known.dossiers.size + known.imports.size;
    found.push(...(await faults(app, call, known)));
  }
} finally {
  await app.close();
}
for (const fault of found.slice(0, 20)) console.error(fault);
printFigure({
  id: target === "app" ? "R1" : "R2",
  what: `kill -9 of ${target === "app" ? "the app" : "PostgreSQL’s process tree"}, ${kills} times, 8 writers with uploads`,
  figure: `${found.length} faults in ${writes} acknowledged creations and imports; back in ${(slowest / 1_000).toFixed(1)} s at most`,
  goal: "0 lost, 0 half done, every journal verifies",
  reached: found.length === 0 && writes > 0,
});
