import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { changedFields } from "#core/kernel/same-data.ts";
import { addDays } from "#core/plan/calendar.ts";
import type { Currency } from "#core/transition/transition.ts";

/** What a tool of ours does for the project. */
export const monitorKinds = [
  "rank-tracking",
  "competitors",
  "links",
  "kpi",
  "file-changes",
  "cron",
  "dashboard",
  "alert",
  "licence",
] as const;
export type MonitorKind = (typeof monitorKinds)[number];

export const monitorStates = ["active", "deactivated", "deleted"] as const;
export type MonitorState = (typeof monitorStates)[number];

/** That the client has the pack: since which day, and who took it or said so. */
export type PackAcceptance = { readonly on: string; readonly by: string };

/** Where a monitor stands; `on` is the day, `reason` why it was deactivated. */
export type MonitorStatus =
  | { readonly is: "active" }
  | { readonly is: "deactivated"; readonly on: string; readonly reason: string | null }
  | {
      readonly is: "deleted";
      readonly on: string;
      readonly deactivatedOn: string;
      readonly reason: string | null;
      readonly pack: PackAcceptance;
    };

/** A tool or a script of ours that watches the project, what it costs, and what is kept of it when it goes. */
export type Monitor = {
  readonly id: string;
  readonly kind: MonitorKind;
  readonly name: string;
  /** A site, a list of words, a file: what it looks at. */
  readonly watches: string | null;
  /** Who takes care of it, by name. */
  readonly owner: string | null;
  /** Cents of `currency` a month; null while nobody said. */
  readonly costCents: number | null;
  readonly currency: Currency;
  /** What is exported before it is deleted; null when nothing is. */
  readonly toExport: string | null;
  readonly exportedOn: string | null;
  /** How long it rests, deactivated, before it may be deleted. */
  readonly graceDays: number;
  readonly status: MonitorStatus;
};

/** The most monitors of one dossier. */
export const mostMonitors = 200;

/** What one may say of a monitor, by its name. */
export const monitorFieldNames = [
  "kind",
  "name",
  "watches",
  "owner",
  "costCents",
  "currency",
  "toExport",
  "graceDays",
] as const;
export type MonitorFieldName = (typeof monitorFieldNames)[number];

/** A monitor after an edit, with the fields that it changed; an export that was done is not of what is wanted since. */
export function editedMonitor(
  before: Monitor,
  edit: { readonly [Field in MonitorFieldName]?: Monitor[Field] | undefined },
): { readonly after: Monitor; readonly fields: readonly MonitorFieldName[] } {
  const fields = changedFields(monitorFieldNames, before, edit);
  const said = Object.fromEntries(fields.map((name) => [name, edit[name]]));
  const after: Monitor = { ...before, ...said };
  const isOther = fields.includes("toExport") && before.status.is !== "deleted";
  const exportedOn = isOther || after.toExport === null ? null : before.exportedOn;
  return { after: { ...after, exportedOn }, fields };
}

/** Where a monitor stands on a day: `from` is the first day on which it may be deleted. */
export type MonitorStage =
  | { readonly is: "active" }
  | { readonly is: "in-grace"; readonly from: string }
  | { readonly is: "deletable"; readonly from: string }
  | { readonly is: "deleted"; readonly on: string };

/** Active, in its grace until a day, past it, or deleted. */
export function monitorStage({ status, graceDays }: Monitor, today: string): MonitorStage {
  if (status.is === "active") return { is: "active" };
  if (status.is === "deleted") return { is: "deleted", on: status.on };
  const from = addDays(status.on, graceDays);
  return { is: today < from ? "in-grace" : "deletable", from };
}

/** Why a monitor cannot be deleted, in the order in which one can do something about it. */
export const deletionRefusals = [
  "monitor.deleted",
  "monitor.still-active",
  "monitor.not-exported",
  "monitor.in-grace",
  "monitor.pack-not-accepted",
] as const;

/** What keeps a monitor from being deleted on a day; undefined when it may be. Nothing goes before the client has the pack. */
export function refusalToDelete(
  monitor: Monitor,
  pack: PackAcceptance | null,
  today: string,
): (Refusal & { readonly refused: (typeof deletionRefusals)[number] }) | undefined {
  const { name, toExport, exportedOn } = monitor;
  const no = (refused: (typeof deletionRefusals)[number], params = {}) => ({
    ...refuse(refused, { name, ...params }),
    refused,
  });
  const stage = monitorStage(monitor, today);
  if (stage.is === "deleted") return no("monitor.deleted");
  if (stage.is === "active") return no("monitor.still-active");
  if (toExport !== null && exportedOn === null) return no("monitor.not-exported", { what: toExport });
  if (stage.is === "in-grace") return no("monitor.in-grace", { day: stage.from });
  return pack === null ? no("monitor.pack-not-accepted") : undefined;
}

/** What a month costs in one currency: of what still runs, and what no longer does. */
export type MonthlyCost = {
  readonly currency: Currency;
  readonly runningCents: number;
  readonly savedCents: number;
};

/** The costs of a month by currency, as far as they were said; what was deactivated or deleted is saved. */
export function monthlyCosts(monitors: readonly Monitor[]): readonly MonthlyCost[] {
  const costs = new Map<Currency, MonthlyCost>();
  for (const { currency, costCents, status } of monitors) {
    if (costCents === null || costCents === 0) continue;
    const { runningCents, savedCents } = costs.get(currency) ?? { runningCents: 0, savedCents: 0 };
    costs.set(
      currency,
      status.is === "active"
        ? { currency, runningCents: runningCents + costCents, savedCents }
        : { currency, runningCents, savedCents: savedCents + costCents },
    );
  }
  return [...costs.values()].toSorted((one, other) => (one.currency < other.currency ? -1 : 1));
}

const orderOf = { deletable: 0, active: 1, "in-grace": 2, deleted: 3 } as const satisfies Record<
  MonitorStage["is"],
  number
>;

/** Those that wait for somebody first: to be deleted, to be deactivated, in their grace, gone; then by name. */
export function inOrder(monitors: readonly Monitor[], today: string): readonly Monitor[] {
  const rank = (one: Monitor) => orderOf[monitorStage(one, today).is];
  return monitors.toSorted(
    (one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, "fr"),
  );
}
