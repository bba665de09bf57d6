import { strict as assert } from "node:assert";
import { test } from "node:test";
import { readLines } from "#testing/inventories.ts";
import { type Access, blankShown } from "./access.ts";
import { changesOf } from "./inventory-changes.ts";

/** The accesses of a dossier once a file was imported over those that it had. */
function imported(lines: readonly string[], before: readonly Access[] = []): readonly Access[] {
  const changes = changesOf(readLines(...lines).rows, before);
  const touched = new Set(changes.map((one) => one.before?.id));
  return [
    ...before.filter(({ id }) => !touched.has(id)),
    ...changes.map(({ said: { tool }, before: one, after }, at) => ({
      ...{ id: one?.id ?? `${before.length + at}`, toolKey: tool.key, toolName: tool.name },
      ...blankShown,
      ...after,
    })),
  ];
}
const states = (lines: readonly string[], before: readonly Access[]) =>
  changesOf(readLines(...lines).rows, before).map(({ is, fields }) => [is, ...fields].join(" "));

test("more rights, names and notes than an access has room for go to the note, and come back the same", () => {
  const people = Array.from({ length: 60 }, (_, at) => `Julie ${at} (admin)`).join(", ");
  const others = Array.from({ length: 30 }, (_, at) => `Agence ${at}`).join(" ; ");
  const note = Array.from({ length: 40 }, (_, at) => `Ligne ${at} ${"x".repeat(30)}`).join("⏎");
  const long = ["Outil|Nos personnes|Autres|Remarques", `GTM|${people}|${others}|${note}`];
  const first = imported(long);
  assert.deepEqual([first[0]?.ours.length, first[0]?.others.length], [50, 20]);
  assert.ok(first[0]?.note?.includes("Julie 59") && first[0].note.includes("Agence 29"));
  assert.deepEqual(states(long, first), ["same"]);
  const longer = ["Outil|Remarques", `GTM|${"Trop long. ".repeat(100)}`, `GTM|${"Encore. ".repeat(100)}`];
  const second = imported(longer, first);
  assert.equal(second[0]?.note?.length, 2_000);
  assert.deepEqual(states(longer, second), ["same"]);
  assert.deepEqual(states(long, second), ["same"]);
});

test("of two levels that a file says of somebody the strongest counts; a level that it does not say stays", () => {
  const before = imported(["Outil|Nos personnes|Notre rôle", "GTM|Julie|Lecture", "gtm|julie|Admin"]);
  assert.deepEqual(before[0]?.ours, [{ form: "person", name: "julie", level: "admin" }]);
  const unsaid = ["Outil|Nos personnes", "GTM|Julie, Paul"];
  assert.deepEqual(states(unsaid, before), ["changes ours"]);
  assert.deepEqual(imported(unsaid, before)[0]?.ours, [
    { form: "person", name: "julie", level: "admin" },
    { form: "person", name: "Paul", level: "viewer" },
  ]);
});

test("the very resource comes before one that is written almost the same", () => {
  const before = imported(["Outil|Ressource", "GTM|Aubin"]);
  const [one] = before;
  assert.ok(one);
  const twins = [one, { ...one, id: "other", resource: "aubin" }];
  const changes = changesOf(readLines("Outil|Ressource|Qui paie", "GTM|aubin|client").rows, twins);
  assert.deepEqual(
    changes.map(({ before: found }) => found?.id),
    ["other"],
  );
  assert.deepEqual(states(["Outil|Ressource", "GTM|AUBIN", "GTM|"], twins), ["same", "new"]);
});
