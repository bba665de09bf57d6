import { strict as assert } from "node:assert";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "#core/plan/calendar.ts";
import { contactLines, daysOfEnd, memberLines, type OpenStep } from "./due-lines.ts";

const today = "2026-12-11";
const window = { from: today, today, until: "2026-12-14" };
const step = (parts: Partial<OpenStep>): OpenStep => ({
  stepId: "s",
  dossierId: "d",
  side: "us",
  memberId: "me",
  state: "to-do",
  stateOn: null,
  readyOn: null,
  dueOn: null,
  startBy: null,
  waitDays: 0,
  touchedOn: "2026-11-01",
  ...parts,
});
const told = (parts: Partial<OpenStep>, leads = false) =>
  memberLines([step(parts)], [], { memberId: "me", leads }, window).map(({ kind, day }) => `${kind} ${day}`);

test("a member is told of each step by its most pressing line", () => {
  const cases: readonly (readonly [Partial<OpenStep>, string | undefined])[] = [
    [{ dueOn: "2026-12-10" }, "overdue 2026-12-10"],
    [{ dueOn: "2026-12-11" }, "due 2026-12-11"],
    // On a Friday, what is due during the weekend is told too.
    [{ dueOn: "2026-12-13" }, "due 2026-12-13"],
    [{ dueOn: "2026-12-14" }, undefined],
    [{}, undefined],
    [{ side: "client", dueOn: "2026-12-12", readyOn: "2026-12-01" }, "waiting 2026-12-01"],
    [{ side: "client", dueOn: "2026-12-20" }, undefined],
    [{ state: "blocked", stateOn: "2026-11-30", dueOn: "2026-12-30" }, "waiting 2026-11-30"],
    [{ dueOn: "2026-12-20", waitDays: 7, startBy: "2026-12-11" }, "wait-begins 2026-12-11"],
    [{ dueOn: "2026-12-20", waitDays: 0, startBy: "2026-12-11" }, undefined],
    [{ memberId: "other", dueOn: "2026-12-11" }, undefined],
    [{ memberId: null, dueOn: "2026-12-11" }, undefined],
  ];
  for (const [parts, line] of cases) assert.deepEqual(told(parts), line ? [line] : [], JSON.stringify(parts));
});

test("those who lead hear of what nobody takes care of, and of what stays late in silence", () => {
  assert.deepEqual(told({ memberId: null, dueOn: today }, true), [`due ${today}`]);
  assert.deepEqual(told({ memberId: "other", dueOn: "2026-12-04" }, true), ["escalated 2026-12-04"]);
  assert.deepEqual(told({ memberId: "other", dueOn: "2026-12-05" }, true), []);
  assert.deepEqual(told({ memberId: "other", dueOn: "2026-12-01", touchedOn: "2026-12-09" }, true), []);
  const after = (silentDays: number, dueOn: string) =>
    memberLines(
      [step({ memberId: "other", dueOn })],
      [],
      { memberId: "me", leads: true, silentDays },
      window,
    );
  assert.deepEqual(
    [after(3, "2026-12-08"), after(3, "2026-12-09"), after(14, "2026-12-04")].map((lines) => lines.length),
    [1, 0, 0],
  );
});

test("the end and our departure are told some days before, and what fell while nothing was sent, once", () => {
  const kinds = (endOn: string, from = today) =>
    memberLines([], daysOfEnd("d", endOn), { memberId: "me", leads: true }, { ...window, from }).map(
      ({ kind, day }) => `${kind} ${day}`,
    );
  assert.deepEqual(kinds("2026-12-18"), ["end 2026-12-18"]);
  assert.deepEqual(kinds("2026-12-17"), []);
  assert.deepEqual(kinds("2026-12-13"), ["end 2026-12-13"]);
  assert.deepEqual(kinds("2026-09-18"), ["departure 2026-12-18"]);
  assert.deepEqual(kinds("2025-11-30", "2026-02-20"), ["departure 2026-02-28"]);
  assert.deepEqual(kinds("2026-12-10", "2026-11-01"), ["end 2026-12-10"]);
});

test("a contact is told of its own side alone", () => {
  const steps = [
    step({ stepId: "a", side: "client", dueOn: "2026-12-11" }),
    step({ stepId: "b", side: "us", dueOn: "2026-12-11" }),
    step({ stepId: "c", side: "client", dueOn: "2026-12-01" }),
    step({ stepId: "e", side: "successor", dueOn: "2026-12-01" }),
  ];
  assert.deepEqual(
    contactLines(steps, [], "client", window).map(({ kind, subjectId }) => `${kind} ${subjectId}`),
    ["overdue c", "due a"],
  );
});

test("property: no line is there twice, each is in order, and a step has one at most", () => {
  const day = fc.option(fc.integer({ min: -60, max: 60 }).map((n) => addDays(today, n)));
  const any = fc.record({
    stepId: fc.constantFrom("a", "b", "c", "e"),
    dossierId: fc.constant("d"),
    side: fc.constantFrom("us" as const, "client" as const),
    memberId: fc.constantFrom("me", "other", null),
    state: fc.constantFrom("to-do" as const, "doing" as const, "blocked" as const),
    stateOn: day,
    readyOn: day,
    dueOn: day,
    startBy: day,
    waitDays: fc.integer({ min: 0, max: 9 }),
    touchedOn: fc.integer({ min: -60, max: 0 }).map((n) => addDays(today, n)),
  });
  fc.assert(
    fc.property(fc.uniqueArray(any, { selector: ({ stepId }) => stepId }), fc.boolean(), (steps, leads) => {
      const lines = memberLines(steps, daysOfEnd("d", today), { memberId: "me", leads }, window);
      const subjects = lines.filter(({ kind }) => kind !== "end").map(({ subjectId }) => subjectId);
      assert.equal(new Set(subjects).size, subjects.length);
      for (const kind of new Set(lines.map((line) => line.kind))) {
        const days = lines.filter((line) => line.kind === kind).map((line) => line.day);
        assert.deepEqual(days, days.toSorted());
      }
    }),
    { numRuns: 300 },
  );
});
