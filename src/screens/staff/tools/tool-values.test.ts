import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { Tool } from "#core/tool/tool.ts";
import { openTools } from "#platform/catalogue/tools.ts";
import {
  blankTool,
  fieldAt,
  fieldOf,
  linesOf,
  lists,
  missingLanguages,
  toolOf,
  wrongDays,
} from "./tool-values.ts";

/** What the form of a tool sends when nobody touched it. */
function untouched(tool: Tool): Record<string, string> {
  const lines = linesOf(tool);
  const typed = lists.flatMap((list) =>
    lines[list].flatMap(({ kind, ...told }, id) => [
      [fieldOf(list, id, "kind"), kind],
      ...inFields(`${list}.${id}`, told),
    ]),
  );
  return {
    name: tool.name,
    aliases: tool.aliases.join(", "),
    category: tool.category,
    level: tool.autonomy.level,
    check: tool.check.url ?? "",
    transferable: tool.handover.transferable,
    alone: tool.departure.alone,
    leave: tool.departure.url ?? "",
    confidence: tool.confidence,
    ...Object.fromEntries([
      ...typed,
      ...inFields("role", tool.autonomy.role),
      ...inFields("where", tool.check.where),
    ]),
  };
}

const inFields = (at: string, { fr, en, toClient }: Tool["check"]["where"]): readonly [string, string][] => [
  [`${at}.fr`, fr],
  [`${at}.en`, en],
  [`${at}.clientFr`, toClient?.fr ?? ""],
  [`${at}.clientEn`, toClient?.en ?? ""],
];

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

test("what a client reads instead may be left out, or is written in both languages", () => {
  const values = {
    ...untouched(blankTool),
    "role.clientFr": "Propriétaire, à votre nom",
    "where.clientEn": "Your settings.",
    "handover.0.fr": "Le client accepte.",
    "handover.0.en": "The client accepts.",
    "handover.1.clientFr": "Vous acceptez.",
    "handover.1.clientEn": "You accept.",
    "handover.1.fr": "",
    "handover.2.fr": "Le client nous retire.",
    "handover.2.en": "The client removes us.",
    "handover.2.clientFr": "Vous retirez votre agence.",
    "handover.2.clientEn": " ",
  };
  assert.deepEqual(missingLanguages(values), [
    "handover.1.fr",
    "role.clientEn",
    "where.clientFr",
    "handover.2.clientEn",
  ]);
  const { steps } = toolOf({ ...values, "handover.2.clientFr": "" }, blankTool, "2026-11-25").handover;
  assert.deepEqual(
    steps.map(({ toClient }) => toClient?.en),
    [undefined, "You accept.", undefined],
  );
});

test("what the server finds wrong is told beside the field that holds it, whichever lines were left blank", () => {
  const values = {
    ...untouched(openTools()().get("google-search-console") as Tool),
    "lost.0.fr": "",
    "lost.0.en": "",
    "lost.4.fr": "L’historique.",
    "lost.4.en": "The history.",
  };
  for (const [path, field] of [
    ["tools.0.name", "name"],
    ["tools.0.aliases.1", "aliases"],
    ["tools.0.autonomy.role.fr", "role.fr"],
    ["tools.0.autonomy.level", "level"],
    ["tools.0.autonomy.conditions.1.en", "conditions.1.en"],
    ["tools.0.roles.2.name.fr", "roles.2.fr"],
    ["tools.0.roles.2.level", "roles.2.kind"],
    ["tools.0.traps.0.text.en", "traps.0.en"],
    ["tools.0.waits.0.days", "waits.0.kind"],
    ["tools.0.waits.0.what.fr", "waits.0.fr"],
    ["tools.0.check.where.en", "where.en"],
    ["tools.0.check.url", "check"],
    ["tools.0.handover.steps.3.fr", "handover.3.fr"],
    ["tools.0.handover.steps.3.toClient.en", "handover.3.clientEn"],
    ["tools.0.autonomy.role.toClient.fr", "role.clientFr"],
    ["tools.0.departure.url", "leave"],
    ["tools.0.lost.0.fr", "lost.4.fr"],
    ["tools.0.sources.0.ref", "sources.0.ref"],
  ] as const)
    assert.equal(fieldAt(values, path), field, path);
});

test("days are a number of days, or nothing", () => {
  const wait = { "waits.0.fr": "Sept.", "waits.0.en": "Seven." };
  for (const [typed, wrong] of [
    ["", false],
    ["7", false],
    ["400", false],
    ["sept", true],
    ["-1", true],
    ["1,5", true],
  ] as const)
    assert.deepEqual(wrongDays({ ...wait, "waits.0.kind": typed }), wrong ? ["waits.0.kind"] : [], typed);
});
