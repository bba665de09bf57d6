import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { z } from "zod";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFiles, readFileFacets } from "#core/file/queries.ts";
import { internalFiles, sharedFiles } from "#core/file/store.ts";
import { listFacts } from "#core/journal/queries.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { undoImport } from "#core/tracking/commands/undo-import.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { aSource, dropped, readerOf } from "#testing/exports.ts";
import { aFile, filesOf, readFileAs } from "#testing/files.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { editFile } from "./edit-file.ts";
import { editFiles } from "./edit-files.ts";
import { removeFiles, restoreFiles } from "./remove-files.ts";
import { uploadFiles } from "./upload-files.ts";

const sources = new Map<string, readonly ImportedSource[]>([
  ["v1", [aSource("tableau", { files: [aFile("Visuels/logo.png", "un"), aFile("devis.pdf", "secret")] })]],
  ["v2", [aSource("tableau", { files: [aFile("Visuels/logo.png", "deux"), aFile("devis.pdf", "secret")] })]],
]);
const world = await makeWorld({ readExport: readerOf(sources) });
after(world.close);
const owner = await anAgency(world);

async function aDossier(): Promise<string> {
  return (await done(world, owner, createDossier, { party: "Aubin" })).id;
}
const bring = (dossierId: string, files: Record<string, string>, more = {}) =>
  done(world, owner, uploadFiles, {
    dossierId,
    files: Object.entries(files).map(([name, content]) => new File([content], name)),
    ...more,
  });
const paths = async (dossierId: string, wanted = {}) =>
  (await done(world, owner, listFiles, { dossierId, limit: 200, ...wanted })).rows.map(({ path }) => path);
/** What a pack would ask. */
const inside = async <Seen>(see: (work: Work) => Promise<Seen>): Promise<Seen> => {
  let seen: Seen | undefined;
  const asked = query({
    name: "test.see",
    summary: "Sees.",
    permission: "tracking.read",
    input: z.object({}),
    output: z.object({}),
    refusals: [],
    example: { input: {}, output: {} },
    async read(_, work) {
      seen = await see(work);
      return {};
    },
  });
  await done(world, owner, asked, {});
  if (seen === undefined) throw new Error("nothing was seen");
  return seen;
};

test("only members touch the files of their own agency's dossiers", async () => {
  const dossierId = await aDossier();
  const { files } = await bring(dossierId, { "a.txt": "a" });
  const fileId = files[0]?.fileId;
  await turnsAway(world, uploadFiles, { dossierId, files: [dropped("x")] }, owner, "member");
  await turnsAway(world, editFile, { dossierId, fileId }, owner, "member");
  const fileIds = [fileId];
  await turnsAway(world, removeFiles, { dossierId, fileIds }, owner, "member");
  await turnsAway(world, restoreFiles, { dossierId, fileIds }, owner, "member");
  await turnsAway(world, editFiles, { dossierId, fileIds }, owner, "member");
  const other = await anAgency(world, "Autre");
  assert.equal(await refused(world, other, removeFiles, { dossierId, fileIds }), "dossier.not-found");
  assert.equal(await refused(world, other, restoreFiles, { dossierId, fileIds }), "dossier.not-found");
  assert.equal(await refused(world, other, editFiles, { dossierId, fileIds }), "dossier.not-found");
  const elsewhere = await aDossier();
  assert.equal(
    await refused(world, owner, removeFiles, { dossierId: elsewhere, fileIds: [fileId] }),
    "file.not-found",
  );
});

