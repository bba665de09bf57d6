import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { editDossier } from "#core/dossier/commands/edit-dossier.ts";
import { editFile } from "#core/file/commands/edit-file.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { listFacts } from "#core/journal/queries.ts";
import { listLetters, readLetter } from "#core/letter/queries/letters.ts";
import { previewLetter } from "#core/letter/queries/preview.ts";
import { aMember, anAgency, done, type Member, refusal, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { approveLetter } from "./approve-letter.ts";
import { cancelLetter, markLetterSent, noteBounce } from "./close-letter.ts";
import { draftLetter } from "./draft-letter.ts";
import { editLetter } from "./edit-letter.ts";
import { sendLetter } from "./send-letter.ts";

const world = await makeWorld({ postLetter: async () => ({ outcome: "later", answer: "" }) });
const silent = await makeWorld();
after(async () => {
  await world.close();
  await silent.close();
});
const owner = await anAgency(world);
const other = await aMember(world, owner, "member");

/** A dossier with somebody to write to. */
async function furnished(in_ = world, by: Member = owner) {
  const { id: dossierId } = await done(in_, by, createDossier, { party: "Aubin", endOn: "2026-12-01" });
  const nora = { dossierId, name: "Nora Benali", email: "nora@client.example", language: "en" };
  const { id: contactId } = await done(in_, by, addContact, nora);
  return { dossierId, contactId };
}

/** A letter in which nothing lacks. */
async function complete(in_ = world, by: Member = owner) {
  const where = await furnished(in_, by);
  const draft = await done(in_, by, draftLetter, {
    ...{ ...where, template: "review-request", values: { review_link: "https://avis.example/aubin" } },
  });
  return { ...where, letterId: draft.id, letter: draft };
}

test("who only reads writes, approves and sends nothing; a letter of another dossier does not exist", async () => {
  const { dossierId, contactId, letterId } = await complete();
  const which = { dossierId, letterId };
  await turnsAway(world, draftLetter, { dossierId, contactId, template: "quote" }, owner, "member");
  await turnsAway(world, editLetter, { ...which, body: "x" }, owner, "member");
  await turnsAway(world, approveLetter, { ...which, revision: 1 }, owner, "member");
  await turnsAway(world, sendLetter, { ...which, revision: 1 }, owner, "member");
  const post = { means: "post", sentOn: "2026-11-28" };
  await turnsAway(world, markLetterSent, { ...which, ...post }, owner, "member");
  await turnsAway(world, cancelLetter, { ...which, reason: "non" }, owner, "member");
  await turnsAway(world, noteBounce, { ...which, note: "550" }, owner, "member");
  const there = { ...(await furnished()), letterId };
  assert.equal(await refused(world, owner, readLetter, there), "letter.not-found");
  assert.equal(await refused(world, owner, cancelLetter, { ...there, reason: "non" }), "letter.not-found");
});

test("nothing leaves by itself: a script, or somebody at the server, may write but not send", async () => {
  const { dossierId, letterId } = await complete();
  const which = { dossierId, letterId, revision: 1 };
  const { agencyId } = owner;
  const script = { kind: "api-key", agencyId, keyId: owner.memberId, role: "owner" } as const;
  assert.equal(await refused(world, script, sendLetter, which), "letter.by-a-person");
  assert.equal(await refused(world, script, approveLetter, which), "letter.by-a-person");
  const operator = { kind: "operator", agencyId, name: "root" } as const;
  assert.equal(await refused(world, operator, sendLetter, which), "request.not-permitted");
  const system = { kind: "system", agencyId, because: "letter.send" } as const;
  assert.equal(await refused(world, system, sendLetter, which), "request.not-permitted");
});

test("a draft speaks the language of its reader, says what it knows and marks what lacks", async () => {
  const { dossierId, contactId } = await furnished();
  const write = (more: object) =>
    done(world, owner, draftLetter, { dossierId, contactId, template: "announcement", ...more });
  const english = await write({});
  assert.equal(english.language, "en");
  assert.match(english.subject, /^Aubin: our engagement ends on 1 December 2026$/);
  assert.match(english.body, /^Dear Nora Benali,\n/);
  assert.match(english.body, /leave your tools on 1 March 2027/);
  assert.match(english.body, /\n- ⟦plan_steps⟧\n/);
  const french = await write({ language: "fr", values: { reply_by: "2026-11-20" } });
  assert.match(french.body, /fin le \*\*1er décembre 2026\*\*/);
  assert.match(french.body, /avant le 20 novembre 2026/);
  const read = await done(world, owner, readLetter, { dossierId, letterId: french.id });
  assert.deepEqual(read.lacking, ["plan_steps"]);
  const which = { dossierId, letterId: french.id };
  const { params } = await refusal(world, owner, sendLetter, { ...which, revision: 1 });
  assert.deepEqual(params, {
    count: 1,
    names_fr: "les étapes partagées qui restent jusqu’à la fin, avec leur date",
    names_en: "the shared steps that are left until the end, with their dates",
  });
  const values = { plan_steps: "- exporter le suivi\n- signer le PV" };
  const filled = await done(world, owner, editLetter, { ...which, values });
  assert.match(filled.body, /\n- exporter le suivi\n- signer le PV\n/);
  assert.equal(filled.revision, 2);
});

test("a value that is no day, no address or of no variable is refused by its name", async () => {
  const { dossierId, contactId } = await furnished();
  const write = (template: string, values: object) =>
    refusal(world, owner, draftLetter, { dossierId, contactId, template, values });
  assert.deepEqual(await write("announcement", { reply_by: "demain" }), {
    ...{ refused: "letter.not-a-day", params: { name: "reply_by" } },
  });
  assert.equal(
    (await write("review-request", { review_link: "javascript:alert(1)" })).refused,
    "letter.not-a-link",
  );
  assert.equal((await write("announcement", { constructor: "x" })).refused, "letter.unknown-variables");
});

test("in a dispute, no favour is asked, and no letter leaves that another member has not read", async () => {
  const { dossierId, contactId, letterId } = await complete();
  await done(world, owner, editDossier, { dossierId, tone: "dispute" });
  const send = (id: string, by = owner, revision = 1) =>
    refused(world, by, sendLetter, { dossierId, letterId: id, revision });
  assert.equal(await send(letterId), "letter.ask-in-dispute");
  const again = { dossierId, contactId, template: "review-request" };
  assert.equal(await refused(world, owner, draftLetter, again), "letter.ask-in-dispute");
  const values = { requested_on: "2026-11-20", request: "Un export" };
  const draft = { dossierId, contactId, template: "out-of-scope-reply", values };
  const { id } = await done(world, owner, draftLetter, draft);
  assert.equal(await send(id), "letter.needs-approval");
  const approve = { dossierId, letterId: id, revision: 1 };
  assert.equal(await refused(world, owner, approveLetter, approve), "letter.own-text");
  assert.equal((await done(world, other, approveLetter, approve)).state, "ready");
  await done(world, owner, editLetter, { dossierId, letterId: id, subject: "Votre demande" });
  assert.equal(await send(id, owner, 2), "letter.needs-approval");
  assert.equal(await refused(world, other, approveLetter, approve), "letter.changed");
  await done(world, other, approveLetter, { ...approve, revision: 2 });
  assert.equal(await send(id, owner, 1), "letter.changed");
  assert.equal(
    (await done(world, owner, sendLetter, { dossierId, letterId: id, revision: 2 })).state,
    "queued",
  );
});

test("a formal notice goes by a means that proves its receipt, and is kept as it left", async () => {
  const { dossierId, contactId } = await furnished();
  const values = {
    ...{ our_details: "Atelier Rivage", their_details: "Aubin", means: "LRAR 1A 000", demand: "payer" },
    ...{ contract_reference: "C-12", facts: "12/10 : facture F-1\n12/11 : relance", clause: "article 8" },
    ...{ deadline: "2026-12-20", consequence: "résiliation, article 9", signatory: "Camille Roy, gérante" },
  };
  const notice = { dossierId, contactId, template: "formal-notice", language: "fr", values };
  const { id: letterId, body } = await done(world, owner, draftLetter, notice);
  for (const part of ["mettons en demeure", "20 décembre 2026", "- 12/10 : facture F-1"])
    assert.ok(body.includes(part), part);
  const which = { dossierId, letterId };
  assert.equal(await refused(world, owner, sendLetter, { ...which, revision: 1 }), "letter.needs-proof");
  const post = { means: "registered-post", sentOn: "2026-11-02", proof: "1A 000" };
  const ahead = { ...which, ...post, sentOn: "2026-11-03" };
  assert.equal(await refused(world, owner, markLetterSent, ahead), "letter.day-ahead");
  const sent = await done(world, owner, markLetterSent, { ...which, ...post });
  assert.ok(sent.state === "sent" && sent.means === "registered-post" && sent.proof === "1A 000");
  const closed = "letter.closed";
  assert.equal(await refused(world, owner, editLetter, { ...which, body: "autre" }), closed);
  assert.equal(await refused(world, owner, cancelLetter, { ...which, reason: "non" }), closed);
  assert.equal(await refused(world, owner, markLetterSent, { ...which, ...post }), closed);
  const bounced = await done(world, owner, noteBounce, { ...which, note: "pli non réclamé" });
  assert.ok(bounced.state === "failed" && bounced.problem === "letter.bounced");
  const facts = (await done(world, owner, listFacts, { dossierId })).rows.map(({ kind }) => kind);
  assert.deepEqual(facts.slice(-3), ["letter.drafted", "letter.sent-by-hand", "letter.bounced"]);
});

test("without a mail server or an address, a letter is not sent, and says how else it leaves", async () => {
  const alone = await anAgency(silent);
  const { dossierId, letterId } = await complete(silent, alone);
  const which = { dossierId, letterId, revision: 1 };
  assert.equal(await refused(silent, alone, sendLetter, which), "letter.mail-unavailable");
  const here = await complete();
  const address = { dossierId: here.dossierId, letterId: here.letterId, recipientEmail: null };
  await done(world, owner, editLetter, address);
  const send = { dossierId: here.dossierId, letterId: here.letterId, revision: 2 };
  assert.equal(await refused(world, owner, sendLetter, send), "letter.no-address");
});

test("only shared files go with a letter, and not more than a mailbox takes", async () => {
  const { dossierId, letterId } = await complete();
  const upload = async (name: string, bytes: number) => {
    const files = [new File([new Uint8Array(bytes)], name)];
    return (await done(world, owner, uploadFiles, { dossierId, files })).files[0]?.fileId ?? "";
  };
  const [small, large] = [await upload("a.txt", 10), await upload("b.bin", 10_000_000)];
  const attach = { dossierId, letterId };
  const share = (fileId: string, visibility: string) =>
    done(world, owner, editFile, { dossierId, fileId, visibility });
  await share(small, "internal");
  const fileIds = [small];
  assert.equal(await refused(world, owner, editLetter, { ...attach, fileIds }), "letter.file-not-shared");
  await share(small, "shared");
  await share(large, "shared");
  assert.deepEqual((await done(world, owner, editLetter, { ...attach, fileIds })).fileIds, fileIds);
  assert.equal(
    await refused(world, owner, editLetter, { ...attach, fileIds: [small, large] }),
    "letter.files-too-large",
  );
});

test("advice, warnings and reproach are rewritten, or stay for a reason that the journal keeps; a password never does", async () => {
  const { dossierId, letterId } = await complete();
  const say = (body: string) => done(world, owner, editLetter, { dossierId, letterId, body });
  const advice = "Dear Nora,\n\nYou should move to another host as soon as possible.\n\nLéa";
  const { revision } = await say(advice);
  const which = { dossierId, letterId, revision };
  const read = await done(world, owner, readLetter, { dossierId, letterId });
  assert.deepEqual(
    read.remarks.map(({ label }) => label),
    ["recommendation"],
  );
  assert.equal(read.remarks[0]?.sentence, "You should move to another host as soon as possible.");
  const { refused: key, params } = await refusal(world, owner, sendLetter, which);
  assert.deepEqual([key, params], ["letter.tone", { count: 1 }]);
  const secret = "Dear Nora,\n\nThe password is: Tr0ub4dor&3xyz!\n\nLéa";
  assert.equal(
    await refused(world, owner, editLetter, { dossierId, letterId, body: secret }),
    "request.secret",
  );
  // One that was written before fields refused them does not leave either.
  await world.pool.query("update letter set body = $1 where id = $2", [secret, letterId]);
  const leaking = { ...which, toneReason: "asked by the client" };
  assert.equal(await refused(world, owner, sendLetter, leaking), "letter.secret");
  const margin = await say("Dear Nora,\n\nBetween you and me, our margin on your account was 58%.\n\nLéa");
  const told = { ...which, revision: margin.revision };
  assert.equal(
    await refused(world, owner, sendLetter, told),
    "letter.tone",
    "a confidence may stay, for a reason",
  );
  const again = await say(advice);
  const kept = { ...which, revision: again.revision, toneReason: "asked by the client" };
  assert.equal((await done(world, owner, sendLetter, kept)).state, "queued");
  const facts = (await done(world, owner, listFacts, { dossierId })).rows;
  const details = Buffer.from(facts.at(-1)?.salted ?? "", "base64")
    .subarray(16)
    .toString();
  assert.equal(JSON.parse(details).toneReason, "asked by the client");
});

test("a preview keeps nothing, and a template that cannot be read says at which line", async () => {
  const { dossierId, contactId } = await furnished();
  const look = { dossierId, contactId, template: "quote", language: "fr" };
  const seen = await done(world, owner, previewLetter, { ...look, body: "Bonjour **{{ party }}**" });
  assert.equal(seen.html, "<p>Bonjour <strong>Aubin</strong></p>\n");
  assert.deepEqual(seen.lacking, ["requested_on"]);
  assert.deepEqual((await refusal(world, owner, previewLetter, { ...look, body: "a\n{% if %}" })).params, {
    line: 2,
  });
  const unknown = await refusal(world, owner, previewLetter, { ...look, body: "{{ prix }} {{ party }}" });
  assert.deepEqual(unknown.params, { names: "prix" });
  const own = { subject: "Objet", body: "Le {{ prix }}, avant le ⟦reply_by⟧", isWritten: true };
  const typed = { ...look, ...own, values: { reply_by: "2026-12-05" } };
  assert.equal(
    (await done(world, owner, previewLetter, typed)).body,
    "Le {{ prix }}, avant le 5 décembre 2026",
  );
  const unfinished = {
    subject: "Avant le ⟦reply_by⟧",
    body: "Merci de répondre avant le ⟦reply_by⟧, ⟦autre⟧.",
  };
  const shown = await done(world, owner, previewLetter, { ...look, isWritten: true, ...unfinished });
  const named = "⟦Le jour avant lequel une réponse est attendue⟧";
  assert.equal(shown.subject, `Avant le ${named}`);
  assert.match(shown.html, new RegExp(`avant le ${named}, ⟦autre⟧`));
  assert.equal(shown.body, unfinished.body, "what is typed goes on with its marks");
  assert.deepEqual(shown.lacking, ["reply_by", "autre"]);
  assert.deepEqual(await done(world, owner, listLetters, { dossierId }), { rows: [] });
});
