import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { removeAccess } from "#core/access/commands/remove-access.ts";
import { setAside } from "#core/access/commands/set-aside.ts";
import { removeMember } from "#core/agency/commands/remove-member.ts";
import { readMembers } from "#core/agency/queries.ts";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { closeDeparture } from "#core/departure/commands/close-departure.ts";
import { closeRight } from "#core/departure/commands/close-right.ts";
import { askDeparture } from "#core/departure/commands/plan-departure.ts";
import { listDepartures } from "#core/departure/queries.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { askHelp } from "#core/portal/commands/answer-access.ts";
import { settleRequest } from "#core/portal/commands/ask-question.ts";
import { previewReminder } from "#core/reminder/queries/read-reminder.ts";
import { digestMail } from "#platform/mail/digest-mail.ts";
import { aMailbox, sendWhatIsDue } from "#testing/digests.ts";
import { aMember, anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { setContactReminder } from "./set-reminder.ts";

const mailbox = aMailbox();
// Monday 2 November 2026, ten in the morning in Paris.
const world = await makeWorld({ sendDigest: mailbox.send });
after(world.close);
const owner = await anAgency(world);
const member = await aMember(world, owner, "member");
const { id: dossierId } = await done(world, owner, createDossier, {
  party: "Aubin",
  name: "Aubin (difficile)",
  endOn: "2026-11-30",
});
const lea = { form: "person", name: "Léa Roy", level: "viewer" };
const { added } = await done(world, owner, addAccesses, {
  dossierId,
  accesses: [
    { toolKey: "trello", ours: [lea] },
    { toolKey: "brevo", ours: [lea] },
    { toolKey: "asana" },
    { toolKey: "hotjar", ours: [lea] },
  ],
});
const [trello = "", brevo = "", asana = "", hotjar = ""] = added.map(({ id }) => id);
for (const accessId of [trello, brevo])
  await done(world, owner, setAside, { dossierId, accessId, as: "waived", reason: "Le client le sait" });
await done(world, owner, setAside, {
  dossierId,
  accessId: asana,
  as: "not-applicable",
  reason: "Jamais utilisé",
});
const nora = await done(world, owner, addContact, {
  ...{ dossierId, name: "Nora Benali", email: "nora@client.example", language: "fr" },
});
await done(world, owner, setContactReminder, { dossierId, contactId: nora.id, every: "daily" });

function waitUntil(instant: string): void {
  world.wait({ milliseconds: Math.round(world.clock().until(instant).total("milliseconds")) });
}
/** The digests of one day, by reader, as lines of kinds and titles. */
async function digestsOn(day: string) {
  waitUntil(`${day}T07:01:00Z`);
  mailbox.letters.length = 0;
  await sendWhatIsDue(world, 2);
  const told = (reader: "member" | "contact") =>
    mailbox.letters
      .filter((letter) => letter.reader === reader)
      .map(({ lines }) =>
        lines
          .filter(({ kind }) => kind === "leave" || kind === "removal")
          .map(({ kind, title, day: on }) => `${kind} ${title} ${on}`),
      );
  return { member: told("member"), contact: told("contact") };
}
async function closeAll(accessId: string) {
  const { departures } = await done(world, owner, listDepartures, { dossierId });
  for (const { what, closed } of departures.find((one) => one.accessId === accessId)?.open ?? [])
    if (!closed) await done(world, owner, closeRight, { dossierId, accessId, what, statement: "Vu" });
}

test("a contact is told each day of the tools that it was asked to take us out of, once, until they are closed", async () => {
  assert.deepEqual((await digestsOn("2026-11-03")).contact, [], "nothing was asked");
  await done(world, owner, askDeparture, { dossierId, accessId: trello });
  // Nothing shows yet that the client can do without us there: it is not asked to take us out first.
  await done(world, owner, askDeparture, { dossierId, accessId: hotjar });
  const { contact } = await digestsOn("2026-11-04");
  assert.deepEqual(contact, [["removal Trello 2026-11-03"]]);
  await done(world, owner, removeAccess, { dossierId, accessId: hotjar });
  const [letter] = mailbox.letters.filter(({ reader }) => reader === "contact");
  const { text } = digestMail(letter ?? assert.fail(), "https://passation.example");
  assert.match(text, /Accès à retirer, comme demandé\n- depuis le 3 novembre 2026\u00a0: Trello\n/);
  assert.doesNotMatch(text, /difficile/);
  // The same day again makes no second mail.
  await sendWhatIsDue(world, 2);
  assert.equal(mailbox.letters.filter(({ reader }) => reader === "contact").length, 1);
  // Who says that it is done is left alone until somebody has looked.
  const { agencyId } = owner;
  const actor = { kind: "contact", side: "client", contactId: nora.id, dossierId, agencyId } as const;
  const out = { dossierId, accessId: trello, kind: "out", text: "Retiré." };
  const { helpId } = await done(world, actor, askHelp, out);
  assert.deepEqual((await digestsOn("2026-11-05")).contact, []);
  await done(world, owner, settleRequest, { dossierId, helpId });
  assert.equal((await digestsOn("2026-11-06")).contact.length, 1);
  await closeAll(trello);
  assert.deepEqual((await digestsOn("2026-11-09")).contact, []);
});

test("who leads is told once, by the digest of the next day, of who left and is still on tools", async () => {
  const leavers = () =>
    mailbox.letters.flatMap(({ lines }) =>
      lines.filter(({ kind }) => kind === "leaver").map(({ title }) => title),
    );
  const { memberId } = await aMember(world, owner, "member");
  const { members } = await done(world, owner, readMembers, {});
  const lou = members.find(({ id }) => id === memberId) ?? assert.fail();
  const named = { form: "person", name: lou.email, level: "admin" };
  const { id: first } = await done(world, owner, createDossier, { party: "Verger" });
  const { id: second } = await done(world, owner, createDossier, { party: "Vigne" });
  for (const [inDossier, toolKey] of [
    [first, "hotjar"],
    [second, "trello"],
    [second, "brevo"],
  ] as const)
    await done(world, owner, addAccesses, { dossierId: inDossier, accesses: [{ toolKey, ours: [named] }] });
  const { stillOn } = await done(world, owner, removeMember, { memberId });
  assert.deepEqual(stillOn, { accesses: 3, dossiers: 2 });
  const next = await aMember(world, owner, "member");
  const gone = await done(world, owner, removeMember, { memberId: next.memberId });
  assert.deepEqual(gone.stillOn, { accesses: 0, dossiers: 0 });
  await digestsOn("2026-11-10");
  assert.deepEqual(leavers(), [`${lou.name}, encore sur 3 outils, dans 2 dossiers`]);
  const [letter] = mailbox.letters.filter(({ lines }) => lines.some(({ kind }) => kind === "leaver"));
  const { text } = digestMail(letter ?? assert.fail(), "https://passation.example");
  assert.match(
    text,
    /Partis de l’agence, encore sur des outils de clients\n- .*, encore sur 3 outils, dans 2 dossiers\n/,
  );
  await digestsOn("2026-11-12");
  assert.deepEqual(leavers(), []);
});

test("who left after midnight in Paris is told of with that day, and for a fortnight from it", async () => {
  const { memberId } = await aMember(world, owner, "member");
  const { members } = await done(world, owner, readMembers, {});
  const { email } = members.find(({ id }) => id === memberId) ?? assert.fail();
  const ours = [{ form: "person", name: email, level: "editor" }];
  const { id } = await done(world, owner, createDossier, { party: "Moulin" });
  await done(world, owner, addAccesses, { dossierId: id, accesses: [{ toolKey: "hotjar", ours }] });
  waitUntil("2026-11-12T23:30:00Z");
  await done(world, owner, removeMember, { memberId });
  const days = async () =>
    (await done(world, owner, previewReminder, {})).lines
      .filter(({ kind }) => kind === "leaver")
      .map(({ day }) => day);
  assert.deepEqual(await days(), ["2026-11-13"]);
  waitUntil("2026-11-27T22:59:00Z");
  assert.deepEqual(await days(), ["2026-11-13"]);
  waitUntil("2026-11-27T23:01:00Z");
  assert.deepEqual(await days(), []);
});

test("we are told of the tools to leave from their day on, each day, until they are left", async () => {
  const leaves = async (day: string) => (await digestsOn(day)).member.flat();
  assert.deepEqual(await leaves("2027-02-25"), []);
  // Three months after 30 November is 28 February, a Sunday: it is told on the Friday before.
  assert.deepEqual(
    (await leaves("2027-02-26")).sort(),
    ["leave Trello 2027-02-28", "leave Brevo 2027-02-28"].sort(),
  );
  assert.equal((await leaves("2027-03-01")).length, 2);
  await done(world, owner, closeDeparture, { dossierId, accessId: trello, statement: "Plus personne." });
  assert.deepEqual(await leaves("2027-03-10"), ["leave Brevo 2027-02-28"]);
  const mine = await done(world, member, previewReminder, {});
  assert.ok(
    mine.lines.every(({ kind }) => kind !== "leave"),
    "who has nothing to do there is left alone",
  );
  await closeAll(brevo);
  await done(world, owner, closeDeparture, { dossierId, accessId: brevo, statement: "Plus personne." });
  assert.deepEqual(await leaves("2027-03-11"), []);
});
