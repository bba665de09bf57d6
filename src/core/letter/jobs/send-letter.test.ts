import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import ICAL from "ical.js";
import PostalMime from "postal-mime";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { editFile } from "#core/file/commands/edit-file.ts";
import { removeFiles } from "#core/file/commands/remove-files.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { listFacts } from "#core/journal/queries.ts";
import type { JobWork } from "#core/kernel/job.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { beginAttempt } from "#core/letter/commands/begin-attempt.ts";
import { cancelLetter } from "#core/letter/commands/close-letter.ts";
import { closeLink } from "#core/letter/commands/close-link.ts";
import { deliverLetter } from "#core/letter/commands/deliver-letter.ts";
import { draftLetter } from "#core/letter/commands/draft-letter.ts";
import { editLetter } from "#core/letter/commands/edit-letter.ts";
import { sendLetter } from "#core/letter/commands/send-letter.ts";
import { mostAttempts } from "#core/letter/posting.ts";
import { readLetter } from "#core/letter/queries/letters.ts";
import { letterAsFile } from "#core/letter/queries/locate-letter.ts";
import { openLinked, readLinked } from "#core/open-linked.ts";
import { run, type World } from "#core/run.ts";
import { postLetter } from "#platform/letters/post-letter.ts";
import { openMailPeer } from "#testing/mail-peer.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { sendLetterJob } from "./send-letter.ts";

const peer = await openMailPeer();
const server = { smtpUrl: peer.smtpUrl, from: "Passation <courriers@serveur.example>" };
let smtpUrl = peer.smtpUrl;
const world = await makeWorld({
  postLetter: (mail) => postLetter(mail, { ...server, smtpUrl }, "https://passation.example"),
});
after(async () => {
  await world.close();
  await peer.close();
});
const owner = await anAgency(world);
const { agencyId } = owner;
const system = { kind: "system", agencyId, because: "letter.send" } as const;

/** The job as the worker does it, in this world or in one where something breaks. */
const work = (in_: World = world) => {
  const jobWork: JobWork = {
    agencies: async () => [],
    runAs: (actor, operation, input, report, signal) =>
      run(in_, actor, operation, input, "fr", report, signal),
  };
  return (data: object) => sendLetterJob.perform({ agencyId, ...data }, jobWork);
};

/** A letter that a member has just sent. */
async function sent(fileNames: readonly string[] = []) {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const nora = { dossierId, name: "Nora Benali", email: "nora@client.example" };
  const { id: contactId } = await done(world, owner, addContact, nora);
  const values = { requested_on: "2026-11-20", request: "Un **export** & plus" };
  const draft = { dossierId, contactId, template: "out-of-scope-reply", values };
  const { id: letterId } = await done(world, owner, draftLetter, draft);
  const files = fileNames.map((name) => new File([`contenu de ${name}`], name));
  const uploaded = files.length > 0 ? await done(world, owner, uploadFiles, { dossierId, files }) : undefined;
  const fileIds = uploaded?.files.map(({ fileId }) => fileId) ?? [];
  for (const fileId of fileIds)
    await done(world, owner, editFile, { dossierId, fileId, visibility: "shared" });
  const ready = { dossierId, letterId, fileIds, body: "Bonjour,\n\nUn **export**.\n\nLéa" };
  const { revision } = await done(world, owner, editLetter, ready);
  await done(world, owner, sendLetter, { dossierId, letterId, revision });
  return { which: { dossierId, letterId }, fileIds, revision };
}
const read = (which: object) => done(world, owner, readLetter, which);
const mailsOf = ({ letterId }: { letterId: string }) =>
  peer.mails.filter(({ messageId }) => messageId?.includes(letterId));

test("only the worker delivers", async () => {
  const { which } = await sent();
  await turnsAway(world, beginAttempt, which, owner, "member");
  assert.equal(await refused(world, owner, beginAttempt, which), "request.not-permitted");
  assert.equal(await refused(world, owner, deliverLetter, { ...which, attempt: 1 }), "request.not-permitted");
});

test("a letter arrives as it was read: from the agency, answered to the member, in text and simple HTML, with its files", async () => {
  const { which } = await sent(["récap.txt"]);
  await work()(which);
  const [mail, ...more] = mailsOf(which);
  assert.ok(mail && more.length === 0);
  assert.deepEqual(mail.from, { name: "Atelier Rivage", address: "courriers@serveur.example" });
  assert.match(mail.replyTo?.[0]?.address ?? "", /^person-\d+@agence\.example$/);
  assert.deepEqual(mail.to, [{ name: "Nora Benali", address: "nora@client.example" }]);
  assert.equal(mail.text?.trim(), "Bonjour,\n\nUn export.\n\nLéa");
  assert.match(mail.html ?? "", /<html lang="fr">.*<p>Un <strong>export<\/strong>\.<\/p>/s);
  assert.equal(mail.attachments[0]?.filename, "récap.txt");
  const content = mail.attachments[0]?.content ?? "";
  assert.equal(new TextDecoder().decode(content as ArrayBuffer), "contenu de récap.txt");
  const { letter, attempts } = await read(which);
  assert.ok(letter.state === "sent" && letter.means === "mail");
  assert.equal(letter.messageId, mail.messageId);
  assert.deepEqual(
    attempts.map(({ outcome }) => outcome),
    ["sent"],
  );
  const facts = (await done(world, owner, listFacts, { dossierId: which.dossierId })).rows;
  assert.deepEqual(facts.map(({ kind }) => kind).slice(-2), ["letter.queued", "letter.sent"]);
});

