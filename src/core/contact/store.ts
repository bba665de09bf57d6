import { sql } from "kysely";
import { type ContactSide, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { unread } from "#core/kernel/unread.ts";
import type { Contact } from "./contact.ts";

const columns = [
  "id",
  "name",
  "email",
  "phone",
  "role",
  "organisation",
  "language",
  "is_main as isMain",
  "side",
  "invited_by as invitedBy",
] as const;

/** The contacts of a dossier that were not removed; the caller has loaded the dossier. */
export function contactsOf(work: Work, dossierId: string) {
  return allContacts(work, dossierId).where("removed_at", "is", null);
}

function allContacts({ tx, actor }: Work, dossierId: string) {
  return tx
    .selectFrom("contact")
    .select(columns)
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId);
}

/** One that is there, or one that was removed, locked until the commit. */
export async function lockContact(
  work: Work,
  dossierId: string,
  contactId: string,
  which: "there" | "removed" = "there",
): Promise<Contact | Refusal> {
  const contact = await allContacts(work, dossierId)
    .where("removed_at", which === "there" ? "is" : "is not", null)
    .where("id", "=", contactId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return contact ?? refuse("contact.not-found");
}

/** On which side a contact stands that is still there; its agency is the one that is acted for. */
export async function sideOf(
  tx: Work["tx"],
  {
    agencyId,
    dossierId,
    contactId,
  }: { readonly agencyId: string; readonly dossierId: string; readonly contactId: string },
): Promise<ContactSide | Refusal> {
  const row = await tx
    .selectFrom("contact")
    .select("side")
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("id", "=", contactId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row?.side ?? refuse("contact.not-found");
}

/** How many people the contacts of a dossier named since a moment, those included whom the agency took out. */
export async function countNamed({ tx, actor }: Work, dossierId: string, since: Temporal.Instant) {
  const { named } = await tx
    .selectFrom("contact")
    .select(sql<number>`count(*) /* of one dossier */::int`.as("named"))
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("invited_by", "is not", null)
    .where("added_at", ">", since.toString())
    .executeTakeFirstOrThrow();
  return named;
}

/** Nobody is the main contact any more; the caller has locked the dossier. */
export async function dropMain({ tx, actor }: Work, dossierId: string): Promise<void> {
  await tx
    .updateTable("contact")
    .set({ is_main: false })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("is_main", "=", sql.lit(true))
    .modifyEnd(unread)
    .execute();
}

export async function saveNewContact(
  { tx, actor, now }: Work,
  dossierId: string,
  contact: Contact,
): Promise<void> {
  const { isMain, invitedBy, ...fields } = contact;
  await tx
    .insertInto("contact")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      ...fields,
      is_main: isMain,
      invited_by: invitedBy,
      added_at: now.toString(),
    })
    .modifyEnd(unread)
    .execute();
}

export async function saveContact(
  { tx, actor, now }: Work,
  dossierId: string,
  { id, isMain, invitedBy: _, ...fields }: Contact,
  removed = false,
): Promise<void> {
  await tx
    .updateTable("contact")
    .set({ ...fields, is_main: isMain, removed_at: removed ? now.toString() : null })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", id)
    .modifyEnd(unread)
    .execute();
}
