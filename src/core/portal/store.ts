import { sql } from "kysely";
import { actAs, loadAgency } from "#core/agency/store.ts";
import { hashToken, newToken } from "#core/agency/tokens.ts";
import type { Contact } from "#core/contact/contact.ts";
import { sideOf } from "#core/contact/store.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { FactDraft, JobDraft } from "#core/kernel/fact.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { unread } from "#core/kernel/unread.ts";
import { loadToday, type Today } from "#core/plan/store.ts";
import { type Closing, closingOf } from "./closing.ts";
import { linkLasts, type PortalLink } from "./portal.ts";
import { sealLink } from "./sealed-link.ts";

/** The links of a dossier that the caller has loaded, the newest first. */
export async function linksOf({ tx, actor }: Work, dossierId: string): Promise<readonly PortalLink[]> {
  return tx
    .selectFrom("portal_link")
    .select(["id", "contact_id as contactId", "made_at as madeAt", "expires_at as expiresAt"])
    .select(["mailed_at as mailedAt", "opened_at as openedAt", "session_until as sessionUntil"])
    .select(["revoked_at as revokedAt", "with_code as withCode"])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .orderBy("id", "desc")
    .limit(200)
    .execute();
}

async function saveNewLink(
  { tx, actor, now }: Work,
  dossierId: string,
  link: {
    readonly id: string;
    readonly contactId: string;
    readonly tokenHash: Uint8Array;
    readonly expiresAt: string;
    readonly withCode: boolean;
  },
): Promise<void> {
  await tx
    .insertInto("portal_link")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      id: link.id,
      contact_id: link.contactId,
      token_hash: link.tokenHash,
      expires_at: link.expiresAt,
      with_code: link.withCode,
      made_at: now.toString(),
      made_by: actorReference(actor),
    })
    .modifyEnd(unread)
    .execute();
}

const one = ({ tx, actor }: Work, dossierId: string, linkId: string) =>
  tx
    .updateTable("portal_link")
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", linkId);

