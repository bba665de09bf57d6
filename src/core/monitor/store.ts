import { lockDossier } from "#core/dossier/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import { dayIn } from "#core/kernel/calendar.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { unread } from "#core/kernel/unread.ts";
import { loadToday } from "#core/plan/store.ts";

import type { Monitor, MonitorStatus, PackAcceptance } from "./monitor.ts";

type Which = "there" | "removed";
type Row = Awaited<ReturnType<ReturnType<typeof monitorsIn>["execute"]>>[number];

/** The monitors of a dossier that the caller has loaded. */
export async function loadMonitors(work: Work, dossierId: string): Promise<readonly Monitor[]> {
  return (await monitorsIn(work, dossierId, "there").orderBy("id").execute()).map(toMonitor);
}

/** A monitor before it is changed, its dossier locked until the commit, whether the client has the pack, and the day. */
export async function lockMonitor(
  work: Work,
  dossierId: string,
  monitorId: string,
  which: Which = "there",
): Promise<
  { readonly before: Monitor; readonly pack: PackAcceptance | null; readonly today: string } | Refusal
> {
  const dossier = await lockDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const row = await monitorsIn(work, dossierId, which).where("id", "=", monitorId).executeTakeFirst();
  if (!row) return refuse("monitor.not-found");
  const day = await loadToday(work);
  if (isRefusal(day)) return day;
  const pack = await loadPackAcceptance(work, dossierId, day.timeZone);
  return { before: toMonitor(row), pack, today: day.today };
}

/**
 * Since when the client has the pack: a contact took a version in the portal, which the journal alone keeps, or a
 * member said so when a monitor of this dossier was deleted. The first one counts; null while there is none.
 */
export async function loadPackAcceptance(
  work: Work,
  dossierId: string,
  timeZone: string,
): Promise<PackAcceptance | null> {
  const { tx, actor } = work;
  const agencyId = ownAgency(actor);
  const taken = await tx
    .selectFrom("fact")
    .select(["at", "actor"])
    .where("agency_id", "=", agencyId)
    .where("chain_id", "=", dossierId)
    .where("kind", "=", "portal.pack-taken")
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  if (taken) {
    const contact = await tx
      .selectFrom("contact")
      .select("name")
      .where("agency_id", "=", agencyId)
      .where("dossier_id", "=", dossierId)
      .where("id", "=", taken.actor.slice("contact:".length))
      .executeTakeFirst();
    return {
      on: dayIn(timeZone, Temporal.Instant.from(taken.at)),
      by: contact?.name ?? taken.actor,
    };
  }
  const said = await tx
    .selectFrom("monitor")
    .select(["pack_accepted_on as on", "pack_accepted_by as by"])
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("pack_accepted_on", "is not", null)
    .orderBy("changed_at")
    .limit(1)
    .executeTakeFirst();
  return said && said.on !== null && said.by !== null ? { on: said.on, by: said.by } : null;
}

function monitorsIn({ tx, actor }: Work, dossierId: string, which: Which) {
  return tx
    .selectFrom("monitor")
    .select(["id", "kind", "name", "watches", "owner", "cost_cents as costCents", "currency"])
    .select(["to_export as toExport", "exported_on as exportedOn", "grace_days as graceDays", "state"])
    .select(["deactivated_on", "reason", "deleted_on", "pack_accepted_on", "pack_accepted_by"])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("removed_at", which === "there" ? "is" : "is not", null);
}

function toMonitor(row: Row): Monitor {
  const { state: _, deactivated_on, reason, deleted_on, pack_accepted_on, pack_accepted_by, ...said } = row;
  return { ...said, status: statusOf(row) };
}

function statusOf(row: Row): MonitorStatus {
  const { id, state, deactivated_on: deactivatedOn, reason, deleted_on: deletedOn } = row;
  const { pack_accepted_on: acceptedOn, pack_accepted_by: by } = row;
  if (state === "active") return { is: state };
  if (state === "deactivated" && deactivatedOn !== null) return { is: state, on: deactivatedOn, reason };
  if (
    state === "deleted" &&
    deactivatedOn !== null &&
    deletedOn !== null &&
    acceptedOn !== null &&
    by !== null
  )
    return { is: state, on: deletedOn, deactivatedOn, reason, pack: { on: acceptedOn, by } };
  throw new Error(`the monitor ${id} is ${state} without what it must say`);
}

const written = ({ status, ...monitor }: Monitor) => ({
  kind: monitor.kind,
  name: monitor.name,
  watches: monitor.watches,
  owner: monitor.owner,
  cost_cents: monitor.costCents,
  currency: monitor.currency,
  to_export: monitor.toExport,
  exported_on: monitor.exportedOn,
  grace_days: monitor.graceDays,
  state: status.is,
  deactivated_on: status.is === "active" ? null : status.is === "deleted" ? status.deactivatedOn : status.on,
  reason: status.is === "active" ? null : status.reason,
  deleted_on: status.is === "deleted" ? status.on : null,
  pack_accepted_on: status.is === "deleted" ? status.pack.on : null,
  pack_accepted_by: status.is === "deleted" ? status.pack.by : null,
});

/** Keeps a monitor that the dossier, locked by the caller, did not have. */
export async function saveNewMonitor(
  { tx, actor, now }: Work,
  dossierId: string,
  monitor: Monitor,
): Promise<void> {
  const at = now.toString();
  await tx
    .insertInto("monitor")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      id: monitor.id,
      ...written(monitor),
      added_at: at,
      added_by: actorReference(actor),
      changed_at: at,
    })
    .modifyEnd(unread)
    .execute();
}

/** Keeps what changed of a monitor, or takes it out of the register: its row stays. */
export async function saveMonitor(
  { tx, actor, now }: Work,
  dossierId: string,
  monitor: Monitor,
  removed = false,
): Promise<void> {
  const at = now.toString();
  await tx
    .updateTable("monitor")
    .set({ ...written(monitor), changed_at: at, removed_at: removed ? at : null })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", monitor.id)
    .modifyEnd(unread)
    .execute();
}
