import { strict as assert } from "node:assert";
import { test } from "node:test";
import { aSource, aWorkItem } from "#testing/exports.ts";
import { changesOf, type EntryBefore } from "./changes.ts";

const before = (externalId: string, imported: object, more: Partial<EntryBefore> = {}): EntryBefore => ({
  kind: "work-item",
  externalId,
  occurrence: 0,
  imported,
  isCorrected: false,
  ...more,
});

test("records are told apart by their ids, the same id twice by its rank, and compared whatever the order of keys", () => {
  const [one, two, three] = [aWorkItem("1"), aWorkItem("2"), aWorkItem("2", { title: "Encore" })];
  const { title, ...rest } = two;
  const changes = changesOf(
    [
      before("1", aWorkItem("1", { title: "Avant" }), { isCorrected: true }),
      before("2", { title, ...rest }),
      before("2", three, { occurrence: 1 }),
      before("3", aWorkItem("3")),
      before("1", {}, { kind: "action" }),
    ],
    aSource("b", { workItems: [one, two, three, aWorkItem("4")] }),
  );
  assert.deepEqual(changes["work-item"], { added: 1, updated: 1, unchanged: 2, gone: 1, corrected: 1 });
  assert.deepEqual(changes.action, { added: 0, updated: 0, unchanged: 0, gone: 1, corrected: 0 });
});

test("a value that was emptied, a list that grew and a text that cannot be kept as it is are seen", () => {
  const said = (more: object) =>
    changesOf([before("1", aWorkItem("1", more))], aSource("b", { workItems: [aWorkItem("1")] }));
  assert.equal(said({ dueOn: "2026-03-01" })["work-item"].updated, 1);
  assert.equal(said({ labels: ["a"] })["work-item"].updated, 1);
  const odd = aWorkItem("1", { description: "a\0b\ud800" });
  const kept = aWorkItem("1", { description: "a\ufffdb\ufffd" });
  assert.equal(changesOf([before("1", kept)], aSource("b", { workItems: [odd] }))["work-item"].unchanged, 1);
});

test("a long id is cut as the database cuts it, never in the middle of a character", () => {
  const id = "🚀".repeat(400);
  const changes = changesOf(
    [before("🚀".repeat(300), aWorkItem(id))],
    aSource("b", { workItems: [aWorkItem(id)] }),
  );
  assert.equal(changes["work-item"].unchanged, 1);
});
