import { strict as assert } from "node:assert";
import { randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { addClause, editClause } from "#core/contract/commands/write-clause.ts";
import { showDocument } from "#core/contract/queries/document.ts";
import { showReading } from "#core/contract/queries/reading.ts";
import { listClauses, listObligations } from "#core/contract/queries.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { removeFiles } from "#core/file/commands/remove-files.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { listFacts } from "#core/journal/queries.ts";
import { pdfOf, protectedPdf } from "#testing/contract-files.ts";
import { contractsOf } from "#testing/contracts.ts";
import { anAgency, done, refusal, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { readDocument } from "./read-document.ts";
import { rejectDay } from "./reject-day.ts";
import { setFacts } from "./set-facts.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const aDossier = async () =>
  (await done(world, owner, createDossier, { party: "Aubin", endOn: "2027-12-31" })).id;
const put = async (dossierId: string, name: string, content: BlobPart) => {
  const { files } = await done(world, owner, uploadFiles, { dossierId, files: [new File([content], name)] });
  return files[0]?.fileId ?? "";
};
const detailsOf = ({ salted }: { readonly salted: string | null }) =>
  JSON.parse(new TextDecoder().decode(Uint8Array.fromBase64(salted ?? "").slice(16)));
const contract = contractsOf("tune").find(({ name }) => name === "fr-cadre-webmarketing")?.text ?? "";

test("a document is read by members of the agency alone, and only in its own dossier", async () => {
  const dossierId = await aDossier();
  const fileId = await put(dossierId, "contrat.txt", contract);
  await turnsAway(world, readDocument, { dossierId, fileId }, owner, "member");
  await turnsAway(world, showDocument, { dossierId, fileId }, owner, "read-only");
  const other = await anAgency(world, "Une autre");
  const elsewhere = await aDossier();
  const lost = { dossierId, fileId: randomUUIDv7() };
  assert.equal(await refused(world, other, readDocument, { dossierId, fileId }), "dossier.not-found");
  assert.equal(await refused(world, other, showDocument, { dossierId, fileId }), "dossier.not-found");
  assert.equal(await refused(world, owner, readDocument, { dossierId: elsewhere, fileId }), "file.not-found");
  assert.equal(await refused(world, owner, showDocument, { dossierId: elsewhere, fileId }), "file.not-found");
  assert.equal(await refused(world, owner, readDocument, lost), "file.not-found");
  assert.equal(await refused(world, owner, showDocument, lost), "file.not-found");
  await done(world, owner, removeFiles, { dossierId, fileIds: [fileId] });
  assert.equal(await refused(world, owner, readDocument, { dossierId, fileId }), "file.not-found");
});

test("what may be clauses waits as candidates, and gives a date once a person accepted it", async () => {
  const dossierId = await aDossier();
  const fileId = await put(dossierId, "contrat.txt", contract);
  const read = await done(world, owner, readDocument, { dossierId, fileId });
  assert.deepEqual([read.form, read.paging, read.known], ["text", "parts", 0]);
  assert.ok(read.added.length >= 11, String(read.added.length));
  assert.ok(read.added.every(({ state, fileId: of }) => state === "candidate" && of === fileId));
  assert.ok(read.notFound.some(({ kind, fr, en }) => kind === "retention" && fr !== en));
  const notice = read.added.find(({ kind }) => kind === "notice");
  assert.deepEqual(notice?.values.length, { amount: 3, unit: "month" });
  const { shown } = await done(world, owner, showDocument, {
    dossierId,
    fileId,
    page: notice?.passage?.page ?? 0,
  });
  assert.equal(shown[0]?.text.slice(notice?.passage?.from, notice?.passage?.to), notice?.passage?.text);
  const obligations = async () => (await done(world, owner, listObligations, { dossierId })).obligations;
  assert.deepEqual(await obligations(), []);
  await done(world, owner, editClause, { dossierId, clauseId: notice?.id, state: "accepted" });
  assert.ok((await obligations()).some(({ kind }) => kind === "give-notice"));
});

test("what was not found is still known later, until such a clause is accepted", async () => {
  const dossierId = await aDossier();
  const show = (more = {}) => done(world, owner, showReading, { dossierId, ...more });
  await turnsAway(world, showReading, { dossierId }, owner, "read-only");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, showReading, { dossierId }), "dossier.not-found");
  assert.deepEqual(await show(), { reading: null });
  const fileId = await put(dossierId, "contrat.txt", contract);
  const { notFound } = await done(world, owner, readDocument, { dossierId, fileId });
  const { reading } = await show();
  assert.deepEqual([reading?.fileId, reading?.file], [fileId, "contrat.txt"]);
  assert.deepEqual(reading?.notFound, notFound);
  assert.ok(notFound.length > 0);
  assert.deepEqual((await show({ fileId: randomUUIDv7() })).reading, null);
  const elsewhere = await aDossier();
  assert.equal((await done(world, owner, showReading, { dossierId: elsewhere, fileId })).reading, null);

  const silent = notFound.find(({ kind }) => kind === "retention");
  await done(world, owner, addClause, { dossierId, kind: "retention", values: { day: "2028-01-31" } });
  const kinds = (await show({ fileId })).reading?.notFound.map(({ kind }) => kind);
  assert.deepEqual(
    kinds,
    notFound.map(({ kind }) => kind).filter((kind) => kind !== silent?.kind),
  );
  await done(world, owner, removeFiles, { dossierId, fileIds: [fileId] });
  assert.equal((await show()).reading, null);
});

