import { strict as assert } from "node:assert";
import { test } from "node:test";
import { fieldOf } from "#core/access/inventory-columns.ts";
import { languages } from "#messages/messages.ts";
import { sayFrom } from "#messages/say.ts";
import { inventoryScreensEn } from "#messages/screens/inventory-en.ts";
import { inventoryScreensFr } from "#messages/screens/inventory-fr.ts";
import { known, readLines } from "#testing/inventories.ts";
import { blankInventory } from "./blank-inventory.ts";

const sentences = { fr: inventoryScreensFr, en: inventoryScreensEn };
const wordsIn = (language: "fr" | "en") => {
  const translate = sayFrom(language, { screens: sentences[language] });
  return { language, say: (key: Parameters<typeof translate<"screens">>[1]) => translate("screens", key) };
};
const fields = [
  ...["tool", "resource", "clientRole", "clientWho", "login", "ourRole", "ourPeople", "owner", "payer"],
  ...["others", "note"],
];

for (const language of languages)
  for (const direction of ["client", "supplier"] as const)
    test(`an import knows each column of a blank inventory again (${language}, ${direction})`, () => {
      const blank = blankInventory([], direction, wordsIn(language));
      const [head = "", ...rows] = blank.replace("\ufeff", "").trimEnd().split("\r\n");
      assert.deepEqual(head.split(language === "fr" ? ";" : ",").map(fieldOf), fields);
      assert.deepEqual(rows, []);
    });

test("it names the tools of the board and nothing of what is said of them; each comes back as itself", () => {
  const accesses = known.tools.map(({ key, name }) => ({ key, name }));
  const board = accesses.map((tool, at) => ({
    tool: { ...tool, category: null, role: null, level: null, confidence: null },
    resource: at === 0 ? "aubin.example" : null,
  }));
  const blank = blankInventory(
    [...board, ...board.slice(0, 1).map((one) => ({ ...one, resource: "=1+1" }))],
    "client",
    wordsIn("fr"),
  );
  const lines = blank.replace("\ufeff", "").trimEnd().split("\r\n");
  assert.equal(lines.length, board.length + 1);
  const { rows, leftOut, warnings } = readLines(...lines.map((line) => line.replaceAll(";", "|")));
  assert.deepEqual([leftOut, warnings], [[], []]);
  assert.deepEqual(
    rows.map(({ tool, resource }) => [tool.key, resource]),
    board.map(({ tool, resource }) => [tool.key, resource]),
  );
  assert.ok(
    rows.every(({ clientLevel, ours, notes }) => clientLevel === null && ours.length + notes.length === 0),
  );
});
