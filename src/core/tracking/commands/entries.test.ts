import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFacts } from "#core/journal/queries.ts";
import type { Operation } from "#core/kernel/operation.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { readBurnDown } from "#core/tracking/queries/burn-down.ts";
import { listWorkItems } from "#core/tracking/queries/entry-lists.ts";
import { readEntry, readFacets } from "#core/tracking/queries/read-entry.ts";
import { readRecap } from "#core/tracking/queries/recap.ts";
import { aSource, aWorkItem, dropped, readerOf } from "#testing/exports.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { addAction, addDecision, addWorkItem } from "./add-entry.ts";
import { decideWork } from "./decide.ts";
import { editAction, editWorkItem } from "./edit-entry.ts";
import { editWorkItems } from "./edit-work-items.ts";
import { importFiles } from "./import-files.ts";
import { removeEntries, restoreEntries } from "./remove-entries.ts";
import { resetEntry } from "./reset-entry.ts";
import { undoImport } from "./undo-import.ts";

const sources = new Map<string, readonly ImportedSource[]>();
const world = await makeWorld({ readExport: readerOf(sources) });
const owner = await anAgency(world);
const other = await anAgency(world, "Une autre");
after(world.close);

const item = (id: string, title: string, more = {}) => aWorkItem(id, { title, ...more });
sources.set("v1", [
  aSource("b", {
    workItems: [item("a", "Fiches produit", { stage: "À faire", dueOn: "2026-12-01" }), item("b", "Menu")],
  }),
]);
sources.set("v2", [
  aSource("b", { workItems: [item("a", "Fiches produit v2", { stage: "En cours" }), item("c", "Pied")] }),
]);

const aDossier = async () => (await done(world, owner, createDossier, { party: "Aubin" })).id;
const importInto = (dossierId: string, name: string) =>
  done(world, owner, importFiles, { dossierId, files: [dropped(name)] });
const items = async (dossierId: string, more = {}) =>
  (await done(world, owner, listWorkItems, { dossierId, limit: 200, ...more })).rows;
const titles = async (dossierId: string, more = {}) =>
  (await items(dossierId, more)).map(({ record }) => ("title" in record ? record.title : ""));
const facts = async (dossierId: string) =>
  (await done(world, owner, listFacts, { dossierId, limit: 200 })).rows.map(({ kind }) => kind);

test("who only reads changes no entry, and another agency's or dossier's entries do not exist", async () => {
  const dossierId = await aDossier();
  await importInto(dossierId, "v1");
  const [first] = await items(dossierId);
  const entryId = first?.id ?? "";
  const one = { dossierId, entryId };
  const some = { dossierId, entryIds: [entryId] };
  const byHand = await done(world, owner, addWorkItem, { dossierId, title: "À la main" });
  await turnsAway(world, addWorkItem, { dossierId, title: "Un" }, owner, "member");
  await turnsAway(world, editWorkItem, { ...one, title: "Un" }, owner, "member");
  await turnsAway(world, editWorkItems, { ...some, state: "done" }, owner, "member");
  await turnsAway(world, decideWork, { ...some, handling: "drop" }, owner, "member");
  await turnsAway(world, resetEntry, one, owner, "member");
  await turnsAway(world, removeEntries, { dossierId, entryIds: [byHand.id] }, owner, "member");
  assert.equal(await refused(world, other, editWorkItem, { ...one, title: "Un" }), "dossier.not-found");
  assert.equal(await refused(world, other, decideWork, { ...some, handling: "drop" }), "dossier.not-found");
  const elsewhere = await aDossier();
  for (const operation of [editWorkItem, readEntry, resetEntry] as const)
    assert.equal(
      await refused(world, owner, operation, { dossierId: elsewhere, entryId, title: "Un" }),
      "tracking.entry-not-found",
    );
  assert.equal(
    await refused(world, owner, decideWork, { dossierId: elsewhere, entryIds: [entryId], handling: "drop" }),
    "tracking.entry-not-found",
  );
});

test("a correction outlives a newer export and an undo, and can be taken back", async () => {
  const dossierId = await aDossier();
  await importInto(dossierId, "v1");
  const [first] = await items(dossierId);
  const entryId = first?.id ?? "";
  await done(world, owner, editWorkItem, { dossierId, entryId, title: "Fiches à relire", dueOn: null });
  const { importId } = await importInto(dossierId, "v2");
  assert.deepEqual(await titles(dossierId), ["Fiches à relire", "Pied"]);
  const read = await done(world, owner, readEntry, { dossierId, entryId });
  assert.deepEqual(read.corrected.toSorted(), ["dueOn", "title"]);
  assert.ok(read.imported && "title" in read.imported && read.imported.title === "Fiches produit v2");
  assert.ok("stage" in read.record && read.record.stage === "En cours" && !("dueOn" in read.record));
  await done(world, owner, undoImport, { dossierId, importId });
  assert.deepEqual(await titles(dossierId), ["Fiches à relire", "Menu"]);
  await done(world, owner, resetEntry, { dossierId, entryId, fields: ["title"] });
  assert.deepEqual((await items(dossierId))[0]?.corrected, ["dueOn"]);
  const same = await done(world, owner, editWorkItem, { dossierId, entryId, dueOn: "2026-12-01" });
  assert.deepEqual(same.corrected, [], "what says the same as the export is no correction");
  const before = (await facts(dossierId)).length;
  await done(world, owner, editWorkItem, { dossierId, entryId, dueOn: "2026-12-01" });
  assert.equal((await facts(dossierId)).length, before, "an edit that changes nothing leaves no fact");
});

