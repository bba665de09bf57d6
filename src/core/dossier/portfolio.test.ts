import { strict as assert } from "node:assert";
import { test } from "node:test";
import { departureOn, endsIn, stages } from "./portfolio.ts";

const stageOf = (endOn: string, today: string) =>
  stages.filter((stage) => {
    const { from, to } = endsIn(stage, today);
    return endOn >= from && endOn <= to;
  });

test("a dossier is in one stage: before its end, near it, until three months after, then to be archived", () => {
  const today = "2026-11-02";
  for (const [endOn, stage] of [
    ["2027-06-01", "running"],
    ["2026-12-03", "running"],
    ["2026-12-02", "ending"],
    ["2026-11-02", "ending"],
    ["2026-11-01", "leaving"],
    ["2026-08-02", "leaving"],
    ["2026-08-01", "left"],
    ["1999-01-01", "left"],
    ["9999-12-31", "undated"],
  ] as const)
    assert.deepEqual(stageOf(endOn, today), [stage], endOn);
});

test("on every day of some years, a dossier is leaving exactly until the day of its departure, in one stage at a time", () => {
  for (let at = Temporal.PlainDate.from("2027-12-01"); at.year < 2029; at = at.add({ days: 1 })) {
    const today = at.toString();
    for (let back = -2; back <= 4; back += 1) {
      const endOn = at.subtract({ months: 3 }).add({ days: back }).toString();
      const wanted = departureOn(endOn) >= today ? "leaving" : "left";
      assert.deepEqual(stageOf(endOn, today), [wanted], `${endOn} on ${today}`);
    }
  }
});
