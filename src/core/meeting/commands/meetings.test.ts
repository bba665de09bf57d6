import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import ICAL from "ical.js";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { editFile } from "#core/file/commands/edit-file.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { listFacts } from "#core/journal/queries.ts";
import { readAgenda } from "#core/meeting/queries/read-agenda.ts";
import { readInvitationTo } from "#core/meeting/queries/read-invitation.ts";
import { listMeetings, readMeeting } from "#core/meeting/queries/read-meetings.ts";
import { listQuestions, readMeetingSheet } from "#core/meeting/queries/read-sheet.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { readPlan } from "#core/plan/queries/read-plan.ts";
import { addAction, addDecision, addWorkItem } from "#core/tracking/commands/add-entry.ts";
import { decideWork } from "#core/tracking/commands/decide.ts";
import { editDecision } from "#core/tracking/commands/edit-entry.ts";
import { listDecisions } from "#core/tracking/queries/entry-lists.ts";
import { aMember, anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { smallPlaybook } from "#testing/playbooks.ts";
import { makeWorld } from "#testing/world.ts";
import { cancelMeeting, chooseSlot, editMeeting, moveMeeting } from "./fix-meeting.ts";
import { holdMeeting } from "./hold-meeting.ts";
import { proposeMeeting } from "./propose-meeting.ts";
import { addQuestion, answerQuestion } from "./write-question.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const aDossier = async () =>
  (await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-14" })).id;
const slots = [
  { on: "2026-11-10", at: "09:30", minutes: 60 },
  { on: "2026-11-12", at: "14:00", minutes: 45 },
];
async function aMeeting(more: object = {}) {
  const dossierId = await aDossier();
  const asked = { dossierId, purpose: "handover", title: "Passation", slots, ...more };
  const meeting = await done(world, owner, proposeMeeting, asked);
  return { dossierId, meetingId: meeting.id, meeting };
}

test("who only reads calls no meeting; another agency's and another dossier's do not exist", async () => {
  const { dossierId, meetingId } = await aMeeting();
  const one = { dossierId, meetingId };
  const { questionId } = await done(world, owner, addQuestion, {
    dossierId,
    askedBy: "Yves",
    text: "Pourquoi ?",
  });
  const answer = { kind: "sheet", sheet: "actions" };
  await turnsAway(world, proposeMeeting, { dossierId, purpose: "closing", title: "Fin" }, owner, "member");
  await turnsAway(world, chooseSlot, { ...one, on: "2026-11-10", at: "09:30" }, owner, "member");
  await turnsAway(world, moveMeeting, { ...one, slot: slots[0] }, owner, "member");
  await turnsAway(world, editMeeting, { ...one, title: "Fin" }, owner, "member");
  await turnsAway(world, cancelMeeting, one, owner, "member");
  await turnsAway(world, holdMeeting, one, owner, "member");
  await turnsAway(world, addQuestion, { dossierId, askedBy: "Yves", text: "Pourquoi ?" }, owner, "member");
  await turnsAway(world, answerQuestion, { dossierId, questionId, answer }, owner, "member");
  await turnsAway(world, readInvitationTo, { meetingId }, owner, "read-only");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, readMeeting, one), "dossier.not-found");
  assert.equal(await refused(world, other, readInvitationTo, { meetingId }), "meeting.not-found");
  const there = await aDossier();
  assert.equal(
    await refused(world, owner, cancelMeeting, { dossierId: there, meetingId }),
    "meeting.not-found",
  );
  const elsewhere = { dossierId: there, questionId, answer };
  assert.equal(await refused(world, owner, answerQuestion, elsewhere), "meeting.question-not-found");
});

