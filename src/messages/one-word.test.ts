import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { messages } from "./messages.ts";
import { en } from "./screens/en.ts";
import { fr } from "./screens/fr.ts";

const screens = { fr, en };
const glossary = {
  fr: { open: "À faire", done: "Faite", dropped: "Abandonnée" },
  en: { open: "Open", done: "Done", dropped: "Dropped" },
};

for (const language of ["fr", "en"] as const) {
  test(`${language}: a work item is in the state that the glossary names, before its import, after it and in the pack`, () => {
    for (const state of ["open", "done", "dropped"] as const) {
      const word = glossary[language][state];
      assert.equal(messages[language].pack[`state.${state}`], word);
      assert.equal(screens[language][`entries.state.${state}`], word);
      assert.match(screens[language][`filter.state.${state}`], new RegExp(`^${word.toLowerCase()}s?$`));
    }
  });
}

test("the clause of reversibility is called as its dates, its remark and its check call it", async () => {
  const checks = await readFile(new URL("../../catalogue/clauses/not-found.yaml", import.meta.url), "utf8");
  assert.doesNotMatch(checks, /help on leaving/i);
  for (const language of ["fr", "en"] as const) {
    const word = screens[language]["contract.kind.reversibility"].toLowerCase();
    const { contract } = messages[language];
    const told = [
      contract["obligation.reversibility-begins"],
      contract["obligation.reversibility-ends"],
      contract["warning.silent-reversibility"],
    ];
    assert.ok(
      told.every((sentence) => sentence.toLowerCase().includes(word)),
      word,
    );
  }
});

test("a day that has not come yet is refused in the same words for a step, a tool of ours and a milestone", () => {
  for (const language of ["fr", "en"] as const) {
    const { refusals } = messages[language];
    const step = refusals["plan.not-yet-day"];
    assert.equal(refusals["transition.day-ahead"], step);
    assert.equal(refusals["monitor.day-ahead"].replace("{{name}}", "{{title}}"), step);
  }
});
