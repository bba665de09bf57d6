import { strict as assert } from "node:assert";
import { test } from "node:test";
import { type Block, type Counted, overviewOf, type Wanted } from "./overview.ts";

const today = "2026-11-25";
const all: Counted = {
  openWork: 3,
  undecided: 2,
  sources: 1,
  homeless: 0,
  contacts: 1,
  lateSteps: 0,
  blockedAccesses: 0,
};

test("what is missing and what blocks follow from what is known and from how near the end is", () => {
  const cases: readonly (readonly [string | null, Partial<Counted>, Wanted[], Block[], number | null])[] = [
    [null, {}, ["end", "sites"], [], null],
    ["2027-06-30", {}, ["sites"], [], 217],
    ["2026-12-25", {}, ["sites"], ["end-near-undecided"], 30],
    ["2026-12-26", {}, ["sites"], [], 31],
    ["2026-11-25", { undecided: 0 }, ["sites"], [], 0],
    ["2026-11-24", {}, ["sites"], ["ended-undecided"], -1],
    [
      "2026-12-01",
      { openWork: 0, undecided: 0, sources: 0, contacts: 0 },
      ["contact", "tracking", "sites"],
      ["nothing-to-hand-over", "no-contact"],
      6,
    ],
    ["2027-06-30", { blockedAccesses: 2, lateSteps: 1 }, ["sites"], ["accesses-blocked", "steps-late"], 217],
    [null, { blockedAccesses: 1 }, ["end", "sites"], ["accesses-blocked"], null],
    ["2027-06-30", { homeless: 1 }, ["homes", "sites"], [], 217],
  ];
  for (const [endOn, counted, missing, blocks, daysToEnd] of cases) {
    const dossier = { endOn, reason: "budget", sites: [] } as const;
    const found = overviewOf({ ...dossier, state: "open" }, { ...all, ...counted }, today);
    assert.deepEqual(found, { missing, blocks, daysToEnd });
    for (const state of ["archived", "cancelled"] as const)
      assert.deepEqual(overviewOf({ ...dossier, state }, { ...all, ...counted }, today).blocks, []);
  }
});
