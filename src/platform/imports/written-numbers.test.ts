import assert from "node:assert/strict";
import { test } from "node:test";
import { currencyIn, type DecimalMark, decimalMark, writtenNumber } from "./written-numbers.ts";

const numbers: readonly (readonly [string, DecimalMark, number | undefined])[] = [
  ["1 234,5", ",", 1234.5],
  ["1\u202f234,50 €", ",", 1234.5],
  ["12,5 %", ",", 0.125],
  ["3 k€", ",", 3000],
  ["1,5 M€", ",", 1_500_000],
  ["1,234.50", ".", 1234.5],
  ["$1,234", ".", 1234],
  ["-$12.5", ".", -12.5],
  ["(1 200)", ",", -1200],
  ["− 6", ",", -6],
  ["- 1", ",", -1],
  ["1.613", ",", 1613],
  ["1.613", ".", 1.613],
  ["0,5", ",", 0.5],
  [",5", ",", 0.5],
  ["42", ",", 42],
  ["450 € HT", ",", 450],
  ["1'200.50", ".", 1200.5],
  ["12.345.67", ",", undefined],
  ["1,2,3", ",", undefined],
  ["12h", ",", undefined],
  ["3 rue", ",", undefined],
  ["(12", ",", undefined],
  ["-", ",", undefined],
  ["", ",", undefined],
  ["2026-12-14", ",", undefined],
  ["14/12", ",", undefined],
];
for (const [text, mark, number] of numbers) {
  test(`reads “${text}” with “${mark}” for the fraction`, () =>
    assert.equal(writtenNumber(text, mark), number));
}

test("tells the sign of fractions by the column, then by the language", () => {
  assert.equal(decimalMark(["229,932.50"], "fr"), ".");
  assert.equal(decimalMark(["1.234,5"], "en"), ",");
  assert.equal(decimalMark(["1,234", "25,5"], "en"), ",");
  assert.equal(decimalMark(["1,234", "361.6"], "fr"), ".");
  assert.equal(decimalMark(["1,993,022", "566,216"], "fr"), ".");
  assert.equal(decimalMark(["0,125"], "en"), ",");
  assert.equal(decimalMark(["1,234"], "fr"), ",");
  assert.equal(decimalMark(["1,234"], "en"), ".");
});

test("knows the currency", () => {
  assert.deepEqual(["3 k€", "$12", "12 CHF", "12"].map(currencyIn), ["EUR", "USD", "CHF", undefined]);
});
