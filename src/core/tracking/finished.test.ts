import { strict as assert } from "node:assert";
import { test } from "node:test";
import { withFinish } from "./finished.ts";

const today = "2026-11-29";
const open = { state: "open", updatedOn: "2026-06-24" };
const done = { state: "done", doneOn: "2026-03-01" };

for (const [what, imported, edit, change, expected] of [
  ["closed", open, null, { state: "done" }, { state: "done", doneOn: today }],
  ["dropped", open, null, { state: "dropped" }, { state: "dropped", doneOn: today }],
  ["written by hand and closed", null, open, { state: "done" }, { state: "done", doneOn: today }],
  ["closed on a day that is said", open, null, { state: "done", doneOn: "2026-11-20" }, undefined],
  ["closed after its day was said", open, { doneOn: "2026-11-20" }, { state: "done" }, undefined],
  ["opened again", done, null, { state: "open" }, { state: "open", doneOn: null }],
  ["closed again", done, { state: "open", doneOn: null }, { state: "done" }, done],
  [
    "opened again as its export says",
    open,
    { state: "done", doneOn: today },
    { state: "open" },
    { state: "open", doneOn: null },
  ],
  ["dropped instead of done", done, null, { state: "dropped" }, undefined],
  ["what it is already", open, null, { state: "open" }, undefined],
  ["another field", open, null, { stage: "Recette" }, undefined],
] as const) {
  test(`the finish of work that is ${what}`, () => {
    assert.deepEqual(withFinish({ imported, edit }, change, today), expected ?? change);
  });
}
