import { strict as assert } from "node:assert";
import { randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { verifyJournal } from "#core/journal/queries.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { run } from "#core/run.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { listWorkItems } from "#core/tracking/queries/entry-lists.ts";
import { listImports } from "#core/tracking/queries/imports.ts";
import { listSources } from "#core/tracking/queries/sources.ts";
import { aSource, aWorkItem, dropped, readerOf } from "#testing/exports.ts";
import { anAgency, done, refusal, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { importFiles } from "./import-files.ts";
import { undoImport } from "./undo-import.ts";

const sources = new Map<string, readonly ImportedSource[]>();
const world = await makeWorld({ readExport: readerOf(sources) });
const owner = await anAgency(world);
after(world.close);

const aDossier = async () => (await done(world, owner, createDossier, { party: "Aubin" })).id;
const importInto = (dossierId: string, ...names: string[]) =>
  done(world, owner, importFiles, { dossierId, files: names.map(dropped) });

/** What a dossier shows: its sources by name, and the titles of its work. */
async function shown(dossierId: string) {
  const { sources } = await done(world, owner, listSources, { dossierId });
  const { rows } = await done(world, owner, listWorkItems, { dossierId, limit: 200 });
  const titles = rows.map(({ record }) => ("title" in record ? String(record.title) : ""));
  return { sources: sources.map(({ name, file }) => name ?? file), titles };
}

const board = (version: string, ids: string, more: Partial<ImportedSource> = {}) =>
  aSource("tableau", {
    name: `Refonte ${version}`,
    workItems: [...ids].map((id) => aWorkItem(id, { title: `${id} ${version}` })),
    ...more,
  });
sources.set("v1", [board("v1", "abc")]);
sources.set("v2", [board("v2", "bcd")]);
sources.set("other", [aSource("autre", { workItems: [aWorkItem("z", { state: "done", title: "z" })] })]);

test("who only reads imports and undoes nothing, and another agency's dossier does not exist", async () => {
  const dossierId = await aDossier();
  const files = [dropped("v1")];
  await turnsAway(world, importFiles, { dossierId, files }, owner, "member");
  const { importId } = await importInto(dossierId, "v1");
  await turnsAway(world, undoImport, { dossierId, importId }, owner, "member");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, importFiles, { dossierId, files }), "dossier.not-found");
  assert.equal(await refused(world, other, undoImport, { dossierId, importId }), "dossier.not-found");
  const elsewhere = await aDossier();
  assert.equal(
    await refused(world, owner, undoImport, { dossierId: elsewhere, importId }),
    "tracking.import-not-found",
  );
});

test("a newer export takes the place of the one before, and says what came, stayed and went", async () => {
  const dossierId = await aDossier();
  const first = await importInto(dossierId, "v1", "other");
  assert.deepEqual(
    first.sources.map(({ file, updates, workItems }) => [file, updates, workItems]),
    [
      ["tableau.json", false, { added: 3, stayed: 0, gone: 0 }],
      ["autre.json", false, { added: 1, stayed: 0, gone: 0 }],
    ],
  );
  const second = await importInto(dossierId, "v2");
  assert.deepEqual(
    second.sources.map(({ sourceId, updates, workItems }) => [sourceId, updates, workItems]),
    [[first.sources[0]?.sourceId, true, { added: 1, stayed: 2, gone: 1 }]],
  );
  assert.deepEqual(await shown(dossierId), {
    sources: ["Refonte v2", "autre.json"],
    titles: ["b v2", "c v2", "d v2", "z"],
  });
});

test("an older export takes the place of a later one too, and the remark stays with it", async () => {
  const dossierId = await aDossier();
  sources.set("march", [board("mars", "ab", { exportedAt: "2026-03-01T10:00:00Z" })]);
  sources.set("february", [board("février", "a", { exportedAt: "2026-02-01T10:00:00Z" })]);
  await importInto(dossierId, "march");
  const { sources: imported } = await importInto(dossierId, "february");
  const { sources: listed } = await done(world, owner, listSources, { dossierId });
  for (const { warnings } of [...imported, ...listed]) {
    assert.deepEqual(
      warnings.map(({ key, params }) => [key, params.date, params.before]),
      [["warning.older-than-before", "2026-02-01", "2026-03-01"]],
    );
  }
});

