import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { internalFiles, sharedFiles } from "#core/file/store.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { listening, rowsExamined } from "#testing/examined.ts";
import { aSource, aWorkItem, dropped, readerOf } from "#testing/exports.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { actAs } from "../agency/store.ts";
import { addDecision, addStakeholder, addWorkItem } from "./commands/add-entry.ts";
import { decideWork } from "./commands/decide.ts";
import { editDecision, editWorkItem } from "./commands/edit-entry.ts";
import { importFiles } from "./commands/import-files.ts";
import { setHome } from "./commands/set-home.ts";
import { leftInside } from "./left-inside.ts";
import { listDecisions, listWorkItems } from "./queries/entry-lists.ts";
import { sharedTracking } from "./shared-tracking.ts";

const sources = new Map<string, readonly ImportedSource[]>();
const world = await makeWorld({ readExport: readerOf(sources) });
after(world.close);
const owner = await anAgency(world);

const file = (path: string, workItemExternalId: string) => {
  const content = new TextEncoder().encode(path);
  return { path, bytes: content.length, workItemExternalId, read: async () => content };
};
sources.set("v1", [
  aSource("b", {
    name: "Refonte",
    workItems: [
      aWorkItem("open", { title: "Fiches" }),
      aWorkItem("secret", { title: "Marge du client" }),
      aWorkItem("child", { title: "Sous-tâche", parentExternalId: "secret" }),
    ],
    decisions: [{ externalId: "d", title: "Garder le logo", people: [] }],
    actions: [
      { externalId: "1", at: "2026-03-01", text: "Fiches relues", workItemExternalId: "open" },
      { externalId: "2", at: "2026-03-02", text: "Marge du client revue", workItemExternalId: "secret" },
    ],
    files: [file("fiches.pdf", "open"), file("marge.pdf", "secret")],
  }),
]);

/** Reads as a pack does, in a transaction of the agency. */
const reading = <Read>(read: (work: Work) => Promise<Read>, db = world.db) =>
  db.transaction().execute(async (tx) => {
    await actAs(tx, owner.agencyId, undefined);
    const { newId, ports } = world;
    return read({
      tx,
      actor: owner,
      now: world.clock(),
      newId,
      ports,
      report: () => undefined,
      language: "fr",
    });
  });

test("what is internal has no way out: neither its record, nor its note, nor what was done on it, nor its files", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const { sources: imported } = await done(world, owner, importFiles, { dossierId, files: [dropped("v1")] });
  const items = (await done(world, owner, listWorkItems, { dossierId })).rows;
  const idOf = (title: string) => items.find(({ record }) => "title" in record && record.title === title)?.id;
  await done(world, owner, editWorkItem, {
    dossierId,
    entryId: idOf("Marge du client"),
    visibility: "internal",
  });
  const note = { title: "Fiches à relire", internalNote: "NOTE INTERNE" };
  await done(world, owner, editWorkItem, { dossierId, entryId: idOf("Fiches"), ...note });
  const decided = { dossierId, entryIds: [idOf("Fiches")], handling: "hand-over", note: "À reprendre" };
  await done(world, owner, decideWork, decided);
  const [decision] = (await done(world, owner, listDecisions, { dossierId })).rows;
  const hide = { dossierId, entryId: decision?.id, visibility: "internal" };
  await done(world, owner, editDecision, hide);
  await done(world, owner, addWorkItem, { dossierId, title: "Écrire à l’hébergeur" });
  await done(world, owner, addDecision, { dossierId, title: "Baisser nos prix", visibility: "internal" });
  await done(world, owner, setHome, { dossierId, sourceId: imported[0]?.sourceId, home: "ours" });

  const place = { agencyId: owner.agencyId, dossierId };
  const { sources: shared, homes } = await reading((work) => sharedTracking(work, place, { language: "fr" }));
  const left = await reading((work) => leftInside(work, place));
  assert.doesNotMatch(JSON.stringify(shared), /Marge|NOTE|Garder|prix|secret/);
  const [refonte, byHand] = shared;
  assert.deepEqual(
    refonte?.workItems.map(({ title, handling, handlingNote }) => [title, handling, handlingNote]),
    [
      ["Fiches à relire", "hand-over", "À reprendre"],
      ["Sous-tâche", undefined, undefined],
    ],
  );
  assert.deepEqual(
    refonte?.actions.map(({ text }) => text),
    ["Fiches relues"],
  );
  assert.deepEqual(
    [byHand?.kind, byHand?.workItems.map(({ title }) => title)],
    ["by-hand", ["Écrire à l’hébergeur"]],
  );
  assert.deepEqual(homes, { b: "ours" });
  assert.deepEqual(
    left.map(({ what, why, count, examples }) => [what, why, count, examples.toSorted()]),
    [
      ["work-item", "internal", 1, ["Marge du client"]],
      ["decision", "internal", 2, ["Baisser nos prix", "Garder le logo"]],
      ["action", "of-internal-item", 1, ["Marge du client revue"]],
      ["note", "internal", 1, ["Fiches à relire"]],
    ],
  );
  const paths = (await reading((work) => sharedFiles(work, dossierId))).map(({ path }) => path);
  assert.deepEqual(paths, ["fiches.pdf"]);
  assert.deepEqual(await reading((work) => internalFiles(work, dossierId)), [
    { path: "marge.pdf", why: "of-internal-item" },
  ]);
});

