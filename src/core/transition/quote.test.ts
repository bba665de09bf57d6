import { strict as assert } from "node:assert";
import { test } from "node:test";
import fc from "fast-check";
import { isRefusal } from "#core/kernel/refusal.ts";
import { decimalOf, hundredthsAsTyped, hundredthsIn } from "./decimal.ts";
import { type Milestone, type StatusGiven, withMilestoneStatus } from "./milestone.ts";
import { amountOf, quoteOf } from "./quote.ts";
import { blankTransition, editedTransition, endOfTransition, type Transition } from "./transition.ts";

const session = { subject: "Campagnes", who: "Nora", minutes: 90, on: null, runbook: null, rateCents: null };
const runbook = { title: "Publier", minutes: 50, state: "to-write" as const, rateCents: 7_000 };
const told = (value: unknown) => (isRefusal(value) ? value.refused : "no refusal");

test("a quote adds whole cents: hours at their rate, halves of a cent rounded up, tax on the total", () => {
  assert.deepEqual(
    [amountOf(90, 9_000), amountOf(50, 7_000), amountOf(1, 30), amountOf(1, 29), amountOf(0, 9_000)],
    [13_500, 5_833, 1, 0, 0],
  );
  const transition: Transition = {
    ...blankTransition,
    rateCents: 9_000,
    vatBasisPoints: 2_000,
    budgetCents: 15_000,
    sessions: [session],
    runbooks: [runbook],
  };
  assert.deepEqual(quoteOf(transition), {
    currency: "EUR",
    lines: [
      { kind: "session", what: "Campagnes", minutes: 90, rateCents: 9_000, amountCents: 13_500 },
      { kind: "runbook", what: "Publier", minutes: 50, rateCents: 7_000, amountCents: 5_833 },
    ],
    totalCents: 19_333,
    vatBasisPoints: 2_000,
    vatCents: 3_867,
    toPayCents: 23_200,
    leftCents: -4_333,
  });
  const untaxed = quoteOf({ ...transition, vatBasisPoints: null, budgetCents: null });
  assert.ok(!isRefusal(untaxed));
  assert.deepEqual([untaxed.vatCents, untaxed.toPayCents, untaxed.leftCents], [null, 19_333, null]);
  assert.equal(told(quoteOf(blankTransition)), "transition.nothing-to-quote");
  assert.equal(told(quoteOf({ ...transition, rateCents: null })), "transition.rate-wanted");
});

test("whatever minutes and rates, an amount is whole and within half a cent of what it stands for", () => {
  const minutes = fc.integer({ min: 0, max: 60_000 });
  const rate = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(minutes, rate, (m, r) => {
      const off = BigInt(amountOf(m, r)) * 60n - BigInt(m) * BigInt(r);
      return off > -30n && off <= 30n;
    }),
  );
});

test("months are counted from the end that was planned first, and a month ends where it ends", () => {
  const first = editedTransition(blankTransition, { months: 3 }, "2026-11-30").after;
  assert.deepEqual([first.plannedEndOn, endOfTransition(first)], ["2026-11-30", "2027-02-28"]);
  const more = editedTransition(first, { months: 4 }, "2027-02-28");
  assert.deepEqual([more.fields, endOfTransition(more.after)], [["months"], "2027-03-30"]);
  assert.deepEqual(editedTransition(first, { months: 3 }, "2027-02-28").fields, []);
  assert.equal(endOfTransition(editedTransition(blankTransition, { months: 3 }, null).after), null);
});

test("a milestone is proposed, then accepted or refused by somebody on a day; an acceptance stays", () => {
  const milestone: Milestone = {
    id: "m",
    title: "T",
    dueOn: null,
    criteria: null,
    status: { is: "planned" },
  };
  const after = (from: Milestone, given: StatusGiven) => {
    const next = withMilestoneStatus(from, given, "2027-01-10");
    assert.ok(!isRefusal(next), told(next));
    return next;
  };
  const no = (from: Milestone, given: StatusGiven) => told(withMilestoneStatus(from, given, "2027-01-10"));
  assert.equal(no(milestone, { to: "accepted", by: "Nora" }), "transition.not-proposed");
  assert.equal(no(milestone, { to: "proposed", on: "2027-01-11" }), "transition.day-ahead");
  const proposed = after(milestone, { to: "proposed", on: "2027-01-08" });
  assert.equal(no(proposed, { to: "accepted" }), "transition.by-whom");
  assert.equal(no(proposed, { to: "accepted", by: "Nora", on: "2027-01-07" }), "transition.before-proposed");
  assert.equal(no(proposed, { to: "refused", by: "Nora" }), "transition.reason-wanted");
  const refused = after(proposed, { to: "refused", by: "Nora", reason: "Incomplet" });
  assert.deepEqual(refused.status, { is: "refused", on: "2027-01-10", by: "Nora", reason: "Incomplet" });
  const accepted = after(after(refused, { to: "proposed" }), { to: "accepted", by: "Nora" });
  assert.deepEqual(accepted.status, { is: "accepted", on: "2027-01-10", by: "Nora" });
  assert.equal(no(accepted, { to: "planned" }), "transition.milestone-accepted");
});

test("sums are read from what people type without ever being a float", () => {
  assert.deepEqual(["90", "90,5", "90.50", "1 234,56", "0,07", "", "abc", "1.234", "-3"].map(hundredthsIn), [
    9_000,
    9_050,
    9_050,
    123_456,
    7,
    null,
    null,
    null,
    null,
  ]);
  assert.deepEqual(
    [hundredthsAsTyped(9_000, ","), hundredthsAsTyped(9_005, ","), hundredthsAsTyped(550, ".")],
    ["90", "90,05", "5.50"],
  );
  assert.deepEqual([5, -433, 123_456, 0].map(decimalOf), ["0.05", "-4.33", "1234.56", "0.00"]);
});
