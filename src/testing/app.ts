import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtProgram } from "../../scripts/build-program.ts";

/** The real server as a process of its own, on a data folder that goes with it. */
export type App = {
  readonly url: string;
  readonly dataFolder: string;
  readonly process: () => ChildProcess;
  /** Dies at once, without a chance to tidy up. */
  readonly kill: () => Promise<void>;
  /** Asked to stop, it ends by itself. */
  readonly stop: () => Promise<void>;
  /** Starts again on the same folder and port; resolves when it is ready. */
  readonly start: () => Promise<void>;
  /** Stops gracefully and removes the folder. */
  readonly close: () => Promise<void>;
  /** What it wrote on standard error so far. */
  readonly log: () => string;
};

/** Starts Passation on a free port; `environment` adds to its settings. */
export async function startApp(environment: Readonly<Record<string, string>> = {}): Promise<App> {
  const dataFolder = await mkdtemp(join(tmpdir(), "passation-app-"));
  await chmod(dataFolder, 0o755);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let log = "";
  let child: ChildProcess | undefined;
  const running = () => {
    if (!child) throw new Error("the app is not started");
    return child;
  };
  const start = async () => {
    const main = await builtProgram("main");
    const settings = { PORT: String(port), PASSATION_DATA: dataFolder, ...environment };
    const started = spawn(process.execPath, [main], {
      env: { ...process.env, ...settings },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    started.stderr.on("data", (chunk) => {
      log += chunk;
    });
    await new Promise<void>((settle, fail) => {
      started.stdout.on("data", (chunk) => {
        if (String(chunk).includes("is ready")) settle();
      });
      started.once("exit", (code) => fail(new Error(`the app ended with ${code}: ${log.slice(-2_000)}`)));
    });
  };
  const ended = () =>
    new Promise<void>((settle) => {
      if (running().exitCode !== null || running().signalCode !== null) settle();
      else running().once("exit", () => settle());
    });
  const stop = async () => {
    running().kill("SIGTERM");
    await ended();
  };
  await start();
  return {
    url,
    dataFolder,
    process: running,
    start,
    log: () => log,
    async kill() {
      running().kill("SIGKILL");
      await ended();
    },
    stop,
    async close() {
      await stop();
      const cluster = await clusterOf(dataFolder);
      for (const path of [dataFolder, ...(cluster ? [cluster] : [])]) {
        await rm(path, { recursive: true, force: true });
      }
    },
  };
}

/** Where the embedded PostgreSQL of a data folder lives. */
export async function clusterOf(dataFolder: string): Promise<string | undefined> {
  const settings = await readFile(join(dataFolder, "database.json"), "utf8").catch(() => undefined);
  return settings === undefined ? undefined : JSON.parse(settings).folder;
}

async function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer().once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => settle(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** What a caller of the API gets: a result, a refusal, or nothing at all when the server is away. */
export type Called =
  | { readonly kind: "done"; readonly result: Record<string, unknown> }
  | { readonly kind: "refused"; readonly status: number; readonly refused: string }
  | { readonly kind: "away" };

/** Somebody with an API key of an agency. */
export type Caller = (operation: string, input?: object, files?: readonly File[]) => Promise<Called>;

/** The first owner by the set-up's own steps, then a key that acts as that owner. */
export async function firstOwner(
  url: string,
): Promise<{ readonly call: Caller; readonly cookie: string; readonly token: string }> {
  const person = { email: "lea@agence.example", password: "une longue phrase de passe", name: "Léa Roy" };
  const signUp = await post(`${url}/api/auth/sign-up/email`, person, { origin: url });
  const cookie = signUp.headers
    .getSetCookie()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
  await post(`${url}/api/agency.create`, { name: "Atelier Rivage" }, { origin: url, cookie });
  const made = await post(
    `${url}/api/agency.create-api-key`,
    { name: "essai", role: "owner" },
    { origin: url, cookie },
  );
  const { token } = (await made.json()) as { token: string };
  return { call: callerWith(url, token), cookie, token };
}

const post = (url: string, body: object, headers: Record<string, string>) =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

/** Calls the API with a key. */
export function callerWith(url: string, token: string): Caller {
  return async (operation, input = {}, files = []) => {
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    let body: string | FormData = JSON.stringify(input);
    if (files.length === 0) headers["content-type"] = "application/json";
    else {
      body = new FormData();
      body.set("input", JSON.stringify(input));
      for (const file of files) body.append("files", file);
    }
    try {
      const response = await fetch(`${url}/api/${operation}`, { method: "POST", headers, body });
      const answer = (await response.json()) as Record<string, unknown>;
      if (response.ok) return { kind: "done", result: answer };
      if (response.status >= 500) return { kind: "away" };
      return { kind: "refused", status: response.status, refused: String(answer.refused) };
    } catch {
      return { kind: "away" };
    }
  };
}