/** Ends a link and whoever it let in; whether there was anything to end. */
export async function saveRevoked(work: Work, dossierId: string, linkId: string): Promise<boolean> {
  const { numUpdatedRows } = await one(work, dossierId, linkId)
    .set({ revoked_at: work.now.toString() })
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends what waits to be opened of a contact: only the newest link opens. Gives those that it ended. */
async function revokeWaiting(
  { tx, actor, now }: Work,
  dossierId: string,
  contactId: string,
): Promise<readonly string[]> {
  const rows = await tx
    .updateTable("portal_link")
    .set({ revoked_at: now.toString() })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("contact_id", "=", contactId)
    .where("opened_at", "is", null)
    .where("revoked_at", "is", null)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

export async function saveMailed(work: Work, dossierId: string, linkId: string): Promise<void> {
  await one(work, dossierId, linkId).set({ mailed_at: work.now.toString() }).execute();
}

/** Opens a link that waits; false when somebody was quicker, it was ended, or its time is over. */
export async function saveOpened(
  work: Work,
  { dossierId, linkId }: { readonly dossierId: string; readonly linkId: string },
  session: { readonly hash: Uint8Array; readonly until: string },
): Promise<boolean> {
  const now = work.now.toString();
  const { numUpdatedRows } = await one(work, dossierId, linkId)
    .set({ opened_at: now, session_hash: session.hash, session_until: session.until })
    .where("opened_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The session of a contact ends now, wherever it was opened. */
export async function endSessions({ tx, actor, now }: Work, dossierId: string, contactId: string) {
  await tx
    .updateTable("portal_link")
    .set({ session_until: now.toString() })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("contact_id", "=", contactId)
    .where("session_until", ">", now.toString())
    .modifyEnd(unread)
    .execute();
}

/** A link as whoever holds it knows it. */
export type HeldLink = {
  readonly agencyId: string;
  readonly dossierId: string;
  readonly linkId: string;
  readonly contactId: string;
  readonly expiresAt: string;
  readonly openedAt: string | null;
};

/**
 * The link with this secret, for whoever holds it, while neither it nor its contact was taken out; works for its
 * agency from here on, in the name of its contact.
 */
export async function holdLink(
  work: Work,
  token: string,
): Promise<{ readonly link: HeldLink; readonly work: Work } | Refusal> {
  const { rows } = await sql<HeldLink>`
    select agency_id as "agencyId", dossier_id as "dossierId", id as "linkId", contact_id as "contactId",
      expires_at as "expiresAt", opened_at as "openedAt"
    from portal_link_by_hash(${hashToken(token, work.ports.vault)})`.execute(work.tx);
  const [link] = rows;
  if (!link) return refuse("portal.link-not-found");
  const { agencyId, dossierId, contactId } = link;
  await actAs(work.tx, agencyId);
  const side = await sideOf(work.tx, link);
  if (isRefusal(side)) return refuse("portal.link-not-found");
  return { link, work: { ...work, actor: { kind: "contact", agencyId, dossierId, contactId, side } } };
}

/**
 * Makes a link for a contact of a dossier that the caller has locked, and mails it where so wished; what still waited
 * for the same contact opens no more. Refused where a mail is wanted, of the link or of its code, and none can leave
 * or the contact has no address.
 */
export async function makeLink(
  work: Work,
  dossierId: string,
  contact: Contact,
  {
    mail,
    withSheet = false,
    withCode,
  }: { readonly mail: boolean; readonly withSheet?: boolean; readonly withCode: boolean },
): Promise<
  | {
      readonly linkId: string;
      readonly token: string;
      readonly expiresAt: string;
      readonly facts: readonly FactDraft[];
      readonly jobs: readonly JobDraft[];
    }
  | Refusal
> {
  const { ports, now } = work;
  const mails = mail || withCode;
  if (mails && !ports.sendPortalLink) return refuse("agency.mail-unavailable");
  if (mails && contact.email === null) return refuse("portal.no-address", { name: contact.name });
  const agency = await loadAgency(work.tx, ownAgency(work.actor));
  if (isRefusal(agency)) return agency;
  const ended = await revokeWaiting(work, dossierId, contact.id);
  const { token, tokenHash } = newToken("portal", ports.vault);
  const linkId = work.newId();
  const expiresAt = now.add(linkLasts).toString();
  await saveNewLink(work, dossierId, { id: linkId, contactId: contact.id, tokenHash, expiresAt, withCode });
  const letter = {
    ...{ dossierId, linkId, token, expiresAt, contactName: contact.name },
    to: contact.email ?? "",
    agencyName: agency.name,
    language: contact.language ?? agency.language,
    // A successor is asked nothing, and a supplier the opposite.
    withSheet: withSheet && contact.side === "client",
    side: contact.side,
  };
  const details = { name: contact.name };
  return {
    ...{ linkId, token, expiresAt },
    facts: [
      ...ended.map((id) => ({
        ...{ dossierId, kind: "portal.link-revoked" as const, details },
        subject: `portal-link:${id}`,
      })),
      { dossierId, kind: "portal.invited", subject: `portal-link:${linkId}`, details },
    ],
    jobs: mail ? [{ name: "portal.send-link", data: sealLink(letter, ports.vault) }] : [],
  };
}

/** Until when the portal of a dossier that the caller has loaded stays readable, and what day it is. */
export async function loadClosing(
  work: Work,
  dossier: Dossier,
): Promise<(Closing & Pick<Today, "today" | "timeZone">) | Refusal> {
  const day = await loadToday(work);
  if (isRefusal(day)) return day;
  const row = await work.tx
    .selectFrom("portal_closing")
    .select("readable_until as chosen")
    .where("agency_id", "=", ownAgency(work.actor))
    .where("dossier_id", "=", dossier.id)
    .executeTakeFirst();
  const { today, timeZone } = day;
  return { ...closingOf(dossier, row?.chosen ?? null, today), today, timeZone };
}

/** Keeps the day that somebody chose; null gives back the usual one. */
export async function saveClosing(
  { tx, actor, now }: Work,
  dossierId: string,
  until: string | null,
): Promise<void> {
  const set = { readable_until: until, set_at: now.toString(), set_by: actorReference(actor) };
  await tx
    .insertInto("portal_closing")
    .values({ agency_id: ownAgency(actor), dossier_id: dossierId, ...set })
    .onConflict((conflict) => conflict.columns(["agency_id", "dossier_id"]).doUpdateSet(set))
    .modifyEnd(unread)
    .execute();
}

/** Why nobody outside enters or does anything in the portal of a dossier any more; nothing while it is readable. */
export async function refusalIfClosed(work: Work, dossierId: string): Promise<Refusal | undefined> {
  const dossier = await loadDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const closing = await loadClosing(work, dossier);
  if (isRefusal(closing)) return closing;
  return closing.isOver ? refuse("portal.closed", { day: closing.until ?? "" }) : undefined;
}