test("bad times, people and addresses are refused with what to do", async () => {
  const dossierId = await aDossier();
  const propose = (more: object) => ({ dossierId, purpose: "handover", title: "Passation", ...more });
  for (const wrong of [
    { slots: [{ on: "2026-11-10", at: "25:00" }] },
    { timeZone: "Nowhere/Here" },
    { link: "javascript:alert(1)" },
    { title: " " },
  ])
    assert.equal(await refused(world, owner, proposeMeeting, propose(wrong)), "request.invalid");
  const past = propose({ slots: [{ on: "2026-10-10", at: "09:00" }] });
  assert.equal(await refused(world, owner, proposeMeeting, past), "meeting.time-past");
  const other = await anAgency(world, "Une autre");
  const stranger = propose({ people: [{ kind: "member", memberId: other.memberId }] });
  assert.equal(await refused(world, owner, proposeMeeting, stranger), "agency.member-not-found");
  const elsewhere = await done(world, owner, addContact, { dossierId: await aDossier(), name: "Nora" });
  const contact = propose({ people: [{ kind: "contact", contactId: elsewhere.id }] });
  assert.equal(await refused(world, owner, proposeMeeting, contact), "contact.not-found");
});

test("the invitation keeps its UID; moves raise SEQUENCE, a cancellation is a CANCEL; calendars read it back", async () => {
  const member = await aMember(world, owner, "member");
  const dossierId = await aDossier();
  const nora = await done(world, owner, addContact, {
    dossierId,
    name: "Nora; Benali, dite « N »",
    email: "nora@client.example",
  });
  const { id: meetingId } = await done(world, owner, proposeMeeting, {
    dossierId,
    purpose: "handover",
    title: "Passation, suite\nDTSTART:19700101T000000Z",
    slots,
    link: "https://visio.example/a?b=1&c=2",
    note: "Apportez « tout ».\nMerci.",
    people: [
      { kind: "member", memberId: member.memberId },
      { kind: "contact", contactId: nora.id },
      { kind: "other", name: "Yves", email: null },
    ],
  });
  const one = { dossierId, meetingId };
  assert.equal(await refused(world, owner, readInvitationTo, { meetingId }), "meeting.no-time");
  const read = async () => {
    const { ics, method, sequence } = await done(world, owner, readInvitationTo, { meetingId });
    const calendar = new ICAL.Component(ICAL.parse(ics));
    const events = calendar.getAllSubcomponents("vevent");
    assert.equal(events.length, 1);
    const event = new ICAL.Event(events[0] as InstanceType<typeof ICAL.Component>);
    assert.equal(calendar.getFirstPropertyValue("method"), method);
    assert.equal(event.sequence, sequence);
    return { method, sequence, event, ics };
  };
  await done(world, owner, chooseSlot, { ...one, on: "2026-11-10", at: "09:30" });
  const first = await read();
  assert.equal(first.method, "REQUEST");
  assert.equal(first.event.summary, "Passation, suite\nDTSTART:19700101T000000Z");
  assert.equal(first.event.startDate.toJSDate().toISOString(), "2026-11-10T08:30:00.000Z");
  assert.equal(first.event.endDate.toJSDate().toISOString(), "2026-11-10T09:30:00.000Z");
  assert.equal(first.event.attendees.length, 1);
  assert.match(String(first.event.attendees[0]?.getFirstValue()), /^mailto:nora@client\.example$/i);
  assert.match(String(first.event.organizer), /^mailto:person-\d+@agence\.example$/i);
  assert.equal((await read()).ics, first.ics, "the same meeting gives the same bytes");

  await done(world, owner, moveMeeting, { ...one, slot: { on: "2026-11-16", at: "11:00", minutes: 30 } });
  const second = await read();
  assert.deepEqual([second.sequence, second.event.uid], [1, first.event.uid]);
  assert.equal(second.event.startDate.toJSDate().toISOString(), "2026-11-16T10:00:00.000Z");
  await done(world, owner, cancelMeeting, { ...one, reason: "Reportée" });
  const last = await read();
  assert.deepEqual([last.method, last.sequence, last.event.uid], ["CANCEL", 2, first.event.uid]);
  assert.equal(last.event.component.getFirstPropertyValue("status"), "CANCELLED");
  assert.equal(await refused(world, owner, editMeeting, { ...one, title: "X" }), "meeting.already-cancelled");
  const kinds = (await done(world, owner, listFacts, { dossierId, limit: 50 })).rows.map(({ kind }) => kind);
  assert.deepEqual(
    kinds.filter((kind) => kind.startsWith("meeting.")),
    ["meeting.proposed", "meeting.fixed", "meeting.moved", "meeting.cancelled"],
  );
});

