import { sql } from "kysely";
import { actAs } from "#core/agency/store.ts";
import { hashToken, newToken } from "#core/agency/tokens.ts";
import { loadDossierKey } from "#core/file/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { unread } from "#core/kernel/unread.ts";
import { linkDays, placeOfLink } from "#core/letter/link.ts";

/** The address of a letter's documents, as whoever writes the mail needs it. */
export type LetterLink = {
  readonly secret: string;
  readonly expiresAt: string;
  readonly isClosed: boolean;
};

/** The address of a letter's documents; none while nothing goes by one. */
export async function loadLink(
  { tx, actor, ports }: Work,
  dossierId: string,
  letterId: string,
): Promise<LetterLink | undefined> {
  const agencyId = ownAgency(actor);
  const row = await tx
    .selectFrom("letter_link")
    .select(["secret_sealed as sealed", "expires_at as expiresAt", "closed_at as closedAt"])
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("letter_id", "=", letterId)
    .executeTakeFirst();
  const key = row && (await loadDossierKey(tx, { agencyId, dossierId }));
  if (!row || !key) return undefined;
  const secret = ports.vault.open(key, row.sealed, placeOfLink(agencyId, dossierId, letterId));
  return {
    secret: new TextDecoder().decode(secret),
    expiresAt: row.expiresAt,
    isClosed: row.closedAt !== null,
  };
}

/** Opens the address of a letter's documents, or keeps it open for its whole time again; its secret stays. */
export async function saveLink(
  { tx, actor, now, ports: { vault } }: Work,
  dossierId: string,
  letterId: string,
): Promise<Refusal | undefined> {
  const agencyId = ownAgency(actor);
  const key = await loadDossierKey(tx, { agencyId, dossierId });
  if (!key) return refuse("dossier.not-found");
  const { token, tokenHash } = newToken("documents", vault);
  const open = { expires_at: now.add({ hours: 24 * linkDays }).toString(), closed_at: null };
  const place = placeOfLink(agencyId, dossierId, letterId);
  await tx
    .insertInto("letter_link")
    .values({
      ...{ agency_id: agencyId, dossier_id: dossierId, letter_id: letterId, ...open },
      secret_hash: tokenHash,
      secret_sealed: vault.seal(key, new TextEncoder().encode(token), place),
    })
    .onConflict((on) => on.columns(["agency_id", "dossier_id", "letter_id"]).doUpdateSet(open))
    .modifyEnd(unread)
    .execute();
  return undefined;
}

/** Closes the address, when it is open; whether it was. */
export async function saveLinkClosed(
  { tx, actor, now }: Work,
  dossierId: string,
  letterId: string,
): Promise<boolean> {
  const row = await tx
    .updateTable("letter_link")
    .set({ closed_at: now.toString() })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("letter_id", "=", letterId)
    .where("closed_at", "is", null)
    .returning("letter_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The letter whose documents are taken with this secret, for whoever holds it; acts for its agency from here on. */
export async function findLink(
  work: Work,
  secret: string,
): Promise<
  | {
      readonly work: Work;
      readonly agencyId: string;
      readonly dossierId: string;
      readonly letterId: string;
      readonly expiresAt: string;
    }
  | Refusal
> {
  const { rows } = await sql<{
    agencyId: string;
    dossierId: string;
    letterId: string;
    expiresAt: string;
  }>`select agency_id as "agencyId", dossier_id as "dossierId", letter_id as "letterId", expires_at as "expiresAt"
     from letter_link_by_hash(${hashToken(secret, work.ports.vault)})`.execute(work.tx);
  const [found] = rows;
  if (!found || Temporal.Instant.compare(Temporal.Instant.from(found.expiresAt), work.now) < 0)
    return refuse("letter.link-not-found");
  await actAs(work.tx, found.agencyId);
  const actor = { kind: "system", agencyId: found.agencyId, because: "letter.open-link" } as const;
  return { ...found, work: { ...work, actor } };
}
