import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { type Door, firstOwner, openDoor } from "#testing/door.ts";

let door: Door;
before(async () => {
  door = await openDoor();
});
after(() => door.close());

test("a stranger gets a refusal in its language, and learns nothing of what exists", async () => {
  const stranger = door.browser();
  const french = await stranger.post("/api/dossier.list", {}, { "accept-language": "fr-FR,fr;q=0.9" });
  assert.equal(french.status, 401);
  assert.equal(french.headers.get("content-type"), "application/problem+json");
  assert.equal(french.json.detail, "Connectez-vous d’abord.");
  const english = await stranger.post("/api/dossier.list", {}, { "accept-language": "en-GB" });
  assert.equal(english.json.detail, "Sign in first.");
  assert.equal((await stranger.post("/api/nothing.here")).status, 404);
  assert.equal((await stranger.get("/api/dossier.list")).status, 404);
  assert.equal((await stranger.post("/api/dossier.list", {}, { authorization: "Bearer x" })).status, 401);
});

test("health, readiness and every header of a page", async () => {
  const visitor = door.browser();
  assert.equal((await visitor.get("/health")).text, "ok");
  assert.equal((await visitor.get("/ready")).text, "ready");
  const one = await visitor.get("/dossiers/anything");
  const other = await visitor.get("/");
  const nonceOf = (text: string) => /nonce="([^"]+)"/.exec(text)?.[1];
  assert.ok(nonceOf(one.text) && nonceOf(one.text) !== nonceOf(other.text));
  const policy = one.headers.get("content-security-policy") ?? "";
  assert.ok(policy.includes(`'nonce-${nonceOf(one.text)}'`) && !policy.includes("unsafe"));
  assert.equal(one.headers.get("x-content-type-options"), "nosniff");
  assert.equal(one.headers.get("x-frame-options"), "DENY");
  assert.equal(one.headers.get("cache-control"), "no-store");
  assert.equal((await visitor.get("/assets/../index.html")).status, 200);
  assert.equal((await visitor.get("/assets/..%2f..%2fpackage.json")).status, 404);
});

test("a script carries what a browser reads of it, the page that uses it says what it may do", async () => {
  const { headers } = await door.browser().get("/assets/first.js");
  const found = ["x-content-type-options", "cross-origin-resource-policy", "content-security-policy"];
  assert.deepEqual(
    found.map((name) => headers.get(name)),
    ["nosniff", "same-origin", null],
  );
  const none = await door.browser().get("/assets/none.js");
  assert.equal(none.status, 404);
  assert.match(none.headers.get("content-security-policy") ?? "", /^default-src 'none'/);
});

test("no page is for those who gather pages, and a browser that wants an icon gets it", async () => {
  const visitor = door.browser();
  const robots = await visitor.get("/robots.txt");
  assert.equal(robots.text, "User-agent: *\nDisallow: /\n");
  assert.match(robots.headers.get("content-type") ?? "", /^text\/plain/);
  const { status, headers } = await visitor.get("/favicon.ico");
  assert.equal(status, 301);
  assert.equal(headers.get("location"), "/icon.svg");
});

test("the OpenAPI document and the reference speak of every operation", async () => {
  const visitor = door.browser();
  const { json } = await visitor.get("/api/openapi.json");
  const { valid, errors } = await new Validator().validate({ ...json });
  assert.ok(valid, JSON.stringify(errors));
  const paths = Object.keys(json.paths as object);
  assert.ok(paths.includes("/api/tracking.import") && paths.length > 25);
  const { text } = await visitor.get("/api", { "accept-language": "fr" });
  for (const path of paths) assert.ok(text.includes(`POST ${path}`), path);
  assert.match(text, /<html lang="fr">/);
  assert.match(text, /<p>Ouvre un dossier\u00a0: la fin de la relation/);
});

test("what another site sends is refused, whatever its cookie", async () => {
  const owner = await firstOwner(door);
  for (const headers of [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
  ]) {
    const answer = await owner.post("/api/dossier.create", { party: "Intrus" }, headers);
    assert.equal(answer.json.refused, "request.cross-site");
  }
  const { json } = await owner.post("/api/dossier.list");
  assert.deepEqual(json.rows, []);
});

test("bodies that are too long, cut or not JSON are refused in words", async () => {
  const owner = door.browser();
  await owner.post("/api/auth/sign-in/email", {
    email: "lea@agence.example",
    password: "une longue phrase de passe",
  });
  const refusedFor = async (body: string) => (await owner.post("/api/dossier.create", body)).json.refused;
  assert.equal(await refusedFor("{"), "request.unreadable");
  assert.equal(await refusedFor(`{"party":"${"x".repeat(1_100_000)}"}`), "request.too-large");
  assert.equal(await refusedFor('{"party":"a\\u0000b"}'), "request.unfit");
  assert.equal(await refusedFor(`${"[".repeat(5_000)}${"]".repeat(5_000)}`), "request.unfit");
  assert.equal(await refusedFor('{"__proto__":{"party":"x"}}'), "request.invalid");
  const invalid = await owner.post("/api/dossier.create", { party: "" }, { "accept-language": "fr" });
  assert.equal(invalid.status, 422);
  assert.deepEqual(
    (invalid.json.fields as { field: string }[]).map(({ field }) => field),
    ["party"],
  );
});

test("files come in as a form, and what they hold is there", async () => {
  const owner = door.browser();
  await owner.post("/api/auth/sign-in/email", {
    email: "lea@agence.example",
    password: "une longue phrase de passe",
  });
  const { json: dossier } = await owner.post("/api/dossier.create", { party: "Boulangerie Aubin" });
  const form = new FormData();
  form.set("dossierId", String(dossier.id));
  form.append("files", new File(["Titre,Statut\nRelire,À faire\nPublier,Terminé\n"], "tâches.csv"));
  const imported = await owner.post("/api/tracking.import", form);
  assert.equal(imported.status, 200, imported.text);
  const { json } = await owner.post("/api/tracking.list-work-items", { dossierId: dossier.id });
  assert.equal((json.rows as unknown[]).length, 2);
  const accesses = new FormData();
  accesses.set("dossierId", String(dossier.id));
  accesses.append("files", new File(["Outil;Ressource\nGA4;Aubin\n"], "accès.csv"));
  const read = await owner.post("/api/access.read-inventory", accesses);
  assert.equal((read.json.rows as unknown[]).length, 1, read.text);
  assert.equal((await owner.post("/api/access.import", accesses)).json.added, 1);
  const bad = new FormData();
  bad.set("dossierId", String(dossier.id));
  bad.append("files", new File([""], "vide.csv"));
  const refused = await owner.post("/api/tracking.import", bad, { "accept-language": "fr" });
  assert.equal(refused.status, 422);
  assert.match(String(refused.json.detail), /vide\.csv/);
  assert.equal(refused.json.files, undefined);
  bad.append("files", new File(["PK\u0003\u0004 rien"], "abîmé.zip"));
  const both = await owner.post("/api/tracking.import", bad, { "accept-language": "fr" });
  assert.deepEqual(
    [both.status, both.json.refused, both.json.detail],
    [422, "import.empty", refused.json.detail],
  );
  const files = both.json.files as {
    readonly file: string;
    readonly refused: string;
    readonly detail: string;
  }[];
  assert.deepEqual(
    files.map((one) => one.file),
    ["vide.csv", "abîmé.zip"],
  );
  assert.match(files[1]?.detail ?? "", /abîmé\.zip/);
});
