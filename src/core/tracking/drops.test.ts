import { strict as assert } from "node:assert";
import { test } from "node:test";
import { countsOf, difference, distinctSources, groupDrops, olderThanBefore, recordsOf } from "./drops.ts";
import type { ImportedSource } from "./ports.ts";

const file = (name: string) => new File(["x"], name);
const source = (sourceKey: string, name: string, exportedAt?: string): ImportedSource => ({
  kind: "trello",
  file: name,
  sourceKey,
  ...(exportedAt ? { exportedAt } : {}),
  workItems: [],
  decisions: [],
  stakeholders: [{ externalId: "s", name: "Lou" }],
  actions: [],
  performance: [],
  kept: [{ where: "x", text: "y" }],
  files: [],
  warnings: [],
});

test("files below one folder are that folder; files beside are each on their own", () => {
  const drops = groupDrops(["a.csv", "gsc/Pages.csv", "b.csv", "gsc/Requêtes.csv", "a.csv"].map(file));
  assert.deepEqual(
    drops.map((drop) => [drop.name, drop.files.map((one) => one.name)]),
    [
      ["a.csv", ["a.csv"]],
      ["a.csv", ["a.csv"]],
      ["gsc", ["gsc/Pages.csv", "gsc/Requêtes.csv"]],
      ["b.csv", ["b.csv"]],
    ],
  );
  assert.deepEqual(groupDrops([]), []);
  assert.deepEqual(
    groupDrops(["x", "x/a.csv"].map(file)).map((drop) => drop.files.length),
    [2],
  );
});

test("of two exports of one source the newest is kept; where no date tells, both are", () => {
  const kept = (...sources: ImportedSource[]) =>
    distinctSources(sources).map((one) => `${one.sourceKey} ${one.file}`);
  const old = source("k", "old.json", "2026-01-01");
  const recent = source("k", "new.json", "2026-02-01");
  assert.deepEqual(kept(old, recent), ["k new.json"]);
  assert.deepEqual(kept(recent, old), ["k new.json"]);
  assert.deepEqual(kept(old, old), ["k old.json"]);
  const undated = source("k", "undated.json");
  assert.deepEqual(kept(old, undated), ["k old.json", "k#undated.json undated.json"]);
  assert.deepEqual(kept(undated, undated, undated), [
    "k undated.json",
    "k#undated.json undated.json",
    "k#undated.json+ undated.json",
  ]);
  assert.deepEqual(kept(source("a", "1"), source("b", "2")), ["a 1", "b 2"]);
});

test("counts are those of the records, kind by kind", () => {
  const one = source("k", "a.json");
  assert.deepEqual(countsOf(one), {
    "work-item": 0,
    decision: 0,
    stakeholder: 1,
    action: 0,
    performance: 0,
    kept: 1,
  });
  assert.deepEqual(
    Object.fromEntries(recordsOf(one).map(([kind, records]) => [kind, records.length])),
    countsOf(one),
  );
});

test("an export older than the one that it replaces is remarked, as far as both dates are known", () => {
  const cases: readonly (readonly [string | undefined, string | null | undefined, boolean])[] = [
    ["2026-02-01T10:00:00Z", "2026-03-01", true],
    ["2026-03-01", "2026-02-01", false],
    ["2026-03-01", "2026-03-01", false],
    [undefined, "2026-03-01", false],
    ["2026-03-01", null, false],
    ["2026-03-01", undefined, false],
  ];
  for (const [exportedAt, before, remarked] of cases) {
    assert.equal(olderThanBefore(source("k", "a.json", exportedAt), before) !== undefined, remarked);
  }
  assert.deepEqual(olderThanBefore(source("k", "a.json", "2026-02-01T10:00:00Z"), "2026-03-01")?.params, {
    date: "2026-02-01",
    before: "2026-03-01",
  });
});

test("a newer export is told by the items that came, stayed and went", () => {
  const of = (before: string, after: string) => difference(new Set(before), new Set(after));
  assert.deepEqual(of("", "abc"), { added: 3, stayed: 0, gone: 0 });
  assert.deepEqual(of("abc", "bcd"), { added: 1, stayed: 2, gone: 1 });
  assert.deepEqual(of("abc", ""), { added: 0, stayed: 0, gone: 3 });
});
