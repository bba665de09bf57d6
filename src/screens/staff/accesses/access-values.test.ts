import { strict as assert } from "node:assert";
import { test } from "node:test";
import { fieldAt, type Said, saidIn } from "./access-values.ts";

const before: Said = {
  resource: null,
  clientLevel: "unknown",
  clientWho: null,
  login: "unknown",
  ours: [],
  owner: "unknown",
  payer: "unknown",
  others: [],
  waitSince: "2026-11-02",
  note: null,
};

const typed = {
  resource: " aubin.example ",
  clientLevel: "editor",
  clientWho: "",
  login: "named",
  owner: "client",
  payer: "nobody",
  others: "Northlight Studio, , Yves",
  note: "",
  "ours.0.form": "person",
  "ours.0.name": " ",
  "ours.0.level": "owner",
  "ours.2.form": "agency-link",
  "ours.2.name": "Atelier Rivage",
  "ours.2.level": "admin",
};

test("a form says what was typed, leaves blank lines out, and keeps the wait that it does not show", () => {
  assert.deepEqual(saidIn(typed, before), {
    ...before,
    resource: "aubin.example",
    clientLevel: "editor",
    login: "named",
    owner: "client",
    payer: "nobody",
    others: ["Northlight Studio", "Yves"],
    ours: [{ form: "agency-link", name: "Atelier Rivage", level: "admin" }],
  });
  assert.equal(saidIn({ ...typed, waitSince: "" }, before).waitSince, null);
  assert.equal(saidIn({ ...typed, waitSince: "2026-11-20" }, before).waitSince, "2026-11-20");
});

test("what the server finds wrong is told beside the line that holds it", () => {
  assert.equal(fieldAt(typed, "ours.0.name"), "ours.2.name");
  assert.equal(fieldAt(typed, "others.1"), "others");
  assert.equal(fieldAt(typed, "note"), "note");
});
