import assert from "node:assert/strict";
import { test } from "node:test";
import { fitting } from "./fitting-columns.ts";
import type { LongColumn } from "./long-row.tsx";

const column = (key: string, more: Partial<LongColumn<string>> = {}): LongColumn<string> => ({
  key,
  head: key,
  text: (row) => row,
  cell: (row) => row,
  ...more,
});
const columns = [
  column("name", { isName: true }),
  column("state", { width: 6, leaves: 9 }),
  column("due", { width: 8 }),
  column("decision", { width: 10 }),
];
const shownIn = (width: number) => fitting(columns, width).map(({ key }) => key);

test("the name stays, and columns go one by one as the room does", () => {
  assert.deepEqual(shownIn(0), ["name", "state", "due", "decision"]);
  assert.deepEqual(shownIn(40), ["name", "state", "due", "decision"]);
  assert.deepEqual(shownIn(39), ["name", "due", "decision"]);
  assert.deepEqual(shownIn(33), ["name", "due"]);
  assert.deepEqual(shownIn(10), ["name"]);
});
