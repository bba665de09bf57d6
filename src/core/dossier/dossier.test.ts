import { strict as assert } from "node:assert";
import { test } from "node:test";
import { type Dossier, type DossierChange, editedDossier, sortName } from "./dossier.ts";

const before: Dossier = {
  id: "d",
  name: "Boulangerie Aubin",
  direction: "client",
  party: "Boulangerie Aubin",
  endOn: "2026-12-14",
  initiator: null,
  reason: "budget",
  clientView: "coupe générale",
  internalView: null,
  tone: null,
  strategic: null,
  timeBudgetMinutes: null,
  sites: ["https://aubin.example"],
  services: [],
  state: "open",
  stateReason: null,
  createdAt: "2026-11-02T09:00:00.000Z",
  updatedAt: "2026-11-02T09:00:00.000Z",
};

test("an edit keeps what is left out, empties what is null, and names only what changed", () => {
  const cases: readonly (readonly [DossierChange, object])[] = [
    [{}, {}],
    [{ name: undefined, reason: undefined }, {}],
    [{ name: "Boulangerie Aubin", endOn: "2026-12-14" }, {}],
    [{ endOn: null }, { endOn: { from: "2026-12-14", to: null } }],
    [
      { initiator: "client", reason: "internalisation", clientView: null },
      {
        initiator: { from: null, to: "client" },
        reason: { from: "budget", to: "internalisation" },
        clientView: { from: "coupe générale", to: null },
      },
    ],
    [{ direction: "supplier" }, { direction: { from: "client", to: "supplier" } }],
  ];
  for (const [edit, changed] of cases) {
    const edited = editedDossier(before, edit);
    assert.deepEqual(edited.changed, changed);
    const { id, createdAt, updatedAt } = edited.dossier;
    assert.deepEqual([id, createdAt, updatedAt], [before.id, before.createdAt, before.updatedAt]);
  }
});

test("names are filed as in a dictionary: no accents, no capitals, numbers by their value", () => {
  const names = ["Zoo", "Épicerie", "epicerie 10", "Œuvres", "Client 2", "client 10", "École", "Ébène"];
  const filed = names.toSorted((a, b) => (sortName(a) < sortName(b) ? -1 : 1));
  assert.deepEqual(filed, [
    "Client 2",
    "client 10",
    "Ébène",
    "École",
    "Épicerie",
    "epicerie 10",
    "Œuvres",
    "Zoo",
  ]);
  assert.equal(sortName("ﬁ ½ ①"), sortName("fi 1⁄2 1"));
  assert.ok(sortName("\u{FDFA}".repeat(200)).length <= 300);
});
