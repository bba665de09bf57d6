import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { AutonomyShown } from "#core/access/fields.ts";
import { isFound, isShown, type Mark, markOf, type Show, shows } from "./marks.ts";

const clear: AutonomyShown = { state: "not-yet", grade: null, shownOn: null, blockers: [], lacks: [] };
const blockers: AutonomyShown["blockers"] = [
  { kind: "last-owner", days: null, transferable: null, names: [] },
];
const waiting = { kind: "waiting", level: null, until: "2026-12-01" } as const;
const unseen = { kind: "no-evidence", level: null, until: null } as const;

const looks: readonly (readonly [AutonomyShown, Mark, Show])[] = [
  [{ ...clear, blockers, lacks: [waiting] }, "blocked", "blocked"],
  [{ ...clear, lacks: [unseen, waiting] }, "waiting", "not-yet"],
  [{ ...clear, grade: "observed", lacks: [unseen] }, "none", "not-yet"],
  [{ ...clear, state: "unknown" }, "unknown", "unknown"],
  [{ ...clear, state: "autonomous", grade: "attested" }, "attested", "autonomous"],
  [{ ...clear, state: "autonomous", grade: "observed" }, "observed", "autonomous"],
  [{ ...clear, state: "waived", blockers }, "waived", "set-aside"],
  [{ ...clear, state: "not-applicable" }, "not-applicable", "set-aside"],
];

test("an access looks as it stands: what blocks before what waits, and green only where it was shown", () => {
  for (const [autonomy, mark, seen] of looks) {
    assert.equal(markOf({ autonomy }), mark);
    assert.deepEqual(
      shows.filter((show) => isShown({ autonomy }, show)),
      ["all", seen],
      mark,
    );
  }
});

test("an access is found by the words of its tool, its resource or a person, in any order, accents or not", () => {
  const access = {
    tool: { name: "Google Search Console" },
    resource: "Boulangerie Été",
    clientWho: "Nora Benali",
    ours: [{ name: "Lou Roy" }],
  };
  const found = (typed: string) => isFound(access, typed);
  for (const typed of ["", "  ", "CONSOLE search", "ete", "nora google", "lou"])
    assert.ok(found(typed), typed);
  for (const typed of ["tag", "search tag"]) assert.ok(!found(typed), typed);
});