test("a worker that dies before, during or after the sending leaves one letter: the same Message-ID", async () => {
  const dying: World = { ...world, enqueue: () => Promise.reject(new Error("killed")) };
  const claimed = await sent();
  await done(world, system, beginAttempt, claimed.which);
  await work()(claimed.which);
  assert.equal(mailsOf(claimed.which).length, 1);
  assert.deepEqual(
    (await read(claimed.which)).attempts.map(({ outcome }) => outcome),
    [null, "sent"],
  );

  const given = await sent();
  const { result } = await run(world, system, beginAttempt, given.which).then((one) => {
    assert.ok(one.ok);
    return one;
  });
  await assert.rejects(
    run(dying, system, deliverLetter, { ...given.which, attempt: result.attempt }),
    /killed/,
  );
  assert.equal((await read(given.which)).letter.state, "queued");
  await work()(given.which);
  const twice = mailsOf(given.which);
  assert.equal(twice.length, 2);
  assert.equal(new Set(twice.map(({ messageId }) => messageId)).size, 1);
  assert.deepEqual(
    (await read(given.which)).attempts.map(({ outcome }) => outcome),
    [null, "sent"],
  );

  await work()(given.which);
  await work()(claimed.which);
  assert.deepEqual([mailsOf(given.which).length, mailsOf(claimed.which).length], [2, 1]);
});

test("“not now” is tried again, a “no” is told and is not", async () => {
  const patient = await sent();
  peer.answers.push({ code: 451, words: "4.7.1 Revenez plus tard" });
  await assert.rejects(work()(patient.which), /did not take/);
  const waiting = await read(patient.which);
  assert.equal(waiting.letter.state, "queued");
  assert.match(waiting.attempts[0]?.answer ?? "", /451 4\.7\.1 Revenez plus tard/);
  await work()(patient.which);
  assert.equal((await read(patient.which)).letter.state, "sent");

  const refusedOne = await sent();
  peer.answers.push({ code: 550, words: "5.1.1 Boîte inconnue" });
  await work()(refusedOne.which);
  await work()(refusedOne.which);
  const { letter, attempts } = await read(refusedOne.which);
  assert.ok(letter.state === "failed" && letter.problem === "letter.refused-by-server");
  assert.match(letter.answer ?? "", /550 5\.1\.1 Bo/);
  assert.equal(attempts.length, 1);

  const address = { ...refusedOne.which, recipientEmail: "nora.benali@client.example" };
  const { revision } = await done(world, owner, editLetter, address);
  await done(world, owner, sendLetter, { ...refusedOne.which, revision });
  await work()(refusedOne.which);
  assert.equal((await read(refusedOne.which)).letter.state, "sent");
});

test("a mail server that stays away is told after a last try, and the letter can be sent again", async () => {
  const { which, revision } = await sent();
  smtpUrl = "smtp://127.0.0.1:1";
  for (let tried = 1; tried < mostAttempts; tried += 1) await assert.rejects(work()(which), /did not take/);
  await work()(which);
  smtpUrl = peer.smtpUrl;
  const { letter, attempts } = await read(which);
  assert.ok(letter.state === "failed" && letter.problem === "letter.server-away");
  assert.equal(attempts.length, mostAttempts);
  await done(world, owner, sendLetter, { ...which, revision });
  await work()(which);
  assert.equal((await read(which)).letter.state, "sent");
});

test("what is under way is not cancelled, what still waits is, and a file taken back stays", async () => {
  const under = await sent();
  await done(world, system, beginAttempt, under.which);
  const reason = "finalement non";
  assert.equal(await refused(world, owner, cancelLetter, { ...under.which, reason }), "letter.leaving");
  const waiting = await sent();
  await done(world, owner, cancelLetter, { ...waiting.which, reason });
  await work()(waiting.which);
  assert.equal(mailsOf(waiting.which).length, 0);
  const { which, fileIds } = await sent(["note.txt"]);
  await done(world, owner, removeFiles, { dossierId: which.dossierId, fileIds });
  await work()(which);
  const { letter } = await read(which);
  assert.ok(letter.state === "failed" && letter.problem === "letter.attachment-gone");
  assert.equal(mailsOf(which).length, 0);
});

