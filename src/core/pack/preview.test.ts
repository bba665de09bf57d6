import assert from "node:assert/strict";
import { test } from "node:test";
import { translator } from "#messages/translator.ts";
import { toneCatalogue as readToneCatalogue } from "#platform/catalogue/tone-rules.ts";
import { anItem, aProject, aSource } from "#testing/tracking.ts";
import { describePack } from "./describe-pack.ts";
import { indexOf, writtenIndex } from "./pack-index.ts";
import { previewOf } from "./preview.ts";
import { PackPreview } from "./preview-shown.ts";

const say = translator("fr");
const toneCatalogue = readToneCatalogue();
const sha256 = (text: string) => `${text.length}`;
const about = { client: "Boutique Ana", end: "2026-12-14", lang: "fr" } as const;

test("a preview begins each sheet of the pack, and its pages go on to the last row, each once", () => {
  const items = Array.from({ length: 520 }, (_, at) => anItem({ externalId: `x${at}`, title: `Page ${at}` }));
  const asked = { tracking: [...aProject(), aSource({ workItems: items })], about, files: [], toneCatalogue };
  const pack = describePack(asked.tracking, about, say);
  const { changes, ...preview } = previewOf(asked, say, sha256).whole();
  assert.equal(changes, undefined);
  PackPreview.omit({ leftOut: true, refusal: true, since: true }).strict().parse(preview);
  assert.deepEqual(
    preview.sheets.map(({ id, total }) => [id, total]),
    pack.sheets.map(({ id, rows }) => [id, rows.length]),
  );
  for (const { id, rows, next } of preview.sheets) {
    const all = [...rows];
    for (let from = next; from !== undefined; ) {
      const page = previewOf(asked, say, sha256).page({ sheet: id, from: JSON.parse(from)[0] });
      assert.ok(page.rows.length > 0 && page.rows.length <= 200);
      all.push(...page.rows);
      from = page.next;
    }
    assert.deepEqual(all, pack.sheets.find((sheet) => sheet.id === id)?.rows);
  }
  assert.equal(preview.recap.total, pack.recap.openWork.length);
  assert.deepEqual(
    preview.recap.items.map(({ title }) => title),
    pack.recap.openWork.slice(0, 50).map(({ title }) => title),
  );
});

test("rows full of text make shorter pages, never an empty one", () => {
  const description = "é".repeat(90_000);
  const items = Array.from({ length: 20 }, (_, at) => anItem({ externalId: `x${at}`, description }));
  const asked = { tracking: [aSource({ workItems: items })], about, files: [], toneCatalogue };
  const all = previewOf(asked, say, sha256)
    .whole()
    .sheets.find(({ id }) => id === "all-items");
  assert.deepEqual([all?.rows.length, all?.next], [6, "[6]"]);
});

test("a preview tells what changed since the version before", () => {
  const was = [aSource({ workItems: [anItem({ externalId: "a", title: "Menu" })] })];
  const index = indexOf({ tracking: was, about, files: [] }, sha256);
  const before = writtenIndex(index);
  const tracking = [aSource({ workItems: [anItem({ externalId: "b", title: "Carte" })] })];
  const { changes } = previewOf({ tracking, about, files: [], toneCatalogue }, say, sha256).whole(before);
  assert.deepEqual(
    changes?.map(({ kind, added, gone }) => [kind, added.names, gone.names]),
    [["work-item", ["Carte"], ["Menu"]]],
  );
});

test("a preview tells what notes and descriptions say that a handover does not, each in its own language", () => {
  const items = [
    anItem({ externalId: "a", title: "Menu", description: "Relu le 4 mai. Il faudrait revoir les prix." }),
    anItem({
      externalId: "b",
      title: "Cart",
      description: "As usual, the texts of the client came late in May.",
    }),
    anItem({
      ...{ externalId: "c", title: "Vous devriez tout refaire", description: "Relu le 4 mai." },
      comments: [{ text: "Vous devriez changer de photo.", by: "Nora Benali" }],
    }),
  ];
  const asked = { tracking: [aSource({ workItems: items })], about, files: [], toneCatalogue };
  assert.deepEqual(previewOf(asked, say, sha256).whole().tone, {
    count: 2,
    labels: [
      { label: "recommendation", count: 1 },
      { label: "sarcasm", count: 1 },
    ],
    told: [
      { label: "recommendation", what: "work-item", name: "Menu", sentence: "Il faudrait revoir les prix." },
      {
        ...{ label: "sarcasm", what: "work-item", name: "Cart" },
        sentence: "As usual, the texts of the client came late in May.",
        rewrite: "The texts of the client came late in May.",
      },
    ],
  });
});

test("many remarks of one kind hide none of another: each kind is counted, and its first are told", () => {
  const advice = Array.from({ length: 60 }, (_, at) =>
    anItem({ externalId: `x${at}`, title: `Page ${at}`, description: "Il faudrait revoir les prix." }),
  );
  const irony = anItem({ externalId: "y", description: "As usual, the texts of the client came late." });
  const asked = { tracking: [aSource({ workItems: [...advice, irony] })], about, files: [], toneCatalogue };
  const { count, labels, told } = previewOf(asked, say, sha256).whole().tone;
  assert.deepEqual(
    [count, labels],
    [
      61,
      [
        { label: "recommendation", count: 60 },
        { label: "sarcasm", count: 1 },
      ],
    ],
  );
  assert.deepEqual([told.length, told.at(-1)?.label], [51, "sarcasm"]);
});
