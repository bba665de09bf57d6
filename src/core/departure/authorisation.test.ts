import { strict as assert } from "node:assert";
import { test } from "node:test";
import { type Authorisation, mayUse } from "./authorisation.ts";

const one = (id: string, more: Partial<Authorisation> = {}): Authorisation => ({
  id,
  accessId: null,
  statement: "Lettre",
  fileId: "f",
  from: "2026-12-15",
  until: "2027-01-31",
  by: "member:1",
  revoked: null,
  ...more,
});
const end = "2026-12-14";

test("after the end an access is used only on a day that a writing covers, for that access or for all", () => {
  const revoked = { on: "2027-01-02", by: "member:1", reason: "Repris" };
  const rows: readonly (readonly [what: string, readonly Authorisation[], string, string | null, unknown])[] =
    [
      ["before the end", [], "2026-12-01", end, null],
      ["on the day of the end", [], end, end, null],
      ["the day after", [], "2026-12-15", end, false],
      ["an end that nobody knows", [], "2030-01-01", null, null],
      ["the first day covered", [one("a")], "2026-12-15", end, "a"],
      ["the last day covered", [one("a")], "2027-01-31", end, "a"],
      ["after the last day", [one("a")], "2027-02-01", end, false],
      ["before the first day", [one("a", { from: "2027-01-01" })], "2026-12-31", end, false],
      ["for this access", [one("a", { accessId: "mine" })], "2027-01-10", end, "a"],
      ["for another access", [one("a", { accessId: "other" })], "2027-01-10", end, false],
      ["revoked", [one("a", { revoked })], "2027-01-01", end, false],
      ["the one that lasts longest", [one("a"), one("b", { until: "2027-06-30" })], "2027-01-10", end, "b"],
      ["not needed before the end", [one("a", { from: "2026-11-01" })], "2026-12-01", end, null],
    ];
  for (const [what, authorisations, day, endOn, by] of rows) {
    const answer = mayUse(authorisations, "mine", day, endOn);
    assert.deepEqual(answer.may && (answer.by?.id ?? null), by, what);
  }
});
