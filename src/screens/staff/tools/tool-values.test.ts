import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { Tool } from "#core/tool/tool.ts";
import { openTools } from "#platform/catalogue/tools.ts";
import { blankTool, fieldOf, linesOf, lists, missingLanguages, toolOf } from "./tool-values.ts";

/** What the form of a tool sends when nobody touched it. */
function untouched(tool: Tool): Record<string, string> {
  const lines = linesOf(tool);
  const typed = lists.flatMap((list) =>
    lines[list].flatMap(({ kind, fr, en }, id) => [
      [fieldOf(list, id, "kind"), kind],
      [fieldOf(list, id, "fr"), fr],
      [fieldOf(list, id, "en"), en],
    ]),
  );
  return {
    name: tool.name,
    aliases: tool.aliases.join(", "),
    category: tool.category,
    "role.fr": tool.autonomy.role.fr,
    "role.en": tool.autonomy.role.en,
    level: tool.autonomy.level,
    "where.fr": tool.check.where.fr,
    "where.en": tool.check.where.en,
    check: tool.check.url ?? "",
    transferable: tool.handover.transferable,
    alone: tool.departure.alone,
    leave: tool.departure.url ?? "",
    confidence: tool.confidence,
    ...Object.fromEntries(typed),
  };
}

test("a form that nobody touched says each tool of the catalogue as it was", () => {
  for (const tool of openTools()().values())
    assert.deepEqual(toolOf(untouched(tool), tool, tool.checkedOn), tool, tool.key);
});

test("lines that were left blank are none, and one in a single language is told", () => {
  const values = {
    ...untouched(blankTool),
    name: "Égide",
    "lost.0.fr": " ",
    "lost.0.en": "",
    "lost.3.fr": "L’historique.",
    "lost.3.en": "",
    "waits.0.kind": "7",
    "waits.0.fr": "Sept jours.",
    "waits.0.en": "Seven days.",
  };
  assert.deepEqual(missingLanguages(values), ["lost.3.en"]);
  const tool = toolOf(values, blankTool, "2026-11-25");
  assert.deepEqual([tool.key, tool.roles, tool.lost.length, tool.waits[0]?.days], ["egide", [], 1, 7]);
});
