import { strict as assert } from "node:assert";
import { test } from "node:test";
import fc from "fast-check";
import { isRefusal } from "#core/kernel/refusal.ts";
import { type Guarded, heldBack } from "./guards.ts";
import { type Basis, leftOutFor } from "./included.ts";
import { type Candidate, nextBest } from "./next-best.ts";
import { endAfterTransition, movesOf, type Replanned } from "./replan.ts";
import { refusalToAnswer, requestAnswers } from "./scope.ts";
import { type StatusAsked, type StepAsked, statusAfter, stepStates } from "./step.ts";
import { minutesBetween, timeAccount } from "./time.ts";

const basis: Basis = {
  direction: "client",
  endOn: "2026-12-14",
  services: ["seo"],
  tone: null,
  reason: "budget",
  strategic: null,
  startOn: "2026-11-02",
};

test("a step is of use when every condition holds; what nobody said leaves nothing out for its services", () => {
  const cases: readonly (readonly [Parameters<typeof leftOutFor>[0], Partial<Basis>, readonly string[]])[] = [
    [undefined, {}, []],
    [{ services: ["seo", "ads"] }, {}, []],
    [{ services: ["ads"] }, {}, ["services"]],
    [{ services: ["ads"] }, { services: [] }, []],
    [{ tones: ["dispute"] }, {}, ["tones"]],
    [{ tones: ["calm"] }, {}, []],
    [{ tones: ["dispute"] }, { tone: "dispute" }, []],
    [{ reasons: ["budget", "results"] }, {}, []],
    [{ reasons: ["results"] }, { reason: null }, ["reasons"]],
    [{ strategic: true }, {}, ["strategic"]],
    [{ strategic: true }, { strategic: true }, []],
    [{ strategic: false }, {}, []],
    [{ direction: ["supplier"], services: ["ads"] }, {}, ["direction", "services"]],
  ];
  for (const [when, facts, unmet] of cases) assert.deepEqual(leftOutFor(when, { ...basis, ...facts }), unmet);
});

const asked: StepAsked = { title: "Exporter", wantsEvidence: false, openBefore: null };
const moment = { today: "2026-11-20", by: "member:a" };

test("a status says what must be known of it, and each refusal names the step and what is missing", () => {
  const refusedWith = (of: Partial<StepAsked>, to: StatusAsked) => {
    const status = statusAfter({ ...asked, ...of }, to, moment);
    return isRefusal(status) ? status.refused : status.is;
  };
  const cases: readonly (readonly [Partial<StepAsked>, StatusAsked, string])[] = [
    [{}, { to: "to-do" }, "to-do"],
    [{}, { to: "doing" }, "doing"],
    [{}, { to: "doing", on: "2026-11-21" }, "plan.not-yet-day"],
    [{}, { to: "blocked" }, "plan.blocked-by-whom"],
    [{}, { to: "blocked", blockedBy: "client" }, "blocked"],
    [{}, { to: "not-applicable", reason: "  " }, "plan.reason-wanted"],
    [{}, { to: "waived" }, "plan.reason-wanted"],
    [{}, { to: "waived", reason: "le client y renonce" }, "waived"],
    [{}, { to: "done" }, "done"],
    [{ openBefore: "Demander" }, { to: "done" }, "plan.before-first"],
    [{ openBefore: "Demander" }, { to: "waived", reason: "inutile" }, "waived"],
    [{ wantsEvidence: true }, { to: "done", evidence: " " }, "plan.evidence-wanted"],
    [{ wantsEvidence: true }, { to: "done", evidence: "capture du 20" }, "done"],
    [{ wantsEvidence: true }, { to: "done", fileId: "f" }, "done"],
  ];
  for (const [of, to, said] of cases) assert.equal(refusedWith(of, to), said, JSON.stringify([of, to]));
  assert.deepEqual(statusAfter(asked, { to: "waived", reason: " non ", on: "2026-11-18" }, moment), {
    is: "waived",
    reason: "non",
    by: "member:a",
    on: "2026-11-18",
  });
});

