import assert from "node:assert/strict";
import { test } from "node:test";
import { nextToDecide, shownItems } from "./recap.ts";

const items = [
  { id: "a", handling: "finish" },
  { id: "b", handling: null, urgency: "late" },
  { id: "c", handling: "drop", urgency: "blocked" },
  { id: "d", handling: null },
] as const;
const ids = (show: string, touched: readonly string[] = []) =>
  shownItems(items, show, new Set(touched)).map(({ id }) => id);

test("what was decided a moment ago stays among the undecided, and in no other list", () => {
  assert.deepEqual(ids("all"), ["a", "b", "c", "d"]);
  assert.deepEqual(ids("undecided"), ["b", "d"]);
  assert.deepEqual(ids("undecided", ["a"]), ["a", "b", "d"]);
  assert.deepEqual(ids("late", ["a"]), ["b"]);
  assert.deepEqual(ids("blocked"), ["c"]);
});

test("the next to decide comes after this one, then from the start, never this one again", () => {
  assert.equal(nextToDecide(items, "b")?.id, "d");
  assert.equal(nextToDecide(items, "d")?.id, "b");
  assert.equal(nextToDecide(items.slice(0, 3), "b"), undefined);
  assert.equal(nextToDecide(items, "gone")?.id, "b");
});
