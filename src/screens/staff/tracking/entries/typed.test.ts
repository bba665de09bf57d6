import assert from "node:assert/strict";
import { test } from "node:test";
import { type Entry, wayBack, wayBackTogether } from "./entry.ts";
import { givenOf, readOf, typedOf } from "./typed.ts";

test("people come back from what is typed of them as they were", () => {
  const cases = [
    [[], ""],
    [[{ name: "Lou Martin" }, { name: "Ana Diaz", email: "ana@x.fr" }], "Lou Martin, Ana Diaz <ana@x.fr>"],
    [[{ name: "Martin, Lou" }], "Martin, Lou;"],
    [[{ name: "Martin, Lou" }, { name: "Ana" }], "Martin, Lou; Ana"],
    [[{ name: "ana@x.fr", email: "ana@x.fr" }], "ana@x.fr <ana@x.fr>"],
  ] as const;
  for (const [people, typed] of cases) {
    assert.equal(typedOf("people", people), typed);
    assert.deepEqual(givenOf("people", typed), people);
  }
  assert.deepEqual(givenOf("people", " <ana@x.fr> ,, "), [{ name: "ana@x.fr", email: "ana@x.fr" }]);
  assert.equal(readOf("people", [{ name: "", email: "ana@x.fr" }, { name: "Lou" }]), "ana@x.fr, Lou");
});

test("an instant is edited as its day, words are kept once, what is emptied is null", () => {
  assert.equal(typedOf("day", "2026-12-01T12:00:00Z"), "2026-12-01");
  assert.deepEqual(givenOf("words", "SEO, Urgent,SEO"), ["SEO", "Urgent"]);
  assert.equal(givenOf("line", "  "), null);
  assert.equal(givenOf("text", " deux\nlignes "), "deux\nlignes");
});

test("a change is taken back to the export where nobody had corrected it, else to what was said", () => {
  const entry: Entry = {
    id: "a",
    sourceId: "b",
    byHand: false,
    corrected: ["stage"],
    visibility: "shared",
    internalNote: null,
    handling: null,
    handlingNote: null,
    handledBy: null,
    handledAt: null,
    updatedAt: "2026-11-02T09:00:00.000Z",
    record: { title: "Panier", stage: "En cours", dueOn: "2026-12-01T12:00:00Z" },
  };
  const change = { dueOn: "2026-12-05", stage: "Recette", visibility: "internal", internalNote: "non" };
  assert.deepEqual(wayBack(entry, change), {
    reset: ["dueOn"],
    edit: { stage: "En cours", visibility: "shared", internalNote: null },
  });
  assert.deepEqual(wayBack({ ...entry, corrected: ["doneOn"] }, { state: "done" }), {
    reset: ["state"],
    edit: { doneOn: null },
  });
  const many = { ...entry, corrected: [], record: { ...entry.record, state: "open" } };
  assert.deepEqual(wayBackTogether(many, { state: "done" }), { reset: [], edit: { state: "open" } });
  assert.deepEqual(wayBackTogether(many, { stage: "Recette" }), { reset: [], edit: { stage: "En cours" } });
  assert.deepEqual(wayBackTogether(many, { dueOn: "2026-12-05" }), { reset: ["dueOn"], edit: {} });
  const byHand = { ...entry, byHand: true, corrected: [] };
  assert.deepEqual(wayBack(byHand, { people: [{ name: "Lou" }], blocker: "DNS" }), {
    reset: [],
    edit: { people: [], blocker: null },
  });
});