test("no way leads to done, not applicable or waived without who said so", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...stepStates),
      fc.option(fc.string(), { nil: null }),
      fc.option(fc.string(), { nil: null }),
      fc.boolean(),
      (to, reason, evidence, wantsEvidence) => {
        const status = statusAfter({ ...asked, wantsEvidence }, { to, reason, evidence }, moment);
        if (isRefusal(status)) return;
        if (status.is === "done") assert.ok(status.by && (!wantsEvidence || status.evidence?.trim()));
        if (status.is === "not-applicable" || status.is === "waived")
          assert.ok(status.by && status.reason.trim());
      },
    ),
  );
});

test("a guard holds a step back until what it looks at is true", () => {
  const facts: Guarded = { undecidedWork: 2, packReady: false, endOn: "2026-12-14", today: "2026-12-13" };
  const said = (guard: Parameters<typeof heldBack>[0], more: Partial<Guarded> = {}) =>
    heldBack(guard, "Clore", { ...facts, ...more })?.refused;
  assert.equal(said(undefined), undefined);
  assert.equal(said("work-decided"), "plan.work-undecided");
  assert.equal(said("work-decided", { undecidedWork: 0 }), undefined);
  assert.equal(said("pack-built"), "plan.pack-missing");
  assert.equal(said("pack-built", { packReady: true }), undefined);
  assert.equal(said("end-passed"), "plan.end-ahead");
  assert.equal(said("end-passed", { endOn: null }), "plan.end-ahead");
  assert.equal(said("end-passed", { today: "2026-12-14" }), undefined);
});

const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  side: "us",
  state: "to-do",
  blockedSince: null,
  dueOn: "2026-12-10",
  startBy: "2026-12-10",
  readyOn: "2026-11-02",
  blocks: 0,
  waitDays: 0,
  position: 0,
  ...more,
});

test("the next best action comes with its reasons, the most pressing first", () => {
  const on = "2026-11-27";
  const list = [
    candidate("later"),
    candidate("soon", { dueOn: "2026-12-01", startBy: "2026-12-01" }),
    candidate("wait", { dueOn: on, startBy: on, waitDays: 7, blocks: 4 }),
    candidate("overdue", { dueOn: "2026-11-20", startBy: "2026-11-20" }),
    candidate("not-yet", { readyOn: "2026-11-28" }),
    candidate("behind", { readyOn: null }),
    candidate("theirs", { side: "client", dueOn: "2026-12-02", startBy: "2026-12-02", blocks: 1 }),
    candidate("silent", { state: "blocked", blockedSince: "2026-11-20", blocks: 2, readyOn: null }),
    candidate("just-asked", { state: "blocked", blockedSince: "2026-11-26" }),
    candidate("done", { state: "done" }),
  ];
  assert.deepEqual(
    nextBest(list, on).map(({ id, action }) => `${action} ${id}`),
    ["do wait", "do overdue", "ask theirs", "do soon", "remind silent", "do later"],
  );
  const reasons = (id: string) => nextBest(list, on).find((one) => one.id === id)?.reasons;
  assert.deepEqual(reasons("wait"), [
    { why: "wait-must-start", wait: 7, since: 0 },
    { why: "due-today" },
    { why: "blocks", steps: 4 },
  ]);
  assert.deepEqual(reasons("overdue"), [{ why: "overdue", days: 7 }]);
  assert.deepEqual(reasons("silent"), [
    { why: "no-answer", days: 7 },
    { why: "blocks", steps: 2 },
  ]);
});

