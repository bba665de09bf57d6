import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { cancelMeeting, moveMeeting } from "#core/meeting/commands/fix-meeting.ts";
import { proposeMeeting } from "#core/meeting/commands/propose-meeting.ts";
import { previewReminder } from "#core/reminder/queries/read-reminder.ts";
import { digestMail } from "#platform/mail/digest-mail.ts";
import { aMailbox, sendWhatIsDue } from "#testing/digests.ts";
import { aMember, anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { setContactReminder, setReminder } from "./set-reminder.ts";

const mailbox = aMailbox();
// Monday 2 November 2026, ten in the morning in Paris.
const world = await makeWorld({ sendDigest: mailbox.send });
after(world.close);
const owner = await anAgency(world);
const member = await aMember(world, owner, "member");
const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2027-06-30" });
const nora = await done(world, owner, addContact, {
  ...{ dossierId, name: "Nora Benali", email: "nora@client.example", language: "en" },
});
await done(world, owner, setContactReminder, { dossierId, contactId: nora.id, every: "daily" });
await done(world, member, setReminder, { every: "daily", timeZone: "America/Montreal" });

async function aMeeting(title: string, slot: object, people: readonly object[]): Promise<string> {
  const asked = { dossierId, purpose: "handover", title, people, timeZone: "Europe/Paris" };
  const { id: meetingId } = await done(world, owner, proposeMeeting, asked);
  await done(world, owner, moveMeeting, { dossierId, meetingId, slot });
  return meetingId;
}
const ours = { kind: "member", memberId: member.memberId };
const theirs = { kind: "contact", contactId: nora.id };

/** What the digests of one day say of meetings, by reader: at eight in Paris, or in Montreal with `T13`. */
async function toldAt(instant: string) {
  world.wait({ milliseconds: Math.round(world.clock().until(`${instant}:01:00Z`).total("milliseconds")) });
  mailbox.letters.length = 0;
  await sendWhatIsDue(world);
  return mailbox.letters.flatMap((letter) =>
    letter.lines
      .filter(({ kind }) => kind === "meeting")
      .map(({ title, day, at, zone }) => `${letter.to.split("@")[0]} ${title} ${day} ${at} ${zone}`),
  );
}

test("a meeting is told once, before it begins, to who takes part, with its time", async () => {
  const slot = { on: "2026-11-05", at: "14:30", minutes: 60 };
  const meetingId = await aMeeting("Passation", slot, [ours, theirs]);
  assert.deepEqual(await toldAt("2026-11-03T07"), [], "two days ahead");
  assert.deepEqual(await toldAt("2026-11-04T07"), ["nora Passation 2026-11-05 14:30 null"]);
  const mail = digestMail(mailbox.letters[0] ?? assert.fail(), "https://passation.example");
  assert.match(mail.text, /Meetings ahead\n- 5 November 2026 at 14:30: Passation\n/);
  const far = await toldAt("2026-11-04T13");
  assert.equal(far.length, 1);
  assert.match(far[0] ?? "", / Passation 2026-11-05 14:30 Europe\/Paris$/);
  const there = digestMail(mailbox.letters[0] ?? assert.fail(), "https://passation.example");
  assert.match(there.text, /5 novembre 2026 à 14:30 \(heure de Paris\)\u00a0: Passation · Aubin/);
  assert.deepEqual((await done(world, member, previewReminder, {})).lines, [], "it was told");
  assert.deepEqual(await toldAt("2026-11-05T07"), [], "it was told the day before");
  const later = { on: "2026-11-10", at: "09:00", minutes: 30 };
  await done(world, owner, moveMeeting, { dossierId, meetingId, slot: later });
  assert.deepEqual(await toldAt("2026-11-09T07"), ["nora Passation 2026-11-10 09:00 null"], "another day");
});

test("one that is fixed after the last digest is told on its day, a meeting of Monday on the Friday before", async () => {
  await aMeeting("Bouclage", { on: "2026-11-11", at: "15:00", minutes: 30 }, [theirs]);
  const [told] = await toldAt("2026-11-10T07");
  assert.equal(told, "nora Bouclage 2026-11-11 15:00 null", "no digest leaves on the eleventh, a holiday");
  await aMeeting("Lundi", { on: "2026-11-16", at: "10:00", minutes: 30 }, [theirs]);
  assert.equal((await toldAt("2026-11-13T07")).filter((line) => line.startsWith("nora Lundi")).length, 1);
  const tuesday = { on: "2026-11-17", at: "16:00", minutes: 30 };
  assert.deepEqual(await toldAt("2026-11-17T06"), []);
  await aMeeting("Ce jour", tuesday, [theirs]);
  assert.equal((await toldAt("2026-11-17T07")).filter((line) => line.startsWith("nora Ce jour")).length, 1);
});

test("where nobody of the agency takes part, who leads is told; of one called off nobody is", async () => {
  const slot = { on: "2026-11-19", at: "10:00", minutes: 30 };
  await aMeeting("Sans nous", slot, [theirs]);
  const off = await aMeeting("Annulée", slot, [theirs]);
  await done(world, owner, cancelMeeting, { dossierId, meetingId: off });
  const told = await toldAt("2026-11-18T07");
  assert.equal(told.length, 2, told.join());
  assert.ok(
    told.every((line) => line.includes(" Sans nous ")),
    told.join(),
  );
});

test("in the small hours a preview shows what the digest of the morning will say", async () => {
  await aMeeting("Demain", { on: "2026-11-24", at: "10:00", minutes: 30 }, []);
  assert.deepEqual(await toldAt("2026-11-23T04"), []);
  const { lines } = await done(world, owner, previewReminder, {});
  assert.deepEqual(
    lines.map(({ kind, title, at }) => `${kind} ${title} ${at}`),
    ["meeting Demain 10:00"],
  );
});
