import { strict as assert } from "node:assert";
import { test } from "node:test";
import { nameOf, stepsIn, withAdded, withKey, withMoved, withRemoved } from "./loose-steps.ts";
import { dayOf, listAt, numberFrom, textAt, withDay, withValue } from "./step-values.ts";

const playbook = {
  key: "short-exit-own",
  steps: [
    { key: "a", phase: "finish", line: 4 },
    { key: "b", after: ["a", "c"], due: { from: "step", step: "a", offset: { days: -3 } } },
    { key: "c" },
  ],
};
const keys = (value: Parameters<typeof stepsIn>[0]) => stepsIn(value).map(nameOf);

test("a step is added after another in its phase, moved, taken out; what is no step keeps its place", () => {
  const added = withAdded(playbook, 0);
  assert.deepEqual(keys(added), ["a", "new-step", "b", "c"]);
  assert.deepEqual([stepsIn(added)[1]?.phase, stepsIn(added)[1]?.line], ["finish", 4]);
  assert.deepEqual(keys(withAdded(added, 3)), ["a", "new-step", "b", "c", "new-step-2"]);
  assert.deepEqual(keys(withAdded({}, -1)), ["new-step"]);
  assert.deepEqual(keys(withMoved(playbook, 0, 1)), ["b", "a", "c"]);
  assert.deepEqual(keys(withMoved(playbook, 2, -1)), ["a", "c", "b"]);
  assert.equal(withMoved(playbook, 0, -1), playbook);
  assert.equal(withMoved(playbook, 2, 1), playbook);
  assert.deepEqual(keys(withRemoved(playbook, 1)), ["a", "c"]);
  assert.deepEqual(keys({ steps: ["?", { key: "" }, { key: "z" }] }), ["#1", "#2", "z"]);
});

test("what hangs on a step follows its new key, unless two steps have it", () => {
  const renamed = stepsIn(withKey(playbook, 0, "first"));
  assert.deepEqual(renamed[1], {
    key: "b",
    after: ["first", "c"],
    due: { from: "step", step: "first", offset: { days: -3 } },
  });
  const twice = { steps: [{ key: "a" }, { key: "a" }, { key: "b", after: ["a"] }] };
  assert.deepEqual(listAt(stepsIn(withKey(twice, 0, "first"))[2] ?? {}, "after"), ["a"]);
});

test("a field is read and written at its path; what is emptied is not said any more", () => {
  const step = { key: "a", title: { fr: "Un", en: "One" }, effort: 30, when: { tones: ["calm"] } };
  assert.deepEqual(
    [textAt(step, "title.fr"), textAt(step, "effort"), textAt(step, "wait.days")],
    ["Un", "30", ""],
  );
  assert.deepEqual(withValue(step, "title.fr", "Deux"), { ...step, title: { fr: "Deux", en: "One" } });
  assert.deepEqual(withValue(step, "evidence.fr", "Vu"), { ...step, evidence: { fr: "Vu" } });
  const { when: _, ...always } = step;
  assert.deepEqual(withValue(step, "when.tones", []), always);
  assert.deepEqual(Object.keys(withValue(step, "title.en", "Two")), ["key", "title", "effort", "when"]);
  assert.deepEqual(["", "12", "-3", "dix", "1.5"].map(numberFrom), [undefined, 12, -3, "dix", "1.5"]);
});

test("a day is a count, a unit and a way from something, there and back", () => {
  const cases = [
    [{ from: "end", offset: { days: -3 } }, ["3", "days", "before", "end"]],
    [{ from: "end", offset: { days: 0 } }, ["0", "days", "before", "end"]],
    [{ from: "start", offset: { days: 2, counted: "working" } }, ["2", "working", "after", "start"]],
    [{ from: "end", offset: { months: 3 } }, ["3", "months", "after", "end"]],
    [{ from: "step", step: "a", offset: { months: -1 } }, ["1", "months", "before", "step:a"]],
    [{ from: "end", offset: { days: "dix" } }, ["dix", "days", "after", "end"]],
  ] as const;
  for (const [due, [count, unit, way, from]] of cases) {
    assert.deepEqual(dayOf({ due }), { count, unit, way, from });
    assert.deepEqual(withDay({}, dayOf({ due })), { due });
  }
  assert.deepEqual(withDay({}, { count: "", unit: "days", way: "after", from: "end" }), {
    due: { from: "end", offset: {} },
  });
  assert.deepEqual(dayOf({}), { count: "", unit: "days", way: "after", from: "" });
});