test("a day that the document names is proposed until somebody says the fact, and taken by nobody else", async () => {
  const dossierId = await aDossier();
  const text = "Article 2 - Durée\n\nLe contrat prend effet le 1er janvier 2026. Il dure douze mois.\n";
  const fileId = await put(dossierId, "effet.txt", text);
  const read = await done(world, owner, readDocument, { dossierId, fileId });
  const days = async () => (await done(world, owner, showReading, { dossierId })).reading?.days;
  assert.deepEqual(await days(), read.days);
  assert.deepEqual(
    read.days.map(({ fact, day }) => [fact, day]),
    [["startedOn", "2026-01-01"]],
  );
  const clauseId = read.added.find(({ kind }) => kind === "term")?.id;
  await done(world, owner, editClause, { dossierId, clauseId, state: "accepted" });
  const end = async () =>
    (await done(world, owner, listObligations, { dossierId })).obligations.find(
      ({ kind }) => kind === "term-ends",
    )?.day;
  assert.equal(await end(), null);
  await done(world, owner, setFacts, { dossierId, startedOn: "2026-01-01" });
  assert.deepEqual([await days(), await end()], [[], "2026-12-31"]);
});

test("a day set aside is proposed no more, even when the document is read again, until it is proposed anew", async () => {
  const dossierId = await aDossier();
  const text = "Article 2 - Durée\n\nLe contrat prend effet le 1er mars 2026 et dure douze mois.\n";
  const fileId = await put(dossierId, "contrat.txt", text);
  await done(world, owner, readDocument, { dossierId, fileId });
  const shown = async () => {
    const { reading } = await done(world, owner, showReading, { dossierId });
    return [reading?.days.map(({ day }) => day), reading?.rejectedDays.map(({ day }) => day)];
  };
  const named = { dossierId, fileId, fact: "startedOn", day: "2026-03-01" };
  await turnsAway(world, rejectDay, named, owner, "member");
  const other = await anAgency(world, "Ailleurs");
  assert.equal(await refused(world, other, rejectDay, named), "dossier.not-found");
  const unnamed = { ...named, fact: "signedOn" };
  assert.equal(await refused(world, owner, rejectDay, unnamed), "contract.day-not-named");
  assert.deepEqual(await shown(), [["2026-03-01"], []]);
  await done(world, owner, rejectDay, named);
  await done(world, owner, rejectDay, named);
  assert.deepEqual(await shown(), [[], ["2026-03-01"]]);
  const again = await done(world, owner, readDocument, { dossierId, fileId });
  assert.deepEqual(again.days, []);
  assert.deepEqual(await shown(), [[], ["2026-03-01"]]);
  await done(world, owner, rejectDay, { ...named, rejected: false });
  assert.deepEqual(await shown(), [["2026-03-01"], []]);
  const { rows } = await done(world, owner, listFacts, { dossierId, limit: 50 });
  const told = rows.filter(({ kind }) => kind.startsWith("contract.day-"));
  assert.deepEqual(told.map(({ kind }) => kind).sort(), ["contract.day-proposed", "contract.day-rejected"]);
});