test("of minutes, decisions join the tracking and tasks the plan, all or nothing; an edit that changes nothing leaves no fact", async () => {
  const { dossierId, meetingId, meeting } = await aMeeting();
  const one = { dossierId, meetingId };
  const same = { ...one, title: meeting.title, slots };
  assert.deepEqual(await done(world, owner, editMeeting, same), meeting);
  const slot = { on: "2026-11-02", at: "09:00", minutes: 30 };
  const lines = [
    { kind: "note", text: "Le dossier de passation a été remis." },
    { kind: "decision", text: "Garder le CMS", why: "L’équipe le connaît" },
    { kind: "task", text: "Envoyer la charte", side: "client", dueOn: "2026-11-20" },
    { kind: "task", text: "Relire le blog" },
  ];
  assert.equal(await refused(world, owner, holdMeeting, { ...one, lines }), "meeting.time-wanted");
  assert.equal(await refused(world, owner, holdMeeting, { ...one, slot, lines }), "plan.none");
  assert.equal((await done(world, owner, listDecisions, { dossierId })).rows.length, 0);
  await done(world, owner, makePlan, { dossierId, playbookKey: smallPlaybook.key });
  const held = await done(world, owner, holdMeeting, { ...one, slot, lines });
  assert.deepEqual(
    held.minutes?.map(({ kind }) => kind),
    ["note", "decision", "task", "task"],
  );
  const [decision] = (await done(world, owner, listDecisions, { dossierId })).rows;
  assert.equal(decision?.id, held.minutes?.[1]?.entryId);
  const record = {
    title: "Garder le CMS",
    on: "2026-11-02",
    text: "L’équipe le connaît",
    origin: "Passation",
  };
  assert.deepEqual({ ...decision?.record, ...record }, decision?.record);
  const { steps } = await done(world, owner, readPlan, { dossierId });
  const added = held.minutes?.slice(2).map(({ stepId }) => steps.find(({ id }) => id === stepId));
  assert.deepEqual(
    added?.map((step) => [step?.title.fr, step?.side, step?.dueOn, step?.visibility]),
    [
      ["Envoyer la charte", "client", "2026-11-20", "shared"],
      ["Relire le blog", "us", "2026-12-14", "internal"],
    ],
  );
  assert.equal(await refused(world, owner, holdMeeting, { ...one, slot, lines: [] }), "meeting.already-held");
  const kinds = (await done(world, owner, listFacts, { dossierId, limit: 50 })).rows.map(({ kind }) => kind);
  assert.deepEqual(
    kinds.filter((kind) => /^(?:meeting|tracking|plan\.step)/.test(kind)),
    ["meeting.proposed", "meeting.held", "tracking.entry-added", "plan.step-added", "plan.step-added"],
  );
});

test("meetings are listed page by page, the newest first", async () => {
  const { dossierId, meetingId } = await aMeeting();
  const next = await done(world, owner, proposeMeeting, { dossierId, purpose: "training", title: "Former" });
  const page = await done(world, owner, listMeetings, { dossierId, limit: 1 });
  assert.deepEqual(
    page.rows.map(({ id }) => id),
    [next.id],
  );
  const rest = await done(world, owner, listMeetings, { dossierId, limit: 1, after: page.next });
  assert.deepEqual(
    rest.rows.map(({ id, begins }) => [id, begins]),
    [[meetingId, null]],
  );
  assert.equal(rest.next, undefined);
});

