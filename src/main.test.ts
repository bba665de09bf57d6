import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { type App, type Caller, firstOwner, startApp } from "#testing/app.ts";

let app: App;
let call: Caller;
before(async () => {
  app = await startApp({ PASSATION_LOG: "debug" });
  ({ call } = await firstOwner(app.url));
});
after(() => app.close());

/** Runs main until it ends by itself. */
function ended(environment: Readonly<Record<string, string>>, ...args: string[]) {
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  const env = { ...process.env, LC_ALL: "en_GB.UTF-8", ...environment };
  const child = spawn(process.execPath, [main, ...args], { env });
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  return new Promise<{ readonly code: number | null; readonly err: string }>((settle) => {
    child.once("exit", (code) => settle({ code, err }));
  });
}

test("a taken port, a held data folder, wrong settings: one sentence each, and exit code 1", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await new Promise((settle) => holder.once("listening", settle));
  const address = holder.address();
  const port = typeof address === "object" && address ? String(address.port) : "";
  const taken = await ended({ PORT: port, PASSATION_DATA: join(app.dataFolder, "other") });
  holder.close();
  assert.equal(taken.code, 1);
  assert.match(taken.err, new RegExp(`port ${port} is taken .* set PORT`));

  const held = await ended({ PORT: "0", PASSATION_DATA: app.dataFolder });
  assert.equal(held.code, 1);
  assert.match(held.err, /another Passation .* already runs on .* PASSATION_DATA/);
  const french = { PORT: "0", PASSATION_DATA: app.dataFolder, LC_ALL: "fr_FR.UTF-8" };
  assert.match((await ended(french)).err, /un autre Passation .* tourne déjà sur .* PASSATION_DATA/);

  const wrong = await ended({ PORT: "x", PASSATION_URL: "y" });
  assert.equal(wrong.code, 1);
  assert.match(wrong.err, /- PORT .*\n.*- PASSATION_URL/);

  const away = await ended({
    PORT: "0",
    PASSATION_DATA: join(app.dataFolder, "other"),
    DATABASE_URL: `postgres://nobody:secret@localhost:${port}/passation`,
  });
  assert.equal(away.code, 1);
  assert.match(
    away.err,
    /^PostgreSQL does not answer \(connect ECONNREFUSED .*\): .* correct DATABASE_URL$/m,
  );
  assert.doesNotMatch(away.err, /secret/);

  const services = await ended({ PORT: "0", PASSATION_DATA: app.dataFolder }, "--services=cron");
  assert.match(services.err, /--services takes web, worker/);
});

test("the key file is its owner's alone; another key is refused before anything is sealed with it", async () => {
  assert.equal(statSync(join(app.dataFolder, "master.key")).mode & 0o777, 0o600);
  await app.stop();
  const { err, code } = await ended({
    PORT: "0",
    PASSATION_DATA: app.dataFolder,
    PASSATION_MASTER_KEY: "00".repeat(32),
  });
  await app.start();
  assert.equal(code, 1);
  assert.match(err, /master key is not the one/);
});

test("killed by force it comes back on the same folder, with what was acknowledged", async () => {
  const created = await call("dossier.create", { party: "Boulangerie Aubin" });
  assert.equal(created.kind, "done");
  await app.kill();
  await app.start();
  const listed = await call("dossier.list");
  assert.ok(listed.kind === "done" && JSON.stringify(listed.result).includes("Boulangerie Aubin"));
});

test("asked to stop, it lets what is under way finish, and ends with 0", async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => `Tâche ${at},À faire`).join("\n");
  const dossier = await call("dossier.create", { party: "Maison Kerguen" });
  assert.ok(dossier.kind === "done");
  const importing = call("tracking.import", { dossierId: dossier.result.id }, [
    new File([`Titre,Statut\n${rows}\n`], "tâches.csv"),
  ]);
  await new Promise((settle) => setTimeout(settle, 150));
  const exited = new Promise((settle) => app.process().once("exit", settle));
  app.process().kill("SIGTERM");
  assert.equal((await importing).kind, "done");
  assert.equal(await exited, 0);
  await app.start();
});

test("logs name no person, address, secret or content, at their most talkative", async () => {
  await fetch(`${app.url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: app.url },
    body: JSON.stringify({ email: "lea@agence.example", password: "faux mot de passe secret" }),
  });
  await fetch(`${app.url}/api/session?email=lea@agence.example`);
  await call("dossier.create", { party: "Nom très confidentiel", endOn: "pas une date" });
  await call("dossier.create", { party: "Nom très confidentiel" });
  const log = app.log();
  assert.ok(log.includes('"path":"/api/dossier.create"'), "there is something to look at");
  for (const secret of [
    "lea@",
    "Léa",
    "confidentiel",
    "secret",
    "phrase de passe",
    "Kerguen",
    "passation_key",
  ]) {
    assert.ok(!log.includes(secret), `a log says “${secret}”`);
  }
  for (const line of log.trim().split("\n")) JSON.parse(line);
});