test("a day set aside stays so when the same text comes as another file of the dossier", async () => {
  const dossierId = await aDossier();
  const words = "Article 1. Le contrat prend effet le 1er mars 2026.";
  const first = await put(dossierId, "contrat.txt", words);
  await done(world, owner, readDocument, { dossierId, fileId: first });
  const named = { dossierId, fact: "startedOn", day: "2026-03-01" };
  await done(world, owner, rejectDay, { ...named, fileId: first });
  await done(world, owner, removeFiles, { dossierId, fileIds: [first] });

  const fileId = await put(dossierId, "contrat-signé.txt", `Contrat de maintenance\n\n${words}\n`);
  const read = await done(world, owner, readDocument, { dossierId, fileId });
  assert.deepEqual(read.days, []);
  const shown = async () => (await done(world, owner, showReading, { dossierId, fileId })).reading;
  assert.deepEqual(
    (await shown())?.rejectedDays.map(({ day }) => day),
    ["2026-03-01"],
  );
  await done(world, owner, rejectDay, { ...named, fileId, rejected: false });
  await done(world, owner, readDocument, { dossierId, fileId });
  assert.deepEqual([(await shown())?.days.length, (await shown())?.rejectedDays], [1, []], "taken back");

  const said = "Article 2. Le présent contrat entre en vigueur le 1er mars 2026.";
  const otherWords = await put(dossierId, "avenant.txt", said);
  assert.equal((await done(world, owner, readDocument, { dossierId, fileId: otherWords })).days.length, 1);
  const elsewhere = await aDossier();
  const there = { dossierId: elsewhere, fileId: await put(elsewhere, "contrat.txt", words) };
  assert.equal((await done(world, owner, readDocument, there)).days.length, 1, "another dossier");
});

test("a password in a contract is in no passage that is kept", async () => {
  const dossierId = await aDossier();
  const words =
    "Confidentialité. Le mot de passe du serveur est Fournil-1984 ; il reste confidentiel cinq ans.";
  const fileId = await put(dossierId, "annexe.txt", `Article 1\n\n${words}\n`);
  await done(world, owner, readDocument, { dossierId, fileId });
  const { rows } = await done(world, owner, listClauses, { dossierId, limit: 50 });
  assert.ok(rows.length > 0);
  assert.ok(!JSON.stringify(rows).includes("Fournil-1984"));
});

test("read again, a document adds only what is new, whatever was decided meanwhile", async () => {
  const dossierId = await aDossier();
  const fileId = await put(dossierId, "contrat.txt", contract);
  const first = await done(world, owner, readDocument, { dossierId, fileId });
  const [one] = first.added;
  await done(world, owner, editClause, { dossierId, clauseId: one?.id, state: "rejected" });
  const again = await done(world, owner, readDocument, { dossierId, fileId });
  assert.deepEqual([again.added.length, again.known], [0, first.added.length]);
  const { rows } = await done(world, owner, listClauses, { dossierId, limit: 100 });
  assert.equal(rows.length, first.added.length);
  const places = rows.map(({ passage }) => [passage?.page ?? 0, passage?.from ?? 0] as const);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]),
    "in the order of the document",
  );
  assert.equal(rows.find(({ id }) => id === one?.id)?.state, "rejected");
  const { rows: facts } = await done(world, owner, listFacts, { dossierId, limit: 50 });
  const told = facts.filter(({ kind }) => kind === "contract.document-read").map(detailsOf);
  assert.deepEqual(told, [
    { file: "contrat.txt", added: first.added.length },
    { file: "contrat.txt", added: 0 },
  ]);
});

test("a PDF keeps its pages, shown a few at a time with the places of their words", async () => {
  const dossierId = await aDossier();
  const pages = Array.from({ length: 30 }, (_, at) => [
    `Page ${at + 1}`,
    "Le contrat est conclu pour deux ans.",
  ]);
  const fileId = await put(dossierId, "contrat.pdf", pdfOf(pages));
  const first = await done(world, owner, showDocument, { dossierId, fileId });
  assert.deepEqual([first.file, first.form, first.pages, first.shown.length], ["contrat.pdf", "pdf", 30, 20]);
  const rest = await done(world, owner, showDocument, { dossierId, fileId, page: 21 });
  assert.deepEqual([rest.from, rest.shown.length], [21, 10]);
  assert.match(rest.shown[9]?.text ?? "", /^Page 30\n/);
  assert.ok((rest.shown[9]?.runs?.length ?? 0) >= 2);
});

test("a file that cannot be read says why and leaves nothing", async () => {
  const dossierId = await aDossier();
  const why = async (name: string, content: BlobPart) =>
    refusal(world, owner, readDocument, { dossierId, fileId: await put(dossierId, name, content) });
  const scan = await why("scan.pdf", pdfOf([[], []]));
  assert.deepEqual([scan.refused, scan.params.file], ["contract.no-text", "scan.pdf"]);
  assert.equal((await why("ferme.pdf", protectedPdf())).refused, "contract.encrypted");
  assert.equal(
    (await why("logo.png", new Uint8Array(Buffer.from("89504e470d0a1a0a00", "hex")))).refused,
    "contract.other-format",
  );
  assert.deepEqual((await done(world, owner, listClauses, { dossierId })).rows, []);
  const { rows } = await done(world, owner, listFacts, { dossierId, limit: 50 });
  assert.ok(!rows.some(({ kind }) => kind === "contract.document-read"));
});
