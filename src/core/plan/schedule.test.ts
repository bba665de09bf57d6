import { strict as assert } from "node:assert";
import { test } from "node:test";
import fc from "fast-check";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { Anchor, Offset } from "#core/playbook/playbook.ts";
import { basis, dueOf, end, mondayToFriday, planned, step, today, waiting, whyOf } from "#testing/planned.ts";
import { addDays, addWorkingDays, offsetFrom, rolled } from "./calendar.ts";
import { type Schedule, type ScheduledStep, schedule } from "./schedule.ts";

test("an offset counts calendar days, working days or months, and a month ends where it ends", () => {
  const cases: readonly (readonly [string, Offset, string])[] = [
    ["2026-12-14", { days: 0 }, "2026-12-14"],
    ["2026-12-14", { days: -14 }, "2026-11-30"],
    ["2026-12-14", { days: -1, counted: "working" }, "2026-12-11"],
    ["2026-12-14", { days: -5, counted: "working" }, "2026-12-07"],
    ["2026-12-12", { days: 1, counted: "working" }, "2026-12-14"],
    ["2026-12-12", { days: -1, counted: "working" }, "2026-12-11"],
    ["2026-12-14", { months: 3 }, "2027-03-14"],
    ["2027-01-31", { months: 1 }, "2027-02-28"],
    ["2028-01-31", { months: 1 }, "2028-02-29"],
    ["2026-12-31", { months: -1 }, "2026-11-30"],
  ];
  for (const [from, offset, to] of cases) assert.equal(offsetFrom(from, offset, mondayToFriday), to);
});

test("each due day says how it was found: anchor, offset, working day", () => {
  const found = planned([
    step("announce", { from: "start", offset: { days: 0 } }),
    step("export", end(-7)),
    step("meet", end(-1)),
    step("depart", { from: "end", offset: { months: 3 } }),
    step("thank", { from: "step", step: "meet", offset: { days: 2, counted: "working" } }),
    step("pinned", end(-1), { pinnedOn: "2026-12-12" }),
  ]);
  assert.deepEqual(whyOf(found, "announce"), ["start 2026-11-02"]);
  assert.deepEqual(whyOf(found, "export"), ["end 2026-12-14", "offset 2026-12-07"]);
  // A Sunday before the end gives the Friday before it; one after the end, the Monday after it.
  assert.deepEqual(whyOf(found, "meet"), ["end 2026-12-14", "offset 2026-12-13", "previous 2026-12-11"]);
  assert.deepEqual(whyOf(found, "depart"), ["end 2026-12-14", "offset 2027-03-14", "next 2027-03-15"]);
  assert.deepEqual(whyOf(found, "thank"), ["step 2026-12-11", "offset 2026-12-15"]);
  assert.deepEqual(whyOf(found, "pinned"), ["pinned 2026-12-12"]);
});

test("what is due as a plan begins on a Sunday is due on Monday, and is not late before anybody could work", () => {
  const sunday = "2026-11-29";
  const found = planned(
    [
      step("open", { from: "start", offset: { days: 0 } }),
      step("sign", end(0)),
      step("with", { from: "step", step: "fixed", offset: { days: 0 } }),
      step("fixed", end(-1), { pinnedOn: "2026-12-12" }),
    ],
    sunday,
    { startOn: sunday, endOn: "2026-12-13" },
  );
  assert.deepEqual(whyOf(found, "open"), ["start 2026-11-29", "next 2026-11-30"]);
  assert.deepEqual(found.steps.get("open")?.verdict, { is: "in-time", days: 1 });
  assert.equal(dueOf(found, "sign"), "2026-12-11");
  assert.equal(dueOf(found, "with"), "2026-12-14");
});

test("what is done once the end has passed is not ready before, whatever else is settled", () => {
  const leave = step("leave", { from: "end", offset: { months: 3 } }, { guard: "end-passed" });
  const thank = step("thank", end(7), { guard: "end-passed", after: ["ask"] });
  const ask = step("ask", end(-7), {
    status: { is: "done", on: "2026-12-20", by: "", evidence: null, fileId: null },
  });
  const readyOf = (found: Schedule) => ["leave", "thank"].map((key) => found.steps.get(key)?.readyOn);
  assert.deepEqual(readyOf(planned([leave, ask, thank])), ["2026-12-14", "2026-12-20"]);
  assert.deepEqual(readyOf(planned([leave, ask, thank], today, { startOn: today, endOn: null })), [
    null,
    null,
  ]);
});

