import assert from "node:assert/strict";
import { createHash, randomBytes, randomUUIDv7 } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { after, before, test } from "node:test";
import { type Browser, type Door, firstOwner, joined, openDoor, signedUp } from "#testing/door.ts";
import { filesOnDisk } from "#testing/files.ts";
import { madeZip } from "#testing/hostile-files.ts";

let door: Door;
let owner: Browser;
let dossierId: string;
before(async () => {
  door = await openDoor();
  owner = await firstOwner(door);
  dossierId = String((await owner.post("/api/dossier.create", { party: "Boulangerie Aubin" })).json.id);
});
after(() => door.close());

/** Larger than what a connection holds on its way, so that a receiver sees it come. */
const film = randomBytes(9_000_000);
const page = Buffer.from("<script>alert(1)</script>");

type Row = { readonly id: string; readonly path: string; readonly sha256: string };

/** The files of a dropped archive: a table, and what it carries. */
async function importFiles(files: Readonly<Record<string, Buffer>>): Promise<Map<string, Row>> {
  const form = new FormData();
  const table = Buffer.from("Titre,Statut\nRelire,À faire\nPublier,Terminé\n");
  form.set("dossierId", dossierId);
  const entries = Object.entries({ "taches.csv": table, ...files }).map(([name, data]) => ({ name, data }));
  form.append("files", new File([new Uint8Array(madeZip(entries))], "export.zip"));
  const imported = await owner.post("/api/tracking.import", form);
  assert.equal(imported.status, 200, imported.text);
  const { json } = await owner.post("/api/file.list", { dossierId });
  return new Map((json.rows as Row[]).map((row) => [row.path, row]));
}

type Got = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly whole: boolean;
};

/** What really comes over the wire; `stopAfter` leaves once so many bytes came. */
function get(
  path: string,
  headers: Record<string, string> = {},
  { method = "GET", stopAfter = Number.POSITIVE_INFINITY } = {},
): Promise<Got> {
  return new Promise((settle, fail) => {
    const sent = request(`${door.url}${path}`, { method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      let came = 0;
      const end = (whole: boolean) => () =>
        settle({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces),
          whole: whole && response.complete,
        });
      response.on("data", (piece: Buffer) => {
        pieces.push(piece);
        came += piece.length;
        if (came >= stopAfter) response.destroy();
      });
      response.on("end", end(true));
      response.on("error", end(false));
      response.on("close", end(false));
    });
    sent.on("error", fail);
    sent.end();
  });
}

const keyed = async () => {
  const { json } = await owner.post("/api/agency.create-api-key", { name: "essai", role: "read-only" });
  return { authorization: `Bearer ${json.token}` };
};

test("only who may read the tracking gets a file; nobody learns whether another agency has one", async () => {
  const files = await importFiles({ "film.mov": film, "page.html": page });
  const file = files.get("film.mov");
  assert.ok(file);
  const path = `/api/files/${dossierId}/${file.id}`;
  const stranger = door.browser();
  assert.equal((await stranger.get(path)).json.refused, "request.not-signed-in");
  assert.equal((await stranger.get(path, { authorization: "Bearer nothing" })).status, 401);
  const invited = await joined(door, owner, "sam@agence.example", "read-only");
  assert.equal((await invited.browser.get(path)).status, 200);
  await owner.post("/api/agency.remove-member", { memberId: invited.memberId });
  assert.equal((await invited.browser.get(path)).status, 403);
  const other = await signedUp(
    door,
    "ana@autre.example",
    String(
      (await owner.post("/api/agency.invite", { email: "ana@autre.example", role: "owner" })).json.token,
    ),
  );
  const { json: agency } = await other.post("/api/agency.create", { name: "Une autre" });
  const theirs = await other.get(path);
  const absent = await other.get(`/api/files/${randomUUIDv7()}/${randomUUIDv7()}`);
  assert.deepEqual([theirs.status, theirs.text], [absent.status, absent.text]);
  assert.equal(theirs.status, 404);
  assert.equal((await other.get(`${path}?agency=${agency.agencyId}`)).status, 404);
  assert.equal((await owner.get(`${path}?agency=${agency.agencyId}`)).status, 404);
  assert.equal((await owner.get(`/api/files/${dossierId}/nothing`)).status, 422);
  assert.equal((await owner.post(path)).status, 404);
});

test("a page of another site gets nothing, whatever the cookie", async () => {
  const headers = await keyed();
  const [file] = (await importFiles({ "a.txt": page })).values();
  const path = `/api/files/${dossierId}/${file?.id}`;
  for (const site of ["cross-site", "same-site"]) {
    assert.equal((await owner.get(path, { "sec-fetch-site": site })).json.refused, "request.cross-site");
  }
  assert.equal((await get(path, { ...headers, "sec-fetch-site": "cross-site" })).status, 200);
});