test("days go to a calendar, documents by an address: as the mail has them, so has the file of mail, byte by byte", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-14" });
  const nora = { dossierId, name: "Nora Benali", email: "nora@client.example", language: "fr" };
  const { id: contactId } = await done(world, owner, addContact, nora);
  const values = { plan_steps: "tout remettre", reply_by: "2026-11-20" };
  const draft = { dossierId, contactId, template: "announcement", values };
  const { id: letterId, calendar } = await done(world, owner, draftLetter, draft);
  assert.ok(calendar?.on === "2026-12-14");
  const files = [new File(["contenu"], "charte.txt"), new File(["x".repeat(20_000)], "plan.txt")];
  const uploaded = await done(world, owner, uploadFiles, { dossierId, files });
  const [attached = "", linked = ""] = uploaded.files.map(({ fileId }) => fileId);
  const which = { dossierId, letterId };
  const both = { fileIds: [attached, linked], linkFileIds: [linked] };
  const { fileIds, linkFileIds, revision } = await done(world, owner, editLetter, { ...which, ...both });
  assert.deepEqual([fileIds, linkFileIds], [[attached], [linked]]);
  const before = await done(world, owner, readLetter, which);
  assert.deepEqual(
    before.documents?.map(({ name, by }) => [name, by]),
    [
      ["charte.txt", "file"],
      ["plan.txt", "link"],
    ],
  );
  const asFile = await done(world, owner, letterAsFile, which);
  await done(world, owner, sendLetter, { ...which, revision });
  await work()(which);
  const [mail] = mailsOf(which);
  const saved = await PostalMime.parse(asFile.content);
  assert.ok(mail);
  assert.deepEqual([saved.text, saved.html], [mail.text, mail.html]);
  assert.deepEqual(saved.attachments, mail.attachments);
  assert.deepEqual(
    mail.attachments.map(({ mimeType, filename }) => [mimeType, filename]),
    [
      ["text/calendar", null],
      ["text/plain", "charte.txt"],
      ["application/ics", "dates-de-fin.ics"],
    ],
  );
  const ics = new TextDecoder().decode(mail.attachments.at(-1)?.content as ArrayBuffer);
  // The parser ends the lines of calendars its own way; the mail itself has the very bytes.
  assert.equal(ics.trimEnd(), calendar.ics.replaceAll("\r\n", "\n").trimEnd());
  const raw = new TextDecoder().decode(asFile.content).replaceAll("\r\n", "");
  assert.ok(raw.includes(Buffer.from(calendar.ics).toString("base64")));
  const events = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents("vevent");
  assert.deepEqual(
    events.map((one) => [
      String(one.getFirstPropertyValue("uid")),
      String(one.getFirstPropertyValue("dtstart")),
    ]),
    [
      [`end-${dossierId}@passation.example`, "2026-12-14"],
      [`departure-${dossierId}@passation.example`, "2027-03-14"],
    ],
  );

  const [, secret = ""] = /\/documents\/(\S+?)>?\s*$/.exec(mail.text ?? "") ?? [];
  assert.ok(mail.text?.includes("plan.txt (20"));
  const page = await readLinked(world, secret);
  assert.ok(!isRefusal(page));
  assert.deepEqual(page.documents, [{ name: "plan.txt", bytes: 20_000 }]);
  const taken = await openLinked(world, secret, 1);
  assert.ok(!isRefusal(taken));
  let bytes = 0;
  for await (const piece of taken.content) bytes += piece.length;
  assert.equal(bytes, 20_000);
  const stranger = await openLinked(world, `${secret}x`, 1);
  const beyond = await openLinked(world, secret, 2);
  assert.deepEqual(stranger, beyond);
  const kinds = (await done(world, owner, listFacts, { dossierId, limit: 100 })).rows.map(({ kind }) => kind);
  assert.equal(kinds.filter((kind) => kind === "letter.document-taken").length, 1);

  await turnsAway(world, closeLink, which, owner, "member");
  await done(world, owner, closeLink, which);
  assert.deepEqual(await readLinked(world, secret), stranger);
  assert.equal(await refused(world, owner, closeLink, which), "letter.link-not-found");
});

test("the address of documents stays open for ninety days after the letter left, and not one more", async () => {
  const { which } = await sent(["note.txt"]);
  const { id: letterId } = await done(world, owner, draftLetter, {
    ...{ dossierId: which.dossierId, template: "out-of-scope-reply" },
  });
  const [fileId = ""] = (await read(which)).letter.fileIds;
  await done(world, owner, editLetter, { dossierId: which.dossierId, letterId, linkFileIds: [fileId] });
  const { text, link } = await read({ ...which, letterId });
  assert.equal(link?.until, "2027-01-31");
  const [, secret = ""] = /\/documents\/(\S+?)>?\s*$/.exec(text) ?? [];
  world.wait({ hours: 24 * 90 - 1 });
  assert.ok(!isRefusal(await readLinked(world, secret)));
  world.wait({ hours: 2 });
  assert.ok(isRefusal(await readLinked(world, secret)));
});
