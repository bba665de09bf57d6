import assert from "node:assert/strict";
import { createHash, randomBytes, randomUUIDv7 } from "node:crypto";
import { after, before, test } from "node:test";
import { finishUpload } from "#core/upload/commands/finish-upload.ts";
import { type Browser, type Door, firstOwner, joined, openDoor, signedUp } from "#testing/door.ts";
import { filesOnDisk } from "#testing/files.ts";
import { done } from "#testing/people.ts";
import { tusClient } from "#testing/tus.ts";

let door: Door;
let owner: Browser;
let dossierId: string;
let agencyId: string;
let tus: ReturnType<typeof tusClient>;
before(async () => {
  door = await openDoor();
  owner = await firstOwner(door);
  agencyId = String((await owner.post("/api/agency.read", {})).json.agencyId);
  dossierId = String((await owner.post("/api/dossier.create", { party: "Boulangerie Aubin" })).json.id);
  tus = tusClient(door.url, await keyed(owner, "member"));
});
after(() => door.close());

async function keyed(browser: Browser, role: string): Promise<Record<string, string>> {
  const { json } = await browser.post("/api/agency.create-api-key", { name: "essai", role });
  return { authorization: `Bearer ${json.token}` };
}

type Row = { readonly id: string; readonly path: string; readonly sha256: string; readonly bytes: number };
const rows = async () => (await owner.post("/api/file.list", { dossierId })).json.rows as Row[];
const begin = async (bytes: number, filename: string, more = {}) => {
  const { status, location, text } = await tus.create(bytes, { dossierId, filename, ...more });
  assert.equal(status, 201, text);
  return location ?? "";
};
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const MiB = 1024 * 1024;

test("a small file is there as soon as its end is acknowledged; the same one again is that file", async () => {
  const small = randomBytes(100_000);
  const at = await begin(small.length, "plan.pdf", { folder: "Refonte/Plans", visibility: "internal" });
  assert.equal((await tus.head(at)).offset, 0);
  const sent = await tus.patch(at, 0, small);
  assert.deepEqual([sent.status, sent.offset], [204, small.length]);
  assert.equal(sent.headers["access-control-allow-origin"], undefined);
  const [file] = (await rows()).filter(({ path }) => path === "Refonte/Plans/plan.pdf");
  assert.equal(file?.sha256, sha256(small));
  const got = await fetch(`${door.url}/api/files/${dossierId}/${file?.id}`, {
    headers: await keyed(owner, "read-only"),
  });
  assert.ok(Buffer.from(await got.arrayBuffer()).equals(small));

  const again = await begin(small.length, "copie.pdf");
  await tus.patch(again, 0, small);
  const [, , , , uploadId] = again.split("/");
  const { json } = await owner.post("/api/upload.read", { dossierId, uploadId });
  assert.deepEqual([json.fileId, json.alreadyHereAs], [file?.id, "Refonte/Plans/plan.pdf"]);
  assert.ok(!(await rows()).some(({ path }) => path === "copie.pdf"));
  const other = await begin(7, "plan.pdf", { folder: "Refonte/Plans" });
  await tus.patch(other, 0, Buffer.from("un autre".slice(1)));
  assert.ok((await rows()).some(({ path }) => path === "Refonte/Plans/plan (2).pdf"));
});

test("a cut connection loses nothing that was acknowledged, and the rest comes from there", async () => {
  const film = randomBytes(10 * MiB + 17);
  const at = await begin(film.length, "film.mov");
  await tus.cut(at, 0, film, 6 * MiB);
  const resumed = await tus.head(at);
  assert.ok((resumed.offset ?? 0) >= 4 * MiB, `${resumed.offset} bytes were kept`);
  const conflict = await tus.patch(at, 0, film.subarray(0, 1_000));
  assert.equal(conflict.status, 409);
  const rest = await tus.patch(at, resumed.offset ?? 0, film.subarray(resumed.offset));
  assert.deepEqual([rest.status, rest.offset], [204, film.length]);
  const [file] = (await rows()).filter(({ path }) => path === "film.mov");
  assert.deepEqual([file?.sha256, file?.bytes], [sha256(film), film.length]);
  assert.ok(
    door.world.enqueued.some(({ name }) => name === "upload.finish"),
    "a job would have done it too",
  );
  const lying = (await filesOnDisk(door.world.dataFolder)).length;
  assert.ok(lying > 0);
  const [, , , , uploadId] = at.split("/");
  const system = { kind: "system", agencyId, because: "upload.finish" } as const;
  const twice = await done(door.world, system, finishUpload, { dossierId, uploadId });
  assert.equal(twice.fileId, file?.id);
});

test("two requests for one upload: the second waits for the first to let go, and neither spoils it", async () => {
  const film = randomBytes(9 * MiB);
  const at = await begin(film.length, "deux.mov");
  const first = tus.cut(at, 0, film, 5 * MiB);
  const both = await Promise.all([tus.head(at), tus.head(at), first]);
  assert.deepEqual([both[0].status, both[1].status], [200, 200]);
  const { offset = 0 } = await tus.head(at);
  const parts = [0, 1].map(() => tus.patch(at, offset, film.subarray(offset)));
  const answers = (await Promise.all(parts)).map(({ status }) => status);
  assert.ok(answers.includes(204), String(answers));
  const [file] = (await rows()).filter(({ path }) => path === "deux.mov");
  assert.equal(file?.sha256, sha256(film));
});