test("who is internal is not named as in charge, as who decided or as who did something, unless an export shares them", async () => {
  const zoe = { name: "Zoé Durand", email: "zoe@exemple.fr" };
  sources.set("people", [
    aSource("people", {
      workItems: [
        aWorkItem("item", {
          people: [{ name: "ZOE DURAND" }, { name: "Lou Martin" }, { name: "Z.", email: "Zoe@exemple.fr" }],
          comments: [{ text: "Relu", by: "Zoé Durand" }],
        }),
      ],
      decisions: [{ externalId: "d", title: "Garder", people: [zoe] }],
      stakeholders: [{ externalId: "lou", name: "Lou Martin" }],
      actions: [{ externalId: "a", at: "2026-03-01", text: "Relue", by: "Zoé Durand" }],
    }),
  ]);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  await done(world, owner, importFiles, { dossierId, files: [dropped("people")] });
  await done(world, owner, addStakeholder, { dossierId, ...zoe, visibility: "internal" });
  await done(world, owner, addStakeholder, { dossierId, name: "Lou Martin", visibility: "internal" });
  const place = { agencyId: owner.agencyId, dossierId };
  const { sources: shared } = await reading((work) => sharedTracking(work, place, { language: "fr" }));
  assert.doesNotMatch(JSON.stringify(shared), /zo[ée]/iu);
  assert.deepEqual(shared[0]?.workItems[0]?.people, [{ name: "Lou Martin" }]);
  assert.equal(shared[0]?.workItems[0]?.comments[0]?.text, "Relu");
});

test("a password that was kept before passwords were refused does not leave", async () => {
  const password = "Fournil-1984";
  sources.set("old", [
    aSource("old", {
      workItems: [aWorkItem("ftp", { title: "Accès FTP", description: `Le mot de passe est ${password}.` })],
      decisions: [{ externalId: "d", title: "Hébergeur", text: `mdp : ${password}`, people: [] }],
    }),
  ]);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  await done(world, owner, importFiles, { dossierId, files: [dropped("old")] });
  const place = { agencyId: owner.agencyId, dossierId };
  const { sources: shared } = await reading((work) => sharedTracking(work, place, { language: "fr" }));
  assert.equal(shared[0]?.workItems[0]?.description, "Le mot de passe est […].");
  assert.equal(shared[0]?.decisions[0]?.text, "mdp : […]");
  assert.ok(!JSON.stringify(shared).includes(password));
});

test("each action and file of a large dossier is looked at a few times, and not once for each of its items", async () => {
  const many = Array.from({ length: 1_000 }, (_, at) => `i${at}`);
  sources.set("large", [
    aSource("l", {
      workItems: many.map((id) => aWorkItem(id)),
      actions: many.map((id) => ({
        externalId: id,
        at: "2026-03-01",
        text: "Relue",
        workItemExternalId: id,
      })),
      files: many.slice(0, 100).map((id) => file(`${id}.pdf`, id)),
    }),
  ]);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Grand" });
  await done(world, owner, importFiles, { dossierId, files: [dropped("large")] });
  const heard = listening(world);
  await reading(async (work) => {
    await leftInside(work, { agencyId: owner.agencyId, dossierId });
    await sharedFiles(work, dossierId);
    await internalFiles(work, dossierId);
  }, heard.db);
  const rows = await rowsExamined(world, owner.agencyId, heard.asked);
  assert.ok(rows < 10 * 2 * many.length, `${rows} rows`);
});