test("uploaded files lie in folders with tags, are found by words, sorted, and only added once", async () => {
  const dossierId = await aDossier();
  const { files } = await bring(
    dossierId,
    { "Logos/éclair.svg": "<svg/>", "plan.txt": "un plan bien plus long", "../nul.txt": "rien" },
    { folder: "Visuels" },
  );
  assert.deepEqual(
    files.map(({ path }) => path),
    ["Visuels/Logos/éclair.svg", "Visuels/plan.txt", "Visuels/_nul.txt"],
  );
  const again = await bring(
    dossierId,
    { "copie.txt": "un plan bien plus long", "plan.txt": "autre" },
    { folder: "Visuels" },
  );
  assert.deepEqual(
    again.files.map(({ path, alreadyHereAs }) => [path, alreadyHereAs]),
    [
      ["Visuels/plan.txt", "Visuels/plan.txt"],
      ["Visuels/plan (2).txt", null],
    ],
  );
  const ids = files.map(({ fileId }) => fileId);
  await done(world, owner, editFiles, {
    dossierId,
    fileIds: ids.slice(0, 2),
    addTags: ["À livrer"],
    folder: "Livrables",
  });
  const edited = await done(world, owner, editFile, {
    dossierId,
    fileId: ids[0],
    name: "plan.txt",
    tags: ["logo"],
  });
  assert.equal(edited.path, "Livrables/plan (2).txt");
  assert.deepEqual(await paths(dossierId, { words: "PLAN livra" }), [
    "Livrables/plan (2).txt",
    "Livrables/plan.txt",
  ]);
  assert.deepEqual(await paths(dossierId, { tag: "À livrer" }), ["Livrables/plan.txt"]);
  assert.deepEqual(await paths(dossierId, { folder: "Visuels" }), [
    "Visuels/_nul.txt",
    "Visuels/plan (2).txt",
  ]);
  assert.equal((await paths(dossierId, { sort: "largest" }))[0], "Livrables/plan.txt");
  const newest: string[] = [];
  for (let after: string | undefined, first = true; first || after; first = false) {
    const page = await done(world, owner, listFiles, {
      dossierId,
      sort: "newest",
      limit: 1,
      ...(after ? { after } : {}),
    });
    newest.push(...page.rows.map(({ path }) => path));
    after = page.next;
  }
  assert.deepEqual([newest.length, newest[0]], [4, "Visuels/plan (2).txt"]);
  const facets = await done(world, owner, readFileFacets, { dossierId });
  assert.deepEqual(facets.folders, [
    { folder: "Livrables", files: 2 },
    { folder: "Visuels", files: 2 },
  ]);
  assert.deepEqual(facets.tags, [
    { tag: "logo", files: 1 },
    { tag: "À livrer", files: 1 },
  ]);
});

test("what was taken away can be brought back; the journal tells each change", async () => {
  const dossierId = await aDossier();
  const { files } = await bring(dossierId, { "a.txt": "a", "b.txt": "b" });
  const fileIds = files.map(({ fileId }) => fileId);
  await done(world, owner, removeFiles, { dossierId, fileIds });
  assert.deepEqual(await paths(dossierId), []);
  assert.equal(await readFileAs(world, owner, dossierId, fileIds[0] ?? ""), "file.not-found");
  assert.equal(await refused(world, owner, removeFiles, { dossierId, fileIds }), "file.not-found");
  await done(world, owner, restoreFiles, { dossierId, fileIds: fileIds.slice(0, 1) });
  assert.deepEqual(await paths(dossierId), ["a.txt"]);
  const { rows } = await done(world, owner, listFacts, { dossierId, limit: 50 });
  const kinds = rows.map(({ kind }) => kind).filter((kind) => kind.startsWith("file."));
  assert.deepEqual(kinds.sort(), [
    "file.removed",
    "file.removed",
    "file.restored",
    "file.uploaded",
    "file.uploaded",
  ]);
});

test("what is said of a file of an export holds for the next export and after an undo; internal stays inside", async () => {
  const dossierId = await aDossier();
  await done(world, owner, importFiles, { dossierId, files: [dropped("v1")] });
  const first = await filesOf(world, owner, dossierId);
  const [quote, logo] = [
    first.find(({ name }) => name === "devis.pdf"),
    first.find(({ name }) => name === "logo.png"),
  ];
  await done(world, owner, editFile, {
    dossierId,
    fileId: quote?.id,
    visibility: "internal",
    folder: "Finances",
  });
  await done(world, owner, editFile, { dossierId, fileId: logo?.id, tags: ["logo"] });
  const { importId } = await done(world, owner, importFiles, { dossierId, files: [dropped("v2")] });
  const told = async () =>
    (await filesOf(world, owner, dossierId)).map(({ path, tags, visibility }) => [
      path,
      tags.join(),
      visibility,
    ]);
  const expected = [
    ["Finances/devis.pdf", "", "internal"],
    ["Visuels/logo.png", "logo", "shared"],
  ];
  assert.deepEqual(await told(), expected);
  const second = await filesOf(world, owner, dossierId);
  await done(world, owner, removeFiles, { dossierId, fileIds: [second[1]?.id] });
  await done(world, owner, undoImport, { dossierId, importId });
  assert.deepEqual(await told(), expected.slice(0, 1));
  await bring(dossierId, { "note.txt": "pour le client" });
  const shared = await inside((work) => sharedFiles(work, dossierId));
  assert.deepEqual(
    shared.map(({ path }) => path),
    ["note.txt"],
  );
  assert.deepEqual(await inside((work) => internalFiles(work, dossierId)), [
    { path: "Finances/devis.pdf", why: "internal" },
  ]);
});
