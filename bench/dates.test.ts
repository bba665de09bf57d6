import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { Period } from "../src/core/contract/period.ts";
import { aCase, dice } from "./dates/cases.ts";
import { compareDates, productSays } from "./dates/compare.ts";
import { oracle } from "./dates/oracle.ts";

test("2,000 periods come to the day that counting day by day comes to", async () => {
  assert.deepEqual(await compareDates(2_000, 20_261_128), []);
});

const mistakes: Readonly<Record<string, (period: Period) => Period>> = {
  "the day of the event counts": (period) => ({
    ...period,
    counting: { ...period.counting, startDay: "included" },
  }),
  "one day too many": (period) => ({
    ...period,
    length: { ...period.length, amount: period.length.amount + 1 },
  }),
  "no day is moved": (period) => ({ ...period, rollover: "none" }),
  "clear days are ordinary ones": (period) => ({
    ...period,
    counting: { ...period.counting, clear: false },
  }),
  "days after months are forgotten": (period) => ({
    ...period,
    counting: { ...period.counting, andDays: 0 },
  }),
};

for (const [mistake, change] of Object.entries(mistakes)) {
  test(`the comparison would notice a mistake: ${mistake}`, async () => {
    const roll = dice(3);
    let noticed = 0;
    for (let nth = 0; nth < 200; nth += 1) {
      const one = aCase(roll);
      if ((await productSays(one, change)).day !== oracle(one)) noticed += 1;
    }
    assert.ok(noticed >= 10, `${noticed} of 200`);
  });
}
