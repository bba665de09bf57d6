import { nameOfAccess } from "#core/access/access.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { askTogether } from "#core/kernel/together.ts";
import { unread } from "#core/kernel/unread.ts";
import { type Authorisation, mostAuthorisations, mostUses, type Use } from "./authorisation.ts";

const selectAuthorisations = ({ tx, actor }: Work, dossierId: string) =>
  tx
    .selectFrom("access_authorisation")
    .select(["id", "access_id as accessId", "statement", "file_id as fileId", "from_on as from"])
    .select(["until_on as until", "given_by as by", "revoked_on", "revoked_by", "revoked_reason"])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .orderBy("id", "desc")
    .limit(mostAuthorisations);
type AuthorisationRow = Awaited<ReturnType<ReturnType<typeof selectAuthorisations>["execute"]>>[number];

function toAuthorisation(row: AuthorisationRow): Authorisation {
  const { revoked_on: on, revoked_by: by, revoked_reason: reason, ...one } = row;
  return { ...one, revoked: on !== null && by !== null && reason !== null ? { on, by, reason } : null };
}

/** The authorisations of a dossier that the caller has loaded, the newest first, those that were revoked too. */
export async function loadAuthorisations(work: Work, dossierId: string): Promise<readonly Authorisation[]> {
  return (await selectAuthorisations(work, dossierId).execute()).map(toAuthorisation);
}

export async function saveNewAuthorisation(
  { tx, actor, now }: Work,
  dossierId: string,
  { id, accessId, statement, fileId, from, until, by }: Authorisation,
): Promise<void> {
  await tx
    .insertInto("access_authorisation")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      id,
      access_id: accessId,
      statement,
      file_id: fileId,
      from_on: from,
      until_on: until,
      given_at: now.toString(),
      given_by: by,
    })
    .modifyEnd(unread)
    .execute();
}

/** Keeps that an authorisation counts no more, and why. */
export async function saveRevoked(
  { tx, actor }: Work,
  dossierId: string,
  authorisationId: string,
  { on, by, reason }: NonNullable<Authorisation["revoked"]>,
): Promise<void> {
  await tx
    .updateTable("access_authorisation")
    .set({ revoked_on: on, revoked_by: by, revoked_reason: reason })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", authorisationId)
    .modifyEnd(unread)
    .execute();
}

const selectUses = ({ tx, actor }: Work, dossierId: string) =>
  tx
    .selectFrom("access_use as u")
    .innerJoin("access as a", (join) =>
      join
        .onRef("a.agency_id", "=", "u.agency_id")
        .onRef("a.dossier_id", "=", "u.dossier_id")
        .onRef("a.id", "=", "u.access_id"),
    )
    .select(["u.id", "u.access_id as accessId", "u.used_on as on", "u.why", "u.logged_by as by"])
    .select(["u.authorisation_id as authorisationId", "a.tool_name as toolName", "a.resource"])
    .where("u.agency_id", "=", ownAgency(actor))
    .where("u.dossier_id", "=", dossierId)
    .orderBy("u.used_on", "desc")
    .orderBy("u.id", "desc")
    .limit(mostUses);

/** A time that an access was used, with how the access is called. */
type NamedUse = Use & { readonly name: string };

const named = (rows: readonly (Use & Parameters<typeof nameOfAccess>[0])[]): readonly NamedUse[] =>
  rows.map(({ toolName, resource, ...use }) => ({ ...use, name: nameOfAccess({ toolName, resource }) }));

/** The uses of the accesses of a dossier, the last day first, of those that were taken out too. */
export async function loadUses(work: Work, dossierId: string): Promise<readonly NamedUse[]> {
  return named(await selectUses(work, dossierId).execute());
}

/** Both, asked at once. */
export async function loadAuthorisationsAndUses(work: Work, dossierId: string) {
  const { authorisations, uses } = await askTogether(work, {
    authorisations: selectAuthorisations(work, dossierId),
    uses: selectUses(work, dossierId),
  });
  return { authorisations: authorisations.map(toAuthorisation), uses: [...named(uses)] };
}

export async function saveNewUse(
  { tx, actor, now }: Work,
  dossierId: string,
  { id, accessId, on, why, authorisationId }: Use,
): Promise<void> {
  await tx
    .insertInto("access_use")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      id,
      access_id: accessId,
      used_on: on,
      why,
      authorisation_id: authorisationId,
      logged_at: now.toString(),
      logged_by: actorReference(actor),
    })
    .modifyEnd(unread)
    .execute();
}
