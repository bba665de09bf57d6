import { strict as assert } from "node:assert";
import { test } from "node:test";
import { calendarOf, withClosures } from "#core/kernel/calendar.ts";
import { calendars } from "#platform/calendar/read-calendars.ts";
import type { ClauseKind, ClauseValues } from "./clause.ts";
import { type Clause, type ContractFacts, noFacts } from "./contract.ts";
import { explainStep } from "./explain.ts";
import { type ContractSituation, obligationsOf } from "./obligation.ts";
import { warningsOf } from "./warnings.ts";

const law = calendarOf(await calendars("FR"));
const clause = (
  kind: ClauseKind,
  values: ClauseValues = {},
  state: Clause["state"] = "accepted",
): Clause => ({
  ...{ id: kind, kind, state, values, passage: null, fileId: null, confidence: null, note: null },
});
const situation = (
  clauses: readonly Clause[],
  facts: Partial<ContractFacts> = {},
  more: Partial<ContractSituation> = {},
): ContractSituation => ({
  clauses,
  facts: { ...noFacts, ...facts },
  endOn: null,
  today: "2026-11-28",
  overrides: [],
  law,
  sending: law,
  ...more,
});
const said = (one: ContractSituation) =>
  obligationsOf(one).map(({ kind, day, missing }) => `${kind} ${day ?? `? ${missing.join(", ")}`}`);
const months = (amount: number) => ({ amount, unit: "month" }) as const;

test("only accepted clauses give dates", () => {
  const values = { day: "2027-01-31" };
  const all = [clause("term", values, "candidate"), clause("retention", values, "rejected")];
  assert.deepEqual(said(situation(all)), []);
  assert.deepEqual(said(situation([clause("term", values)])), ["term-ends 2027-01-31"]);
});

test("a term of twelve months counts its first day, and renewals run until the one that is under way", () => {
  const term = clause("term", { length: months(12) });
  const tacit = clause("tacit-renewal", { length: months(3), renewal: months(12) });
  const facts = { startedOn: "2022-03-01" };
  assert.deepEqual(said(situation([term], facts)), ["term-ends 2023-02-28"]);
  assert.deepEqual(said(situation([term, tacit], facts)), [
    "object-to-renewal 2026-11-27",
    "term-ends 2027-02-28",
  ]);
  const early = { ...facts, noticeSentOn: "2025-11-20" };
  assert.deepEqual(said(situation([term, tacit], early)), ["term-ends 2026-02-28"]);
  const daily = clause("tacit-renewal", { renewal: { amount: 1, unit: "day" } });
  assert.deepEqual(said(situation([term, daily], { startedOn: "1901-01-01" })), [
    "term-ends 2026-11-28",
    "object-to-renewal ? length",
  ]);
});

test("a notice has a last safe day until it is given, and an end afterwards", () => {
  const notice = clause("notice", { length: months(3), counting: { rollover: "next" } });
  assert.deepEqual(said(situation([notice])), ["give-notice ? end-on"]);
  assert.deepEqual(said(situation([notice], {}, { endOn: "2027-05-31" })), ["give-notice 2027-02-26"]);
  const closed = { endOn: "2027-05-31", sending: withClosures(law, ["2027-02-26"]) };
  assert.deepEqual(said(situation([notice], {}, closed)), ["give-notice 2027-02-25"]);
  assert.deepEqual(said(situation([notice], { noticeReceivedOn: "2027-03-12" })), ["notice-ends 2027-06-14"]);
  const shut = { sending: withClosures(law, ["2027-06-14"]) };
  const stays = said(situation([notice], { noticeReceivedOn: "2027-03-12" }, shut));
  assert.deepEqual(stays, ["notice-ends 2027-06-14"], "a closure puts no end off");
  assert.deepEqual(said(situation([notice], { noticeSentOn: "2027-03-10" })), [
    "notice-ends ? notice-received-on",
  ]);
  const term = clause("term", { day: "2027-06-30" });
  const before = clause("notice", { length: months(2), from: "end-of-term" });
  assert.deepEqual(said(situation([term, before])), ["give-notice 2027-04-30", "term-ends 2027-06-30"]);
  assert.deepEqual(said(situation([before])), ["give-notice ? term"]);
});

