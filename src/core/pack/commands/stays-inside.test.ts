import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { extractText } from "unpdf";
import type { z } from "zod";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { editFile } from "#core/file/commands/edit-file.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { listFiles } from "#core/file/queries.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { openPack } from "#core/open-file.ts";
import { makePackJob } from "#core/pack/jobs/make-pack.ts";
import type { PackPreview } from "#core/pack/preview-shown.ts";
import { previewPack, readSheet } from "#core/pack/queries/preview.ts";
import { run } from "#core/run.ts";
import {
  editAction,
  editDecision,
  editStakeholder,
  editWorkItem,
} from "#core/tracking/commands/edit-entry.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import {
  listActions,
  listDecisions,
  listStakeholders,
  listWorkItems,
} from "#core/tracking/queries/entry-lists.ts";
import type { WorkItem } from "#core/tracking/tracking.ts";
import { aSource, aWorkItem, dropped, readerOf } from "#testing/exports.ts";
import { anAgency, done } from "#testing/people.ts";
import { unzip } from "#testing/unzip.ts";
import { asInWorkbook, workbookRows } from "#testing/workbook-rows.ts";
import { makeWorld } from "#testing/world.ts";
import { buildPack } from "./build-pack.ts";

const sources = new Map<string, readonly ImportedSource[]>();
const world = await makeWorld({ readExport: readerOf(sources) });
after(world.close);
const owner = await anAgency(world);
const { agencyId } = owner;

/** Words that no pack may hold, each made for one place. */
const marks: string[] = [];
function mark(place: string): string {
  const word = `MARQUE${String(marks.length).padStart(2, "0")}${place}`;
  marks.push(word);
  return word;
}

/** A work item with a word of its own in each of its fields. */
const marked = (externalId: string, word: (place: string) => string): WorkItem =>
  aWorkItem(externalId, {
    title: word("title"),
    description: word("description"),
    stage: word("stage"),
    people: [{ name: word("person"), email: `${word("address")}@exemple.fr` }],
    priority: word("priority"),
    labels: [word("label"), word("label")],
    checklist: [{ text: word("checklist"), done: false }],
    comments: [{ text: word("comment"), by: word("author") }],
    attachments: [{ name: word("attachment"), url: `https://exemple.fr/${word("target")}` }],
    url: `https://exemple.fr/${word("url")}`,
    blocker: word("blocker"),
    other: { [word("column")]: word("value") },
  });

const content = (text: string) => ({ bytes: text.length, read: async () => new TextEncoder().encode(text) });
const hiddenName = `${mark("file")}.txt`;
const hiddenLink = mark("file-target");

sources.set("tableau", [
  aSource("tableau", {
    workItems: [
      marked("1", (place) => `PUBLIC-${place}`),
      marked("2", mark),
      marked("3", mark),
      aWorkItem("4", {
        title: "Enfant",
        parentExternalId: "2",
        attachments: [
          { name: hiddenName.toUpperCase(), url: `https://exemple.fr/${hiddenLink}` },
          { name: "PUBLIC-piece.txt" },
        ],
      }),
    ],
    decisions: [
      {
        externalId: "d",
        title: mark("decision"),
        text: mark("decision-text"),
        origin: mark("origin"),
        people: [{ name: mark("decider") }],
      },
    ],
    stakeholders: [
      {
        externalId: "s",
        name: mark("stakeholder"),
        email: `${mark("mail")}@exemple.fr`,
        role: mark("role"),
        organisation: mark("organisation"),
      },
    ],
    actions: [
      {
        externalId: "a",
        at: "2026-01-01",
        text: mark("action-on-item"),
        by: mark("who"),
        workItemExternalId: "2",
      },
      { externalId: "b", at: "2026-01-02", text: mark("action"), by: mark("who") },
    ],
    files: [
      { path: `${mark("folder")}/plan.txt`, ...content(mark("content-of-item")), workItemExternalId: "2" },
      { path: `Refonte/${hiddenName}`, ...content(mark("content")), workItemExternalId: "4" },
    ],
    warnings: [
      {
        key: "warning.date-unread",
        file: "tableau",
        row: 3,
        column: "Fin",
        params: { value: mark("quoted") },
      },
      { key: "warning.kept-as-such", file: "tableau", params: { count: 7 } },
    ],
  }),
]);

/** What a document says, whatever it is packed in. */
async function textOf(path: string, bytes: Uint8Array): Promise<string> {
  if (path.endsWith(".pdf")) {
    const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
    return text.replaceAll(/\s+/g, "");
  }
  const parts = /\.(?:xlsx|ods)$/.test(path) ? (await unzip(Buffer.from(bytes))).values() : [bytes];
  return Array.from(parts, (part) => Buffer.from(part).toString()).join("\n");
}

type Preview = z.infer<typeof PackPreview>;

