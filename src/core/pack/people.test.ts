import assert from "node:assert/strict";
import { test } from "node:test";
import { anItem, aSource } from "#testing/tracking.ts";
import { participantsOf } from "./people.ts";

type Named = { readonly name: string; readonly email?: string };
const people = (...sources: readonly (readonly Named[])[]) =>
  participantsOf(
    sources.map((named, at) => ({
      label: `source ${at + 1}`,
      source: aSource({ stakeholders: named.map((one) => ({ ...one, externalId: one.name })) }),
    })),
  );

const cases: readonly (readonly [string, number, readonly (readonly Named[])[]])[] = [
  [
    "one address under two names",
    1,
    [[{ name: "Léa", email: "lea@a.fr" }], [{ name: "L. Martin", email: "LEA@a.fr" }]],
  ],
  [
    "one name, once without address",
    1,
    [[{ name: "léa  martin" }], [{ name: "Lea Martin", email: "lea@a.fr" }]],
  ],
  [
    "one full name at two addresses",
    1,
    [[{ name: "Léa Martin", email: "l@a.fr" }], [{ name: "Léa Martin", email: "l@b.fr" }]],
  ],
  [
    "one first name at two addresses",
    2,
    [[{ name: "Léa", email: "l@a.fr" }], [{ name: "Léa", email: "l@b.fr" }]],
  ],
  [
    "an address that stands for a name",
    1,
    [[{ name: "lea@a.fr" }], [{ name: "Léa Martin", email: "lea@a.fr" }]],
  ],
  ["two names", 2, [[{ name: "Léa Martin" }, { name: "Léa Marin" }]]],
  ["nobody", 0, [[{ name: " " }]]],
];
for (const [what, expected, sources] of cases) {
  test(`counts ${what} as ${expected}`, () => assert.equal(people(...sources).length, expected));
}

test("keeps the name rather than the address, and where each person appears", () => {
  const [lea] = people([{ name: "lea@a.fr" }], [{ name: "Léa Martin", email: "lea@a.fr" }]);
  assert.equal(lea?.name, "Léa Martin");
  assert.deepEqual(lea?.emails, ["lea@a.fr"]);
  assert.deepEqual(lea?.sources, ["source 1", "source 2"]);
});

test("counts those in charge of work, and their open items", () => {
  const source = aSource({
    workItems: [
      anItem({ people: [{ name: "Léa" }] }),
      anItem({ people: [{ name: "Léa" }, { name: "Karim" }], state: "done" }),
    ],
  });
  assert.deepEqual(
    participantsOf([{ source, label: "a" }]).map(({ name, openItems }) => [name, openItems]),
    [
      ["Karim", 0],
      ["Léa", 1],
    ],
  );
});
