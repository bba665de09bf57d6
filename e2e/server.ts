import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { builtProgram } from "../scripts/build-program.ts";
import { clusterOf } from "../src/testing/app.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const ownNode = join(root, "node_modules", "node", "bin", "node");
const node = existsSync(ownNode) ? ownNode : process.execPath;
/** Where what Node makes of the sources is kept for the next start, as `npm test` and `bin/passation` do. */
const compiled = join(root, "node_modules", ".cache", "node");

/** A server that journeys walk through. */
export type Server = {
  readonly url: string;
  readonly dataFolder: string;
  /** What the server logged as its own faults since this process asked last. */
  readonly faults: () => readonly string[];
};

/** One that was started here. */
export type OwnServer = Server & {
  /** Ends the process and leaves its data, for somebody who comes after. */
  readonly end: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A server that any process of the journeys may have started: where it answers, and where it keeps what. */
export function serverAt(url: string, dataFolder: string): Server {
  const log = logOf(dataFolder);
  let heard = existsSync(log) ? statSync(log).size : 0;
  return {
    url,
    dataFolder,
    faults() {
      const said = readFileSync(log).subarray(heard);
      heard += said.length;
      return said
        .toString()
        .split("\n")
        .filter((line) => line.startsWith('{"level":50'));
    },
  };
}

const logOf = (dataFolder: string) => `${dataFolder}.log`;

/**
 * Starts the product as `npm start` does, on a free port and with data of its own. It believes to
 * stand behind a proxy, so that each person of a journey can come from an address of its own: the
 * sign-in counts attempts by address.
 */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Promise<OwnServer> {
  const dataFolder = environment.PASSATION_DATA ?? (await mkdtemp(join(tmpdir(), "passation-journey-")));
  const path = logOf(dataFolder);
  const log = openSync(path, "a");
  const before = statSync(path).size;
  const child = spawn(node, [await builtProgram("main"), ...args], {
    cwd: root,
    stdio: ["ignore", log, log],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_COMPILE_CACHE: compiled,
      GLIBC_TUNABLES: process.env.GLIBC_TUNABLES,
      PORT: String(await freePort()),
      PASSATION_DATA: dataFolder,
      PASSATION_BEHIND_PROXY: "yes",
      PASSATION_LOG: "warn",
      ...environment,
    },
  });
  closeSync(log);
  // A journey that breaks off takes its server along.
  const abandon = () => child.kill("SIGTERM");
  process.once("exit", abandon);
  let isOver = false;
  const exited = new Promise<void>((settle) => child.once("exit", () => settle()));
  void exited.then(() => {
    isOver = true;
  });
  const said = () => readFileSync(path).subarray(before).toString();
  const ready = /is ready: (\S+)/;
  for (const limit = Date.now() + 90_000; !ready.test(said()); await sleep(20)) {
    if (isOver) throw new Error(`the server stopped:\n${said()}`);
    if (Date.now() > limit) throw new Error(`the server did not start in 90 s:\n${said()}`);
  }
  const [, url = ""] = ready.exec(said()) ?? [];
  const end = async () => {
    process.off("exit", abandon);
    child.kill("SIGTERM");
    await exited;
  };
  return {
    ...serverAt(url, dataFolder),
    end,
    async stop() {
      await end();
      const cluster = await clusterOf(dataFolder);
      for (const folder of [dataFolder, ...(cluster ? [cluster] : [])])
        await rm(folder, { recursive: true, force: true });
      await rm(path, { force: true });
    },
  };
}

/** A port that nobody uses: the product must know it beforehand, to write it in the links of its mails. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, settle));
  const address = server.address();
  await new Promise((settle) => server.close(settle));
  return typeof address === "object" && address ? address.port : 0;
}

/** Runs the product's command line on the data of a running server, and gives what it printed. */
export async function runCli(server: Server, ...args: readonly string[]): Promise<string> {
  return runScript(await builtProgram("cli"), args, {
    PASSATION_DATA: server.dataFolder,
    PASSATION_URL: server.url,
  });
}

/** Runs a program of the product in a process of its own, and gives what it printed. */
export async function runScript(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn(node, [script, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_COMPILE_CACHE: compiled, ...environment },
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  await new Promise((settle) => child.once("exit", settle));
  return output;
}
