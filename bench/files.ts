import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { statSync, utimesSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createDossier } from "../src/core/dossier/commands/create-dossier.ts";
import { collectFiles } from "../src/core/file/commands/collect-files.ts";
import { checkFiles } from "../src/core/file/queries.ts";
import { openVault } from "../src/platform/crypto/vault.ts";
import { filesOf, filesOnDisk, readFileAs } from "../src/testing/files.ts";
import type { Acknowledged, Orders } from "../src/testing/import-until-killed.ts";
import { anAgency, done } from "../src/testing/people.ts";
import { makeWorld, type TestWorld } from "../src/testing/world.ts";
import { printFigure } from "./figure.ts";

// R5: kill -9 a process that imports, fails, undoes and tidies, at random points. Afterwards no row
// may name a content that the store does not have whole, every acknowledged import has its files,
// and `file.check` must say exactly what an independent look at disk and database says.
//   node bench/files.ts --kills 200

const { values } = parseArgs({ options: { kills: { type: "string", default: "20" } } });
const kills = Number(values.kills);

type Measured = {
  readonly faults: readonly string[];
  readonly acknowledged: number;
  readonly read: number;
  readonly forgotten: number;
  readonly checks: number;
};

async function measure(kills: number, hasty: boolean): Promise<Measured> {
  const masterKey = randomBytes(32);
  const world = await makeWorld({ vault: openVault(masterKey) });
  const looking = lookAt({ ...world, clock: () => Temporal.Now.instant() });
  let acknowledged = 0;
  try {
    const [busyAgency, tidyAgency] = [await anAgency(world, "Occupée"), await anAgency(world, "Rangée")];
    const dossierOf = async (actor: Member) =>
      (await done(world, actor, createDossier, { party: "Aubin" })).id;
    const busy = [await dossierOf(busyAgency), await dossierOf(busyAgency), await dossierOf(busyAgency)];
    const tidy = await dossierOf(tidyAgency);
    const { databaseUrl, dataFolder } = world;
    const key = masterKey.toString("hex");
    const orders = { databaseUrl, dataFolder, masterKey: key, busy, tidy, busyAgency, tidyAgency, hasty };
    for (let kill = 0; kill < kills; kill += 1) {
      const said = await runAndKill(orders, 20 + Math.random() * 600);
      acknowledged += said.length;
      await looking.quiet();
      for (const { agencyId } of [busyAgency, tidyAgency]) await looking.compare(agencyId);
      await looking.everyAcknowledged(said);
      for (const dossierId of busy) await looking.everyFileOpens(dossierId, busyAgency);
      await looking.everyFileOpens(tidy, tidyAgency);
      if (kill % 2 === 0 && kill < kills - 1) continue;
      for (const { agencyId } of [busyAgency, tidyAgency]) await looking.tidied(agencyId);
    }
    return { ...looking.found(), acknowledged };
  } finally {
    await world.close();
  }
}

type Member = Awaited<ReturnType<typeof anAgency>>;