test("whatever the order in which steps are given, the list of what to do is the same", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-12-${String(one).padStart(2, "0")}`);
  const anyCandidate = fc.record({
    dueOn: fc.option(day, { nil: null }),
    startBy: fc.option(day, { nil: null }),
    blocks: fc.nat(5),
    position: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(anyCandidate, { maxLength: 12 }), (all) => {
      const list = all.map((one, at) => candidate(`${at}`, one));
      assert.deepEqual(nextBest(list, "2026-12-10"), nextBest(list.toReversed(), "2026-12-10"));
    }),
  );
});

test("a new end says what moves, what cannot and why, and what becomes late", () => {
  const at = (day: string | null, included = true) => ({ included, day });
  const base = { settled: false, pinned: false, lateBefore: false, lateAfter: false };
  const moved = { before: at("2026-12-01"), after: at("2026-11-24") };
  const steps: readonly Replanned[] = [
    { key: "moves", ...base, ...moved },
    { key: "late", ...base, ...moved, lateAfter: true },
    { key: "past", ...base, before: at("2026-12-01"), after: at("2026-11-10"), lateAfter: true },
    { key: "done", ...base, ...moved, settled: true },
    { key: "pinned", ...base, before: at("2026-12-01"), after: at("2026-12-01"), pinned: true },
    { key: "stays", ...base, before: at("2026-11-05"), after: at("2026-11-05") },
    { key: "joins", ...base, before: at(null, false), after: at("2026-12-03") },
    { key: "leaves", ...base, before: at("2026-12-01"), after: at(null, false) },
    { key: "out", ...base, before: at(null, false), after: at(null, false) },
  ];
  assert.deepEqual(
    movesOf(steps, "2026-11-20").map(({ key, what, because, days, becomesLate }) => [
      key,
      what,
      because,
      days,
      becomesLate,
    ]),
    [
      ["moves", "moves", null, -7, false],
      ["late", "moves", null, -7, true],
      ["past", "moves", "past", -21, true],
      ["done", "cannot-move", "settled", 0, false],
      ["pinned", "cannot-move", "pinned", 0, false],
      ["stays", "stays", null, 0, false],
      ["joins", "joins", null, null, false],
      ["leaves", "leaves", null, null, false],
    ],
  );
  assert.equal(endAfterTransition("2026-11-30", 3), "2027-02-28");
});

test("time is told against its budget, and what was spent after the end apart", () => {
  const spent = [
    { minutes: 60, on: "2026-12-01" },
    { minutes: 30, on: "2026-12-15" },
  ];
  const levels = [null, 200, 112, 90, 89].map((budget) => timeAccount(spent, budget, "2026-12-14").level);
  assert.deepEqual(levels, ["none", "fine", "near", "near", "over"]);
  assert.deepEqual(timeAccount(spent, 80, "2026-12-14"), {
    spentMinutes: 90,
    budgetMinutes: 80,
    leftMinutes: -10,
    level: "over",
    afterEndMinutes: 30,
  });
  assert.equal(timeAccount(spent, null, null).afterEndMinutes, 0);
  assert.equal(minutesBetween("2026-12-01T09:00:00Z", "2026-12-01T09:00:01Z"), 1);
  assert.equal(minutesBetween("2026-12-01T09:00:00Z", "2026-12-01T10:30:01Z"), 91);
});

test("after the end a request is declined or quoted, never worked on for free", () => {
  const answer = (as: (typeof requestAnswers)[number], quotedCents: number | null, today: string) =>
    refusalToAnswer("open", { as, answer: null, quotedCents }, { endOn: "2026-12-14", today })?.refused;
  assert.equal(answer("included", null, "2026-12-14"), undefined);
  assert.equal(answer("included", null, "2026-12-15"), "plan.no-free-work");
  assert.equal(answer("quoted", null, "2026-12-15"), "plan.price-wanted");
  assert.equal(answer("quoted", 45_000, "2026-12-15"), undefined);
  assert.equal(answer("declined", null, "2026-12-15"), undefined);
  for (const as of requestAnswers)
    assert.equal(
      refusalToAnswer("declined", { as, answer: null, quotedCents: 1 }, { endOn: null, today: "2026-12-01" })
        ?.refused,
      "plan.request-answered",
    );
});
