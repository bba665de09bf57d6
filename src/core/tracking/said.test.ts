import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { previewPack } from "#core/pack/queries/preview.ts";
import { findAnywhere } from "#core/search/queries.ts";
import { anAgency, done, refusal } from "#testing/people.ts";
import { boardOfToday } from "#testing/trello-board.ts";
import { makeWorld } from "#testing/world.ts";
import { editAction } from "./commands/edit-entry.ts";
import { importFiles } from "./commands/import-files.ts";
import { listActions, listStakeholders } from "./queries/entry-lists.ts";
import { previewImport } from "./queries/preview.ts";
import { readEntry } from "./queries/read-entry.ts";
import { listKept } from "./queries/records.ts";
import { inWords, toldIn } from "./said.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const board = () => new File([JSON.stringify(boardOfToday)], "refonte.json");
const moved = {
  fr: "Carte « Statistiques » déplacée de « À faire » à « Livré ».",
  en: "Card “Statistiques” moved from “À faire” to “Livré”.",
};

for (const [language, other] of [
  ["fr", "en"],
  ["en", "fr"],
] as const) {
  test(`what is imported in ${language} is read, found, previewed and packed in ${other}`, async () => {
    const { id: dossierId } = await done(world, owner, createDossier, {
      party: "Aubin",
      endOn: "2026-12-14",
    });
    const files = [board()];
    const seen = await done(world, owner, previewImport, { dossierId, files, language }, other);
    assert.ok(seen.sources[0]?.samples.action.some(({ text }) => text === moved[other]));
    await done(world, owner, importFiles, { dossierId, files, language }, language);

    const read = async (reader: "fr" | "en") => {
      const { rows } = await done(world, owner, listActions, { dossierId }, reader);
      return rows.map(({ id, record }) => ({ id, text: "text" in record ? record.text : "" }));
    };
    assert.ok((await read(language)).some(({ text }) => text === moved[language]));
    const entryId = (await read(other)).find(({ text }) => text === moved[other])?.id;
    assert.ok(entryId);
    const { rows: people } = await done(world, owner, listStakeholders, { dossierId }, other);
    const roles = { fr: "Administre le tableau", en: "Administrator of the board" };
    assert.equal(people.map(({ record }) => "role" in record && record.role).includes(roles[other]), true);
    const { rows: kept } = await done(world, owner, listKept, { dossierId }, other);
    assert.match(JSON.stringify(kept), other === "fr" ? /Vote pour/ : /Vote on/);
    const { entries } = await done(world, owner, findAnywhere, { words: "Statistiques Livré" }, other);
    assert.ok(entries.some(({ title, id }) => id === entryId && title === moved[other]));

    const pack = await done(world, owner, previewPack, { dossierId, language: other }, language);
    assert.match(JSON.stringify(pack), new RegExp(moved[other].slice(0, 20)));
    assert.doesNotMatch(JSON.stringify(pack), new RegExp(moved[language].slice(0, 20)));
  });
}

test("what is said again in another language is no correction, and no newer export", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  await done(world, owner, importFiles, { dossierId, files: [board()], language: "fr" });
  const { rows } = await done(world, owner, listActions, { dossierId }, "en");
  const action = rows.find(({ record }) => "text" in record && record.text === moved.en);
  const entry = { dossierId, entryId: action?.id ?? "" };
  const same = await done(world, owner, editAction, { ...entry, text: moved.en }, "en");
  assert.deepEqual(same.corrected, []);

  const corrected = await done(world, owner, editAction, { ...entry, text: "Mis en ligne" }, "en");
  assert.deepEqual(
    [corrected.corrected, "text" in corrected.record && corrected.record.text],
    [["text"], "Mis en ligne"],
  );
  await done(world, owner, importFiles, { dossierId, files: [board()], language: "en" });
  const found = await done(world, owner, readEntry, entry, "fr");
  assert.deepEqual([found.changedSince, found.corrected], [[], ["text"]]);
  assert.equal("text" in found.record && found.record.text, "Mis en ligne");
  assert.ok(found.imported && "text" in found.imported && found.imported.text === moved.fr);

  const again = { dossierId, files: [board()], language: "fr" };
  const { sources } = await done(world, owner, previewImport, again, "en");
  assert.deepEqual(
    Object.values(sources[0]?.changes ?? {}).map(({ added, updated, gone }) => added + updated + gone),
    [0, 0, 0, 0],
  );
  const back = await done(world, owner, editAction, { ...entry, text: moved.fr }, "fr");
  assert.deepEqual(back.corrected, []);
});

test("a file is refused in the language of who asks, whatever the one of its dates", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const image = new File(
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    "a.png",
  );
  const { params } = await refusal(world, owner, previewImport, { dossierId, files: [image] }, "en");
  assert.equal(params.what, "an image");
});

test("records of before, and sentences that this version does not know, keep the words of their import", () => {
  assert.deepEqual(toldIn({ text: "Carte créée." }, "en"), { text: "Carte créée." });
  const unknown = JSON.parse('{"text":"Tableau plié.","said":{"text":{"key":"trello.did.folded"}}}');
  assert.deepEqual(toldIn(unknown, "en"), { text: "Tableau plié." });
});

test("days, figures and plurals are those of each language", () => {
  const told = [
    { day: "2026-03-01T09:00:00Z" },
    " · ",
    { key: "item.worked", params: { hours: { figure: 1.5 }, item: "Menu" } },
    " · ",
    { key: "calendar.every-week", params: { count: 2 } },
  ] as const;
  assert.equal(inWords(told, "fr"), "1er mars 2026 · 1,5 h passées sur « Menu ». · Toutes les 2 semaines");
  assert.equal(inWords(told, "en"), "1 March 2026 · 1.5 h spent on “Menu”. · Every 2 weeks");
  assert.equal(inWords({ moment: "2026-03-16T09:00:00Z" }, "fr"), "16 mars 2026, 09:00 UTC");
  assert.equal(inWords({ moment: "2026-03-16" }, "en"), "16 March 2026");
});
