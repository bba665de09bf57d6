import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { giveEvidence } from "#core/access/commands/give-evidence.ts";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { closeDeparture } from "#core/departure/commands/close-departure.ts";
import { closeRight } from "#core/departure/commands/close-right.ts";
import { listDepartures } from "#core/departure/queries.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { draftLetter } from "#core/letter/commands/draft-letter.ts";
import { dayInWords } from "#core/letter/variables.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const statement = "Réglages › Utilisateurs : plus personne de l’agence.";
const lou = { form: "person", name: "lou@rivage.example", level: "owner" };
const ends = { endOn: "2026-12-14" };

/** A dossier with these accesses, and what a letter made from a template says there. */
async function dossierWith(direction: "client" | "supplier", accesses: readonly object[]) {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", direction, ...ends });
  const nora = { dossierId, name: "Nora Benali", email: "nora@client.example" };
  const { id: contactId } = await done(world, owner, addContact, nora);
  const { added } = await done(world, owner, addAccesses, { dossierId, accesses });
  const written = async (template: string, language = "fr") =>
    (await done(world, owner, draftLetter, { dossierId, contactId, template, language })).body;
  return { dossierId, written, ids: added.map(({ id }) => id) };
}

/** The lists of a letter, item by item. */
const itemsOf = (body: string) => Array.from(body.matchAll(/^- (.+)$/gmu), ([, item]) => item);

test("a client is told where rights of ours are still open, then which tools we left, when, and which not yet", async () => {
  const said = { clientLevel: "owner", owner: "client", payer: "client", login: "named", ours: [lou] };
  const { dossierId, written, ids } = await dossierWith("client", [
    { toolKey: "google-search-console", resource: "aubin.example", ...said },
    { toolKey: "brevo", ...said },
    { toolKey: "trello" },
  ]);
  const search = "Google Search Console · aubin.example";
  const request = itemsOf(await written("access-removal-request"));
  for (const name of [search, "Brevo"]) assert.ok(request.includes(`${name}\u00a0: ${lou.name}`), name);
  assert.ok(!request.includes("Trello"), "nobody said that we have a right there");
  assert.match(await written("access-removal-request", "en"), /^- Brevo: lou@/mu);
  assert.match(await written("departure-notice"), /⟦departed_on⟧[\s\S]*⟦tools_left⟧/u);

  const brevo = { dossierId, accessId: ids[1] ?? "" };
  await done(world, owner, giveEvidence, { ...brevo, level: "owner", statement: "Nora Benali l’est." });
  const { departures } = await done(world, owner, listDepartures, { dossierId });
  const { open } = departures.find(({ accessId }) => accessId === brevo.accessId) ?? assert.fail();
  for (const { what } of open) await done(world, owner, closeRight, { ...brevo, what, statement });
  await done(world, owner, closeDeparture, { ...brevo, statement });
  const notice = await written("departure-notice");
  const [left, pending] = notice.split("sont encore ouverts");
  assert.deepEqual(itemsOf(left ?? ""), ["Brevo"]);
  assert.deepEqual(itemsOf(pending ?? "").sort(), [search, "Trello"]);
  assert.match(notice, new RegExp(dayInWords(String(world.clock()).slice(0, 10), "fr")));
  assert.ok(!(await written("access-removal-request")).includes("Brevo"));
});

test("a supplier is told where our right is not shown yet, and which tools it has to leave by when", async () => {
  const { dossierId, written, ids } = await dossierWith("supplier", [
    { toolKey: "brevo", clientLevel: "owner", owner: "client", payer: "client", login: "named" },
    { toolKey: "trello" },
  ]);
  const ours = { dossierId, accessId: ids[0] ?? "", level: "owner", statement: "Camille Roy l’est." };
  await done(world, owner, giveEvidence, ours);
  assert.deepEqual(itemsOf(await written("supplier-rights-request")), ["Trello"]);
  const departure = await written("supplier-departure");
  assert.deepEqual(itemsOf(departure).sort(), ["Brevo", "Trello"]);
  assert.match(departure, /retirés au plus tard le 14 mars 2027/);
});
