import { strict as assert } from "node:assert";
import { test } from "node:test";
import { countsOf, leaversOf } from "./leavers.ts";

const there = { memberId: "1", name: "Léa Roy", email: "lea@agence.example", removedAt: null };
const gone = {
  memberId: "2",
  name: "Lou Martin",
  email: "lou@agence.example",
  removedAt: "2026-10-01T10:00:00Z",
};
const place = { dossierId: "d", dossier: "Aubin", accessId: "a", access: "Trello", level: "editor" } as const;
const named = (...names: readonly string[]) =>
  leaversOf(
    names.map((name) => ({ ...place, name })),
    [there, gone],
  ).map(({ name, leftAt, places }) => `${name} ${leftAt?.slice(0, 10) ?? "-"} ${places.length}`);

test("a member who is there is nobody's leaver, however they are written", () => {
  assert.deepEqual(
    named("Léa Roy", "LEA ROY", "Roy Léa", "lea@AGENCE.example", "Léa Roy <lea@agence.example>"),
    [],
  );
});

test("who left is told once, under the name that they had, with every place", () => {
  assert.deepEqual(named("lou@agence.example", "Martin Lou", "Lou Martin (lou@agence.example)"), [
    "Lou Martin 2026-10-01 3",
  ]);
});

test("who never was a member comes after, and an address of somebody else is not a namesake", () => {
  assert.deepEqual(named("Zoé Tiers", "lou martin", "Léa Roy (lea@ailleurs.example)"), [
    "Lou Martin 2026-10-01 1",
    "Léa Roy (lea@ailleurs.example) - 1",
    "Zoé Tiers - 1",
  ]);
});

test("somebody who left and came back is there", () => {
  const back = { ...gone, removedAt: null };
  assert.deepEqual(leaversOf([{ ...place, name: "Lou Martin" }], [gone, back]), []);
});

test("accesses and dossiers are counted apart", () => {
  const places = [place, { ...place, accessId: "b" }, { ...place, dossierId: "e", accessId: "c" }];
  assert.deepEqual(countsOf({ places }), { accesses: 3, dossiers: 2 });
});
