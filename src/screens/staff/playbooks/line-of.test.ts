import { strict as assert } from "node:assert";
import { test } from "node:test";
import { lineOf } from "./line-of.ts";

const text = `key: short-exit-own
title:
  fr: Fin
  en: End
steps:
  - key: one
    title:
      fr: Un
      en: One
    after:
      - two
  - title:
      fr: Deux
    key: "two"
    due:
      from: end
      offset:
        days: -3
  - effort: 5
`;

const cases: readonly [step: string | null, field: string | null, line: number][] = [
  [null, null, 1],
  [null, "title.en", 4],
  [null, "about", 1],
  ["one", null, 6],
  ["one", "key", 6],
  ["one", "title.en", 9],
  ["one", "after", 10],
  ["one", "due", 6],
  ["two", "title.fr", 13],
  ["two", "title.en", 12],
  ["two", "due.offset.days", 18],
  ["#3", "effort", 19],
  ["#3", "key", 19],
  ["three", "effort", 19],
];

for (const [step, field, line] of cases)
  test(`a remark about ${field ?? "the whole"} of ${step ?? "the playbook"} leads to line ${line}`, () => {
    assert.equal(lineOf(text, { step, field, line: null }), line);
  });

test("the line that a remark names is the one", () => {
  assert.equal(lineOf(text, { step: null, field: null, line: 7 }), 7);
});
