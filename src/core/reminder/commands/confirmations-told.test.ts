import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { identify } from "#core/identify.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { acknowledgeAccess, askHelp } from "#core/portal/commands/answer-access.ts";
import { inviteContact, revokeLink } from "#core/portal/commands/invite-contact.ts";
import { openPortal } from "#core/portal/commands/open-portal.ts";
import { digestMail } from "#platform/mail/digest-mail.ts";
import { aMailbox, sendWhatIsDue } from "#testing/digests.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { setContactReminder } from "./set-reminder.ts";

const mailbox = aMailbox();
// Monday 2 November 2026, ten in the morning in Paris.
const world = await makeWorld({ sendDigest: mailbox.send });
after(world.close);
const owner = await anAgency(world);
const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2027-06-30" });
const { id: contactId } = await done(world, owner, addContact, {
  ...{ dossierId, name: "Nora Benali", email: "nora@client.example", language: "fr" },
});
const { added } = await done(world, owner, addAccesses, {
  dossierId,
  accesses: [{ toolKey: "google-search-console" }, { toolKey: "google-ads" }],
});
const [search = "", ads = ""] = added.map(({ id }) => id);
await done(world, owner, setContactReminder, { dossierId, contactId, every: "daily" });

/** What the contact is told the next morning of tools to confirm. */
async function toldOn(day: string) {
  world.wait({ milliseconds: Math.round(world.clock().until(`${day}T07:01:00Z`).total("milliseconds")) });
  mailbox.letters.length = 0;
  await sendWhatIsDue(world);
  const [letter] = mailbox.letters.filter(({ reader }) => reader === "contact");
  return (letter?.lines ?? []).map(({ kind, day: since, title }) => `${kind} ${since} ${title}`).sort();
}

test("a contact is told of the tools to confirm once it was let into the portal, until it answers", async () => {
  assert.deepEqual(await toldOn("2026-11-03"), [], "nobody asked it anything");
  const { linkId, token } = await done(world, owner, inviteContact, { dossierId, contactId });
  assert.deepEqual(await toldOn("2026-11-04"), [
    "confirmation 2026-11-03 Google Ads",
    "confirmation 2026-11-03 Google Search Console",
  ]);
  const letter = mailbox.letters.find(({ reader }) => reader === "contact");
  const { text } = digestMail(letter ?? assert.fail(), "https://passation.example");
  assert.match(text, /Outils à confirmer.*\n- depuis le 3 novembre 2026\u00a0: Google/);
  const { session } = await done(world, { kind: "anonymous" }, openPortal, { token });
  const contact = await identify(world, { kind: "portal", session });
  assert.ok(!isRefusal(contact));
  await done(world, contact, askHelp, { dossierId, accessId: search, kind: "help", text: "Où est-ce ?" });
  assert.deepEqual(await toldOn("2026-11-05"), ["confirmation 2026-11-03 Google Ads"], "it asked for help");
  await done(world, contact, acknowledgeAccess, {
    dossierId,
    accessId: ads,
    level: "owner",
    statement: "Oui",
  });
  assert.deepEqual(await toldOn("2026-11-06"), []);
  await done(world, owner, addAccesses, { dossierId, accesses: [{ toolKey: "trello" }] });
  assert.equal((await toldOn("2026-11-09")).length, 1);
  await done(world, owner, revokeLink, { dossierId, linkId });
  assert.deepEqual(await toldOn("2026-11-10"), [], "the agency ended its link");
});