test("a correction of which the export says something else since is told, until it is corrected anew or given back", async () => {
  const dossierId = await aDossier();
  await importInto(dossierId, "v1");
  const [first] = await items(dossierId);
  const entryId = first?.id ?? "";
  const since = async () => (await done(world, owner, readEntry, { dossierId, entryId })).changedSince;
  await done(world, owner, editWorkItem, { dossierId, entryId, title: "Fiches à relire", dueOn: null });
  assert.deepEqual(await since(), []);
  const { importId } = await importInto(dossierId, "v2");
  assert.deepEqual(await since(), ["title"], "the due day is what it was");
  await done(world, owner, editWorkItem, { dossierId, entryId, stage: "Relecture" });
  assert.deepEqual(await since(), ["title"], "another field was corrected");
  await done(world, owner, undoImport, { dossierId, importId });
  assert.deepEqual(await since(), ["stage"], "which was corrected of the export that is gone");
  await importInto(dossierId, "v2");
  await done(world, owner, editWorkItem, { dossierId, entryId, title: "Fiches relues" });
  assert.deepEqual(await since(), [], "whoever corrects anew has seen it");
  await importInto(dossierId, "v1");
  assert.deepEqual((await since()).toSorted(), ["stage", "title"]);
  await done(world, owner, resetEntry, { dossierId, entryId, fields: ["title"] });
  assert.deepEqual(await since(), ["stage"]);
  await done(world, owner, editWorkItems, { dossierId, entryIds: [entryId], stage: "En ligne" });
  assert.deepEqual(await since(), []);
});

test("an item that its export no longer says goes, with what was decided of it, and comes back with it", async () => {
  const dossierId = await aDossier();
  await importInto(dossierId, "v1");
  const menu = (await items(dossierId))[1]?.id ?? "";
  const decided = { dossierId, entryIds: [menu], handling: "hand-over", note: "Le client s’en charge" };
  assert.deepEqual(await done(world, owner, decideWork, decided), { decided: 1 });
  assert.deepEqual(await done(world, owner, decideWork, decided), { decided: 0 });
  const { importId } = await importInto(dossierId, "v2");
  assert.equal(
    await refused(world, owner, readEntry, { dossierId, entryId: menu }),
    "tracking.entry-not-found",
  );
  await done(world, owner, undoImport, { dossierId, importId });
  const back = await done(world, owner, readEntry, { dossierId, entryId: menu });
  assert.deepEqual([back.handling, back.handlingNote], ["hand-over", "Le client s’en charge"]);
  const recap = await done(world, owner, readRecap, { dossierId, language: "en" });
  assert.deepEqual(recap.counts, { open: 2, finish: 0, handOver: 1, drop: 0, undecided: 1 });
  assert.ok(recap.items.every(({ missingSentence }) => missingSentence !== ""));
});

test("what people write themselves is listed, searched, taken away and given back; exports are not", async () => {
  const dossierId = await aDossier();
  await importInto(dossierId, "v1");
  const { id } = await done(world, owner, addWorkItem, {
    dossierId,
    title: "Écrire à l’hébergeur",
    labels: ["DNS"],
  });
  await done(world, owner, addDecision, { dossierId, title: "Garder le logo", on: "2026-03-01" });
  assert.deepEqual(await titles(dossierId, { words: "ecrire heb" }), ["Écrire à l’hébergeur"]);
  assert.deepEqual(await titles(dossierId, { label: "DNS" }), ["Écrire à l’hébergeur"]);
  assert.deepEqual(await titles(dossierId, { words: "*** (" }), []);
  assert.deepEqual(await titles(dossierId, { stage: "À faire" }), ["Fiches produit"]);
  await done(world, owner, removeEntries, { dossierId, entryIds: [id] });
  assert.deepEqual(await titles(dossierId), ["Fiches produit", "Menu"]);
  await done(world, owner, restoreEntries, { dossierId, entryIds: [id] });
  assert.equal((await titles(dossierId)).length, 3);
  const exported = (await items(dossierId, { words: "menu" }))[0]?.id ?? "";
  const removed = await refused(world, owner, removeEntries, { dossierId, entryIds: [exported] });
  assert.equal(removed, "tracking.entry-of-export");
});

