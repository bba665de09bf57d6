import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import PostalMime from "postal-mime";
import { type Browser, type Door, firstOwner, joined, openDoor } from "#testing/door.ts";

let door: Door;
let owner: Browser;
before(async () => {
  door = await openDoor();
  owner = await firstOwner(door);
});
after(() => door.close());

async function aLetter(values: object) {
  const { json: dossier } = await owner.post("/api/dossier.create", { party: "Aubin & fils" });
  const dossierId = String(dossier.id);
  const nora = { dossierId, name: "Nora Benali", email: "nora@client.example" };
  const { json: contact } = await owner.post("/api/contact.add", nora);
  const draft = { dossierId, contactId: contact.id, template: "review-request", values };
  const { json: letter } = await owner.post("/api/letter.draft", draft);
  return { dossierId, letterId: String(letter.id), path: `/api/letters/${dossierId}/${letter.id}.eml` };
}

test("a letter is saved by who may write it, as a mail to be sent from one's own mailbox", async () => {
  const { path } = await aLetter({ review_link: "https://avis.example/aubin" });
  assert.equal((await fetch(`${door.url}${path}`)).status, 401);
  const { browser: reader } = await joined(door, owner, "lou@agence.example", "read-only");
  assert.equal((await reader.get(path)).status, 403);
  const answer = await owner.get(path);
  assert.equal(answer.status, 200, answer.text);
  assert.match(answer.headers.get("content-disposition") ?? "", /^attachment; filename="Aubin _?&?.*\.eml"/);
  const mail = await PostalMime.parse(answer.text);
  assert.deepEqual(mail.to, [{ name: "Nora Benali", address: "nora@client.example" }]);
  assert.match(mail.subject ?? "", /^Aubin & fils\u00a0: souhaitez-vous laisser un avis\u00a0\?$/);
  assert.match(mail.text ?? "", /https:\/\/avis\.example\/aubin/);
  assert.ok(mail.headers.some(({ key, value }) => key === "x-unsent" && value === "1"));
});

test("a letter that lacks something, or is nowhere, is not saved, and the answer says why", async () => {
  const { path, dossierId, letterId } = await aLetter({});
  const incomplete = await owner.get(path);
  assert.equal(incomplete.status, 409);
  assert.match(incomplete.text, /Il manque encore une chose|One thing is still missing/);
  const { json: notSent } = await owner.post("/api/letter.mark-sent-by-hand", {
    ...{ dossierId, letterId, means: "own-mail", sentOn: "2026-01-05" },
  });
  assert.equal(incomplete.json.detail, notSent.detail, "in the same words as any way of leaving");
  const nowhere = await owner.get(`/api/letters/${dossierId}/${dossierId}.eml`);
  assert.equal(nowhere.status, 404);
});
