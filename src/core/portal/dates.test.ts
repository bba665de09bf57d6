import { strict as assert } from "node:assert";
import { test } from "node:test";
import { datesOf } from "./dates.ts";

test("the dates stand in their order, tools that are left on one day together", () => {
  const leaving = [
    { dueOn: "2027-03-14", name: "Google Ads" },
    { dueOn: null, name: "Trello" },
    { dueOn: "2027-01-10", name: "OVH" },
    { dueOn: "2027-03-14", name: "GA4" },
  ];
  assert.deepEqual(datesOf({ endOn: "2026-12-14", closesOn: "2027-06-14", leaving }), [
    { kind: "end", day: "2026-12-14", tools: [] },
    { kind: "departure", day: "2027-01-10", tools: ["OVH"] },
    { kind: "departure", day: "2027-03-14", tools: ["Google Ads", "GA4"] },
    { kind: "closing", day: "2027-06-14", tools: [] },
  ]);
  assert.deepEqual(datesOf({ endOn: null, closesOn: null, leaving: [] }), []);
});
