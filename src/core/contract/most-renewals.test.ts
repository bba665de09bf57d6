import { strict as assert } from "node:assert";
import { test } from "node:test";
import { readClauseRules } from "#platform/contracts/read-clause-rules.ts";
import { findClauses } from "./find-clauses.ts";
import { foldText } from "./flow.ts";
import { mostRenewalsIn } from "./most-renewals.ts";

const most = (text: string) => mostRenewalsIn(foldText(text));

test("how many times a contract renews is read in words and figures, in both languages", () => {
  const cases: readonly (readonly [string, number])[] = [
    ["Le contrat est renouvelable trois (3) fois par périodes de douze mois.", 3],
    ["Le marché est reconductible tacitement 3 fois pour une durée d’un an.", 3],
    ["Il est reconduit tacitement, dans la limite de deux reconductions.", 2],
    ["Il est renouvelé par tacite reconduction une seule fois, pour la même durée.", 1],
    ["Il se renouvelle par périodes d’un an, sans pouvoir excéder trois renouvellements.", 3],
    ["tacitement reconduit, trois fois au maximum, par périodes de 12 mois", 3],
    ["Le nombre de périodes de reconduction est fixé à 3.", 3],
    ["It shall renew automatically for up to two (2) further periods of twelve months.", 2],
    ["It may be renewed 3 times at most.", 3],
    ["It renews automatically for a maximum of three renewal terms of one year each.", 3],
    ["It renews for two further terms of one year.", 2],
    ["It is renewed automatically once, for a further year.", 1],
  ];
  for (const [text, wanted] of cases) assert.equal(most(text), wanted, text);
});

test("other times are no limit", () => {
  const cases = [
    "Le contrat est reconduit tacitement une fois le terme échu.",
    "Il est reconduit d’année en année. Les parties se réunissent deux fois par an.",
    "It renews automatically for successive one (1) year periods.",
    "It renews automatically for an additional period of 12 months once the term ends.",
    "The contract is extended, and the report is sent three times a month.",
  ];
  for (const text of cases) assert.equal(most(text), undefined, text);
});

test("a limit to the whole length gives the number of renewals", () => {
  const rules = readClauseRules();
  const found = (text: string) =>
    findClauses([text], rules).find(({ kind }) => kind === "tacit-renewal")?.values;
  const text = `Article 3 - Durée
Le marché est conclu pour une durée d’un (1) an à compter de sa notification. Il est reconduit tacitement par périodes d’un an, sans que sa durée totale puisse excéder quatre (4) ans.`;
  assert.deepEqual(found(text), { renewal: { amount: 1, unit: "year" }, mostRenewals: 3 });
});
