import { randomBytes, randomUUIDv7 } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Kysely } from "kysely";
import type pg from "pg";
import type { ReadTables } from "#core/access/ports.ts";
import type { JobDraft } from "#core/kernel/fact.ts";
import type { MakePack, PackPreviewer } from "#core/pack/ports.ts";
import type { PlaybookCatalogue } from "#core/playbook/ports.ts";
import type { Ports } from "#core/ports.ts";
import type { World } from "#core/run.ts";
import type { GatherLoose, ReadExport } from "#core/tracking/ports.ts";
import { drawInvitation } from "#platform/calendar/draw-invitation.ts";
import { calendars } from "#platform/calendar/read-calendars.ts";
import { playbookText } from "#platform/catalogue/playbook-text.ts";
import { openPlaybooks } from "#platform/catalogue/playbooks.ts";
import { openStacks } from "#platform/catalogue/stacks.ts";
import { toneCatalogue } from "#platform/catalogue/tone-rules.ts";
import { openTools } from "#platform/catalogue/tools.ts";
import { contractReader } from "#platform/contracts/read-contract.ts";
import { openVault } from "#platform/crypto/vault.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openDatabase, openPool } from "#platform/db/pool.ts";
import type { Database } from "#platform/db/schema.ts";
import { openFileStore } from "#platform/files/open-store.ts";
import { sealer } from "#platform/files/sealed-container.ts";
import { openLetterDesk } from "#platform/letters/desk.ts";
import { webhookSender } from "#platform/web/send-webhook.ts";
import { playbooksOf } from "./playbooks.ts";
import { testServer } from "./server.ts";

/** A world like the real one on a database of its own, whose clock can be moved. */
export type TestWorld = World & {
  readonly db: Kysely<Database>;
  readonly pool: pg.Pool;
  readonly databaseUrl: string;
  /** Where its files lie; it goes with the world. */
  readonly dataFolder: string;
  /** Jobs that commands enqueued, in order. */
  readonly enqueued: { readonly agencyId: string; readonly name: string; readonly data: JobDraft["data"] }[];
  /** Moves the clock forward. */
  readonly wait: (duration: Temporal.DurationLike) => void;
  readonly close: () => Promise<void>;
};

/** The real maker of packs, loaded by the tests that make one. */
const makePack: MakePack = async (asked, drawn, signal) => {
  const real = await import("#platform/documents/make-pack.ts");
  return real.makePack(asked, drawn, signal);
};
const preview = async () => (await import("#platform/documents/preview-pack.ts")).packPreview;
const packPreview: PackPreviewer = {
  whole: async (read, signal) => (await preview()).whole(read, signal),
  page: async (...asked) => (await preview()).page(...asked),
};

/** The real playbooks, read with the first one, and a small one to plan with. */
const playbooks: PlaybookCatalogue = {
  list: () => playbooksOf(...realPlaybooks.list()).list(),
  read: (key) => playbooksOf().read(key) ?? realPlaybooks.read(key),
};
const realPlaybooks = openPlaybooks();
const tools = openTools();
const stacks = openStacks();

/** The real importers, loaded by the tests that import something. */
const readExport: ReadExport = async (drop, options) => {
  const real = await import("#platform/imports/read-export.ts");
  return real.readExport(drop, options);
};

const gatherLoose: GatherLoose = async (files) => {
  const real = await import("#platform/imports/read-export.ts");
  return real.gatherLoose(files);
};

const readTables: ReadTables = async (...asked) => {
  const real = await import("#platform/imports/read-tables.ts");
  return real.readTables(...asked);
};

/** Makes a world for one test file: real PostgreSQL, real files, real seals; close it after. */
export async function makeWorld(ports: Partial<Ports> = {}, connections = 8): Promise<TestWorld> {
  const server = await testServer();
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = openPool(server.url, 1);
  await admin.query(`create database ${name} ${server.template ? `template ${server.template}` : ""}`);
  const databaseUrl = new URL(server.url);
  databaseUrl.pathname = `/${name}`;
  const world = await openWorld(databaseUrl.href, ports, connections);
  return {
    ...world,
    async close() {
      await world.close();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
      await server.close();
    },
  };
}

/** A world on a database that is already there, for which migrations are run as whoever the address names. */
export async function openWorld(
  databaseUrl: string,
  ports: Partial<Ports> = {},
  connections = 8,
): Promise<TestWorld> {
  const pool = openPool(databaseUrl, connections);
  // A test may kill a connection that waits in the pool.
  pool.on("error", () => undefined);
  try {
    await migrate(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = openDatabase(pool);
  const dataFolder = await mkdtemp(join(tmpdir(), "passation-world-"));
  const fileStore = openFileStore({ dataFolder, s3Url: undefined, onFailure: () => undefined });
  const enqueued: TestWorld["enqueued"] = [];
  let now = Temporal.Instant.from("2026-11-02T09:00:00Z");
  return {
    db,
    pool,
    databaseUrl,
    dataFolder,
    clock: () => {
      now = now.add({ milliseconds: 1 });
      return now;
    },
    newId: () => randomUUIDv7(),
    ports: {
      vault: openVault(randomBytes(32)),
      calendars,
      contracts: contractReader,
      drawInvitation,
      drawMeetingSheet: async (asked) =>
        (await import("#platform/documents/draw-short.ts")).drawMeetingSheet(asked),
      drawQuote: async (asked) => (await import("#platform/documents/draw-short.ts")).drawQuote(asked),
      drawAnswerSheet: async (asked) =>
        (await import("#platform/documents/draw-short.ts")).drawAnswerSheet(asked),
      drawStatement: async (asked) =>
        (await import("#platform/documents/draw-short.ts")).drawStatement(asked),
      readExport,
      gatherLoose,
      readTables,
      fileStore,
      sealer,
      makePack,
      packPreview,
      playbooks,
      playbookText,
      tools,
      stacks,
      toneCatalogue,
      letterDesk: openLetterDesk("https://passation.example"),
      sendWebhook: webhookSender({ allowLoopback: true }),
      ...ports,
    },
    enqueue: async (_, agencyId, drafts) => {
      enqueued.push(...drafts.map(({ name, data }) => ({ agencyId, name, data })));
    },
    enqueued,
    wait: (duration) => {
      now = now.add(duration);
    },
    async close() {
      await db.destroy();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
