import { strict as assert } from "node:assert";
import { test } from "node:test";
import {
  editedMonitor,
  inOrder,
  type Monitor,
  type MonitorStatus,
  monitorStage,
  monthlyCosts,
  refusalToDelete,
} from "./monitor.ts";

const aMonitor = (status: MonitorStatus, said: Partial<Monitor> = {}): Monitor => ({
  ...{
    id: "1",
    kind: "kpi",
    name: "Positions",
    watches: null,
    owner: null,
    costCents: 4_900,
    currency: "EUR",
  },
  ...{ toExport: null, exportedOn: null, graceDays: 30, status },
  ...said,
});
const active: MonitorStatus = { is: "active" };
const off = (on: string): MonitorStatus => ({ is: "deactivated", on, reason: null });
const pack = { on: "2026-11-20", by: "Nora" };
const gone: MonitorStatus = {
  ...{ is: "deleted", on: "2027-01-15", deactivatedOn: "2026-12-01", reason: null, pack },
};

test("a monitor is active, in its grace until a day, past it, or deleted", () => {
  for (const [status, graceDays, today, stage] of [
    [active, 30, "2026-12-01", { is: "active" }],
    [off("2026-12-01"), 30, "2026-12-01", { is: "in-grace", from: "2026-12-31" }],
    [off("2026-12-01"), 30, "2026-12-30", { is: "in-grace", from: "2026-12-31" }],
    [off("2026-12-01"), 30, "2026-12-31", { is: "deletable", from: "2026-12-31" }],
    [off("2027-02-01"), 28, "2027-02-28", { is: "in-grace", from: "2027-03-01" }],
    [off("2028-02-01"), 29, "2028-03-01", { is: "deletable", from: "2028-03-01" }],
    [off("2026-12-01"), 0, "2026-12-01", { is: "deletable", from: "2026-12-01" }],
    [gone, 30, "2027-06-01", { is: "deleted", on: "2027-01-15" }],
  ] as const)
    assert.deepEqual(monitorStage(aMonitor(status, { graceDays }), today), stage, `${status.is} ${today}`);
});

test("nothing is deleted while it runs, before it was exported, before its grace is over, before the client has the pack", () => {
  const wanted = { toExport: "Historique" };
  const exported = { ...wanted, exportedOn: "2026-12-01" };
  for (const [status, said, taken, today, told] of [
    [active, {}, pack, "2027-06-01", "monitor.still-active"],
    [off("2026-12-01"), wanted, pack, "2027-06-01", "monitor.not-exported"],
    [off("2026-12-01"), exported, pack, "2026-12-30", "monitor.in-grace"],
    [off("2026-12-01"), {}, null, "2026-12-30", "monitor.in-grace"],
    [off("2026-12-01"), exported, null, "2026-12-31", "monitor.pack-not-accepted"],
    [off("2026-12-01"), exported, pack, "2026-12-31", undefined],
    [gone, {}, pack, "2027-06-01", "monitor.deleted"],
  ] as const)
    assert.equal(refusalToDelete(aMonitor(status, said), taken, today)?.refused, told);
  const { params } = refusalToDelete(aMonitor(off("2026-12-01")), pack, "2026-12-02") ?? {};
  assert.deepEqual(params, { name: "Positions", day: "2026-12-31" });
});

test("what a month costs is told by currency: what runs, and what no longer does", () => {
  const costs = monthlyCosts([
    aMonitor(active),
    aMonitor(off("2026-12-01"), { costCents: 1_000 }),
    aMonitor(gone, { costCents: 250 }),
    aMonitor(off("2026-12-01"), { costCents: 700, currency: "CHF" }),
    aMonitor(off("2026-12-01"), { costCents: null, currency: "USD" }),
    aMonitor(active, { costCents: 0, currency: "GBP" }),
  ]);
  assert.deepEqual(costs, [
    { currency: "CHF", runningCents: 0, savedCents: 700 },
    { currency: "EUR", runningCents: 4_900, savedCents: 1_250 },
  ]);
});

test("another thing to export wants its own export, and an edit that says the same changes nothing", () => {
  const before = aMonitor(active, { toExport: "A", exportedOn: "2026-12-01" });
  assert.deepEqual(editedMonitor(before, { toExport: "A", name: "Positions" }).fields, []);
  const other = editedMonitor(before, { toExport: "B", costCents: null });
  assert.deepEqual(
    [other.fields, other.after.exportedOn, other.after.costCents],
    [["costCents", "toExport"], null, null],
  );
  assert.equal(editedMonitor(before, { graceDays: 3 }).after.exportedOn, "2026-12-01");
  const kept = { toExport: "A", exportedOn: "2026-12-01" };
  assert.equal(editedMonitor(aMonitor(gone, kept), { toExport: "B" }).after.exportedOn, "2026-12-01");
  assert.equal(editedMonitor(aMonitor(gone, kept), { toExport: null }).after.exportedOn, null);
});

test("those that wait for somebody come first", () => {
  const named = (name: string, status: MonitorStatus) => aMonitor(status, { name });
  const all = [
    named("Supprimé", gone),
    named("Repose", off("2027-01-10")),
    named("Zébrures", active),
    named("Échanges", active),
    named("À supprimer", off("2026-11-01")),
  ];
  assert.deepEqual(
    inOrder(all, "2027-01-15").map(({ name }) => name),
    ["À supprimer", "Échanges", "Zébrures", "Repose", "Supprimé"],
  );
});
