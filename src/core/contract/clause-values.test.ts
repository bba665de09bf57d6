import assert from "node:assert/strict";
import { test } from "node:test";
import { readClauseRules } from "#platform/contracts/read-clause-rules.ts";
import type { ClauseKind, ClauseValues } from "./clause.ts";
import { phraseIn } from "./clause-rules.ts";
import { isSameLength, valuesOf } from "./clause-values.ts";
import { daysIn } from "./days.ts";
import { foldText } from "./flow.ts";
import { lengthsIn } from "./lengths.ts";
import { valueInWords } from "./number-words.ts";
import { sumsIn } from "./sums.ts";

const [french, english] = readClauseRules();

function values(kind: ClauseKind, shown: string, language: "fr" | "en" = "fr"): ClauseValues {
  const rules = language === "fr" ? french : english;
  assert.ok(rules);
  return valuesOf({ kind, shown, folded: foldText(shown), others: [], dollars: "USD" }, rules);
}

test("numbers in words are read in both languages, and words that are none are not", () => {
  const known: readonly (readonly [string, number | undefined])[] = [
    ["trente et un", 31],
    ["quatre-vingt-dix", 90],
    ["quatre-vingts", 80],
    ["soixante-quinze", 75],
    ["septante", 70],
    ["dix-huit", 18],
    ["deux cents", 200],
    ["cent vingt", 120],
    ["forty-five", 45],
    ["one hundred and twenty", 120],
    ["twenty four", 24],
    ["un deux", undefined],
    ["trente quarante", undefined],
  ];
  for (const [words, value] of known) assert.equal(valueInWords(words), value, words);
});

test("lengths are read as contracts write them", () => {
  const known: readonly (readonly [string, string])[] = [
    ["un préavis de trois (3) mois", "3 month"],
    ["thirty (30) days' notice", "30 day"],
    ["pour un an", "1 year"],
    ["90 jours ouvrés", "90 working-day"],
    ["dix jours ouvrables", "10 working-day"],
    ["two business days", "2 working-day"],
    ["un semestre", "6 month"],
    ["a twelve-month term", "12 month"],
    ["for two (2) further years", "2 year"],
    ["within a week", "1 week"],
    ["dans le mois qui suit", "1 month"],
    ["one calendar month", "1 month"],
    ["£900 a month, 15 % l'an, 950 € par mois", ""],
    ["l'année, le mois, chaque semaine", ""],
    ["zéro jour, 0 jours", ""],
  ];
  for (const [text, wanted] of known) {
    const said = lengthsIn(foldText(text)).map(({ length }) => `${length.amount} ${length.unit}`);
    assert.equal(said.join(" "), wanted, text);
  }
  assert.ok(isSameLength({ amount: 1, unit: "year" }, { amount: 12, unit: "month" }));
  assert.ok(!isSameLength({ amount: 10, unit: "day" }, { amount: 10, unit: "working-day" }));
});

test("sums and days are read in the ways of both languages", () => {
  const sums = (text: string) =>
    sumsIn(foldText(text))
      .map(({ cents, currency }) => `${cents} ${currency}`)
      .join(", ");
  assert.equal(sums("1 500,00 € HT"), "150000 EUR");
  assert.equal(sums("1\u202f500 euros, puis 40 €"), "150000 EUR, 4000 EUR");
  assert.equal(sums("$18,500.50 and £65"), "1850050 USD, 6500 GBP");
  assert.equal(sums("quarante (40) euros"), "4000 EUR");
  assert.equal(sums("CAD 220 plus taxes"), "22000 CAD");
  const days = (text: string) =>
    daysIn(foldText(text))
      .map(({ day }) => day)
      .join(", ");
  assert.equal(days("du 1er mars 2025 au 31 décembre 2026"), "2025-03-01, 2026-12-31");
  assert.equal(days("31/08/2027, June 30, 2027, 15th of January 2028"), "2027-08-31, 2027-06-30, 2028-01-15");
  assert.equal(days("le 31 février 2027, le 29/02/2027"), "");
  assert.equal(days("le 29 février 2028"), "2028-02-29");
});

test("interest is a rate, a multiple of the legal rate, or points over a central bank's", () => {
  assert.deepEqual(values("penalties", "des pénalités égales à trois fois le taux d'intérêt légal"), {
    legalRateTimes: 3,
  });
  assert.deepEqual(
    values("penalties", "le taux de la BCE majoré de dix (10) points, et 40 € de frais de recouvrement"),
    {
      ...{ cents: 4000, currency: "EUR", pointsOverCentralBank: 1000 },
    },
  );
  assert.deepEqual(values("penalties", "interest at 1.5% per month", "en"), { rate: 150 });
  assert.deepEqual(values("penalties", "8% above the Bank of England base rate", "en"), {
    pointsOverCentralBank: 800,
  });
});

test("what a text says of counting is kept with the length", () => {
  assert.deepEqual(values("payment", "Les factures sont payables à 45 jours fin de mois."), {
    ...{ length: { amount: 45, unit: "day" }, from: "invoice", counting: { end: "end-of-month" } },
  });
  assert.deepEqual(
    values("termination-for-cause", "dix jours ouvrables après une mise en demeure").counting,
    {
      workingWeek: "monday-to-saturday",
    },
  );
  assert.deepEqual(values("notice", "un préavis de quinze jours francs").counting, { clear: true });
});

test("law, court, form and choice are told by their words", () => {
  const text = "Le droit français s'applique. Le Tribunal de commerce de Lyon est seul compétent.";
  assert.deepEqual(values("governing-law", text), { law: "FR", court: "Tribunal de commerce de Lyon" });
  const sworn = "the laws of the State of New York; the courts of Kings County have jurisdiction";
  assert.deepEqual(values("governing-law", sworn, "en"), { law: "US-NY", court: "courts of Kings County" });
  assert.equal(values("notice", "par lettre recommandée électronique").form, "registered-email");
  assert.equal(values("notice", "par lettre recommandée avec accusé de réception").form, "registered-letter");
  assert.equal(values("data-return", "au choix, restituer ou supprimer").choice, "return-or-delete");
  assert.equal(values("data-return", "shall erase all of it", "en").choice, "delete");
});

test("a phrase of the rules is looked for word by word", () => {
  const says = (phrase: string, text: string) => phraseIn(phrase).test(foldText(text));
  assert.ok(says("reconduit* .. tacitement", "Reconduite, chaque année, tacitement"));
  assert.ok(!says("tacite", "tacitement"));
  assert.ok(says("durée (de|d') <length>", "une durée d'un an"));
  assert.ok(says("préavis (écrit|) de", "préavis de") && says("préavis (écrit|) de", "Préavis écrit de"));
  assert.ok(says("non-sollicitation", "non sollicitation"));
  assert.ok(!says("fin .. contrat", "fin. Un autre ; contrat"));
  assert.ok(says("de .. <rate>", "un avoir de 10 %"));
});