test("delays that a tool imposes are planned backwards, through what depends on them", () => {
  const found = planned([
    step("ask", end(-2), { wait: waiting(7) }),
    step("invite", end(-2), { wait: waiting(7) }),
    step("transfer", end(-3), { after: ["invite"] }),
    step("ready", end(-3), { after: ["aside"] }),
    step("aside", end(-30), { included: false, after: ["early"] }),
    step("early", end(-1)),
  ]);
  // Its effect must be there on the 14th: a Monday, seven days before.
  assert.deepEqual(whyOf(found, "ask"), [
    "end 2026-12-14",
    "offset 2026-12-12",
    "previous 2026-12-11",
    "effect-by-end 2026-12-07",
  ]);
  // Needed on the 11th, whose seventh day before is the 4th.
  assert.equal(dueOf(found, "transfer"), "2026-12-11");
  assert.equal(dueOf(found, "invite"), "2026-12-04");
  const pull = found.steps.get("invite")?.due.why.at(-1);
  assert.deepEqual(pull, {
    kind: "before-step",
    step: "transfer",
    stepDay: "2026-12-11",
    wait: 7,
    day: "2026-12-04",
  });
  // A step that is not in the plan still hands on what came before it.
  assert.equal(dueOf(found, "early"), "2026-12-11");
  assert.equal(found.steps.get("aside"), undefined);
});

test("without an end, what is counted from it has no day and says so; the rest has one", () => {
  const found = planned([step("a", end(-7)), step("b", { from: "start", offset: { days: 3 } })], today, {
    startOn: today,
    endOn: null,
  });
  assert.deepEqual(found.steps.get("a")?.due, { day: null, why: [], byEnd: false });
  assert.equal(found.steps.get("a")?.verdict.is, "undated");
  assert.equal(dueOf(found, "b"), "2026-11-05");
});

test("a late start says what can still be done by the end, what cannot and why, and the shortest path", () => {
  const steps = [
    step("ask", end(-20), { wait: waiting(7) }),
    step("transfer", end(-10), { after: ["ask"] }),
    step("write", end(-5)),
    step("build", end(-1), { effort: 420 * 4 }),
  ];
  const verdict = (found: Schedule, key: string) => found.steps.get(key)?.verdict;
  const late = planned(steps, "2026-12-04");
  assert.deepEqual(verdict(late, "ask"), { is: "late", days: 10 });
  assert.deepEqual(verdict(late, "write"), { is: "in-time", days: 5 });
  // Four days of work from Friday 4 end on Wednesday 9.
  assert.equal(late.steps.get("build")?.earliestDone, "2026-12-09");
  assert.equal(late.steps.get("build")?.startBy, "2026-12-08");
  assert.equal(late.critical?.effectOn, "2026-12-11");
  assert.deepEqual(late.critical?.steps, ["ask", "transfer"]);

  const tooLate = planned(steps, "2026-12-10");
  assert.deepEqual(verdict(tooLate, "ask"), { is: "too-late", days: 3, because: "wait" });
  assert.deepEqual(verdict(tooLate, "transfer"), { is: "too-late", days: 3, because: "wait" });
  assert.deepEqual(verdict(tooLate, "build"), { is: "too-late", days: 1, because: "work" });
  assert.deepEqual(verdict(tooLate, "write"), { is: "late", days: 1 });
  assert.deepEqual(tooLate.critical, { steps: ["ask", "transfer"], effectOn: "2026-12-17" });

  const over = planned(steps, "2026-12-20");
  assert.deepEqual(verdict(over, "write"), { is: "too-late", days: 6, because: "end-passed" });
});

test("what is settled holds nothing back but its own delay; what is open says which step waits for it", () => {
  const done = { is: "done", on: "2026-11-20", by: "member:a", evidence: null, fileId: null } as const;
  const dropped = { is: "not-applicable", reason: "aucune fiche", by: "member:a", on: today } as const;
  const steps = [
    step("a", end(-20), { status: done, wait: waiting(7) }),
    step("b", end(-15), { after: ["a"] }),
    step("c", end(-10), { after: ["b"], status: dropped }),
    step("d", end(-5), { after: ["c"] }),
  ];
  const { steps: found } = planned(steps, "2026-11-23");
  assert.equal(found.get("b")?.readyOn, "2026-11-27");
  assert.deepEqual([found.get("b")?.waitsFor, found.get("b")?.blocks], [[], 1]);
  assert.deepEqual([found.get("d")?.waitsFor, found.get("d")?.readyOn], [["b"], null]);
  assert.equal(found.get("a")?.verdict.is, "settled");
});