/** The preview with every sheet read to its end. */
async function previewed(dossierId: string): Promise<Preview> {
  const preview = await done(world, owner, previewPack, { dossierId, language: "fr" });
  const sheets: Preview["sheets"][number][] = [];
  for (const { next, ...sheet } of preview.sheets) {
    const rows = [...sheet.rows];
    for (let after = next; after !== undefined; ) {
      const page = await done(world, owner, readSheet, { dossierId, language: "fr", sheet: sheet.id, after });
      rows.push(...page.rows);
      after = page.next;
    }
    sheets.push({ ...sheet, rows });
  }
  return { ...preview, sheets };
}

/** The client's part holds the rows of the workbook and no word of the inside, the agency's part says what was left out. */
function checkPreview({ leftOut, ...client }: Preview, workbook: Uint8Array): void {
  const said = JSON.stringify(client).toLowerCase();
  assert.deepEqual(
    marks.filter((word) => said.includes(word.toLowerCase())),
    [],
  );
  const counts = new Map(client.sheets.map(({ name, total }) => [name, total]));
  const there = workbookRows(workbook, counts);
  for (const sheet of client.sheets) assert.deepEqual(there.get(sheet.name), asInWorkbook(sheet), sheet.name);
  assert.equal(said.includes("public-title"), true);
  assert.deepEqual(
    leftOut.map(({ what, why, count }) => [what, why, count]),
    [
      ["work-item", "internal", 2],
      ["decision", "internal", 1],
      ["stakeholder", "internal", 1],
      ["action", "internal", 2],
      ["note", "internal", 2],
      ["file", "internal", 2],
      ["file", "of-internal-item", 1],
      ["attachment", "names-internal-file", 1],
      ["warning", "quotes-rows", 1],
      ["internal-view", "internal", 1],
    ],
  );
  assert.equal(client.since, null);
}

test("of words in every internal field, entry, note, warning and file, none is in the pack", async () => {
  const party = { party: "Boulangerie Aubin", endOn: "2026-12-14", internalView: mark("internal-view") };
  const { id: dossierId } = await done(world, owner, createDossier, party);
  await done(world, owner, importFiles, { dossierId, files: [dropped("tableau")] });
  const all = { dossierId, limit: 50 };
  const note = () => ({ dossierId, internalNote: mark("note") });
  for (const { id: entryId, record } of (await done(world, owner, listWorkItems, all)).rows) {
    const isInside = "title" in record && String(record.title).startsWith("MARQUE");
    const visibility = isInside ? "internal" : "shared";
    await done(world, owner, editWorkItem, { ...note(), entryId, visibility });
  }
  const inside = { visibility: "internal" } as const;
  for (const { id: entryId } of (await done(world, owner, listDecisions, all)).rows)
    await done(world, owner, editDecision, { ...note(), entryId, ...inside });
  for (const { id: entryId } of (await done(world, owner, listStakeholders, all)).rows)
    await done(world, owner, editStakeholder, { ...note(), entryId, ...inside });
  for (const { id: entryId } of (await done(world, owner, listActions, all)).rows)
    await done(world, owner, editAction, { ...note(), entryId, ...inside });
  for (const { id: fileId, name } of (await done(world, owner, listFiles, all)).rows)
    if (name === hiddenName) await done(world, owner, editFile, { dossierId, fileId, ...inside });
  const uploaded = [new File([mark("uploaded-content")], `${mark("uploaded")}.txt`)];
  await done(world, owner, uploadFiles, { dossierId, files: uploaded, ...inside });
  assert.ok(marks.length >= 50);

  const preview = await previewed(dossierId);
  const { id: packId } = await done(world, owner, buildPack, { dossierId });
  await makePackJob.perform(
    { agencyId, dossierId, packId },
    {
      agencies: async () => [],
      runAs: (actor, operation, input, report) => run(world, actor, operation, input, "fr", report),
    },
  );
  const pack = await openPack({ world, actor: owner }, { dossierId, packId });
  assert.ok(!isRefusal(pack));
  const found: string[] = [];
  const documents = await unzip(Buffer.concat(await Array.fromAsync(pack.content)));
  checkPreview(preview, documents.get("passation.xlsx") ?? new Uint8Array());
  const mustShow = ["data.json", "passation.xlsx", "passation.ods", "index.html", "recap.pdf"];
  const shown = new Set<string>();
  for (const [path, bytes] of documents) {
    const text = await textOf(path, bytes);
    const said = `${path}\n${text}`.toLowerCase();
    if (said.includes("public-title")) shown.add(path);
    for (const word of marks) if (said.includes(word.toLowerCase())) found.push(`${path} tells ${word}`);
    if (path === "data.json") assert.match(said, /public-piece\.txt/, "other attachments of the item stay");
  }
  assert.deepEqual(found, []);
  for (const path of mustShow) assert.ok(shown.has(path), `${path} is read, and shows what is shared`);
});
