import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClauseValues } from "#core/contract/clause.ts";
import { partsOf, valuesAfter, wrongFields } from "./clause-parts.ts";

const tacit: ClauseValues = {
  length: { amount: 3, unit: "month" },
  renewal: { amount: 1, unit: "year" },
  form: "registered-letter",
  counting: { rollover: "next" },
};

test("a correction of one value leaves the others, and what no field shows, as they were", () => {
  const given = { amount: "2", unit: "month", renewal: "1", renewalUnit: "year", form: "email", day: "" };
  assert.deepEqual(valuesAfter(given, tacit, partsOf("tacit-renewal", tacit)), {
    ...tacit,
    length: { amount: 2, unit: "month" },
    form: "email",
  });
});

test("how many renewals there may be is read as a number", () => {
  const given = { amount: "3", unit: "month", renewal: "1", renewalUnit: "year", mostRenewals: "3" };
  const { mostRenewals } = valuesAfter(given, tacit, partsOf("tacit-renewal", tacit));
  assert.equal(mostRenewals, 3);
});

test("how long before the end a reversibility begins is read beside how long it lasts", () => {
  const given = { begins: "3", beginsUnit: "month", amount: "", unit: "month", from: "", day: "" };
  const shown = partsOf("reversibility", {});
  assert.deepEqual(valuesAfter(given, {}, shown), { begins: { amount: 3, unit: "month" } });
  assert.deepEqual(wrongFields({ begins: "trois" }), ["begins"]);
});

test("a contract without a term is ticked, and unticked", () => {
  const shown = partsOf("term", {});
  assert.deepEqual(valuesAfter({ amount: "", indefinite: "on" }, {}, shown), { indefinite: true });
  assert.deepEqual(valuesAfter({ amount: "" }, { indefinite: true }, shown), {});
});

test("an emptied field takes its value out", () => {
  const given = { amount: "", unit: "month", renewal: "1", renewalUnit: "year", form: "" };
  assert.deepEqual(valuesAfter(given, tacit, partsOf("tacit-renewal", tacit)), {
    renewal: { amount: 1, unit: "year" },
    counting: { rollover: "next" },
  });
});

test("sums and rates are read as they are written in both languages, and kept in hundredths", () => {
  const given = { money: "1 500,50", currency: "CHF", rate: "4.5" };
  const { cents, currency, rate } = valuesAfter(given, {}, partsOf("penalties", {}));
  assert.deepEqual([cents, currency, rate], [150_050, "CHF", 450]);
});

test("the form shows the parts of the kind, and whatever else was understood", () => {
  assert.deepEqual(partsOf("governing-law", {}), ["law", "court"]);
  assert.deepEqual(partsOf("governing-law", { cents: 100, currency: "EUR" }), ["money", "law", "court"]);
});

test("what is no number is told by its field", () => {
  const cases: readonly (readonly [Record<string, string>, readonly string[]])[] = [
    [{ amount: "", money: "", rate: "" }, []],
    [{ amount: "0", renewal: "1,5", money: "douze", rate: "10001" }, ["amount", "renewal", "money", "rate"]],
    [{ amount: "12", renewal: "1", money: "40", rate: "10000" }, []],
    [{ money: "40,123" }, ["money"]],
    [{ mostRenewals: "3" }, []],
    [{ mostRenewals: "101" }, ["mostRenewals"]],
  ];
  for (const [given, wrong] of cases) assert.deepEqual(wrongFields(given), wrong);
});