test("several items are corrected at once, all or none, with one fact", async () => {
  const dossierId = await aDossier();
  await importInto(dossierId, "v1");
  const ids = (await items(dossierId)).map(({ id }) => id);
  const wrong = [...ids, "01980000-0000-7000-8000-00000000ffff"];
  assert.equal(
    await refused(world, owner, editWorkItems, { dossierId, entryIds: wrong, state: "done" }),
    "tracking.entry-not-found",
  );
  const before = (await facts(dossierId)).length;
  const { edited } = await done(world, owner, editWorkItems, { dossierId, entryIds: ids, state: "done" });
  assert.equal(edited, 2);
  assert.equal((await facts(dossierId)).length, before + 1);
  const { states, handlings } = await done(world, owner, readFacets, { dossierId });
  assert.deepEqual([states, handlings.none], [{ open: 0, done: 2, dropped: 0 }, 0]);
});

test("what is closed here was open until today, and is finished today; open again, it is not finished", async () => {
  const dossierId = await aDossier();
  await importInto(dossierId, "v1");
  const { id } = await done(world, owner, addWorkItem, { dossierId, title: "Écrire à l’hébergeur" });
  const today = world.clock().toString().slice(0, 10);
  /** The day on which each is finished; false for none. */
  const finishes = async () =>
    (await items(dossierId)).map(({ record }) => "doneOn" in record && record.doneOn);
  const ids = (await items(dossierId)).map((one) => one.id);
  await done(world, owner, editWorkItems, { dossierId, entryIds: ids, state: "done" });
  assert.deepEqual(await finishes(), [today, today, today]);
  const { points, undated } = await done(world, owner, readBurnDown, { dossierId });
  assert.deepEqual([points.at(-1)?.open, undated], [0, 0]);
  await done(world, owner, editWorkItem, { dossierId, entryId: id, state: "open" });
  await done(world, owner, resetEntry, { dossierId, entryId: ids[0], fields: ["state"] });
  assert.deepEqual((await finishes()).toSorted(), [false, false, today].toSorted());
  assert.equal((await done(world, owner, readBurnDown, { dossierId })).points.at(-1)?.open, 2);
  await done(world, owner, editWorkItems, { dossierId, entryIds: ids, state: "open" });
  assert.ok((await items(dossierId)).every(({ byHand, corrected }) => byHand || corrected.length === 0));
});

test("nothing was done or decided on a day ahead, where the agency is; what an export says stays correctable", async () => {
  const dossierId = await aDossier();
  const [today, tomorrow] = ["2026-11-02", "2026-11-03"];
  const text = "Mise en ligne";
  const no = <Input, Result>(operation: Operation<Input, Result>, input: object) =>
    refused(world, owner, operation, { dossierId, ...input });
  assert.equal(await no(addAction, { at: tomorrow, text }), "tracking.day-ahead");
  assert.equal(await no(addDecision, { title: "Garder le logo", on: "2027-02-01" }), "tracking.day-ahead");
  assert.equal(await no(addWorkItem, { title: "Menu", doneOn: tomorrow }), "tracking.day-ahead");
  const { id: entryId } = await done(world, owner, addAction, { dossierId, at: today, text });
  assert.equal(await no(editAction, { entryId, at: tomorrow }), "tracking.day-ahead");
  await done(world, owner, editAction, {
    dossierId,
    entryId,
    at: "2026-10-30",
    text: "Mise en ligne du blog",
  });
  const { id } = await done(world, owner, addWorkItem, { dossierId, title: "Menu", dueOn: tomorrow });
  const some = { entryIds: [id], state: "done", doneOn: tomorrow };
  assert.equal(await no(editWorkItems, some), "tracking.day-ahead");
  assert.equal(await no(editWorkItem, { entryId: id, doneOn: tomorrow }), "tracking.day-ahead");
});

test("two people who correct different fields at once both find theirs", async () => {
  const dossierId = await aDossier();
  await importInto(dossierId, "v1");
  const entryId = (await items(dossierId))[0]?.id ?? "";
  await Promise.all([
    done(world, owner, editWorkItem, { dossierId, entryId, title: "Un" }),
    done(world, owner, editWorkItem, { dossierId, entryId, stage: "Deux" }),
    done(world, owner, editWorkItem, { dossierId, entryId, internalNote: "Trois" }),
  ]);
  const read = await done(world, owner, readEntry, { dossierId, entryId });
  assert.deepEqual([read.corrected.toSorted(), read.internalNote], [["stage", "title"], "Trois"]);
});

test("a correction made while a newer export comes in, or a bulk passes, is not lost", async () => {
  const dossierId = await aDossier();
  await importInto(dossierId, "v1");
  const entryId = (await items(dossierId))[0]?.id ?? "";
  await Promise.all([
    importInto(dossierId, "v2"),
    done(world, owner, editWorkItem, { dossierId, entryId, priority: "Haute" }),
    done(world, owner, editWorkItems, { dossierId, entryIds: [entryId], dueOn: "2026-12-24" }),
    done(world, owner, decideWork, { dossierId, entryIds: [entryId], handling: "finish" }),
  ]);
  const { record, corrected, handling } = await done(world, owner, readEntry, { dossierId, entryId });
  assert.deepEqual([corrected.toSorted(), handling], [["dueOn", "priority"], "finish"]);
  assert.ok("title" in record && record.title === "Fiches produit v2");
});