test("an import is undone as a whole, in any order, and each source is what it was", async () => {
  const dossierId = await aDossier();
  const [v1, v2, v3] = [
    await importInto(dossierId, "v1"),
    await importInto(dossierId, "v2", "other"),
    await importInto(dossierId, "v1"),
  ];
  const undo = (importId: string) => done(world, owner, undoImport, { dossierId, importId });
  assert.deepEqual(await undo(v1.importId), { importId: v1.importId, sourcesRestored: 0, sourcesRemoved: 0 });
  assert.deepEqual((await shown(dossierId)).sources, ["Refonte v1", "autre.json"]);
  assert.deepEqual(await undo(v3.importId), { importId: v3.importId, sourcesRestored: 1, sourcesRemoved: 0 });
  assert.deepEqual(await shown(dossierId), {
    sources: ["Refonte v2", "autre.json"],
    titles: ["b v2", "c v2", "d v2", "z"],
  });
  assert.deepEqual(await undo(v2.importId), { importId: v2.importId, sourcesRestored: 0, sourcesRemoved: 2 });
  assert.deepEqual(await shown(dossierId), { sources: [], titles: [] });
  assert.equal(
    await refused(world, owner, undoImport, { dossierId, importId: v2.importId }),
    "tracking.import-already-undone",
  );
  assert.equal(
    await refused(world, owner, undoImport, { dossierId, importId: randomUUIDv7() }),
    "tracking.import-not-found",
  );
  const again = await importInto(dossierId, "v2");
  assert.deepEqual(
    again.sources.map(({ updates, workItems }) => [updates, workItems.added]),
    [[false, 3]],
  );
  const { rows } = await done(world, owner, listImports, { dossierId });
  assert.equal(rows.filter(({ undoneAt }) => undoneAt !== null).length, 3);
  assert.equal(rows.length, 4);
  assert.equal((await done(world, owner, verifyJournal, { dossierId })).fault, null);
});

test("the same source imported by several people at once is one source, last one current", async () => {
  const dossierId = await aDossier();
  const results = await Promise.all(["v1", "v2", "v1", "v2"].map((name) => importInto(dossierId, name)));
  assert.equal(new Set(results.flatMap(({ sources }) => sources.map((one) => one.sourceId))).size, 1);
  assert.deepEqual(results.flatMap(({ sources }) => sources.map(({ updates }) => updates)).sort(), [
    false,
    true,
    true,
    true,
  ]);
  const { rows } = await world.pool.query(
    "select version, n.id = current_snapshot_id as current from snapshot n join source s on s.id = n.source_id where n.dossier_id = $1",
    [dossierId],
  );
  assert.deepEqual(rows.map(({ version, current }) => (current ? version : 0)).sort(), [0, 0, 0, 4]);
});

test("two undos of one import at once undo it once", async () => {
  const dossierId = await aDossier();
  const { importId } = await importInto(dossierId, "v1");
  const answers = await Promise.all(
    [1, 2, 3].map(() => run(world, owner, undoImport, { dossierId, importId })),
  );
  assert.deepEqual(answers.map((answer) => (answer.ok ? "undone" : answer.refusal.refused)).sort(), [
    "tracking.import-already-undone",
    "tracking.import-already-undone",
    "undone",
  ]);
});

test("an import that fails on the way leaves nothing at all", async () => {
  const dossierId = await aDossier();
  await importInto(dossierId, "v1");
  const { seq } = await done(world, owner, verifyJournal, { dossierId });
  await world.pool.query(`create function refuse_item() returns trigger language plpgsql as
    $$ begin if new.data->>'title' = 'panne' then raise exception 'the disk is full'; end if; return new; end $$`);
  await world.pool.query(
    "create trigger refuse_item before insert on tracking_record for each row execute function refuse_item()",
  );
  sources.set("broken", [
    aSource("nouveau", { workItems: [aWorkItem("n")] }),
    board("v3", "efg"),
    aSource("panne", {
      workItems: [...Array(50).keys()].map((at) => aWorkItem(`${at}`, { title: at === 49 ? "panne" : "x" })),
    }),
  ]);
  await assert.rejects(importInto(dossierId, "broken"), /the disk is full/);
  await world.pool.query("drop trigger refuse_item on tracking_record");
  assert.deepEqual(await shown(dossierId), {
    sources: ["Refonte v1"],
    titles: ["a v1", "b v1", "c v1"],
  });
  const { rows } = await world.pool.query(
    "select (select count(*) from source where dossier_id = $1) as sources, (select count(*) from import where dossier_id = $1) as imports",
    [dossierId],
  );
  assert.deepEqual(rows, [{ sources: 1, imports: 1 }]);
  const { seq: after, fault } = await done(world, owner, verifyJournal, { dossierId });
  assert.deepEqual([after, fault], [seq, null]);
});

