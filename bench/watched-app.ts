import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type App, startApp } from "../src/testing/app.ts";

/** The real server, and how long it kept others waiting (`loop-watch.ts`). */
export async function startWatchedApp(): Promise<App & { readonly longestTurn: () => Promise<number> }> {
  const folder = mkdtempSync(join(tmpdir(), "passation-loop-"));
  const loopFile = join(folder, "loop");
  const app = await startApp({
    PASSATION_LOG: "error",
    LOOP_FILE: loopFile,
    NODE_OPTIONS: `--import ${fileURLToPath(new URL("loop-watch.ts", import.meta.url))}`,
  });
  return {
    ...app,
    /** The longest turn of its event loop since this was asked last, ms of processor. */
    async longestTurn() {
      rmSync(loopFile, { force: true });
      app.process().kill("SIGUSR2");
      while (!existsSync(loopFile) || readFileSync(loopFile, "utf8") === "") await sleep(10);
      return Number(readFileSync(loopFile, "utf8"));
    },
    async close() {
      await app.close();
      rmSync(folder, { recursive: true });
    },
  };
}