test("a renewal that does not say how long before one objects takes it from the notice before the term", () => {
  const term = clause("term", { day: "2027-06-30" });
  const renewal = clause("tacit-renewal", { renewal: months(12) });
  const before = clause("notice", { length: months(2), from: "end-of-term" });
  const once = ["object-to-renewal 2027-04-30", "term-ends 2027-06-30"];
  assert.deepEqual(said(situation([term, renewal, before])), once, "told once");
  const own = clause("tacit-renewal", { renewal: months(12), length: months(3) });
  assert.deepEqual(said(situation([term, own, before])), [
    "object-to-renewal 2027-03-30",
    "give-notice 2027-04-30",
    "term-ends 2027-06-30",
  ]);
  const rejected = { ...renewal, state: "rejected" as const };
  assert.deepEqual(said(situation([term, rejected, before]))[0], "give-notice 2027-04-30");
  const anyTime = { ...clause("notice", { length: months(4) }), id: "any-time" };
  assert.deepEqual(said(situation([term, renewal, anyTime, before], {}, { endOn: "2027-05-31" })), [
    "give-notice 2027-01-29",
    ...once,
  ]);
});

test("a notice that ends with a month is given in time for the last such end", () => {
  const monthly = clause("notice", { length: months(3), counting: { end: "end-of-month" } });
  const asked = (endOn: string) => said(situation([monthly], {}, { endOn }))[0];
  assert.equal(asked("2027-03-14"), "give-notice 2026-11-27", "28 February, less three months: a Saturday");
  assert.equal(asked("2027-03-31"), "give-notice 2026-12-31");
  const received = { noticeReceivedOn: "2026-10-12" };
  assert.deepEqual(said(situation([monthly], received)), ["notice-ends 2027-01-31"]);
  const quarterly = clause("notice", { length: months(1), counting: { end: "end-of-quarter" } });
  const quarter = (endOn: string) => said(situation([quarterly], {}, { endOn }))[0];
  assert.deepEqual(
    ["2027-04-01", "2027-05-20", "2027-06-29", "2027-06-30"].map(quarter),
    ["2027-02-26", "2027-02-26", "2027-02-26", "2027-05-28"].map((day) => `give-notice ${day}`),
  );
});

test("what lasts or is due after the end is counted from what its clause says, else from the usual day", () => {
  const all = [
    clause("reversibility", { length: months(2) }),
    clause("confidentiality", { length: { amount: 5, unit: "year" } }),
    clause("non-solicitation", { length: months(12) }),
    clause("data-return", { length: { amount: 30, unit: "day" }, choice: "delete" }),
    clause("retention", { length: months(24) }),
    clause("ip-assignment", { length: { amount: 10, unit: "year" } }),
    clause("payment", { length: { amount: 30, unit: "day" } }),
    clause("termination-for-cause", { length: { amount: 15, unit: "day" } }),
    clause("penalties", { cents: 4_000, currency: "EUR" }),
    clause("governing-law", { law: "FR" }),
  ];
  const found = situation(all, { signedOn: "2024-02-29" }, { endOn: "2026-12-31" });
  assert.deepEqual(said(found), [
    "delete-data 2027-01-30",
    "reversibility-ends 2027-02-28",
    "no-solicitation-until 2027-12-31",
    "keep-until 2028-12-31",
    "confidential-until 2031-12-31",
    "rights-end 2034-02-28",
    "pay ? invoice-on",
    "cure ? formal-notice-on",
  ]);
  const days = { formalNoticeOn: "2026-10-02", invoicedOn: "2026-11-15" };
  const known = situation(all, { signedOn: "2024-02-29", ...days }, { endOn: "2026-12-31" });
  assert.deepEqual(said(known).slice(0, 2), ["cure 2026-10-17", "pay 2026-12-15"]);
  const published = clause("retention", { length: months(24), from: "publication" });
  assert.deepEqual(said(situation([published])), ["keep-until ? publication-on"]);
  assert.deepEqual(said(situation([published], { publishedOn: "2026-03-10" })), ["keep-until 2028-03-10"]);
  const [first] = obligationsOf(found);
  assert.equal(first?.steps[0]?.kind, "usual-start", "and says that the text did not");
  const eu = clause("data-return", { length: { amount: 30, unit: "day" }, counting: { regime: "eu-act" } });
  assert.deepEqual(said(situation([eu], {}, { endOn: "2026-12-31" })), ["return-or-delete-data 2027-02-01"]);
});