test("one unreadable file stops the import, or is left out and said when the person asked to go on", async () => {
  const dossierId = await aDossier();
  const files = ["v1", "inconnu"].map(dropped);
  const why = { refused: "import.unknown", params: { file: "inconnu" } };
  assert.deepEqual(await refusal(world, owner, importFiles, { dossierId, files }), why);
  assert.deepEqual((await shown(dossierId)).sources, []);
  const { sources, refused } = await done(world, owner, importFiles, {
    dossierId,
    files,
    unreadable: "skip",
  });
  assert.deepEqual([sources.length, refused], [1, [{ file: "inconnu", refusal: why }]]);
  const only = { dossierId, files: [dropped("inconnu")], unreadable: "skip" };
  assert.deepEqual(await refusal(world, owner, importFiles, only), why);
  const other = { refused: "import.unknown", params: { file: "vide.csv" } };
  const each = [why, other].map((refusal) => ({ file: refusal.params.file, refusal }));
  const several = { dossierId, files: [...files, new File([""], "vide.csv")] };
  assert.deepEqual(await refusal(world, owner, importFiles, several), { ...why, files: each });
  assert.equal(await refusedInput({ dossierId, files: [] }), "request.invalid");
  assert.equal(await refusedInput({ dossierId, files: ["x"] }), "request.invalid");
});

const refusedInput = (input: object) => refused(world, owner, importFiles, input);

test("texts that the database keeps no place for are kept as nearly as they can be", async () => {
  const dossierId = await aDossier();
  const odd = "nul\0 moitié\ud83d \\u0000 é😀";
  const kept = "nul\uFFFD moitié\uFFFD \\u0000 é😀";
  sources.set("odd", [
    aSource(`${odd}${"x".repeat(5_000)}`, {
      name: odd,
      file: odd,
      workItems: [aWorkItem("1", { title: odd, other: { [odd]: odd }, labels: [odd] })],
      warnings: [{ key: "warning.duplicate", file: odd, params: { id: odd } }],
    }),
  ]);
  await importInto(dossierId, "odd");
  const again = await importInto(dossierId, "odd");
  assert.deepEqual(
    again.sources.map(({ updates }) => updates),
    [true],
  );
  const { sources: listed } = await done(world, owner, listSources, { dossierId });
  assert.deepEqual(
    listed.map(({ name, file, warnings }) => [name, file, warnings[0]?.params.id]),
    [[kept, kept, kept]],
  );
  const { rows } = await done(world, owner, listWorkItems, { dossierId });
  assert.deepEqual(rows[0]?.record, aWorkItem("1", { title: kept, other: { [kept]: kept }, labels: [kept] }));
});

test("the files that tools really make are read, kept and listed, and a newer one of them updates", async () => {
  const dossierId = await aDossier();
  const real = await import("#platform/imports/read-export.ts");
  const reading = { ...world, ports: { ...world.ports, readExport: real.readExport } };
  const csv = (state: string) =>
    new File(
      [`Identifiant;Titre;Statut\r\nT-1;Corriger l’accueil;${state}\r\nT-2;Mesurer;À faire\r\n`],
      "suivi.csv",
    );
  const first = await done(reading, owner, importFiles, { dossierId, files: [csv("En cours")] });
  assert.deepEqual(
    first.sources.map(({ kind, counts }) => [kind, counts["work-item"]]),
    [["spreadsheet", 2]],
  );
  const second = await done(reading, owner, importFiles, { dossierId, files: [csv("Terminé")] });
  assert.deepEqual(
    second.sources.map(({ updates, workItems }) => [updates, workItems]),
    [[true, { added: 0, stayed: 2, gone: 0 }]],
  );
  const { rows } = await done(world, owner, listWorkItems, { dossierId });
  const items = rows.map(({ record }) => record as { title: string; state: string });
  assert.deepEqual(
    items.map(({ title, state }) => [title, state]),
    [
      ["Corriger l’accueil", "done"],
      ["Mesurer", "open"],
    ],
  );
});

test("whoever waits for an import hears how far it is, and a listener that fails harms nothing", async () => {
  const dossierId = await aDossier();
  const many = Array.from({ length: 3_000 }, (_, at) =>
    aWorkItem(`${at}`, { description: "d".repeat(3_000) }),
  );
  sources.set("many", [aSource("many", { workItems: many })]);
  const heard: string[] = [];
  const input = { dossierId, files: [dropped("v1"), dropped("many")] };
  const answer = await run(world, owner, importFiles, input, "fr", ({ step, done, total }) => {
    heard.push(`${step} ${done}/${total}`);
  });
  assert.ok(answer.ok);
  assert.deepEqual(heard.slice(0, 3), ["reading 1/2", "reading 2/2", "saving 3/3003"]);
  assert.ok(heard.length > 5);
  assert.equal(heard.at(-1), "saving 3003/3003");
  let calls = 0;
  const deaf = await run(world, owner, importFiles, input, "fr", () => {
    calls += 1;
    throw new Error("the window was closed");
  });
  assert.ok(deaf.ok && !isRefusal(deaf.result));
  assert.equal(calls, 1);
});
