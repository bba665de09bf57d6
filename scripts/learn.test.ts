import assert from "node:assert/strict";
import { test } from "node:test";
import { clauseKinds } from "../src/core/contract/clause.ts";
import { type Learned, leaningOf } from "../src/core/kernel/leaning.ts";
import { toneLabels } from "../src/core/letter/tone-rule.ts";
import { learnedOf } from "../src/platform/catalogue/learned.ts";
import { clauseExamples, toneExamples } from "./examples.ts";
import { learn, leastWeight } from "./learn.ts";

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

/** Another processor may round the last figure otherwise, and then a weight at the edge is kept by one and left out by the other. */
const rounding = 0.02;

function assertSame<Kind extends string>(made: Learned<Kind>, kept: Learned<Kind>): void {
  for (const kind of Object.keys(made) as Kind[]) {
    assert.ok(Math.abs(made[kind].base - kept[kind].base) <= rounding, kind);
    const [ours, theirs] = [made[kind].marks, kept[kind].marks];
    const others = Object.keys({ ...ours, ...theirs }).filter((mark) => {
      const [one, other] = [ours[mark], theirs[mark]];
      return one === undefined || other === undefined
        ? Math.abs(one ?? other ?? 0) > leastWeight + rounding
        : Math.abs(one - other) > rounding;
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
