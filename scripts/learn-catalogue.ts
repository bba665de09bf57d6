import { writeFileSync } from "node:fs";
import { clauseKinds } from "../src/core/contract/clause.ts";
import { toneLabels } from "../src/core/letter/tone-rule.ts";
import { clauseExamples, toneExamples } from "./examples.ts";
import { learn } from "./learn.ts";

// `node scripts/learn-catalogue.ts`: learns from labelled contracts and sentences which words speak for which kind of clause,
// and for which remark on the tone of a text, and writes it into the catalogue beside the rules that people write.

const catalogue = new URL("../catalogue/", import.meta.url);

for (const language of ["fr", "en"] as const) {
  keep(`clauses/learned.${language}.json`, learn(clauseExamples(language), clauseKinds));
  keep(`tone/${language}/learned.json`, learn(toneExamples(language), toneLabels));
}

function keep(name: string, learned: object): void {
  writeFileSync(new URL(name, catalogue), `${JSON.stringify(learned, undefined, 1)}\n`);
}
