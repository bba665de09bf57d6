import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import ICAL from "ical.js";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { markLetterSent, noteBounce } from "#core/letter/commands/close-letter.ts";
import { sendLetter } from "#core/letter/commands/send-letter.ts";
import { listLetters } from "#core/letter/queries/letters.ts";
import { letterAsFile } from "#core/letter/queries/locate-letter.ts";
import { cancelMeeting, chooseSlot, editMeeting, moveMeeting } from "#core/meeting/commands/fix-meeting.ts";
import { prepareMeetingLetters } from "#core/meeting/commands/prepare-letters.ts";
import { proposeMeeting } from "#core/meeting/commands/propose-meeting.ts";
import { addQuestion } from "#core/meeting/commands/write-question.ts";
import { addDecision } from "#core/tracking/commands/add-entry.ts";
import { aMember, anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { drawSheetOf } from "./draw-sheet.ts";

const world = await makeWorld({ postLetter: async () => ({ outcome: "later", answer: "" }) });
after(world.close);
const owner = await anAgency(world);
const aDossier = async () =>
  (await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-14" })).id;
const slots = [
  { on: "2026-11-10", at: "09:30", minutes: 60 },
  { on: "2026-11-12", at: "14:00", minutes: 45 },
];

test("letters write themselves as a meeting changes: offered, invited, told again, called off, each to whom it concerns", async () => {
  const colleague = await aMember(world, owner, "member");
  const dossierId = await aDossier();
  const reach = (name: string, language: string) =>
    done(world, owner, addContact, {
      dossierId,
      name,
      email: `${name.toLowerCase()}@client.example`,
      language,
    });
  const [nora, yan] = [await reach("Nora", "fr"), await reach("Yan", "en")];
  const { id: meetingId } = await done(world, owner, proposeMeeting, {
    ...{ dossierId, purpose: "handover", title: "Passation", slots },
    people: [
      { kind: "member", memberId: owner.memberId },
      { kind: "member", memberId: colleague.memberId },
      ...[nora, yan].map(({ id: contactId }) => ({ kind: "contact", contactId })),
    ],
  });
  const one = { dossierId, meetingId };
  const letters = async () => {
    const { rows } = await done(world, owner, listLetters, { ...one, limit: 50 });
    return rows.toReversed();
  };
  const open = async () => (await letters()).filter(({ state }) => state === "draft");
  const told = async () =>
    (await open()).map(({ template, language, recipientName }) => [template, language, recipientName]);
  assert.deepEqual(await told(), [
    ["meeting-proposal", "fr", "Nora"],
    ["meeting-proposal", "en", "Yan"],
  ]);
  const [first] = await open();
  assert.match(first?.body ?? "", /Nous vous proposons la réunion «.Passation.» sur Aubin\. Voici/);
  assert.match(first?.body ?? "", /- mardi 10 novembre 2026 à 09:30 \(heure de Paris\), 60 min\n/);
  assert.equal(first?.calendar, null, "of two times, a calendar takes none");
  assert.doesNotMatch(first?.body ?? "", /⟦/);

  await done(world, owner, chooseSlot, { ...one, on: "2026-11-10", at: "09:30" });
  const invited = await open();
  assert.deepEqual(
    invited.map(({ template, contactId }) => [template, contactId]),
    [
      ["meeting-invitation", null],
      ["meeting-invitation", nora.id],
      ["meeting-invitation", yan.id],
    ],
    "a colleague is invited like the others; the organizer is not",
  );
  assert.ok(invited.every(({ calendar }) => calendar?.method === "REQUEST"));
  const all = await letters();
  assert.deepEqual(
    all.filter(({ template }) => template === "meeting-proposal").map(({ state }) => state),
    ["cancelled", "cancelled"],
  );
  assert.equal((await done(world, owner, prepareMeetingLetters, one)).written, 0);
  await turnsAway(world, prepareMeetingLetters, one, owner, "member");

  const noras = invited.find(({ recipientName }) => recipientName === "Nora");
  const by = { letterId: noras?.id, dossierId, means: "own-mail", sentOn: "2026-11-02" };
  await done(world, owner, markLetterSent, by);
  const back = { dossierId, letterId: noras?.id };
  await done(world, owner, moveMeeting, { ...one, slot: { on: "2026-11-11", at: "10:00", minutes: 45 } });
  assert.equal((await open()).length, 3, "everybody hears of a new time");
  const bounced = await done(world, owner, noteBounce, { ...back, note: "550" });
  const send = { ...back, revision: bounced.revision };
  assert.equal(await refused(world, owner, sendLetter, send), "letter.meeting-changed");
  assert.equal(await refused(world, owner, letterAsFile, back), "letter.meeting-changed");
  await done(world, owner, markLetterSent, by);
  assert.ok((await done(world, owner, letterAsFile, back)).name, "what has left stays readable as it left");

  await done(world, owner, cancelMeeting, { ...one, reason: "Reportée" });
  const [last, ...more] = await open();
  assert.equal(more.length, 0, "only who was told hears that it is off");
  assert.ok(last?.recipientName === "Nora" && last.calendar?.method === "CANCEL");
  assert.match(last.body, /elle était prévue mercredi 11 novembre 2026 à 10:00/);
  assert.match(last.body, /Reportée/);
});

test("who was invited and takes part no more is told so, once, and their calendar drops it; the others read of a change", async () => {
  const dossierId = await aDossier();
  const people = ["Nora", "Yves"].map((name) => ({ kind: "other", name, email: `${name}@client.example` }));
  const asked = { dossierId, purpose: "training", title: "Formation", slots, people };
  const { id: meetingId } = await done(world, owner, proposeMeeting, asked);
  const one = { dossierId, meetingId };
  /** What waits to be sent, as names with their letters, once each of them is noted as sent. */
  const sendAll = async () => {
    const { rows } = await done(world, owner, listLetters, { ...one, limit: 50 });
    const open = rows.filter(({ state }) => state === "draft").toReversed();
    for (const { id: letterId } of open)
      await done(world, owner, markLetterSent, {
        ...{ dossierId, letterId, means: "own-mail", sentOn: "2026-11-02" },
      });
    return open;
  };
  const told = async () => (await sendAll()).map((letter) => `${letter.recipientName} ${letter.template}`);
  await sendAll();
  await done(world, owner, chooseSlot, { ...one, on: "2026-11-10", at: "09:30" });
  assert.deepEqual(await told(), ["Nora meeting-invitation", "Yves meeting-invitation"]);
  await done(world, owner, editMeeting, { ...one, people: people.slice(0, 1) });
  const [changed, released, ...more] = await sendAll();
  assert.deepEqual(more, []);
  assert.equal(changed?.template, "meeting-change");
  assert.match(changed?.body ?? "", /La réunion «.Formation.» sur Aubin a changé/);
  assert.deepEqual([released?.recipientName, released?.template], ["Yves", "meeting-release"]);
  assert.match(released?.body ?? "", /Votre présence n’est plus demandée .*, prévue mardi 10 novembre/);
  assert.equal(released?.calendar?.method, "CANCEL");
  assert.match(released?.calendar?.ics ?? "", /yves@client\.example/i);
  assert.doesNotMatch(released?.calendar?.ics ?? "", /nora@client\.example/i);
  await done(world, owner, moveMeeting, { ...one, slot: { on: "2026-11-11", at: "10:00", minutes: 45 } });
  assert.deepEqual(await told(), ["Nora meeting-change"]);
  await done(world, owner, editMeeting, { ...one, people });
  assert.deepEqual(await told(), ["Nora meeting-change", "Yves meeting-invitation"], "invited anew");
  await done(world, owner, editMeeting, { ...one, people: people.slice(0, 1) });
  await told();
  await done(world, owner, cancelMeeting, one);
  assert.deepEqual(await told(), ["Nora meeting-cancellation"], "Yves knows already");
});

test("a time that stands alone goes to the calendar as a proposal, under the id that the invitation will have", async () => {
  const dossierId = await aDossier();
  const yves = { kind: "other", name: "Yves", email: "yves@successeur.example" };
  const asked = {
    dossierId,
    purpose: "handover",
    title: "Passation",
    slots: slots.slice(0, 1),
    people: [yves],
  };
  const { id: meetingId } = await done(world, owner, proposeMeeting, asked);
  const one = { dossierId, meetingId };
  const uidOf = async () => {
    const { rows } = await done(world, owner, listLetters, { ...one, limit: 1 });
    const calendar = new ICAL.Component(ICAL.parse(rows[0]?.calendar?.ics ?? ""));
    const event = calendar.getFirstSubcomponent("vevent");
    return [calendar, event].map((part, at) => part?.getFirstPropertyValue(at === 0 ? "method" : "uid"));
  };
  const [method, uid] = await uidOf();
  assert.equal(method, "PUBLISH");
  await done(world, owner, chooseSlot, { ...one, on: "2026-11-10", at: "09:30" });
  assert.deepEqual(await uidOf(), ["REQUEST", uid]);
  const { id: calledOff } = await done(world, owner, proposeMeeting, asked);
  const two = { dossierId, meetingId: calledOff };
  const { rows } = await done(world, owner, listLetters, { ...two, limit: 1 });
  await done(world, owner, markLetterSent, {
    ...{ dossierId, letterId: rows[0]?.id, means: "own-mail", sentOn: "2026-11-02" },
  });
  await done(world, owner, cancelMeeting, two);
  const { rows: after } = await done(world, owner, listLetters, { ...two, limit: 1 });
  assert.equal(after[0]?.template, "meeting-cancellation");
  assert.equal(after[0]?.calendar?.method, "CANCEL", "the time that was offered goes out of calendars");
});

test("the sheet is drawn for the agency, and for the client without what is declined or waits for an answer", async () => {
  const dossierId = await aDossier();
  await done(world, owner, addDecision, { dossierId, title: "Garder l’ancien logo", text: "Charte absente" });
  await done(world, owner, addQuestion, { dossierId, askedBy: "Yves", text: "Et les prix ?" });
  await turnsAway(world, drawSheetOf, { dossierId }, owner, "read-only");
  const textOf = async (view: string) => {
    const { base64, name } = await done(world, owner, drawSheetOf, { dossierId, language: "fr", view });
    assert.ok(base64.startsWith("JVBER"));
    return { name, base64 };
  };
  const [ours, theirs] = [await textOf("agency"), await textOf("client")];
  assert.equal(ours.name, "fiche-de-rendez-vous-2026-11-02.pdf");
  assert.equal(theirs.name, "ce-qui-a-ete-fait-2026-11-02.pdf");
  assert.deepEqual(await textOf("agency"), ours, "the same sheet gives the same bytes");
});
