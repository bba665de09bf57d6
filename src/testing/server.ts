import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "#platform/db/embedded/embedded.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openPool } from "#platform/db/pool.ts";

/** A PostgreSQL server for tests: the one that the test command started, else one of its own. */
export type TestServer = {
  readonly url: string;
  /** A migrated database to copy, where one was made: a copy takes a sixth of the time of the migrations. */
  readonly template?: string;
  readonly close: () => Promise<void>;
};

/** Where the test command says that its one server for all test files is. */
export const sharedServerVariable = "PASSATION_TEST_DATABASE_URL";
/** What the one server has for the worlds of all test files. */
const sharedTemplate = "migrated";

/** The shared server when there is one; a test file run alone gets a server that ends with it. */
export async function testServer(): Promise<TestServer> {
  const shared = process.env[sharedServerVariable];
  if (shared === undefined) return startTestServer();
  return { url: shared, template: sharedTemplate, close: async () => undefined };
}

/** Starts the one server for all test files, which is told to them by the environment. */
export async function startSharedServer(): Promise<TestServer> {
  const server = await startTestServer();
  const admin = openPool(server.url, 1);
  await admin.query(`create database ${sharedTemplate}`);
  await admin.end();
  const url = new URL(server.url);
  url.pathname = `/${sharedTemplate}`;
  const pool = openPool(url.href, 1);
  await migrate(pool);
  // A database that somebody is connected to cannot be copied.
  await pool.end();
  process.env[sharedServerVariable] = server.url;
  return server;
}

/** Starts a server of its own in a temporary folder, which goes with it. */
export async function startTestServer(): Promise<TestServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), "passation-test-"));
  await chmod(dataFolder, 0o755);
  const { url, folder, stop } = await startEmbedded({ dataFolder });
  return {
    url,
    async close() {
      await stop();
      for (const path of [dataFolder, folder]) await rm(path, { recursive: true, force: true });
    },
  };
}
