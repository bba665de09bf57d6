import { strict as assert } from "node:assert";
import { test } from "node:test";
import { calendarOf } from "#core/kernel/calendar.ts";
import { calendars } from "#platform/calendar/read-calendars.ts";
import type { ClauseKind, ClauseValues } from "./clause.ts";
import { type ContractFacts, noFacts } from "./contract.ts";
import { explainStep, sayMissed } from "./explain.ts";
import { canBeActedOn, isNews, missedOf } from "./missed.ts";
import { type ContractSituation, obligationsOf } from "./obligation.ts";
import { warningsOf } from "./warnings.ts";

const law = calendarOf(await calendars("FR"));
const months = (amount: number) => ({ amount, unit: "month" }) as const;
const clause = (kind: ClauseKind, values: ClauseValues) =>
  ({ id: kind, kind, state: "accepted", values }) as const;

/** A year from the first of March 2022, renewed by years, to be opposed three months before. */
function yearly(today: string, values: ClauseValues = {}, facts: Partial<ContractFacts> = {}) {
  const clauses = [
    clause("term", { length: months(12) }),
    clause("tacit-renewal", { length: months(3), renewal: months(12), ...values }),
  ];
  return { clauses, facts: { ...noFacts, startedOn: "2022-03-01", ...facts }, today };
}
type Asked = Pick<ContractSituation, "clauses" | "facts" | "today">;
const all = (asked: Asked) => ({ ...asked, endOn: null, overrides: [], law, sending: law });
const said = (asked: Asked) =>
  obligationsOf(all(asked)).map(({ kind, day, missing }) => `${kind} ${day ?? `? ${missing.join()}`}`);
const warned = (asked: Asked) =>
  warningsOf(all(asked), obligationsOf(all(asked))).filter(({ key }) => /renewed|new-contract/.test(key));
const missed = (asked: Asked & Partial<Pick<ContractSituation, "endOn" | "overrides" | "sending">>) => {
  const situation = { ...all(asked), ...asked };
  return missedOf(situation, obligationsOf(situation));
};
const why = (asked: Asked) =>
  obligationsOf(all(asked))
    .find(({ kind }) => kind === "term-ends")
    ?.steps.slice(3)
    .map(explainStep);

test("a contract whose last day to object is over without notice is renewed, and tells the next one", () => {
  // The 28th is a Saturday: to be safe one writes on the 27th, in time one is until the 28th.
  assert.deepEqual(said(yearly("2026-11-28")), ["object-to-renewal 2026-11-27", "term-ends 2027-02-28"]);
  assert.deepEqual(warned(yearly("2026-11-28")), []);
  const later = yearly("2026-11-29");
  assert.deepEqual(said(later), ["object-to-renewal 2027-11-29", "term-ends 2028-02-29"]);
  assert.deepEqual(why(later), [
    { fr: "Renouvelé 4 fois → dimanche 28 février 2027", en: "Renewed 4 times → Sunday 28 February 2027" },
    {
      fr: "Pas de préavis jusqu’au samedi 28 novembre 2026, dernier jour pour s’opposer\u00a0: renouvelé 1 fois → mardi 29 février 2028",
      en: "No notice by Saturday 28 November 2026, the last day to object: renewed 1 time → Tuesday 29 February 2028",
    },
  ]);
  const params = { last: "2026-11-28", day: "2028-02-29" };
  assert.deepEqual(warned(later), [{ key: "renewed-unopposed", params }]);
});

test("a notice in time stops the renewal, one that came too late ends the next term", () => {
  const inTime = yearly("2026-12-20", {}, { noticeReceivedOn: "2026-11-28" });
  assert.deepEqual(said(inTime), ["term-ends 2027-02-28"], "nothing is left to object to");
  assert.match(why(inTime)?.at(-1)?.en ?? "", /28 November 2026 came by .* the contract is not renewed/);
  const late = yearly("2026-12-20", {}, { noticeSentOn: "2026-11-27", noticeReceivedOn: "2026-12-01" });
  assert.deepEqual(said(late), ["term-ends 2028-02-29"]);
  assert.equal(warned(late)[0]?.key, "renewed-too-late");
  const bySending = yearly("2026-12-20", { from: "sending-of-notice" }, late.facts);
  assert.deepEqual(said(bySending), ["term-ends 2027-02-28"], "what counts is the day on which it left");
});

test("how long before one objects may stand in the notice, and be longer than a renewal", () => {
  const clauses = [
    clause("term", { length: months(6) }),
    clause("tacit-renewal", { renewal: months(1) }),
    clause("notice", { length: months(3), from: "end-of-term" }),
  ];
  const monthly = { clauses, facts: { ...noFacts, startedOn: "2026-01-01" }, today: "2026-11-28" };
  assert.deepEqual(said(monthly), ["object-to-renewal 2026-11-27", "term-ends 2027-02-28"]);
  assert.match(why(monthly)?.[1]?.en ?? "", /No notice by Saturday 31 October 2026.* renewed 3 times/);
  const named = yearly("2022-12-01", { day: "2022-11-30" });
  assert.deepEqual(said(named), ["term-ends 2024-02-29", "object-to-renewal ? length"]);
});

