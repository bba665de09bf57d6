import { strict as assert } from "node:assert";
import { test } from "node:test";
import { dueOf, end, planned, step, waiting, whyOf } from "#testing/planned.ts";

test("nothing is late as its plan begins: what should have been done before is due as soon as somebody can", () => {
  const tuesday = "2026-12-01";
  const steps = [
    step("open", { from: "start", offset: { days: 0 } }),
    step("ask", end(-20), { after: ["open"], wait: waiting(4) }),
    step("transfer", end(-10), { after: ["ask"], effort: 420 * 2 }),
    step("fixed", end(-5), { pinnedOn: "2026-11-20" }),
    step("with", { from: "step", step: "ask", offset: { days: 1 } }),
    step("prove", { from: "end", offset: { months: 3 } }, { after: ["transfer"] }),
  ];
  const of = { startOn: tuesday, endOn: "2026-12-08" };
  const found = planned(steps, tuesday, of);
  const days = ["open", "ask", "transfer", "with"].map((key) => dueOf(found, key));
  // Two days of work once the four days have passed: Monday and Tuesday, the end.
  assert.deepEqual(days, [tuesday, tuesday, "2026-12-08", tuesday]);
  assert.deepEqual(found.steps.get("ask")?.due.why.at(-1), {
    kind: "soonest",
    startOn: tuesday,
    day: tuesday,
  });
  for (const key of ["open", "ask", "transfer", "with"])
    assert.deepEqual(found.steps.get(key)?.verdict, { is: "in-time", days: 0 }, key);
  // What a person fixed stays, and is late. The day after, what was not done is.
  assert.deepEqual(found.steps.get("fixed")?.verdict, { is: "late", days: 11 });
  assert.deepEqual(planned(steps, "2026-12-02", of).steps.get("open")?.verdict, { is: "late", days: 1 });

  // Too late even so: the end stays its day, and it says so.
  const tooLate = planned(steps, tuesday, { startOn: tuesday, endOn: "2026-12-05" });
  assert.deepEqual(whyOf(tooLate, "transfer")?.slice(-2), ["soonest 2026-12-08", "kept-to-end 2026-12-04"]);
  assert.deepEqual(tooLate.steps.get("transfer")?.verdict, { is: "too-late", days: 3, because: "wait" });
  // An end that has passed keeps nothing: what was for it is told as such, and due as soon as can be.
  const over = planned(steps, tuesday, { startOn: tuesday, endOn: "2026-11-27" });
  assert.equal(dueOf(over, "transfer"), "2026-12-08");
  assert.equal(dueOf(over, "open"), tuesday);
  assert.deepEqual(over.steps.get("ask")?.verdict, { is: "too-late", days: 8, because: "end-passed" });
});
