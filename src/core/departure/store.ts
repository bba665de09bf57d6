import { sql } from "kysely";
import { loadAccess } from "#core/access/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { findFile } from "#core/file/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { askTogether, type Rows } from "#core/kernel/together.ts";
import { unread } from "#core/kernel/unread.ts";
import { loadToday } from "#core/plan/store.ts";
import { knownTool } from "#core/tool/store.ts";
import { blankDeparture, type Closing, type Departure, type Leaving, mostClosings } from "./departure.ts";
import { endOf } from "./departure-day.ts";

type Row = Awaited<ReturnType<ReturnType<typeof departuresIn>["execute"]>>[number];

/** What the departures of a dossier, or of some, are read from. */
export const selectDepartures = (work: Work, dossierId: string | readonly string[]) => ({
  departures: departuresIn(work, dossierId),
  closings: closingsIn(work, dossierId),
  lastUses: usesIn(work, dossierId),
});

/** What is kept of them by access; nothing for most of them. */
export function departuresFrom({
  departures,
  closings,
  lastUses,
}: Rows<ReturnType<typeof selectDepartures>>): ReadonlyMap<string, Departure> {
  const rowOf = new Map(departures.map((row) => [row.accessId, row]));
  const closingsOf = Map.groupBy(closings, ({ accessId }) => accessId);
  const usedOn = new Map(lastUses.map(({ accessId, on }) => [accessId, on]));
  const ids = new Set([...rowOf.keys(), ...closingsOf.keys(), ...usedOn.keys()]);
  return new Map(
    [...ids].map((id) => {
      const kept = (closingsOf.get(id) ?? []).map(({ accessId: _, ...one }): Closing => one);
      return [id, toDeparture(rowOf.get(id), kept, usedOn.get(id) ?? null)];
    }),
  );
}

/** What is kept of the departures of dossiers that the caller has loaded, by access. */
export async function loadDepartures(
  work: Work,
  dossierId: string | readonly string[],
): Promise<ReadonlyMap<string, Departure>> {
  return departuresFrom(await askTogether(work, selectDepartures(work, dossierId)));
}

/** Our departure from one access before it is changed, with its dossier locked until the commit. */
export async function lockLeaving(
  work: Work,
  dossierId: string,
  accessId: string,
): Promise<Leaving | Refusal> {
  const dossier = await lockDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const access = await loadAccess(work, dossierId, accessId);
  if (isRefusal(access)) return access;
  const day = await loadToday(work);
  if (isRefusal(day)) return day;
  const row = await departuresIn(work, dossierId).where("access_id", "=", accessId).executeTakeFirst();
  const closings = await closingsIn(work, dossierId).where("access_id", "=", accessId).execute();
  const use = await usesIn(work, dossierId).where("access_id", "=", accessId).executeTakeFirst();
  const kept = closings.map(({ accessId: _, ...one }): Closing => one);
  return {
    access,
    tool: (await knownTool(work, access.toolKey))?.tool,
    departure: toDeparture(row, kept, use?.on ?? null),
    endOn: endOf(dossier),
    today: day.today,
  };
}

/** Whether a file that was named as evidence is there; true where none was. */
export async function hasFile(work: Work, dossierId: string, fileId: string | null): Promise<boolean> {
  if (fileId === null) return true;
  const place = { agencyId: ownAgency(work.actor), dossierId };
  return (await findFile(work.tx, place, fileId)) !== undefined;
}

function departuresIn({ tx, actor }: Work, dossierId: string | readonly string[]) {
  return tx
    .selectFrom("departure")
    .select(["access_id as accessId", "due_on as dueOn", "method", "reason"])
    .select(["asked_first_on", "asked_on", "asked_times", "asked_note"])
    .select(["closed_on", "closed_by", "closed_statement", "closed_file_id"])
    .select(["reopened_on", "reopened_by", "reopened_reason"])
    .where("agency_id", "=", ownAgency(actor))
    .where(sql<boolean>`dossier_id = any (${[dossierId].flat()}::uuid[])`);
}

function closingsIn({ tx, actor }: Work, dossierId: string | readonly string[]) {
  return tx
    .selectFrom("departure_closing")
    .select(["access_id as accessId", "id", "what", "name", "level", "ended_as as as", "statement"])
    .select(["file_id as fileId", "closed_on as on", "closed_by as by"])
    .where("agency_id", "=", ownAgency(actor))
    .where(sql<boolean>`dossier_id = any (${[dossierId].flat()}::uuid[])`)
    .where("reopened_at", "is", null)
    .orderBy("id");
}

