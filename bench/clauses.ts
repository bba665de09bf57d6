import { type ClauseKind, clauseKinds } from "../src/core/contract/clause.ts";
import { findClauses } from "../src/core/contract/find-clauses.ts";
import { readClauseRules } from "../src/platform/contracts/read-clause-rules.ts";
import { type Compared, contractSets, type Measure, measure } from "../src/testing/contracts.ts";
import { printFigure } from "./figure.ts";

// How well clauses are found in contracts of our own writing, in French and English: two halves of one author, of which one
// was looked at while the rules were written, and two sets of others, of which one was.
// Right is a passage that contains the labelled quote under the labelled kind.

const goal = { recall: 0.9, precision: 0.8, values: 0.9 };
const rules = readClauseRules();
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

for (const set of contractSets) {
  const measured = measure(set, (pages) => findClauses(pages, rules));
  const { contracts, labels, recall, precision, valueAccuracy } = measured;
  const of = `${labels} clauses of ${contracts} contracts, ${set}`;
  row(`found of ${of}`, percent(recall), `≥ ${percent(goal.recall)}`, recall >= goal.recall);
  row(
    `right of what is said, ${set}`,
    percent(precision),
    `≥ ${percent(goal.precision)}`,
    precision >= goal.precision,
  );
  row(
    `values read right in clauses found, ${set}`,
    percent(valueAccuracy),
    `≥ ${percent(goal.values)}`,
    valueAccuracy >= goal.values,
  );
  for (const kind of clauseKinds) console.log(`${set}, ${kind}: ${sums(measured, kind)}`);
  for (const language of ["fr", "en"]) console.log(`${set}, ${language}: ${byLanguage(measured, language)}`);
}

function row(what: string, figure: string, wanted: string, reached: boolean): void {
  printFigure({ id: "C1", what, figure, goal: wanted, reached });
}

function sums({ each }: Measure, kind: ClauseKind): string {
  const total = { labels: 0, found: 0, said: 0, right: 0 };
  for (const { compared } of each) {
    const { labels = 0, found = 0, said = 0, right = 0 } = compared.kinds.get(kind) ?? {};
    total.labels += labels;
    total.found += found;
    total.said += said;
    total.right += right;
  }
  return `${total.found} of ${total.labels} found, ${total.right} of ${total.said} said are right`;
}

function byLanguage({ each }: Measure, language: string): string {
  const own = each.filter(({ name }) => name.startsWith(`${language}-`)).map(({ compared }) => compared);
  const sum = (count: (one: Compared) => number) => own.reduce((total, one) => total + count(one), 0);
  const right = sum((one) => one.right);
  return `${right} of ${right + sum((one) => one.missed.length)} found, ${sum((one) => one.wrong.length)} said wrongly`;
}
