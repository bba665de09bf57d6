import { strict as assert } from "node:assert";
import { test } from "node:test";
import { factKinds } from "#core/kernel/fact.ts";
import { factsOfHistory, historyOf } from "./history.ts";

const at = "2026-12-03T08:12:00Z";
const told = [
  { at, actor: "contact:nora", kind: "access.evidence-given", subject: "access:ads" },
  { at, actor: "member:lea", kind: "access.evidence-given", subject: "access:ads" },
  { at, actor: "contact:yves", kind: "portal.question-asked", subject: "portal-request:y" },
  { at, actor: "member:lea", kind: "portal.question-answered", subject: "portal-request:n" },
  { at, actor: "member:lea", kind: "portal.question-answered", subject: "portal-request:y" },
  { at, actor: "member:lea", kind: "portal.help-settled", subject: "access:ads" },
  { at, actor: "anonymous", kind: "portal.opened", subject: "portal-link:n" },
  { at, actor: "anonymous", kind: "portal.opened", subject: "portal-link:y" },
  { at, actor: "member:lea", kind: "dossier.edited", subject: "dossier:d" },
  { at, actor: "contact:nora", kind: "portal.pack-taken", subject: "pack:p" },
];

test("a contact reads what it did and received, nothing of others, and of the agency only what was for it", () => {
  const of = { contactId: "nora", linkIds: ["n"], about: ["portal-request:n", "access:ads"] };
  assert.deepEqual(
    historyOf(told, of).map(({ kind, about }) => [kind, about]),
    [
      ["said-done", "ads"],
      ["answered", null],
      ["answered", "ads"],
      ["opened", null],
      ["pack-taken", "p"],
    ],
  );
});

test("one of the agency sees what all contacts did, and none of its own deeds as theirs", () => {
  assert.deepEqual(
    historyOf(told, undefined).map(({ kind }) => kind),
    ["said-done", "asked", "answered", "answered", "answered", "opened", "opened", "pack-taken"],
  );
  for (const kind of factsOfHistory)
    assert.ok(
      factKinds.some((known) => known === kind),
      kind,
    );
});
