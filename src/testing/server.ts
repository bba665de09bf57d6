import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "#platform/db/embedded/embedded.ts";

/** A PostgreSQL server for tests: the one that the test command started, else one of its own. */
export type TestServer = { readonly url: string; readonly close: () => Promise<void> };

/** Where the test command says that its one server for all test files is. */
export const sharedServerVariable = "PASSATION_TEST_DATABASE_URL";

/** The shared server when there is one; a test file run alone gets a server that ends with it. */
export async function testServer(): Promise<TestServer> {
  const shared = process.env[sharedServerVariable];
  return shared === undefined ? startTestServer() : { url: shared, close: async () => undefined };
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
