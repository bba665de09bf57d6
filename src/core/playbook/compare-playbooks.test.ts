import { strict as assert } from "node:assert";
import { test } from "node:test";
import fc from "fast-check";
import { comparePlaybooks } from "./compare-playbooks.ts";
import { exampleContent } from "./example.ts";
import { guards, type Playbook, type PlaybookStep } from "./playbook.ts";

const key = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
const both = fc.record({ fr: fc.constantFrom("un", "deux"), en: fc.constantFrom("one", "two") });
const offset = fc.oneof(
  fc.record({ days: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 3 }) }),
);
const due = fc.oneof(
  fc.record({ from: fc.constantFrom("end" as const, "start" as const), offset }),
  fc.record({ from: fc.constant("step" as const), step: key, offset }),
);
const aStep: fc.Arbitrary<PlaybookStep> = fc
  .record({
    key,
    line: fc.integer({ min: 1, max: 3 }),
    due,
    title: both,
    guard: fc.option(fc.constantFrom(...guards), { nil: undefined }),
    after: fc.option(fc.array(key, { maxLength: 2 }), { nil: undefined }),
  })
  .map(({ guard, after, ...step }) => ({
    phase: "finish",
    side: "us",
    visibility: "shared",
    howTo: { fr: "Comment", en: "How" },
    effort: 5,
    ...step,
    ...(guard === undefined ? {} : { guard }),
    ...(after === undefined ? {} : { after }),
  }));
/** Of plain objects, as YAML and the database give them. */
const aPlaybook: fc.Arbitrary<Playbook> = fc
  .record({
    key: fc.constant("k"),
    version: fc.integer({ min: 1, max: 2 }),
    title: both,
    about: both,
    direction: fc.constantFrom("client" as const, "supplier" as const),
    steps: fc.uniqueArray(aStep, { selector: (step) => step.key, maxLength: 7 }),
  })
  .map((made): Playbook => JSON.parse(JSON.stringify(made)));

const keysOf = (steps: readonly PlaybookStep[]) => steps.map((step) => step.key);
const isEmpty = (changes: ReturnType<typeof comparePlaybooks>) =>
  Object.values(changes).every((list: readonly unknown[]) => list.length === 0);

test("two playbooks differ in nothing exactly when they say the same", () => {
  fc.assert(
    fc.property(aPlaybook, aPlaybook, (one, other) => {
      assert.ok(isEmpty(comparePlaybooks(one, structuredClone(one))));
      const same = (() => {
        try {
          assert.deepEqual(one, other);
          return true;
        } catch {
          return false;
        }
      })();
      assert.equal(isEmpty(comparePlaybooks(one, other)), same);
    }),
  );
});

test("read the other way, what was added was removed, and each change is turned round", () => {
  fc.assert(
    fc.property(aPlaybook, aPlaybook, (one, other) => {
      const there = comparePlaybooks(one, other);
      const back = comparePlaybooks(other, one);
      assert.deepEqual(there.added, back.removed);
      assert.deepEqual(there.removed, back.added);
      assert.equal(there.moved.length, back.moved.length);
      const turned = (fields: typeof there.fields) =>
        new Set(fields.map(({ field, from, to }) => JSON.stringify([field, to, from])));
      const plain = (fields: typeof there.fields) =>
        new Set(fields.map(({ field, from, to }) => JSON.stringify([field, from, to])));
      assert.deepEqual(turned(there.fields), plain(back.fields));
      for (const { step, fields } of there.changed) {
        const same = back.changed.find((one) => one.step === step);
        assert.deepEqual(turned(fields), plain(same?.fields ?? []));
      }
    }),
  );
});

test("the other playbook can be told from the first and the differences; those that did not move keep their order", () => {
  fc.assert(
    fc.property(aPlaybook, aPlaybook, (one, other) => {
      const { added, removed, changed, moved } = comparePlaybooks(one, other);
      const gone = new Set(keysOf(removed));
      const kept = keysOf(one.steps).filter((step) => !gone.has(step));
      assert.deepEqual(new Set([...kept, ...keysOf(added)]), new Set(keysOf(other.steps)));
      const still = (keys: readonly string[]) =>
        keys.filter((step) => !moved.includes(step) && !keysOf(added).includes(step));
      assert.deepEqual(still(kept), still(keysOf(other.steps)));
      const untouched = kept.filter((step) => !changed.some((one) => one.step === step));
      for (const step of untouched)
        assert.deepEqual(
          one.steps.find((each) => each.key === step),
          other.steps.find((each) => each.key === step),
        );
    }),
  );
});

test("a field is told by its path, with what it was and what it is", () => {
  const [step] = exampleContent.steps;
  assert.ok(step);
  const next: Playbook = {
    ...exampleContent,
    version: 2,
    steps: [{ ...step, effort: 15, after: ["x"], due: { from: "end", offset: { months: 3 } } }],
  };
  assert.deepEqual(comparePlaybooks(exampleContent, next), {
    fields: [{ field: "version", from: 1, to: 2 }],
    added: [],
    removed: [],
    changed: [
      {
        step: "open-the-exit",
        title: step.title,
        fields: [
          { field: "due.from", from: "start", to: "end" },
          { field: "due.offset.days", from: 0, to: null },
          { field: "effort", from: 10, to: 15 },
          { field: "due.offset.months", from: null, to: 3 },
          { field: "after", from: null, to: ["x"] },
        ],
      },
    ],
    moved: [],
  });
});