test("every request is refused to whoever may not: a stranger, a reader, another agency, a member removed", async () => {
  const at = await begin(1_000, "secret.txt");
  const body = randomBytes(500);
  const stranger = tusClient(door.url, {});
  assert.equal((await stranger.create(10, { dossierId, filename: "x" })).status, 401);
  for (const refused of [await stranger.head(at), await stranger.patch(at, 0, body)]) {
    assert.equal(refused.status, 401);
  }
  const reader = tusClient(door.url, await keyed(owner, "read-only"));
  assert.equal((await reader.create(10, { dossierId, filename: "x" })).status, 403);
  assert.equal((await reader.patch(at, 0, body)).status, 403);

  const token = String(
    (await owner.post("/api/agency.invite", { email: "ana@autre.example", role: "owner" })).json.token,
  );
  const ana = await signedUp(door, "ana@autre.example", token);
  const { json: agency } = await ana.post("/api/agency.create", { name: "Une autre" });
  const key = await ana.post(
    "/api/agency.create-api-key",
    { name: "essai", role: "owner" },
    { "x-passation-agency": String(agency.agencyId) },
  );
  const theirs = tusClient(door.url, { authorization: `Bearer ${key.json.token}` });
  const absent = `/api/uploads/${randomUUIDv7()}/${randomUUIDv7()}`;
  const tries = [
    (to: string) => theirs.head(to),
    (to: string) => theirs.patch(to, 0, body),
    (to: string) => theirs.abandon(to),
  ];
  for (const one of tries) {
    const [there, none] = [await one(at), await one(absent)];
    assert.equal(there.status, 404);
    assert.deepEqual([there.status, there.text], [none.status, none.text]);
  }
  const their = await theirs.create(10, { dossierId, filename: "x" });
  const none = await theirs.create(10, { dossierId: randomUUIDv7(), filename: "x" });
  assert.deepEqual([their.status, their.text], [404, none.text]);

  const member = await joined(door, owner, "sam@agence.example");
  const begun = await member.browser.post("/api/uploads", "", {
    "tus-resumable": "1.0.0",
    "upload-length": "1000",
    "upload-metadata": `dossierId ${btoa(dossierId)},filename ${btoa("a")}`,
  });
  assert.equal(begun.status, 201, begun.text);
  await owner.post("/api/agency.remove-member", { memberId: member.memberId });
  const gone = { "tus-resumable": "1.0.0", "upload-length": "1000" };
  assert.equal((await member.browser.post("/api/uploads", "", gone)).status, 403);

  const made = await owner.post("/api/agency.create-api-key", { name: "courte", role: "member" });
  const short = tusClient(door.url, { authorization: `Bearer ${made.json.token}` });
  assert.equal((await short.patch(at, 0, body)).status, 204);
  await owner.post("/api/agency.revoke-api-key", { apiKeyId: made.json.apiKeyId });
  for (const refused of [await short.head(at), await short.patch(at, 500, body), await short.abandon(at)]) {
    assert.equal(refused.status, 401);
  }
  const cross = await owner.post("/api/uploads", "", {
    "tus-resumable": "1.0.0",
    "upload-length": "1",
    "sec-fetch-site": "cross-site",
  });
  assert.equal(cross.json.refused, "request.cross-site");
});

test("what cannot be received is said in words; what is given up or forgotten leaves nothing behind", async () => {
  const large = await tus.create(6_000_000_000, { dossierId, filename: "énorme.mov" });
  assert.equal(JSON.parse(large.text).refused, "upload.too-large");
  assert.match(JSON.parse(large.text).detail, /énorme\.mov fait 6 Go/);
  assert.equal(JSON.parse((await tus.create(10, { dossierId })).text).refused, "request.invalid");
  assert.equal((await tus.send("POST", "/api/uploads", { "upload-defer-length": "1" })).status, 501);
  assert.equal((await tus.send("PATCH", "/api/uploads/x/y")).status, 403);

  const at = await begin(9 * MiB, "abandon.mov");
  const before = await filesOnDisk(door.world.dataFolder);
  await tus.cut(at, 0, randomBytes(9 * MiB), 5 * MiB);
  await tus.head(at);
  assert.ok((await filesOnDisk(door.world.dataFolder)).length > before.length);
  assert.equal((await tus.abandon(at)).status, 204);
  assert.equal((await tus.head(at)).status, 404);
  assert.ok(door.world.enqueued.some(({ name }) => name === "upload.clear"));
  const empty = await begin(0, "vide.txt");
  assert.equal((await tus.head(empty)).offset, 0);
  assert.ok((await rows()).some(({ path, bytes }) => path === "vide.txt" && bytes === 0));
});
