import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Door, firstOwner, openDoor } from "#testing/door.ts";
import { progressResponse, wantsProgress } from "./progress.ts";

let door: Door;
before(async () => {
  door = await openDoor();
});
after(() => door.close());

const asked = { accept: "application/x-ndjson" };
const linesOf = (text: string): readonly Record<string, unknown>[] => {
  assert.ok(text.endsWith("\n"), text);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
};

test("an import tells how far it is, line by line, and its result last", async () => {
  const owner = await firstOwner(door);
  const { json } = await owner.post("/api/dossier.create", { party: "Aubin" });
  const form = new FormData();
  form.set("input", JSON.stringify({ dossierId: json.id }));
  form.append("files", new File(["Tâche;Échéance\nRelire;14/12/2026\n"], "suivi.csv"));
  form.append("files", new File(["Nom;E-mail\nAnne;anne@client.example\n"], "contacts.csv"));
  const answer = await owner.post("/api/tracking.import", form, asked);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("content-type"), "application/x-ndjson");
  assert.equal(answer.headers.get("content-encoding"), null);
  const lines = linesOf(answer.text);
  assert.deepEqual(lines.slice(0, -1).at(0), { progress: { step: "reading", done: 1, total: 2 } });
  assert.deepEqual(lines.slice(0, -1).at(-1), { progress: { step: "saving", done: 2, total: 2 } });
  const { result } = lines.at(-1) as { result: { importId: string; sources: readonly object[] } };
  assert.equal(result.sources.length, 2);
  const { json: listed } = await owner.post("/api/tracking.list-imports", { dossierId: json.id });
  assert.equal((listed.rows as { id: string }[])[0]?.id, result.importId);
});

test("a refusal before the work starts has its status, one of the work is the last line", async () => {
  const stranger = await door.browser().post("/api/dossier.list", {}, asked);
  assert.deepEqual([stranger.status, stranger.json.refused], [401, "request.not-signed-in"]);
  const owner = door.browser();
  const credentials = { email: "lea@agence.example", password: "une longue phrase de passe" };
  await owner.post("/api/auth/sign-in/email", credentials);
  const missing = await owner.post("/api/dossier.read", { dossierId: "nobody" }, asked);
  assert.equal(missing.status, 200);
  const [line, ...more] = linesOf(missing.text);
  assert.deepEqual(more, []);
  const { problem } = line as { problem: { refused: string; status: number } };
  assert.deepEqual([problem.refused, problem.status], ["request.invalid", 422]);
});

test("lines are for who asks, come at most ten a second a step, and nobody's leaving stops the work", async () => {
  const request = (accept: string) => new Request("http://localhost/", { headers: { accept } });
  assert.ok(wantsProgress(request("application/json;q=0.1, application/x-ndjson;q=1")));
  assert.ok(!wantsProgress(request("*/*")));
  const response = progressResponse(async (report) => {
    for (let done = 1; done <= 1_000; done += 1) report({ step: "saving", done, total: 1_000 });
    return { result: {} };
  });
  const lines = linesOf(await response.text());
  assert.deepEqual(
    lines.map(({ progress }) => progress && (progress as { done: number }).done),
    [1, 1_000, undefined],
  );
  let isDone = false;
  const left = progressResponse(async (report) => {
    await new Promise((settle) => setTimeout(settle, 20));
    report({ step: "saving", done: 1, total: 1 });
    isDone = true;
    return { result: {} };
  });
  await left.body?.cancel();
  await new Promise((settle) => setTimeout(settle, 60));
  assert.ok(isDone);
});