/** The last use of each access. */
function usesIn({ tx, actor }: Work, dossierId: string | readonly string[]) {
  return tx
    .selectFrom("access_use")
    .select(({ fn }) => ["access_id as accessId", fn.max("used_on").as("on")])
    .where("agency_id", "=", ownAgency(actor))
    .where(sql<boolean>`dossier_id = any (${[dossierId].flat()}::uuid[])`)
    .groupBy("access_id");
}

function toDeparture(row: Row | undefined, closings: readonly Closing[], usedOn: string | null): Departure {
  if (!row) return { ...blankDeparture, closings, usedOn };
  const { dueOn, method, reason, asked_first_on, asked_on, asked_times, asked_note: note } = row;
  const { closed_on, closed_by, closed_statement, reopened_on, reopened_by, reopened_reason } = row;
  return {
    dueOn,
    method,
    reason,
    asked:
      asked_first_on !== null && asked_on !== null
        ? { firstOn: asked_first_on, lastOn: asked_on, times: asked_times, note }
        : null,
    closed:
      closed_on !== null && closed_by !== null && closed_statement !== null
        ? { on: closed_on, by: closed_by, statement: closed_statement, fileId: row.closed_file_id }
        : null,
    reopened:
      reopened_on !== null && reopened_by !== null && reopened_reason !== null
        ? { on: reopened_on, by: reopened_by, reason: reopened_reason }
        : null,
    closings,
    usedOn,
  };
}

/** Keeps what was said of a departure whose dossier the caller has locked; its closings are kept apart. */
export async function saveDeparture(
  { tx, actor, now }: Work,
  dossierId: string,
  accessId: string,
  { dueOn, method, reason, asked, closed, reopened }: Departure,
): Promise<void> {
  const set = {
    due_on: dueOn,
    method,
    reason,
    asked_first_on: asked?.firstOn ?? null,
    asked_on: asked?.lastOn ?? null,
    asked_times: asked?.times ?? 0,
    asked_note: asked?.note ?? null,
    closed_on: closed?.on ?? null,
    closed_by: closed?.by ?? null,
    closed_statement: closed?.statement ?? null,
    closed_file_id: closed?.fileId ?? null,
    reopened_on: reopened?.on ?? null,
    reopened_by: reopened?.by ?? null,
    reopened_reason: reopened?.reason ?? null,
    changed_at: now.toString(),
  };
  await tx
    .insertInto("departure")
    .values({ agency_id: ownAgency(actor), dossier_id: dossierId, access_id: accessId, ...set })
    .onConflict((conflict) => conflict.columns(["agency_id", "dossier_id", "access_id"]).doUpdateSet(set))
    .modifyEnd(unread)
    .execute();
}

/** Whether one access holds as many closings as it may, with those that were taken back. */
export async function isFull({ tx, actor }: Work, dossierId: string, accessId: string): Promise<boolean> {
  const rows = await tx
    .selectFrom("departure_closing")
    .select("id")
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("access_id", "=", accessId)
    .limit(mostClosings)
    .execute();
  return rows.length >= mostClosings;
}

/** Keeps what shows that one right or thing is closed, which nothing showed until then. */
export async function saveNewClosing(
  { tx, actor, now }: Work,
  dossierId: string,
  accessId: string,
  { id, what, name, level, as, statement, fileId, on, by }: Closing,
): Promise<void> {
  await tx
    .insertInto("departure_closing")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      access_id: accessId,
      id,
      what,
      name: JSON.stringify(name),
      level,
      ended_as: as,
      statement,
      file_id: fileId,
      closed_on: on,
      closed_at: now.toString(),
      closed_by: by,
    })
    .modifyEnd(unread)
    .execute();
}

/** Opens a right or a thing again: what showed that it was closed stays, with the reason. */
export async function saveThingReopened(
  { tx, actor, now }: Work,
  dossierId: string,
  accessId: string,
  what: string,
  reason: string,
): Promise<void> {
  await tx
    .updateTable("departure_closing")
    .set({ reopened_at: now.toString(), reopened_by: actorReference(actor), reopened_reason: reason })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("access_id", "=", accessId)
    .where("what", "=", what)
    .where("reopened_at", "is", null)
    .modifyEnd(unread)
    .execute();
}
