import { newToken } from "#core/agency/tokens.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { unread } from "#core/kernel/unread.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import type { ReportRead } from "./leadsie.ts";

/** The services that report accesses. */
export const services = ["leadsie"] as const;
export type Service = (typeof services)[number];

/** How many addresses of a dossier are open at once, and how many reports one keeps. */
export const mostHooks = 5;
export const mostReports = 1_000;
/** How much one report may hold. */
export const mostReportBytes = 256 * 1024;

type AccessReport = {
  readonly id: string;
  readonly hookId: string;
  readonly receivedAt: string;
  readonly state: ReportRead["state"];
  readonly remarks: readonly ImportWarning[];
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly times: number;
  readonly lastAt: string;
};

/** The addresses of a dossier that the caller has loaded, the newest first. */
export function hooksOf({ tx, actor }: Work, dossierId: string) {
  return tx
    .selectFrom("access_hook")
    .select(["id", "service", "made_at as madeAt", "revoked_at as revokedAt"])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .orderBy("id", "desc");
}

/** Opens an address; its secret is told here and kept nowhere. */
export async function saveNewHook(
  { tx, actor, now, newId, ports }: Work,
  dossierId: string,
  service: Service,
): Promise<{ readonly id: string; readonly token: string }> {
  const { token, tokenHash } = newToken("report", ports.vault);
  const id = newId();
  await tx
    .insertInto("access_hook")
    .values({
      ...{ agency_id: ownAgency(actor), dossier_id: dossierId, id, service, secret_hash: tokenHash },
      ...{ made_at: now.toString(), made_by: actorReference(actor) },
    })
    .modifyEnd(unread)
    .execute();
  return { id, token };
}

/** Closes an address; whether it was open. */
export async function saveHookRevoked(
  { tx, actor, now }: Work,
  dossierId: string,
  hookId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("access_hook")
    .set({ revoked_at: now.toString() })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", hookId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The reports of a dossier, the newest first. */
export function reportsOf({ tx, actor }: Work, dossierId: string) {
  return tx
    .selectFrom("access_report")
    .select(["id", "hook_id as hookId", "received_at as receivedAt", "state", "remarks"])
    .select(["added", "changed", "same", "times", "last_at as lastAt"])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .orderBy("id", "desc");
}

/** Notes that a report came again; nothing when it is a new one. */
export async function saveRepeated(
  { tx, actor, now }: Work,
  {
    dossierId,
    hookId,
    sha256,
  }: { readonly dossierId: string; readonly hookId: string; readonly sha256: string },
): Promise<string | undefined> {
  const row = await tx
    .updateTable("access_report")
    .set(({ eb }) => ({ times: eb("times", "+", 1), last_at: now.toString() }))
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("hook_id", "=", hookId)
    .where("sha256", "=", sha256)
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Keeps a report as it came, and what became of it. */
export async function saveNewReport(
  { tx, actor, now }: Work,
  dossierId: string,
  {
    id,
    hookId,
    remarks,
    ...report
  }: Omit<AccessReport, "receivedAt" | "times" | "lastAt"> & {
    readonly sha256: string;
    readonly body: string;
  },
): Promise<void> {
  await tx
    .insertInto("access_report")
    .values({
      ...{ agency_id: ownAgency(actor), dossier_id: dossierId, id, hook_id: hookId },
      ...report,
      remarks: JSON.stringify(remarks),
      ...{ received_at: now.toString(), times: 1, last_at: now.toString() },
    })
    .modifyEnd(unread)
    .execute();
}
