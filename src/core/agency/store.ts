import { type Kysely, sql } from "kysely";
import type { Role } from "#core/kernel/actor.ts";
import { builtOnce } from "#core/kernel/built-once.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { unread } from "#core/kernel/unread.ts";
import type { Database } from "#platform/db/schema.ts";
import { type Agency, type Member, sameAddress } from "./agency.ts";
import type { Logo } from "./logo.ts";

type Tx = Work["tx"];

/**
 * Makes the transaction the product's own: no ownership, no way around row level security, and one
 * agency in sight. Called again by the one command that makes an agency.
 */
export async function actAs(tx: Work["tx"], agencyId: string | undefined, userId?: string): Promise<void> {
  await sql`/* with the next */ select set_config('role', 'passation_app', true),
    set_config('passation.agency_id', ${agencyId ?? ""}, true),
    set_config('passation.user_id', ${userId ?? ""}, true)`.execute(tx);
}

/** The agency that one acts for. */
export async function loadAgency(tx: Tx, agencyId: string): Promise<Agency | Refusal> {
  return (await tx.executeQuery(selectAgency(tx, { agencyId }))).rows[0] ?? refuse("agency.not-found");
}

/** The same, locked until the commit. */
export async function lockAgency(tx: Tx, agencyId: string): Promise<Agency | Refusal> {
  return (
    (await oneAgency(tx, { agencyId }).forNoKeyUpdate().executeTakeFirst()) ?? refuse("agency.not-found")
  );
}

const oneAgency = (db: Kysely<Database>, { agencyId }: { readonly agencyId: string }) =>
  db
    .selectFrom("agency")
    .select((eb) => [
      "agency_id as agencyId",
      "name",
      "language",
      "colour",
      "calendar",
      "closures",
      "contact_email as contactEmail",
      "contact_phone as contactPhone",
      eb
        .selectFrom("agency_logo as l")
        .select("l.sha256")
        .whereRef("l.agency_id", "=", "agency.agency_id")
        .as("logo"),
    ])
    .where("agency_id", "=", agencyId);

/** The question of the agency that one acts for. */
export const selectAgency = builtOnce(oneAgency);

export async function saveAgency(tx: Tx, { agencyId, logo: _, ...agency }: Agency): Promise<void> {
  const { contactEmail: contact_email, contactPhone: contact_phone, ...columns } = agency;
  await tx
    .updateTable("agency")
    .set({ ...columns, contact_email, contact_phone })
    .where("agency_id", "=", agencyId)
    .modifyEnd(unread)
    .execute();
}

/** The logo, while there is one. */
export async function findLogo(tx: Tx, agencyId: string): Promise<Logo | undefined> {
  return tx
    .selectFrom("agency_logo")
    .select(["media_type as mediaType", "bytes", "sha256"])
    .where("agency_id", "=", agencyId)
    .executeTakeFirst();
}

export async function saveLogo({ tx, now }: Work, agencyId: string, logo: Logo): Promise<void> {
  const { mediaType: media_type, bytes, sha256 } = logo;
  const set = { media_type, bytes, sha256, set_at: now.toString() };
  await tx
    .insertInto("agency_logo")
    .values({ agency_id: agencyId, ...set })
    .onConflict((conflict) => conflict.column("agency_id").doUpdateSet(set))
    .modifyEnd(unread)
    .execute();
}

export async function forgetLogo(tx: Tx, agencyId: string): Promise<void> {
  await tx.deleteFrom("agency_logo").where("agency_id", "=", agencyId).modifyEnd(unread).execute();
}

/** The members still in the agency, locked until the commit so that two departures cannot both be the last. */
export async function lockMembers(tx: Tx, agencyId: string): Promise<readonly Member[]> {
  await lockAgency(tx, agencyId);
  return listMembers(tx, agencyId);
}

/** The members still in the agency, by name. */
export async function listMembers(tx: Tx, agencyId: string): Promise<readonly Member[]> {
  return tx
    .selectFrom("member")
    .select(["id", "user_id as userId", "name", "email", "role"])
    .where("agency_id", "=", agencyId)
    .where("removed_at", "is", null)
    .orderBy("name")
    .orderBy("id")
    .execute();
}

export async function saveNewMember({ tx, now }: Work, agencyId: string, member: Member): Promise<void> {
  const { userId: user_id, ...rest } = member;
  await tx
    .insertInto("member")
    .values({ agency_id: agencyId, user_id, ...rest, joined_at: now.toString() })
    .modifyEnd(unread)
    .execute();
}

export async function saveName(tx: Tx, agencyId: string, memberId: string, name: string): Promise<void> {
  await tx
    .updateTable("member")
    .set({ name })
    .where("agency_id", "=", agencyId)
    .where("id", "=", memberId)
    .modifyEnd(unread)
    .execute();
}

export async function saveRole(tx: Tx, agencyId: string, memberId: string, role: Role): Promise<void> {
  await tx
    .updateTable("member")
    .set({ role })
    .where("agency_id", "=", agencyId)
    .where("id", "=", memberId)
    .modifyEnd(unread)
    .execute();
}

/** Ends a membership, every API key that the member made, and what invitations wait at that address. */
export async function saveDeparture(work: Work, agencyId: string, member: Member): Promise<void> {
  const { tx, now } = work;
  const at = now.toString();
  await tx
    .updateTable("member")
    .set({ removed_at: at })
    .where("agency_id", "=", agencyId)
    .where("id", "=", member.id)
    .modifyEnd(unread)
    .execute();
  await tx
    .updateTable("api_key")
    .set({ revoked_at: at })
    .where("agency_id", "=", agencyId)
    .where("created_by", "=", member.id)
    .where("revoked_at", "is", null)
    .modifyEnd(unread)
    .execute();
  for (const { id } of await listOpenInvitations(tx, agencyId, member.email)) {
    await saveInvitationEnd(work, agencyId, id, "revoked_at");
  }
}

export type WaitingInvitation = {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: string;
};

/** The invitations that were neither used nor taken back, of one address when one is given. */
export async function listOpenInvitations(
  tx: Tx,
  agencyId: string,
  email?: string,
): Promise<readonly WaitingInvitation[]> {
  const open = await tx
    .selectFrom("invitation")
    .select(["id", "email", "role", "expires_at as expiresAt"])
    .where("agency_id", "=", agencyId)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .orderBy("id")
    .execute();
  return email === undefined ? open : open.filter((one) => sameAddress(one.email, email));
}

/** Takes back an invitation, or marks it as used; false when somebody else used or revoked it in the meantime. */
export async function saveInvitationEnd(
  { tx, now }: Work,
  agencyId: string,
  id: string,
  end: "accepted_at" | "revoked_at",
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("invitation")
    .set({ [end]: now.toString() })
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type OpenInvitation = {
  readonly agencyId: string;
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: string;
  readonly agencyName: string;
};

/** The invitation whose token has this hash, while it is neither used nor revoked, whatever the agency. */
export async function findInvitation(tx: Tx, tokenHash: Uint8Array): Promise<OpenInvitation | undefined> {
  const { rows } = await sql<OpenInvitation>`
    select agency_id as "agencyId", id, email, role, expires_at as "expiresAt", agency_name as "agencyName"
    from invitation_by_hash(${tokenHash})`.execute(tx);
  return rows[0];
}
