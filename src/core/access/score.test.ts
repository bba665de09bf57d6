import { strict as assert } from "node:assert";
import { test } from "node:test";
import { exampleAccess } from "./example.ts";
import type { AccessShown, AutonomyShown } from "./fields.ts";
import { scoreOf, worstFirst } from "./score.ts";

const blocked = exampleAccess.autonomy;
const none: AutonomyShown = { state: "autonomous", grade: null, shownOn: null, blockers: [], lacks: [] };
const shown = (grade: AutonomyShown["grade"]): AutonomyShown => ({ ...none, grade });
const is = (state: AutonomyShown["state"]): AutonomyShown => ({ ...none, state });

test("the score counts each state, what blocks within what is not there yet, and what applies", () => {
  const zero = { total: 0, autonomous: 0, notYet: 0, unknown: 0, waived: 0, notApplicable: 0, blocked: 0 };
  assert.deepEqual(scoreOf([]), zero);
  const all = [blocked, is("not-yet"), is("unknown"), is("unknown"), shown("attested"), shown("observed")];
  assert.deepEqual(scoreOf([...all, is("waived"), is("not-applicable"), is("not-applicable")]), {
    total: 7,
    autonomous: 2,
    notYet: 2,
    unknown: 2,
    waived: 1,
    notApplicable: 2,
    blocked: 1,
  });
});

test("the worst comes first, the weakest evidence of what is autonomous, then names and numbers of resources", () => {
  const inOrder: readonly (readonly [AutonomyShown, string, string | null])[] = [
    [blocked, "WordPress", null],
    [is("not-yet"), "Étude", null],
    [is("not-yet"), "Google Ads", null],
    [is("not-yet"), "Google Ads", "Compte 9"],
    [is("not-yet"), "Google Ads", "Compte 10"],
    [is("unknown"), "Awin", null],
    [shown("attested"), "Trello", null],
    [shown("acknowledged"), "Notion", null],
    [shown("observed"), "Asana", null],
    [is("waived"), "Awin", null],
    [is("not-applicable"), "Asana", null],
  ];
  const accesses = inOrder.map(
    ([autonomy, name, resource], at): AccessShown => ({
      ...exampleAccess,
      id: String(at),
      autonomy,
      tool: { ...exampleAccess.tool, name },
      resource,
    }),
  );
  const ids = (list: readonly AccessShown[]) => list.map(({ id }) => id);
  assert.deepEqual(ids(worstFirst(accesses.toReversed())), ids(accesses));
});