test("whatever a file holds, it is saved and never shown", async () => {
  const headers = await keyed();
  const files = await importFiles({
    "a/page \u202Elmth.html": page,
    "film.mov": film,
    vide: Buffer.alloc(0),
  });
  const html = files.get("a/page lmth.html");
  const got = await get(`/api/files/${dossierId}/${html?.id}`, { ...headers, "accept-encoding": "gzip, br" });
  assert.ok(got.body.equals(page) && got.whole);
  const {
    "content-disposition": disposition,
    "content-type": type,
    "cache-control": cache,
    ...rest
  } = got.headers;
  assert.equal(disposition, `attachment; filename="page lmth.html"; filename*=UTF-8''page%20lmth.html`);
  assert.deepEqual([type, cache], ["application/octet-stream", "no-store"]);
  assert.equal(rest["x-content-type-options"], "nosniff");
  assert.equal(rest["content-encoding"], undefined);
  assert.equal(rest["content-length"], String(page.length));
  assert.equal(rest["cross-origin-resource-policy"], "same-origin");
  const digest = createHash("sha256").update(page).digest("base64");
  assert.equal(rest["repr-digest"], `sha-256=:${digest}:`);
  const large = await get(`/api/files/${dossierId}/${files.get("film.mov")?.id}`, headers);
  assert.ok(large.whole && large.body.equals(film));
  const empty = await get(`/api/files/${dossierId}/${files.get("vide")?.id}`, headers);
  assert.deepEqual([empty.whole, empty.body.length, empty.headers["content-length"]], [true, 0, "0"]);
  const head = await get(`/api/files/${dossierId}/${files.get("film.mov")?.id}`, headers, { method: "HEAD" });
  assert.deepEqual(
    [head.status, head.headers["content-length"], head.body.length],
    [200, String(film.length), 0],
  );
});

test("a content that was altered never looks whole, wherever it was", async () => {
  const headers = await keyed();
  const files = await importFiles({ "film.mov": film });
  const path = `/api/files/${dossierId}/${files.get("film.mov")?.id}`;
  const lying = await filesOnDisk(door.world.dataFolder);
  const sizes = await Promise.all(lying.map(async (one) => ({ one, bytes: await readFile(one) })));
  const { one = "", bytes = Buffer.alloc(0) } = sizes.find((each) => each.bytes.length > film.length) ?? {};
  assert.notEqual(one, "");
  const sealedChunk = 65_552;
  const cuts: readonly (readonly [string, Buffer])[] = [
    ["in the second chunk", flipped(bytes, 16 + sealedChunk + 5)],
    ["in the middle", flipped(bytes, bytes.length >> 1)],
    ["in the very last byte", flipped(bytes, bytes.length - 1)],
    ["cut by a few bytes", bytes.subarray(0, -3)],
    ["cut by a chunk", bytes.subarray(0, 16 + 100 * sealedChunk)],
  ];
  for (const [where, altered] of cuts) {
    await writeFile(one, altered);
    const got = await get(path, headers);
    assert.equal(got.status, 200, where);
    assert.equal(got.whole, false, where);
    assert.ok(got.body.length < film.length && film.subarray(0, got.body.length).equals(got.body), where);
  }
  await writeFile(one, flipped(bytes, 20));
  const first = await get(path, headers);
  assert.equal(first.status, 500);
  assert.equal(first.headers["content-type"], "application/problem+json");
  await writeFile(one, bytes);
  assert.ok((await get(path, headers)).whole);
});

test("receivers that leave half way cost nothing", async () => {
  const headers = await keyed();
  const files = await importFiles({ "film.mov": film });
  const path = `/api/files/${dossierId}/${files.get("film.mov")?.id}`;
  for (let time = 0; time < 20; time += 1) {
    const got = await get(path, headers, { stopAfter: 200_000 });
    assert.equal(got.whole, false);
    await get(path, headers, { method: "HEAD" });
  }
  const open = await openFilesOf(door.world.dataFolder);
  assert.deepEqual(open, []);
});

test("a download that was cut goes on from where it was, and a file that has changed comes whole", async () => {
  const bearer = await keyed();
  const files = await importFiles({ "film.mov": film });
  const row = files.get("film.mov");
  const path = `/api/files/${dossierId}/${row?.id}`;
  const cut = 5_000_001;
  const rest = await get(path, { ...bearer, range: `bytes=${cut}-`, "if-range": `"${row?.sha256}"` });
  assert.deepEqual([rest.status, rest.headers["content-range"]], [206, `bytes ${cut}-8999999/9000000`]);
  assert.ok(rest.whole && rest.body.equals(film.subarray(cut)));
  const other = await get(path, { ...bearer, range: `bytes=${cut}-`, "if-range": '"other"' });
  assert.deepEqual([other.status, other.body.length], [200, 9_000_000]);
  const beyond = await get(path, { ...bearer, range: "bytes=9000000-" });
  assert.deepEqual([beyond.status, beyond.headers["content-range"]], [416, "bytes */9000000"]);
});

test("who belongs to several agencies says by the link for which one it is", async () => {
  const [file] = (await importFiles({ "a.txt": page })).values();
  const path = `/api/files/${dossierId}/${file?.id}`;
  const { json: mine } = await owner.post("/api/agency.list-own");
  const [first] = mine.agencies as { readonly agencyId: string }[];
  const { json: second } = await owner.post("/api/agency.create", { name: "La seconde" });
  assert.equal((await owner.get(path)).json.refused, "request.no-agency");
  assert.equal((await owner.get(`${path}?agency=${first?.agencyId}`)).status, 200);
  assert.equal((await owner.get(`${path}?agency=${second.agencyId}`)).status, 404);
});

const flipped = (bytes: Buffer, at: number) => {
  const altered = Buffer.from(bytes);
  altered[at] = (altered[at] ?? 0) ^ 1;
  return altered;
};

/** Files below a folder that this process holds open, on a system that tells; waits a little for them to close. */
async function openFilesOf(folder: string): Promise<readonly string[]> {
  const { readdir, readlink } = await import("node:fs/promises");
  const held = async () => {
    const names = await readdir("/proc/self/fd").catch(() => []);
    const links = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => "")));
    return links.filter((link) => link.startsWith(folder));
  };
  for (let tries = 0; tries < 50 && (await held()).length > 0; tries += 1) {
    await new Promise((settle) => setTimeout(settle, 20));
  }
  return held();
}
