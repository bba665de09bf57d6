import { sql } from "kysely";
import type { Role } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { Member } from "./agency.ts";

type Tx = Work["tx"];

/**
 * Makes the transaction the product's own: no ownership, no way around row level security, and one
 * agency in sight. Called again by the one command that makes an agency.
 */
export async function actAs(tx: Work["tx"], agencyId: string | undefined, userId?: string): Promise<void> {
  await sql`select set_config('role', 'passation_app', true),
    set_config('passation.agency_id', ${agencyId ?? ""}, true),
    set_config('passation.user_id', ${userId ?? ""}, true)`.execute(tx);
}

/** The members still in the agency, locked until the commit so that two departures cannot both be the last. */
export async function lockMembers(tx: Tx, agencyId: string): Promise<readonly Member[]> {
  await tx
    .selectFrom("agency")
    .select("agency_id")
    .where("agency_id", "=", agencyId)
    .forUpdate()
    .executeTakeFirst();
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
    .execute();
}

export async function saveRole(tx: Tx, agencyId: string, memberId: string, role: Role): Promise<void> {
  await tx
    .updateTable("member")
    .set({ role })
    .where("agency_id", "=", agencyId)
    .where("id", "=", memberId)
    .execute();
}

/** Ends a membership and every API key that the member made. */
export async function saveDeparture({ tx, now }: Work, agencyId: string, memberId: string): Promise<void> {
  const at = now.toString();
  await tx
    .updateTable("member")
    .set({ removed_at: at })
    .where("agency_id", "=", agencyId)
    .where("id", "=", memberId)
    .execute();
  await tx
    .updateTable("api_key")
    .set({ revoked_at: at })
    .where("agency_id", "=", agencyId)
    .where("created_by", "=", memberId)
    .where("revoked_at", "is", null)
    .execute();
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

/** Marks an invitation as used; false when somebody else used or revoked it in the meantime. */
export async function saveAcceptance({ tx, now }: Work, agencyId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("invitation")
    .set({ accepted_at: now.toString() })
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
