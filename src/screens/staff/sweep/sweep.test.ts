import { strict as assert } from "node:assert";
import { test } from "node:test";
import { isSwept, keyOfLine, type SweepRow, sweepKindOf, sweepShows } from "./sweep.ts";

const line = (more: Partial<SweepRow> = {}): SweepRow => ({
  accessId: "1",
  access: "Trello",
  is: "right",
  what: "person/Lou",
  kind: "person",
  name: { fr: "Lou", en: "Lou" },
  level: "editor",
  closed: null,
  reopened: false,
  mayClose: true,
  ...more,
});
const closed = { as: "closed", statement: "Vu", fileId: null, on: "2026-12-01", by: "member:1" } as const;

test("each choice keeps the lines that it names", () => {
  const kept = (one: SweepRow) => sweepShows.filter((show) => isSwept(one, show));
  assert.deepEqual(kept(line()), ["all", "open"]);
  assert.deepEqual(kept(line({ reopened: true })), ["all", "open", "reopened"]);
  assert.deepEqual(kept(line({ closed })), ["all", "closed"]);
});

test("leaving an access is a kind of its own, and every line has another key", () => {
  const leaving = line({ is: "departure", what: null, kind: null, name: null });
  assert.deepEqual([line(), leaving].map(sweepKindOf), ["people", "leaving"]);
  assert.notEqual(keyOfLine(line()), keyOfLine(leaving));
});
