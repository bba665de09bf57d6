import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFacts } from "#core/journal/queries.ts";
import { draftLetter } from "#core/letter/commands/draft-letter.ts";
import { readLetter } from "#core/letter/queries/letters.ts";
import { listTickets } from "#core/ticket/queries.ts";
import { mostTickets } from "#core/ticket/ticket.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { addTicket, editTicket, removeTicket, restoreTicket } from "./write-ticket.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const aDossier = async () =>
  (await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-14" })).id;
const ads = { vendor: "Google Ads", subject: "Annonce refusée" };
const link = "https://support.google.example/cases/5_123";
const add = async (dossierId: string, said: object = {}) =>
  (await done(world, owner, addTicket, { dossierId, ...ads, ...said })).ticket;

test("who only reads writes no ticket; another agency's and another dossier's do not exist", async () => {
  const dossierId = await aDossier();
  const one = { dossierId, ticketId: (await add(dossierId)).id };
  await turnsAway(world, addTicket, { dossierId, ...ads }, owner, "member");
  await turnsAway(world, editTicket, { ...one, subject: "Autre" }, owner, "member");
  await turnsAway(world, removeTicket, one, owner, "member");
  await turnsAway(world, restoreTicket, one, owner, "member");
  await turnsAway(world, listTickets, { dossierId }, owner, "read-only");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, listTickets, { dossierId }), "dossier.not-found");
  assert.equal(await refused(world, other, addTicket, { dossierId, ...ads }), "dossier.not-found");
  assert.equal(await refused(world, other, editTicket, one), "dossier.not-found");
  const there = { ...one, dossierId: await aDossier() };
  for (const operation of [editTicket, removeTicket, restoreTicket])
    assert.equal(await refused(world, owner, operation, there), "ticket.not-found");
});

test("a ticket is added, transferred to somebody, closed somehow, taken out and brought back", async () => {
  const dossierId = await aDossier();
  const ticket = await add(dossierId, { reference: "5-123", link, openedOn: "2026-11-01" });
  assert.equal(ticket.state, "open");
  const one = { dossierId, ticketId: ticket.id };
  const edit = (said: object) => done(world, owner, editTicket, { ...one, ...said });
  assert.equal(
    await refused(world, owner, editTicket, { ...one, state: "transferred" }),
    "ticket.to-whom-wanted",
  );
  assert.equal(await refused(world, owner, editTicket, { ...one, state: "closed" }), "ticket.how-wanted");
  const moved = await edit({ state: "transferred", transferredTo: "Nora Benali" });
  assert.deepEqual([moved.ticket.state, moved.ticket.transferredTo], ["transferred", "Nora Benali"]);
  await edit({ transferredTo: "Nora Benali" });
  const closed = await edit({ state: "closed", closedHow: "Annonce validée" });
  assert.deepEqual([closed.ticket.transferredTo, closed.ticket.closedHow], [null, "Annonce validée"]);
  await done(world, owner, removeTicket, one);
  assert.equal(await refused(world, owner, editTicket, one), "ticket.not-found");
  await done(world, owner, restoreTicket, one);
  assert.deepEqual((await done(world, owner, listTickets, { dossierId })).tickets, [closed.ticket]);
  const kinds = (await done(world, owner, listFacts, { dossierId })).rows.map(({ kind }) => kind);
  assert.deepEqual(
    kinds.filter((kind) => kind.startsWith("ticket.")),
    ["ticket.added", "ticket.edited", "ticket.edited", "ticket.removed", "ticket.restored"],
  );
  for (const wrong of [{ link: "http://a.example" }, { link: "javascript:alert(1)" }, { state: "lost" }])
    assert.equal(await refused(world, owner, editTicket, { ...one, ...wrong }), "request.invalid");
});

test("the letter of open cases lists those that still want an answer, with their links, as they are", async () => {
  const dossierId = await aDossier();
  await add(dossierId, { reference: "5-123", link });
  await add(dossierId, { vendor: "OVHcloud", subject: "Transfert *aubin.example*", state: "waiting" });
  await add(dossierId, { subject: "DÉJÀCLOS", state: "closed", closedHow: "Réglé" });
  await add(dossierId, { subject: "DÉJÀTRANSFÉRÉ", state: "transferred", transferredTo: "Nora" });
  const write = (language: string) =>
    done(world, owner, draftLetter, { dossierId, template: "ticket-summary", language });
  const french = await write("fr");
  const { html, lacking } = await done(world, owner, readLetter, { dossierId, letterId: french.id });
  assert.deepEqual(lacking, []);
  assert.match(html, /<li>Google Ads, 5-123\u00a0: Annonce refusée, ouvert\u00a0: [^\n]*cases\/5_123/);
  assert.match(html, /<li>OVHcloud\u00a0: Transfert \*aubin\.example\*, en attente de l’éditeur<\/li>/);
  assert.doesNotMatch(french.body, /DÉJÀ/);
  const english = await write("en");
  assert.match(english.body, /OVHcloud: .*, waiting for the vendor/);
  const none = await done(world, owner, draftLetter, {
    ...{ dossierId: await aDossier(), template: "ticket-summary", language: "fr" },
  });
  assert.match(none.body, /⟦tickets⟧/);
});

test("a dossier holds two hundred tickets", async () => {
  const dossierId = await aDossier();
  const { id: ticketId } = await add(dossierId);
  await done(world, owner, removeTicket, { dossierId, ticketId });
  await world.pool.query(
    `insert into ticket (agency_id, dossier_id, id, vendor, subject, state, added_at, added_by, changed_at)
     select agency_id, dossier_id, gen_random_uuid(), vendor, n::text, state, added_at, added_by, changed_at
     from ticket, generate_series(1, $2) n where dossier_id = $1`,
    [dossierId, mostTickets],
  );
  assert.equal(await refused(world, owner, addTicket, { dossierId, ...ads }), "ticket.too-many");
  assert.equal(await refused(world, owner, restoreTicket, { dossierId, ticketId }), "ticket.too-many");
});
