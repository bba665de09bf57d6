import { strict as assert } from "node:assert";
import { randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { editAgency } from "#core/agency/commands/edit-agency.ts";
import { removeMember } from "#core/agency/commands/remove-member.ts";
import {
  addContact,
  editContact,
  removeContact,
  restoreContact,
} from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { editDossier } from "#core/dossier/commands/edit-dossier.ts";
import { listFacts } from "#core/journal/queries.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { addStep } from "#core/plan/commands/write-step.ts";
import { listReminders, previewReminder, readReminder } from "#core/reminder/queries/read-reminder.ts";
import { digestMail } from "#platform/mail/digest-mail.ts";
import { aMailbox, sendWhatIsDue } from "#testing/digests.ts";
import { aMember, anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { smallPlaybook } from "#testing/playbooks.ts";
import { makeWorld } from "#testing/world.ts";
import { prepareDue } from "./prepare-due.ts";
import { claimDigest, sendDigest } from "./send-digest.ts";
import { setContactReminder, setReminder } from "./set-reminder.ts";
import { stopReminder } from "./stop-reminder.ts";

const mailbox = aMailbox();
// Monday 2 November 2026, ten in the morning in Paris.
const world = await makeWorld({ sendDigest: mailbox.send });
after(world.close);
const owner = await anAgency(world);
const { id: dossierId } = await done(world, owner, createDossier, {
  party: "Aubin",
  name: "Aubin 2026",
  endOn: "2026-12-14",
});
await done(world, owner, makePlan, { dossierId, playbookKey: smallPlaybook.key });
await done(world, owner, addStep, {
  dossierId,
  title: "Rendre les clés",
  memberId: owner.memberId,
  dueOn: "2026-11-04",
});
const contact = await done(world, owner, addContact, {
  dossierId,
  name: "Nora Benali",
  email: "nora@client.example",
  language: "en",
});

function waitUntil(instant: string): void {
  world.wait({ milliseconds: Math.round(world.clock().until(instant).total("milliseconds")) });
}

test("reminders are set by members for themselves, and for contacts by those who may write", async () => {
  await turnsAway(world, setReminder, { every: "off" }, owner, "read-only");
  const forNora = { dossierId, contactId: contact.id, every: "weekly" };
  await turnsAway(world, setContactReminder, forNora, owner, "member");
  await turnsAway(world, prepareDue, {}, owner, "owner");
  await turnsAway(world, claimDigest, { digestId: randomUUIDv7() }, owner, "owner");
  await turnsAway(world, sendDigest, { digestId: randomUUIDv7() }, owner, "owner");
  assert.equal(await refused(world, owner, prepareDue, {}), "request.not-permitted");
  const key = { kind: "api-key", agencyId: owner.agencyId, keyId: randomUUIDv7(), role: "owner" } as const;
  assert.equal(await refused(world, key, setReminder, { every: "off" }), "reminder.members-only");
  assert.equal(await refused(world, key, readReminder, {}), "reminder.members-only");
  assert.equal(
    await refused(world, owner, setReminder, { every: "daily", timeZone: "Mars/Olympus" }),
    "reminder.unknown-zone",
  );
});

test("a member is reminded daily at eight until they say otherwise", async () => {
  const unsaid = await done(world, owner, readReminder, {});
  assert.deepEqual([unsaid.every, unsaid.hour, unsaid.nextAt], ["daily", 8, "2026-11-03T07:00:00Z"]);
  const set = await done(world, owner, setReminder, {
    every: "daily",
    hour: 9,
    timeZone: "America/Montreal",
  });
  assert.equal(set.nextAt, "2026-11-02T14:00:00Z");
  await done(world, owner, setReminder, { every: "daily", hour: 8, timeZone: "Europe/Paris" });
});

test("a preview says what the digest would, and the digest comes once, in the words of its reader", async () => {
  assert.equal(await sendWhatIsDue(world), 0);
  assert.equal(mailbox.letters.length, 0);
  world.wait({ hours: 47 });
  const { lines } = await done(world, owner, previewReminder, {});
  assert.ok(lines.some(({ kind, title }) => kind === "due" && title === "Rendre les clés"));
  await sendWhatIsDue(world);
  await sendWhatIsDue(world);
  assert.equal(mailbox.letters.length, 1);
  const [letter] = mailbox.letters;
  assert.ok(letter);
  assert.deepEqual(letter.lines, lines);
  assert.ok(letter.late, "it was planned for eight, and for the day before too");
  assert.equal(letter.missed, 1);
  const mail = digestMail(letter, "https://passation.example");
  assert.match(mail.subject, /^Atelier Rivage\u00a0: \d+ points? à suivre$/);
  assert.match(mail.text, /4 novembre 2026\u00a0: Rendre les clés · Aubin 2026/);
  assert.match(mail.text, /part plus tard que prévu\. Il en remplace un autre/);
  assert.match(
    mail.headers?.["List-Unsubscribe"] ?? "",
    /^<https:\/\/passation\.example\/stop\/passation_stop_/,
  );
});

test("a contact hears nothing until a member switches it on, then only what is shared and theirs", async () => {
  assert.ok(mailbox.letters.every(({ reader }) => reader === "member"));
  assert.equal(
    await refused(world, owner, setContactReminder, { dossierId, contactId: randomUUIDv7(), every: "daily" }),
    "contact.not-found",
  );
  const nameless = await done(world, owner, addContact, { dossierId, name: "Paul" });
  assert.equal(
    await refused(world, owner, setContactReminder, { dossierId, contactId: nameless.id, every: "daily" }),
    "reminder.no-address",
  );
  const set = await done(world, owner, setContactReminder, {
    dossierId,
    contactId: contact.id,
    every: "daily",
  });
  const successor = { name: "Ana", email: "ana@studio.example", side: "successor" };
  const { id: other } = await done(world, owner, createDossier, { party: "Nord", endOn: "2026-12-14" });
  const { id: contactId } = await done(world, owner, addContact, { dossierId: other, ...successor });
  await done(world, owner, setContactReminder, { dossierId: other, contactId, every: "daily" });
  mailbox.letters.length = 0;
  assert.equal(set.nextAt, "2026-11-05T07:00:00Z");
  waitUntil("2026-11-05T07:01:00Z");
  await sendWhatIsDue(world);
  assert.ok(
    mailbox.letters.every(({ reader }) => reader === "member"),
    "nothing to say, no mail",
  );
  // The end is told thirty days before: 14 November is a Saturday, hence on Friday.
  waitUntil("2026-11-13T07:01:00Z");
  await sendWhatIsDue(world);
  const letter = mailbox.letters.find(({ reader }) => reader === "contact");
  assert.ok(letter);
  assert.deepEqual([letter.to, letter.language], ["nora@client.example", "en"]);
  assert.ok(!mailbox.letters.some(({ to }) => to === successor.email), "a successor is told nothing of it");
  const { text } = digestMail(letter, "https://passation.example");
  assert.match(text, /14 December 2026: end of our work together/);
  assert.doesNotMatch(text, /Aubin 2026|Rendre les clés/, "internal words stay inside");
  const { rows } = await done(world, owner, listReminders, { dossierId });
  assert.deepEqual(
    rows.map(({ contactId, every, lastState }) => [contactId, every, lastState]),
    [[contact.id, "daily", "sent"]],
  );
  const facts = await done(world, owner, listFacts, { dossierId, limit: 200 });
  assert.ok(facts.rows.some(({ kind }) => kind === "reminder.mailed"));
});

test("the link of a mail turns it off for good, whoever opens it, and no other link does", async () => {
  const letter = mailbox.letters.find(({ reader }) => reader === "contact");
  assert.ok(letter);
  const anybody = { kind: "anonymous" } as const;
  assert.equal(
    await refused(world, anybody, stopReminder, { token: `${letter.stopToken}x` }),
    "reminder.link-not-found",
  );
  const token: string = letter.stopToken;
  assert.deepEqual(await done(world, anybody, stopReminder, { token }), { whose: "contact" });
  assert.deepEqual(await done(world, anybody, stopReminder, { token }), { whose: "contact" });
  const { rows } = await done(world, owner, listReminders, { dossierId });
  assert.deepEqual(
    rows.map(({ every, nextAt }) => [every, nextAt]),
    [["off", null]],
  );
});

test("in a dispute, the other side is left alone", async () => {
  await done(world, owner, setContactReminder, { dossierId, contactId: contact.id, every: "daily" });
  await done(world, owner, editDossier, { dossierId, tone: "dispute", endOn: "2026-12-22" });
  mailbox.letters.length = 0;
  for (let day = 0; day < 20; day += 1) {
    world.wait({ hours: 24 });
    await sendWhatIsDue(world);
  }
  assert.ok(mailbox.letters.length > 0);
  assert.ok(mailbox.letters.every(({ reader }) => reader === "member"));
});

test("a mail server that is away is asked again, one that refuses is not, and what came too late is overtaken", async () => {
  const states = async () =>
    (await world.pool.query("select state from digest order by day desc, id desc limit 2")).rows.map(
      ({ state }) => state,
    );
  const nextWorkedDay = async () => {
    const { nextAt } = await done(world, owner, readReminder, {});
    waitUntil(
      Temporal.Instant.from(nextAt ?? "")
        .add({ minutes: 1 })
        .toString(),
    );
  };
  await done(world, owner, setContactReminder, { dossierId, contactId: contact.id, every: "off" });
  await nextWorkedDay();
  mailbox.meets = "away";
  await sendWhatIsDue(world);
  assert.equal((await states())[0], "claimed");
  mailbox.meets = "sent";
  await sendWhatIsDue(world);
  assert.equal((await states())[0], "sent");
  await nextWorkedDay();
  mailbox.meets = "refused";
  await sendWhatIsDue(world);
  assert.equal((await states())[0], "failed");
  await nextWorkedDay();
  mailbox.meets = "away";
  await sendWhatIsDue(world);
  await nextWorkedDay();
  mailbox.meets = "sent";
  await sendWhatIsDue(world);
  assert.deepEqual(await states(), ["sent", "overtaken"]);
});

test("whoever left the agency is written to no more, and the newcomer is from their first day on", async () => {
  const member = await aMember(world, owner, "manager");
  world.wait({ hours: 96 });
  await sendWhatIsDue(world);
  const plannedFor = async () =>
    (await world.pool.query("select next_at from reminder_setting where member_id = $1", [member.memberId]))
      .rows;
  assert.equal((await plannedFor()).length, 1);
  await done(world, owner, removeMember, { memberId: member.memberId });
  mailbox.letters.length = 0;
  world.wait({ hours: 96 });
  await sendWhatIsDue(world);
  assert.ok(mailbox.letters.every(({ to }) => !to.includes("lou")));
  assert.deepEqual(await plannedFor(), [{ next_at: null }]);
});

test("a contact who was taken out, or had no address for a while, is reminded again once they are back", async () => {
  const { id } = await done(world, owner, createDossier, { party: "Retour", endOn: "2027-02-01" });
  const person = { name: "Ada", email: "ada@client.example" };
  const { id: contactId } = await done(world, owner, addContact, { dossierId: id, ...person });
  await done(world, owner, setContactReminder, { dossierId: id, contactId, every: "daily" });
  const nextAt = async () =>
    (await done(world, owner, listReminders, { dossierId: id })).rows.map((row) => row.nextAt);
  const awhile = async () => {
    world.wait({ hours: 96 });
    await sendWhatIsDue(world);
  };
  await done(world, owner, removeContact, { dossierId: id, contactId });
  await awhile();
  await done(world, owner, restoreContact, { dossierId: id, contactId });
  assert.doesNotMatch(String(await nextAt()), /^$/, "after it was taken out");
  await done(world, owner, editContact, { dossierId: id, contactId, email: null });
  await awhile();
  await done(world, owner, editContact, { dossierId: id, contactId, email: person.email });
  assert.doesNotMatch(String(await nextAt()), /^$/, "after it had no address");
  waitUntil("2027-01-25T07:01:00Z");
  mailbox.letters.length = 0;
  await sendWhatIsDue(world);
  waitUntil("2027-02-01T07:01:00Z");
  await sendWhatIsDue(world);
  assert.ok(mailbox.letters.some(({ to }) => to === person.email));
});

test("reminders go by the clock of where the agency is once it moves, but for those of another place", async () => {
  const far = await anAgency(world);
  const traveller = await aMember(world, far, "member");
  const zone = async (of: typeof far) => {
    const { timeZone, nextAt } = await done(world, of, readReminder, {});
    return [timeZone, nextAt && Temporal.Instant.from(nextAt).toZonedDateTimeISO(timeZone).hour];
  };
  await done(world, traveller, setReminder, { every: "daily", hour: 9, timeZone: "Pacific/Auckland" });
  await sendWhatIsDue(world);
  assert.deepEqual(await zone(far), ["Europe/Paris", 8]);
  await done(world, far, editAgency, { calendar: "CA-QC" });
  const { rows } = await world.pool.query(
    "select next_at, time_zone from reminder_setting where member_id = $1",
    [far.memberId],
  );
  assert.equal(rows[0]?.time_zone, "America/Montreal");
  assert.deepEqual(await zone(far), ["America/Montreal", 8]);
  assert.deepEqual(await zone(traveller), ["Pacific/Auckland", 9]);
});

test("who leads says after how many days of silence they hear of what is late with others, and keeps it", async () => {
  const lead = await aMember(world, owner, "manager");
  assert.equal((await done(world, lead, readReminder, {})).silentDays, 7);
  const other = { dossierId, memberId: owner.memberId, title: "Rendre le badge", dueOn: "2026-11-02" };
  await done(world, owner, addStep, other);
  await done(world, lead, setReminder, { every: "daily", silentDays: 2 });
  await done(world, lead, setReminder, { every: "daily", hour: 9 });
  assert.equal((await done(world, lead, readReminder, {})).silentDays, 2);
  await assert.rejects(done(world, lead, setReminder, { every: "daily", silentDays: 0 }));
});
