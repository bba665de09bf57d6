import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isBlankNumber, looksNumeric, provenMark, readDuration, readNumber, type Unit } from "./numbers.ts";
import type { DecimalMark } from "./written-numbers.ts";

const read = (
  text: string,
  unit: Unit = "decimal",
  mark?: DecimalMark,
  bareRate: "fraction" | "percent" = "fraction",
) => readNumber(text, { unit, mark, bareRate });

const numbers: readonly (readonly [string, Unit, DecimalMark | undefined, number | undefined])[] = [
  ["1234", "whole", undefined, 1234],
  ["9".repeat(400), "whole", undefined, undefined],
  ["9".repeat(400), "decimal", undefined, undefined],
  ["25,881", "whole", undefined, 25_881],
  ["12.345", "whole", undefined, 12_345],
  ["300,489", "decimal", ",", 300.489],
  ["300,489", "decimal", ".", 300_489],
  ["300,489", "decimal", undefined, 300_489],
  ["1.234", "decimal", undefined, 1.234],
  ["1.234", "decimal", ",", 1234],
  ["0,399", "decimal", undefined, 0.399],
  ["1,234.56", "money", undefined, 1234.56],
  ["1.234,56 €", "money", undefined, 1234.56],
  ["1 234,56 €", "money", undefined, 1234.56],
  ["1\u202f234\u00a0567", "whole", undefined, 1_234_567],
  ["1’234.50", "money", undefined, 1234.5],
  ["1,23,456", "whole", undefined, 123_456],
  ["1.234.567", "decimal", undefined, 1_234_567],
  ["US$12.50", "money", undefined, 12.5],
  ["CA$1,020.50", "money", undefined, 1020.5],
  ["-€3.20", "money", undefined, -3.2],
  ["−12,5", "decimal", undefined, -12.5],
  ["12 EUR", "money", undefined, 12],
  ["2.1K", "whole", undefined, 2100],
  ["$1.5M", "money", undefined, 1_500_000],
  ["1.94%", "rate", undefined, 0.0194],
  ["15.86%", "rate", undefined, 0.1586],
  ["66,67 %", "rate", undefined, 0.6667],
  ["0.567", "rate", undefined, 0.567],
  ["< 10 %", "rate", undefined, undefined],
  ["Mobile", "whole", undefined, undefined],
  ["12 rue de la Paix", "decimal", undefined, undefined],
];
for (const [text, unit, mark, expected] of numbers) {
  test(`reads “${text}” (${unit}, ${mark ?? "no mark known"}) as ${expected}`, () =>
    assert.equal(read(text, unit, mark), expected));
}

test("reads a bare rate as the tool means it", () => {
  assert.equal(read("1.25", "rate", undefined, "percent"), 0.0125);
  assert.equal(readNumber(0.1586, { unit: "rate", mark: undefined, bareRate: "fraction" }), 0.1586);
});

test("decides the decimal mark of a column from what its cells prove", () => {
  assert.equal(provenMark(["300,489", "4,054", "0,399"]), ",");
  assert.equal(provenMark(["25,881", "20,287"]), undefined);
  assert.equal(provenMark(["25,881", "64.20"]), ".");
  assert.equal(provenMark(["1.234,5", "12", null, 3.5]), ",");
});

const durations: readonly (readonly [string, number | undefined])[] = [
  ["00:01:45", 105],
  ["1:45", 105],
  ["100:00:01", 360_001],
  ["4 min 31s", 271],
  ["1d 2h", 93_600],
  ["2 jours 1 h 3 min", 176_580],
  ["0.4s", 0.4],
  ["271", undefined],
  ["3 mobiles rouges", undefined],
];
for (const [text, expected] of durations) {
  test(`reads the duration “${text}”`, () => assert.equal(readDuration(text), expected));
}

test("tells numbers from blanks, identifiers and words", () => {
  for (const text of ["", " --", "—", "n/a", "NaN"]) assert.equal(isBlankNumber(text), true, text);
  for (const text of ["0", "1,5", "12 %", "€3", "1 000"]) assert.equal(looksNumeric(text), true, text);
  for (const text of ["007", "12345678901234567", "< 10 %", "4 min 31s", "H1", "2.0.1a"]) {
    assert.equal(looksNumeric(text), false, text);
  }
});

test("reads back every amount written in English, French, German and Swiss", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.constantFrom("en-GB", "fr-FR", "de-DE", "de-CH"),
      (cents, locale) => {
        const text = (cents / 100).toLocaleString(locale, { minimumFractionDigits: 2 });
        assert.equal(read(text, "money"), cents / 100 + 0, text);
      },
    ),
    { numRuns: 500, seed: 7 },
  );
});