test("a circle and a step that is not there are refused by name", () => {
  const refusalOf = (steps: readonly ScheduledStep[]) => {
    const found = schedule(steps, basis, today, mondayToFriday);
    assert.ok(isRefusal(found));
    return [found.refused, found.params];
  };
  assert.deepEqual(refusalOf([step("a", end(0), { after: ["b"] }), step("b", end(0), { after: ["a"] })]), [
    "plan.circle",
    { steps: "a → b → a" },
  ]);
  const counted: Anchor = { from: "step", step: "a", offset: { days: 1 } };
  assert.deepEqual(refusalOf([step("a", counted)]), ["plan.circle", { steps: "a → a" }]);
  assert.deepEqual(refusalOf([step("a", end(0), { after: ["gone"] })]), [
    "plan.unknown-step",
    { step: "a", missing: "gone" },
  ]);
});

const anyOffset: fc.Arbitrary<Offset> = fc.oneof(
  fc.record({ days: fc.integer({ min: -90, max: 90 }) }),
  fc.record({ days: fc.integer({ min: -40, max: 40 }), counted: fc.constant("working" as const) }),
  fc.record({ months: fc.integer({ min: -4, max: 6 }) }),
);
/** Steps that hang only on earlier ones, in any order and of any kind. */
const anySteps = fc
  .array(
    fc.record({
      offset: anyOffset,
      from: fc.constantFrom("end" as const, "start" as const, "step" as const),
      links: fc.array(fc.nat(), { maxLength: 3 }),
      wait: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
      included: fc.boolean(),
      effort: fc.integer({ min: 1, max: 3_000 }),
    }),
    { minLength: 1, maxLength: 15 },
  )
  .map((all) =>
    all.map(({ offset, from, links, wait, included, effort }, at) => {
      const anchor: Anchor =
        from === "step" && at > 0
          ? { from, step: `s${(links[0] ?? 0) % at}`, offset }
          : { from: from === "step" ? "end" : from, offset };
      return step(`s${at}`, anchor, {
        effort,
        included,
        ...(wait === undefined ? {} : { wait: waiting(wait) }),
        ...(at > 0 ? { after: [...new Set(links.map((link) => `s${link % at}`))] } : {}),
      });
    }),
  );
const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays("2026-01-01", days));

test("whatever the steps: due on working days, never after what needs them, nor later than one can or their own count says", () => {
  fc.assert(
    fc.property(anySteps, anyDay, anyDay, (steps, endOn, on) => {
      const of = { startOn: "2026-11-02", endOn };
      const { steps: found } = planned(steps, on, of);
      const free = steps.map(({ after: _, ...one }) => one);
      const { steps: unlinked } = planned(free, on, of);
      const { steps: soonest } = planned(steps, of.startOn, of);
      for (const one of steps.filter(({ included }) => included)) {
        const due = found.get(one.key)?.due.day ?? "";
        const first = soonest.get(one.key)?.earliestDone ?? "";
        assert.ok(mondayToFriday.isWorkingDay(due), due);
        assert.ok(due >= of.startOn, due);
        assert.ok([unlinked.get(one.key)?.due.day ?? "", first].some((day) => due <= day));
        // What cannot be there by the end even so keeps the end, whatever is to come before.
        if (endOn >= of.startOn && first > endOn) continue;
        for (const before of one.after ?? []) {
          const earlier = found.get(before);
          if (!earlier) continue;
          const wait = steps.find(({ key }) => key === before)?.wait?.days ?? 0;
          assert.ok(addDays(earlier.due.day ?? "", wait) <= due, `${before} then ${one.key}`);
          assert.ok(addDays(earlier.earliestDone, wait) <= (found.get(one.key)?.earliestStart ?? ""));
          assert.ok(found.get(one.key)?.waitsFor.includes(before));
          assert.ok(earlier.blocks > (found.get(one.key)?.blocks ?? 0));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("whatever the steps: the reckoning ends on the due day, and saying the order otherwise changes nothing", () => {
  fc.assert(
    fc.property(anySteps, anyDay, (steps, endOn) => {
      const of = { startOn: "2026-11-02", endOn };
      const one = planned(steps, "2026-11-02", of).steps;
      const other = planned(steps.toReversed(), "2026-11-02", of).steps;
      for (const [key, { due, verdict, blocks }] of one) {
        assert.equal(due.why.at(-1)?.day, due.day);
        assert.equal(other.get(key)?.due.day, due.day);
        assert.deepEqual(other.get(key)?.verdict, verdict);
        assert.equal(other.get(key)?.blocks, blocks);
      }
    }),
    { numRuns: 300 },
  );
});

test("whatever the day: working days go there and back, and a roll ends on the nearest worked day", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, days) => {
      const worked = rolled(day, "next", mondayToFriday);
      assert.equal(
        addWorkingDays(addWorkingDays(worked, days, mondayToFriday), -days, mondayToFriday),
        worked,
      );
      assert.ok(worked >= day && worked <= addDays(day, 2));
    }),
  );
});
