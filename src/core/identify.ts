import { sql } from "kysely";
import { lesserRole, sameAddress } from "./agency/agency.ts";
import { actAs, findInvitation } from "./agency/store.ts";
import { hashToken } from "./agency/tokens.ts";
import { sideOf } from "./contact/store.ts";
import type { Actor, Role } from "./kernel/actor.ts";
import { isRefusal, type Refusal, refuse } from "./kernel/refusal.ts";
import type { World } from "./run.ts";

/** What somebody shows at a door, once the door has checked that it is genuine. */
export type Credentials =
  | {
      readonly kind: "session";
      readonly userId: string;
      readonly email: string;
      readonly name: string;
      /** The agency to act for; the only one when left out. */
      readonly agencyId?: string;
    }
  | { readonly kind: "api-key"; readonly token: string }
  /** The session of a contact in the portal. */
  | { readonly kind: "portal"; readonly session: string }
  /** At the server's own command line: the agency by name or id, or the only one when left out. */
  | { readonly kind: "operator"; readonly name: string; readonly agency?: string }
  | { readonly kind: "none" };

/**
 * Who is asking, read anew at every request: a role changed, a member removed or a key revoked
 * a moment ago counts. A person who acts for no agency yet is a `user`.
 */
export async function identify(world: World, credentials: Credentials): Promise<Actor | Refusal> {
  switch (credentials.kind) {
    case "none":
      return { kind: "anonymous" };
    case "api-key":
      return identifyApiKey(world, credentials.token);
    case "portal":
      return identifyContact(world, credentials.session);
    case "operator":
      return identifyOperator(world, credentials);
    case "session":
      return identifyMember(world, credentials);
    default:
      return credentials satisfies never;
  }
}

async function identifyMember(
  world: World,
  { userId, email, name, agencyId }: Extract<Credentials, { kind: "session" }>,
): Promise<Actor | Refusal> {
  const memberships = await world.db.transaction().execute(async (tx) => {
    await actAs(tx, undefined, userId);
    return tx
      .selectFrom("member")
      .select(["agency_id as agencyId", "id as memberId", "role"])
      .where("user_id", "=", userId)
      .where("removed_at", "is", null)
      .limit(agencyId === undefined ? 2 : 1_000)
      .execute();
  });
  const wanted = agencyId ? memberships.filter((one) => one.agencyId === agencyId) : memberships;
  const [only, another] = wanted;
  if (only && !another) return { kind: "member", ...only };
  return agencyId === undefined ? { kind: "user", userId, email, name } : refuse("agency.not-found");
}

/** The signed-in person without any agency: what setting one up or joining one takes. */
export function asUser({ userId, email, name }: Extract<Credentials, { kind: "session" }>): Actor {
  return { kind: "user", userId, email, name };
}

async function identifyApiKey(world: World, token: string): Promise<Actor | Refusal> {
  type Row = {
    agencyId: string;
    keyId: string;
    role: Role;
    makerRole: Role | null;
    expiresAt: string | null;
  };
  const { rows } = await sql<Row>`
    select agency_id as "agencyId", id as "keyId", role, maker_role as "makerRole", expires_at as "expiresAt"
    from api_key_by_hash(${hashToken(token, world.ports.vault)})`.execute(world.db);
  const key = rows[0];
  const expired = key?.expiresAt && Temporal.Instant.compare(key.expiresAt, world.clock()) <= 0;
  if (!key || expired) return refuse("request.not-signed-in");
  const role = key.makerRole === null ? key.role : lesserRole(key.role, key.makerRole);
  return { kind: "api-key", agencyId: key.agencyId, keyId: key.keyId, role };
}

async function identifyContact(world: World, session: string): Promise<Actor | Refusal> {
  type Row = { agencyId: string; dossierId: string; contactId: string; sessionUntil: string };
  const { rows } = await sql<Row>`
    select agency_id as "agencyId", dossier_id as "dossierId", contact_id as "contactId",
      session_until as "sessionUntil"
    from portal_session_by_hash(${hashToken(session, world.ports.vault)})`.execute(world.db);
  const found = rows[0];
  if (!found || Temporal.Instant.compare(found.sessionUntil, world.clock()) <= 0)
    return refuse("request.not-signed-in");
  const { sessionUntil: _, ...contact } = found;
  const side = await world.db.transaction().execute(async (tx) => {
    await actAs(tx, contact.agencyId);
    return sideOf(tx, contact);
  });
  return isRefusal(side) ? refuse("request.not-signed-in") : { kind: "contact", ...contact, side };
}

async function identifyOperator(
  world: World,
  { name, agency }: Extract<Credentials, { kind: "operator" }>,
): Promise<Actor | Refusal> {
  const agencies = await listAgencies(world);
  const wanted = agency ? agencies.filter((one) => one.agencyId === agency || one.name === agency) : agencies;
  const [only, another] = wanted;
  if (!only) return refuse("agency.not-found");
  if (another) {
    const called = wanted.map(({ name: one }) => one);
    const alone = (one: string) => called.indexOf(one) === called.lastIndexOf(one);
    const names = wanted.map((one) => (alone(one.name) ? one.name : `${one.name} (${one.agencyId})`));
    return refuse("agency.which", { names: names.join(", ") });
  }
  return { kind: "operator", agencyId: only.agencyId, name };
}

/** Every agency of this server, for its own command line and its daily work. */
export async function listAgencies(
  world: World,
): Promise<readonly { readonly agencyId: string; readonly name: string }[]> {
  type Row = { agencyId: string; name: string };
  const { rows } = await sql<Row>`
    select agency_id as "agencyId", name from agency_directory() order by name, agency_id`.execute(world.db);
  return rows;
}

/** Whether nobody has opened an agency here yet: the next person to come is the first owner. */
export async function serverIsNew(world: World): Promise<boolean> {
  const { rows } = await sql<{ exists: boolean }>`select agency_exists() as exists`.execute(world.db);
  return rows[0]?.exists !== true;
}

/** Whether somebody may make an account: the first person here, or one invited at this very address. */
export async function maySignUp(world: World, email: string, invitation: string | null): Promise<boolean> {
  if (invitation === null) return serverIsNew(world);
  const found = await world.db
    .transaction()
    .execute((tx) => findInvitation(tx, hashToken(invitation, world.ports.vault)));
  const open = found && Temporal.Instant.compare(found.expiresAt, world.clock()) > 0;
  return open === true && sameAddress(found.email, email);
}