/** Lets the process work for some time after it is ready, and gives what it acknowledged. */
async function runAndKill(orders: Orders, milliseconds: number): Promise<readonly Acknowledged[]> {
  const script = fileURLToPath(new URL("../src/testing/import-until-killed.ts", import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(orders)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let out = "";
  const ready = new Promise<void>((settle, fail) => {
    child.stdout.on("data", (text) => {
      out += text;
      if (out.startsWith("ready\n")) settle();
    });
    child.once("exit", () => fail(new Error("the process ended by itself")));
  });
  await ready;
  const ended = once(child, "close");
  await sleep(milliseconds);
  child.kill("SIGKILL");
  await ended;
  return out
    .split("\n")
    .slice(1, -1)
    .map((line) => JSON.parse(line));
}

/** Compares what the rows say, what the store has, and what the product says of both. */
function lookAt(world: TestWorld) {
  const faults: string[] = [];
  const forgotten = new Set<string>();
  let read = 0;
  let checks = 0;
  const found = () => ({ faults, read, forgotten: forgotten.size, checks });
  return { quiet, compare, everyAcknowledged, everyFileOpens, tidied, found };

  /** What the dead process had begun is rolled back, or was committed, before anybody looks. */
  async function quiet(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const { rows } = await world.pool.query(`select count(*)::int as n from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`);
      if (rows[0]?.n === 0) return;
      await sleep(25);
    }
    throw new Error("the database is not quiet after 5 s");
  }

  /** Rows against disk, by other means than the product's; then what `file.check` says of the same. */
  async function compare(agencyId: string): Promise<void> {
    const sql = "select place, sealed_bytes as bytes from file_content where agency_id = $1";
    const { rows } = await world.pool.query<{ place: string; bytes: number }>(sql, [agencyId]);
    const onDisk = new Map<string, number>(
      (await filesOnDisk(world.dataFolder))
        .filter((path) => path.includes(agencyId))
        .map((path) => {
          const [agency, dossier, , name] = path.split("/").slice(-4);
          return [`${agency}/${dossier}/${name}`, statSync(path).size] as const;
        }),
    );
    const dangling = rows.filter(({ place, bytes }) => onDisk.get(place) !== bytes);
    faults.push(...dangling.map(({ place }) => `a row names ${place}, which the store does not have whole`));
    const named = new Set<string>(rows.map(({ place }) => place));
    const over = [...onDisk.keys()].filter((place) => !named.has(place));
    for (const place of over) forgotten.add(place);
    const keeper = { kind: "operator", agencyId, name: "root" } as const;
    const said = await done(world, keeper, checkFiles, {});
    checks += 1;
    const exact =
      said.whole === rows.length - dangling.length &&
      said.missing + said.altered === dangling.length &&
      said.forgotten.count === over.length;
    if (!exact)
      faults.push(`file.check said ${JSON.stringify(said)} of ${rows.length} rows and ${over.length} over`);
  }

  async function everyAcknowledged(said: readonly Acknowledged[]): Promise<void> {
    for (const { importId, hashes } of said) {
      const { rows } = await world.pool.query<{ sha256: string }>(
        `select c.sha256 from file f join snapshot n on n.id = f.snapshot_id
         join file_content c on c.id = f.content_id where n.import_id = $1 order by f.position`,
        [importId],
      );
      const kept = rows.map(({ sha256 }) => sha256).join();
      if (kept !== hashes.join()) faults.push(`import ${importId} was acknowledged and lacks files`);
    }
  }

  async function everyFileOpens(dossierId: string, actor: Member): Promise<void> {
    for (const { id, sha256, path } of await filesOf(world, actor, dossierId)) {
      const content = await readFileAs(world, actor, dossierId, id).catch((error: unknown) => String(error));
      read += 1;
      const hash = typeof content === "string" ? content : createHash("sha256").update(content).digest("hex");
      if (hash !== sha256) faults.push(`${path} of ${dossierId} does not open: ${hash}`);
    }
  }

  /** A day later the store is tidied, and has then what rows name and nothing else. */
  async function tidied(agencyId: string): Promise<void> {
    const past = new Date(Date.now() - 25 * 3_600_000);
    for (const path of await filesOnDisk(world.dataFolder)) utimesSync(path, past, past);
    const keeper = { kind: "operator", agencyId, name: "root" } as const;
    await done(world, keeper, collectFiles, {});
    const { missing, altered, forgotten: left } = await done(world, keeper, checkFiles, {});
    if (missing + altered + left.count > 0) {
      faults.push(`after tidying: ${missing} missing, ${altered} altered, ${left.count} forgotten`);
    }
  }
}

const control = await measure(3, true);
const { faults, acknowledged, read, forgotten, checks } = await measure(kills, false);
for (const fault of faults.slice(0, 20)) console.error(fault);
printFigure({
  id: "R5",
  what: `kill -9 between file write, commit and delete, ${kills} times, 4 importers that undo, fail and tidy; control with a store that answers too soon`,
  figure: `${faults.length} faults; ${acknowledged} acknowledged imports, ${read} files read back, ${forgotten} contents left by deaths, ${checks} checks exact; control ${control.faults.length > 0 ? "caught" : "not caught"}`,
  goal: "0 dangling references, file.check exact",
  reached: faults.length === 0 && acknowledged > 0 && forgotten > 0 && control.faults.length > 0,
});
