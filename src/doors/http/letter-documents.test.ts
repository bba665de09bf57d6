import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { type Browser, type Door, firstOwner, openDoor } from "#testing/door.ts";

let door: Door;
let owner: Browser;
before(async () => {
  door = await openDoor();
  owner = await firstOwner(door);
});
after(() => door.close());

test("the address of a letter shows what it holds and takes nothing; a document is taken by posting, by whoever has it", async () => {
  const dossierId = String((await owner.post("/api/dossier.create", { party: "Aubin & <fils>" })).json.id);
  const form = new FormData();
  form.append("input", JSON.stringify({ dossierId }));
  form.append("files", new File(["Notre charte"], "charte & été.txt"));
  const uploaded = await owner.post("/api/file.upload", form);
  const [{ fileId } = { fileId: "" }] = (uploaded.json.files ?? []) as { fileId: string }[];
  const { json: letter } = await owner.post("/api/letter.draft", { dossierId, template: "quote" });
  const which = { dossierId, letterId: letter.id };
  assert.equal((await owner.post("/api/letter.edit", { ...which, linkFileIds: [fileId] })).status, 200);
  const { json: read } = await owner.post("/api/letter.read", which);
  const [, secret = ""] = /\/documents\/([\w-]+)/.exec(String(read.text)) ?? [];
  const path = `/documents/${secret}`;

  const page = await fetch(`${door.url}${path}`);
  const shown = await page.text();
  assert.equal(page.status, 200);
  assert.equal(page.headers.get("cache-control"), "no-store");
  assert.ok(shown.includes("charte &amp; été.txt") && !shown.includes("<fils>"), shown);
  const facts = async () => JSON.stringify((await owner.post("/api/journal.list", { dossierId })).json);
  assert.ok(!(await facts()).includes("letter.document-taken"), "looking takes nothing");

  const taken = await fetch(`${door.url}${path}/1`, { method: "POST" });
  assert.equal(await taken.text(), "Notre charte");
  assert.match(taken.headers.get("content-disposition") ?? "", /^attachment;/);
  assert.ok((await facts()).includes("letter.document-taken"));
  for (const other of [`${path}/2`, `${path}/x`, "/documents/passation_documents_nothing/1"])
    assert.equal((await fetch(`${door.url}${other}`, { method: "POST" })).status, 404, other);
  assert.equal((await fetch(`${door.url}/documents/passation_documents_nothing`)).status, 404);

  assert.equal((await owner.post("/api/letter.close-link", which)).status, 200);
  assert.equal((await fetch(`${door.url}${path}`)).status, 404);
  assert.equal((await fetch(`${door.url}${path}/1`, { method: "POST" })).status, 404);
});
