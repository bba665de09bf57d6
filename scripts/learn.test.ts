import assert from "node:assert/strict";
import { test } from "node:test";
import { clauseKinds } from "../src/core/contract/clause.ts";
import { type Learned, leaningOf } from "../src/core/kernel/leaning.ts";
import { toneLabels } from "../src/core/letter/tone-rule.ts";
import { learnedOf } from "../src/platform/catalogue/learned.ts";
import { clauseExamples, toneExamples } from "./examples.ts";
import { learn } from "./learn.ts";

const catalogue = new URL("../catalogue/", import.meta.url);

for (const language of ["fr", "en"] as const) {
  test(`the catalogue holds what its labelled contracts and sentences teach (${language}); else run scripts/learn-catalogue.ts`, () => {
    assertSame(
      learn(clauseExamples(language), clauseKinds),
      learnedOf(clauseKinds, new URL(`clauses/learned.${language}.json`, catalogue)),
    );
    assertSame(
      learn(toneExamples(language), toneLabels),
      learnedOf(toneLabels, new URL(`tone/${language}/learned.json`, catalogue)),
    );
  });
}

/** Another processor may round the last figure otherwise, and then a weight at the edge is kept or not. */
function assertSame<Kind extends string>(made: Learned<Kind>, kept: Learned<Kind>): void {
  for (const [kind, { base, marks }] of Object.entries(made) as [Kind, Learned<Kind>[Kind]][]) {
    assert.ok(Math.abs(base - kept[kind].base) <= 0.02, kind);
    const names = new Set([...Object.keys(marks), ...Object.keys(kept[kind].marks)]);
    const others = [...names].filter((name) => {
      const [one, other] = [marks[name] ?? 0.29, kept[kind].marks[name] ?? 0.29];
      return Math.abs(one - other) > 0.03 && Math.abs(Math.abs(one) - Math.abs(other)) > 0.03;
    });
    assert.deepEqual(others, [], kind);
  }
}

test("what is said of one kind alone speaks for it, what is said of all of none", () => {
  const examples = Array.from({ length: 40 }, (_, at) => ({
    marks: at % 4 === 0 ? ["préavis", "client"] : ["prix", "client"],
    kinds: new Set(at % 4 === 0 ? (["notice"] as const) : []),
  }));
  const learned = learn(examples, ["notice"]);
  const odds = (...marks: string[]) => leaningOf(learned, ["notice"])(marks).get("notice") ?? 0;
  assert.ok(odds("préavis", "client") > 1, `${odds("préavis", "client")}`);
  assert.ok(odds("prix", "client") < -1, `${odds("prix", "client")}`);
  assert.ok(odds("client") < odds("préavis"));
});