test("a reversibility period that begins before the end is dated before it, and ends with it unless its clause says", () => {
  const early = (values: ClauseValues) =>
    situation(
      [clause("reversibility", values), clause("term", { day: "2027-01-31" })],
      {},
      { endOn: "2026-12-31" },
    );
  const dates = (values: ClauseValues) => said(early(values)).filter((one) => one.startsWith("rev"));
  assert.deepEqual(dates({ begins: months(3) }), [
    "reversibility-begins 2026-09-30",
    "reversibility-ends 2026-12-31",
  ]);
  const lastMonths = { begins: months(3), counting: { startDay: "included" } } as const;
  assert.deepEqual(dates(lastMonths)[0], "reversibility-begins 2026-10-01", "the last three months");
  assert.deepEqual(dates({ begins: months(2), length: months(3), from: "end-of-contract" }), [
    "reversibility-begins 2026-10-31",
    "reversibility-ends 2027-01-30",
  ]);
  assert.deepEqual(dates({ begins: months(1), from: "end-of-term" }), [
    "reversibility-begins 2026-12-31",
    "reversibility-ends 2027-01-31",
  ]);
  assert.deepEqual(dates({ begins: months(1), day: "2027-03-15" })[1], "reversibility-ends 2027-03-15");
  const unknown = situation([clause("reversibility", { begins: months(3), length: months(4) })]);
  assert.deepEqual(said(unknown), ["reversibility-begins ? end-on", "reversibility-ends ? end-on"]);
  const [first] = obligationsOf(early({ begins: months(3) }));
  assert.deepEqual(
    first?.steps.map((step) => explainStep(step).en),
    [
      "The text does not say from when: the end of the contract, the usual start, is taken.",
      "End of the contract: Thursday 31 December 2026",
      "3 months back → Wednesday 30 September 2026",
      "That month has no day 31: its last day is taken, Wednesday 30 September 2026",
    ],
  );
});

test("a contract without a term wants no end of its own, and its notice is counted from the end of the relationship", () => {
  const clauses = [clause("term", { indefinite: true }), clause("notice", { length: months(3) })];
  assert.deepEqual(said(situation(clauses, {}, { endOn: "2027-05-31" })), ["give-notice 2027-02-26"]);
  const both = clause("term", { indefinite: true, day: "2027-06-30" });
  assert.deepEqual(said(situation([both])), ["term-ends 2027-06-30"], "a day that somebody says counts");
});

test("a day put right stands, with its reason and what was computed", () => {
  const notice = clause("notice", { length: months(3) });
  const own = { clauseId: "notice", kind: "notice-ends", day: "2027-06-30", reason: "convenu" } as const;
  const [one] = obligationsOf(situation([notice], { noticeReceivedOn: "2027-03-12" }, { overrides: [own] }));
  assert.deepEqual(
    [one?.day, one?.computedDay, one?.overrideReason],
    ["2027-06-30", "2027-06-12", "convenu"],
  );
  const give = { ...own, kind: "give-notice" } as const;
  const [unknown] = obligationsOf(situation([notice], {}, { overrides: [give] }));
  assert.deepEqual([unknown?.day, unknown?.computedDay, unknown?.missing], ["2027-06-30", null, []]);
});

test("silence, long relationships, renewals and who the client is are reasons to ask, never verdicts", () => {
  const warned = (one: ContractSituation) => warningsOf(one, obligationsOf(one));
  const keys = (one: ContractSituation) => warned(one).map(({ key }) => key);
  assert.deepEqual(keys(situation([])), [
    "silent-notice",
    "advertising-usage",
    "silent-reversibility",
    "silent-data",
    "silent-retention",
    "silent-rights",
  ]);
  const full = (["notice", "reversibility", "data-return", "retention", "ip-assignment"] as const).map(
    (kind) => clause(kind, { length: months(3) }),
  );
  assert.deepEqual(keys(situation(full)), []);
  const long = situation(full, { relationSince: "2019-01-15", clientQuality: "professional" });
  assert.deepEqual(warned(long), [{ key: "established-relation", params: { count: 94 } }]);
  assert.deepEqual(keys(situation(full, { relationSince: "2019-01-15", clientQuality: "consumer" })), [
    "consumer-claims",
  ]);
  assert.deepEqual(keys(situation(full, { clientQuality: "public-body" })), [
    "public-body-data",
    "public-body-archives",
  ]);
  const renewed = [
    ...full,
    clause("term", { day: "2027-06-30" }),
    clause("tacit-renewal", { length: months(1), renewal: months(12) }),
  ];
  assert.deepEqual(keys(situation(renewed)), ["renewal-quality-unknown"]);
  assert.deepEqual(warned(situation(renewed, { clientQuality: "non-professional" })), [
    { key: "renewal-information", params: { from: "2027-02-28", to: "2027-04-28", day: "2027-05-28" } },
  ]);
  const over = situation([...full, clause("term", { day: "2025-06-30" })], {}, { endOn: "2026-12-31" });
  assert.deepEqual(warned(over), [{ key: "new-contract-after-term", params: { day: "2025-06-30" } }]);
  assert.deepEqual(keys(situation([...full, clause("payment", { length: { amount: 90, unit: "day" } })])), [
    "payment-long",
  ]);
});