test("agenda and sheet tell what was done and why, and nothing that is internal; each question leads to the pack", async () => {
  const { dossierId, meetingId } = await aMeeting();
  const add = { dossierId };
  const action = { ...add, at: "2026-05-01", text: "Mise en ligne de la page d’accueil" };
  await done(world, owner, addAction, action);
  await done(world, owner, addAction, { ...action, text: "SECRETINTERNE", visibility: "internal" });
  const kept = await done(world, owner, addDecision, {
    ...add,
    title: "Garder l’ancien logo",
    text: "Charte absente",
  });
  const open = await done(world, owner, addWorkItem, { ...add, title: "Terminer le blog" });
  await done(world, owner, addWorkItem, { ...add, title: "SECRETINTERNE", visibility: "internal" });
  await done(world, owner, decideWork, { ...add, entryIds: [open.id], handling: "hand-over" });
  const { files } = await done(world, owner, uploadFiles, { ...add, files: [new File(["a"], "charte.pdf")] });
  const fileId = files[0]?.fileId ?? "";

  const agenda = await done(world, owner, readAgenda, { dossierId, meetingId });
  assert.deepEqual(
    agenda.lines.map(({ part, what, place }) => [part, what, place.named.fr, place.row]),
    [
      ["actions", action.text, "Actions", 2],
      ["decisions", "Garder l’ancien logo", "Décisions", 2],
      ["open-work", "Terminer le blog", "Chantiers en cours", 2],
      ["files", null, "Fichiers", null],
    ],
  );
  const ask = async () =>
    (await done(world, owner, addQuestion, { dossierId, askedBy: "Yves", text: "Pourquoi ?" })).questionId;
  const ahead = { dossierId, askedBy: "Yves", text: "Pourquoi ?", askedOn: "2030-01-01" };
  assert.equal(await refused(world, owner, addQuestion, ahead), "plan.not-yet-day");
  const say = (questionId: string, answer: object, more: object = {}) => ({
    dossierId,
    questionId,
    answer,
    ...more,
  });
  const questions = [await ask(), await ask(), await ask(), await ask()] as const;
  await done(world, owner, answerQuestion, say(questions[0], { kind: "entry", entryId: kept.id }));
  await done(world, owner, answerQuestion, say(questions[1], { kind: "file", fileId }));
  await done(world, owner, answerQuestion, say(questions[2], { kind: "sheet", sheet: "actions", row: 2 }));
  const note = { kind: "note", what: "Le logo est resté", why: "Nous recommandons de le garder" };
  assert.equal(await refused(world, owner, answerQuestion, say(questions[3], note)), "meeting.beyond.advice");
  await done(world, owner, answerQuestion, say(questions[3], note, { asWritten: true }));

  const sheet = await done(world, owner, readMeetingSheet, { dossierId });
  assert.ok(!JSON.stringify([sheet, agenda]).includes("SECRETINTERNE"));
  assert.deepEqual(
    sheet.questions.map(({ answer }) => [answer?.kind, answer?.what, answer?.place?.sheet]),
    [
      ["entry", "Garder l’ancien logo", "decisions"],
      ["file", "charte.pdf", "files"],
      ["sheet", null, "actions"],
      ["note", "Le logo est resté", undefined],
    ],
  );
  assert.equal(sheet.declined.length, 6);

  const hide = { dossierId, visibility: "internal" };
  await done(world, owner, editDecision, { ...hide, entryId: kept.id, title: "SECRETINTERNE" });
  await done(world, owner, editFile, { ...hide, fileId });
  const { rows } = await done(world, owner, listQuestions, { dossierId, limit: 50 });
  assert.deepEqual(
    rows.toReversed().map(({ answer }) => [answer?.isShared, answer?.what]),
    [
      [false, null],
      [false, null],
      [true, null],
      [true, "Le logo est resté"],
    ],
  );
  const to = say(questions[0], { kind: "entry", entryId: kept.id });
  assert.equal(await refused(world, owner, answerQuestion, to), "meeting.answer-not-shared");
});