test("renewals stop where the contract says so, and nothing is left to object to", () => {
  const used = yearly("2026-11-30", { mostRenewals: 4 });
  assert.deepEqual(said(used), ["term-ends 2027-02-28"]);
  assert.deepEqual(why(used), [
    {
      fr: "Renouvelé 4 fois, sur 4 au plus → dimanche 28 février 2027",
      en: "Renewed 4 times, of 4 at most → Sunday 28 February 2027",
    },
    {
      fr: "Les 4 renouvellements que le contrat permet sont utilisés\u00a0: il prend fin le dimanche 28 février 2027.",
      en: "The 4 renewals that the contract allows are used: it ends on Sunday 28 February 2027.",
    },
  ]);
  assert.deepEqual(warned(used), []);
  const over = yearly("2026-11-30", { mostRenewals: 3 });
  assert.deepEqual(said(over), ["term-ends 2026-02-28"]);
  assert.deepEqual(warned(over), [{ key: "new-contract-after-term", params: { day: "2026-02-28" } }]);
  assert.deepEqual(said(yearly("2026-11-28", { mostRenewals: 5 })), [
    "object-to-renewal 2026-11-27",
    "term-ends 2027-02-28",
  ]);
});

test("daily renewals that are opposed a century before are counted", () => {
  const clauses = [
    clause("term", { length: { amount: 1, unit: "day" } }),
    clause("tacit-renewal", { renewal: { amount: 1, unit: "day" }, length: months(1_200) }),
  ];
  const daily = { clauses, facts: { ...noFacts, startedOn: "1901-01-01" }, today: "2026-11-28" };
  assert.deepEqual(said(daily)[1], "term-ends 2126-11-28");
});

test("a last day to object that went by is told with what follows, until somebody settled it", () => {
  assert.deepEqual(missed(yearly("2026-11-27")), [], "on that day, it is still to come");
  const [safe] = missed(yearly("2026-11-28"));
  assert.deepEqual([safe?.kind, safe?.last, safe?.until], ["still-in-time", "2026-11-27", "2026-11-28"]);
  const [one, ...others] = missed(yearly("2026-11-29"));
  assert.deepEqual(others, []);
  assert.deepEqual(one && sayMissed(one), {
    fr: "Le dernier jour pour s’opposer à la reconduction était le samedi 28 novembre 2026\u00a0: le contrat continue jusqu’au mardi 29 février 2028. Prochain jour pour donner le préavis\u00a0: lundi 29 novembre 2027.",
    en: "The last day to object to the renewal was Saturday 28 November 2026: the contract goes on until Tuesday 29 February 2028. Next day to give notice: Monday 29 November 2027.",
  });
  assert.equal(missed(yearly("2027-02-28"))[0]?.last, "2026-11-28", "until the next term begins");
  assert.deepEqual(missed(yearly("2027-03-01")), []);
  const put = { kind: "term-ends", clauseId: "term", day: "2027-02-28", reason: "convenu" } as const;
  assert.deepEqual(missed({ ...yearly("2026-11-29"), overrides: [put] }), [], "another end was agreed");
  assert.equal(missed({ ...yearly("2026-11-29"), endOn: "2027-02-28" }).length, 1);
  assert.deepEqual(missed({ ...yearly("2026-11-29"), endOn: "2028-02-29" }), [], "the end is put off");
  const inTime = yearly("2026-12-20", {}, { noticeReceivedOn: "2026-11-28" });
  assert.deepEqual(missed(inTime), []);
  const kinds = [
    yearly("2026-12-20", {}, { noticeReceivedOn: "2026-12-01" }),
    yearly("2026-11-29", { mostRenewals: 5 }),
    yearly("2022-12-01", { day: "2022-11-30" }),
  ].map((asked) => missed(asked)[0]?.kind);
  assert.deepEqual(kinds, ["renewed-too-late", "renewed-last", "renewed-unknown"]);
});

test("a notice whose day went by says until when it runs if it is given today", () => {
  const open = (from?: "end-of-contract" | "end-of-term") => [
    clause("term", { day: "2027-01-31" }),
    clause("notice", { length: months(1), ...(from && { from }) }),
  ];
  const asked = { facts: noFacts, today: "2026-12-15", endOn: "2027-01-10" };
  const [one, ...others] = missed({ ...asked, clauses: open() });
  assert.deepEqual(others, []);
  assert.deepEqual(
    [one?.kind, one?.last, one?.end, one?.until],
    ["ends-later", "2026-12-10", "2027-01-10", "2027-01-15"],
  );
  assert.equal(missed({ ...asked, clauses: open("end-of-contract") })[0]?.kind, "not-in-time");
  const late = { ...asked, clauses: open("end-of-term"), today: "2027-01-04" };
  assert.deepEqual([missed(late)[0]?.end, missed(late)[0]?.last], ["2027-01-31", "2026-12-31"]);
  const left = missed({ ...asked, clauses: open(), today: "2027-01-11" });
  assert.deepEqual([left[0]?.kind, left[0]?.end], ["ends-later", "2027-01-10"], "the contract goes on");
  assert.deepEqual(missed({ ...asked, clauses: open(), today: "2027-02-01" }), [], "its term ended it");
  assert.deepEqual(missed({ ...late, today: "2027-02-01" }), []);
  const given = { ...noFacts, noticeSentOn: "2026-12-14" };
  assert.deepEqual(missed({ ...asked, clauses: open(), facts: given }), []);
});

test("a notice that nobody recorded is told elsewhere for a week, and in its dossier until it is settled", () => {
  const clauses = [clause("term", { indefinite: true }), clause("notice", { length: months(3) })];
  const told = (today: string) => {
    const [one] = missed({ clauses, facts: noFacts, endOn: "2027-01-10", today });
    return one && [one.last, isNews(one, today), canBeActedOn(one, today)];
  };
  assert.equal(told("2026-10-09"), undefined);
  assert.deepEqual(told("2026-10-16"), ["2026-10-09", true, true]);
  assert.deepEqual(told("2026-10-17"), ["2026-10-09", false, true]);
  assert.deepEqual(told("2027-01-10"), ["2026-10-09", false, true]);
  assert.deepEqual(told("2027-01-11"), ["2026-10-09", false, false]);
  assert.deepEqual(told("2028-01-11"), ["2026-10-09", false, false]);
});
