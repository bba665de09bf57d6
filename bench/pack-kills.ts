import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type Caller, firstOwner, startApp } from "../src/testing/app.ts";
import { unzip } from "../src/testing/unzip.ts";
import { printFigure } from "./figure.ts";

// R6: kill -9 of the server while it builds a pack, at a point of the build that differs each time.
// Started again, it must make that pack, once: whole, under the next number, and no other.
//   node bench/pack-kills.ts --kills 10

const { values } = parseArgs({ options: { kills: { type: "string", default: "10" } } });
const kills = Number(values.kills);
const cards = 400;

const board = new File(
  [
    JSON.stringify({
      ...{ id: "b", name: "Refonte", lists: [{ id: "l", name: "À faire", closed: false }] },
      cards: Array.from({ length: cards }, (_, at) => ({
        ...{ id: `c${at}`, idShort: at, idList: "l", name: `Carte ${at}`, closed: false },
        desc: "Vérifier les redirections, puis prévenir le client. ".repeat(4),
      })),
      ...{ actions: [], members: [], labels: [], checklists: [] },
    }),
  ],
  "tableau.json",
);

type Version = { readonly id: string; readonly state: string; readonly number: number | null };

async function asked(call: Caller, operation: string, input: object, files?: readonly File[]) {
  const answer = await call(operation, input, files);
  if (answer.kind !== "done") throw new Error(`${operation}: ${JSON.stringify(answer)}`);
  return answer.result;
}

/** Every version of the dossier's pack, once none is under way. */
async function settled(call: Caller, dossierId: string): Promise<readonly Version[]> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const answer = await call("pack.list", { dossierId, limit: 200 });
    const rows = answer.kind === "done" ? (answer.result.rows as readonly Version[]) : [];
    const isOver = rows.length > 0 && rows.every(({ state }) => state !== "queued" && state !== "building");
    if (isOver) return rows;
    await sleep(100);
  }
  throw new Error("the build did not end within two minutes");
}

const app = await startApp({ PASSATION_LOG: "error" });
const faults: string[] = [];
let slowest = 0;
let caught = 0;
try {
  const { call, token } = await firstOwner(app.url);
  const dossierId = String((await asked(call, "dossier.create", { party: "Aubin" })).id);
  await asked(call, "tracking.import", { dossierId }, [board]);
  await asked(call, "pack.build", { dossierId });
  await settled(call, dossierId);
  for (let kill = 1; kill <= kills; kill += 1) {
    await asked(call, "tracking.add-decision", { dossierId, title: `Décision ${kill}` });
    const { id } = await asked(call, "pack.build", { dossierId });
    await underWay(call, dossierId, String(id));
    await sleep((Math.random() * 1_500 * kill) / kills);
    await app.kill();
    const died = performance.now();
    await app.start();
    const [first] = await within(call, dossierId);
    if (first?.state !== "ready") caught += 1;
    const rows = await settled(call, dossierId);
    slowest = Math.max(slowest, performance.now() - died);
    const numbers = rows.flatMap(({ number }) => number ?? []);
    const wanted = Array.from({ length: kill + 1 }, (_, at) => kill + 1 - at);
    if (JSON.stringify(numbers) !== JSON.stringify(wanted) || rows.length !== kill + 1)
      faults.push(`after kill ${kill} the versions are ${JSON.stringify(rows)}`);
    const answer = await fetch(`${app.url}/api/packs/${dossierId}/${id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const zip = Buffer.from(await answer.arrayBuffer());
    const data = (await unzip(zip)).get("data.json") ?? new Uint8Array();
    const { counts } = JSON.parse(Buffer.from(data).toString());
    if (counts.workItems.total !== cards || counts.decisions !== kill)
      faults.push(`the pack after kill ${kill} holds ${JSON.stringify(counts)}`);
  }
  const facts = await asked(call, "journal.list", { dossierId, limit: 200 });
  const made = (facts.rows as readonly { kind: string }[]).filter(({ kind }) => kind === "pack.made");
  if (made.length !== kills + 1) faults.push(`the journal tells of ${made.length} packs`);
  const verified = await asked(call, "journal.verify", { dossierId });
  if (verified.fault !== null) faults.push("the journal does not verify");
} finally {
  await app.close();
}
for (const fault of faults) console.error(fault);
printFigure({
  id: "R6",
  what: `kill -9 of the server ${kills} times while it builds a pack of ${cards} items (${caught} of them in the middle)`,
  figure: `${faults.length} faults; each pack made once, ready ${(slowest / 1_000).toFixed(0)} s after the death at most`,
  goal: "each build ends once, whole, under the next number",
  reached: faults.length === 0 && caught > 0,
});

/** Waits until a worker has taken the build up. */
async function underWay(call: Caller, dossierId: string, packId: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { state } = await asked(call, "pack.read", { dossierId, packId });
    if (state !== "queued") return;
    await sleep(25);
  }
}

/** The versions as they are right after the start. */
async function within(call: Caller, dossierId: string): Promise<readonly Version[]> {
  const { rows } = await asked(call, "pack.list", { dossierId, limit: 1 });
  return rows as readonly Version[];
}
