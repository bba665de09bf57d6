import { type Kysely, sql } from "kysely";
import { lockDossier } from "#core/dossier/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { askTogether, type Rows } from "#core/kernel/together.ts";
import { unread } from "#core/kernel/unread.ts";
import { loadToday } from "#core/plan/store.ts";
import { knownTool, selectOwnTools, toolsFrom } from "#core/tool/store.ts";
import type { Tool } from "#core/tool/tool.ts";
import type { Database } from "#platform/db/schema.ts";
import { type Access, blankShown, type Evidence } from "./access.ts";
import type { AccessShown } from "./fields.ts";
import type { InventoryChange } from "./inventory-changes.ts";
import { accessFact } from "./journal-line.ts";
import { worstFirst } from "./score.ts";
import { accessShown } from "./show-access.ts";

type Which = "there" | "removed";
export type EvidenceRow = Awaited<ReturnType<ReturnType<typeof selectEvidence>["execute"]>>[number];
type AccessRow = Awaited<ReturnType<ReturnType<typeof selectAccesses>["execute"]>>[number];

/** What the accesses of a dossier are read from: these, and the evidence that was not taken back. */
export const selectAccessesOf = (work: Work, dossierId: string) => ({
  accesses: accessesIn(work, dossierId, "there").orderBy("id"),
  evidence: evidenceIn(work, dossierId).where("withdrawn_at", "is", null),
});

export function accessesFrom({
  accesses,
  evidence,
}: Rows<ReturnType<typeof selectAccessesOf>>): readonly Access[] {
  const byAccess = Map.groupBy(evidence, ({ access_id }) => access_id);
  return accesses.map((row) => toAccess(row, byAccess.get(row.id) ?? []));
}

/** The accesses of a dossier that the caller has loaded. */
export async function loadAccesses(work: Work, dossierId: string): Promise<readonly Access[]> {
  return accessesFrom(await askTogether(work, selectAccessesOf(work, dossierId)));
}

/** The accesses of a dossier that the caller has loaded as doors show them, those that want somebody first, and the day. */
export async function seeAccesses(
  work: Work,
  dossierId: string,
): Promise<
  | {
      readonly accesses: readonly AccessShown[];
      readonly today: string;
      readonly tools: ReadonlyMap<string, Tool>;
    }
  | Refusal
> {
  const day = await loadToday(work);
  if (isRefusal(day)) return day;
  const { own, ...found } = await askTogether(work, {
    own: selectOwnTools(work),
    ...selectAccessesOf(work, dossierId),
  });
  const tools = toolsFrom(work, own);
  const shown = accessesFrom(found).map((one) => accessShown(one, tools.get(one.toolKey), day.today));
  return { accesses: worstFirst(shown), today: day.today, tools };
}

/** One access of a dossier that the caller has loaded, with all its evidence. */
export async function loadAccess(
  work: Work,
  dossierId: string,
  accessId: string,
  which: Which = "there",
): Promise<Access | Refusal> {
  const row = await accessesIn(work, dossierId, which).where("id", "=", accessId).executeTakeFirst();
  if (!row) return refuse("access.not-found");
  return toAccess(row, await evidenceIn(work, dossierId).where("access_id", "=", accessId).execute());
}

/** One access before it is changed, its dossier locked until the commit, and which day it is for the agency. */
export async function lockAccess(
  work: Work,
  dossierId: string,
  accessId: string,
  which: Which = "there",
): Promise<{ readonly before: Access; readonly today: string } | Refusal> {
  const dossier = await lockDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const before = await loadAccess(work, dossierId, accessId, which);
  if (isRefusal(before)) return before;
  const day = await loadToday(work);
  return isRefusal(day) ? day : { before, today: day.today };
}

/** An access as doors show it, by what the agency knows of its tool. */
export async function showAccess(work: Work, access: Access, today: string): Promise<AccessShown> {
  const known = await knownTool(work, access.toolKey);
  return accessShown(access, known?.tool, today);
}

const accessesIn = (work: Work, dossierId: string, which: Which) =>
  selectAccesses(work.tx, ownAgency(work.actor), which).where("dossier_id", "=", dossierId);
const evidenceIn = (work: Work, dossierId: string) =>
  selectEvidence(work.tx, ownAgency(work.actor)).where("dossier_id", "=", dossierId);

/** The accesses of all dossiers: a caller narrows them to those that it has loaded. */
export function selectAccesses(db: Kysely<Database>, agencyId: string, which: Which = "there") {
  return db
    .selectFrom("access")
    .select(["id", "tool_key as toolKey", "tool_name as toolName", "resource", "login", "ours"])
    .select(["client_level as clientLevel", "client_who as clientWho", "owner", "payer", "others"])
    .select(["wait_since as waitSince", "note", "exception", "exception_reason"])
    .select(["exception_by", "exception_on"])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom("access_request as r")
          .select("r.id")
          .whereRef("r.agency_id", "=", "access.agency_id")
          .whereRef("r.dossier_id", "=", "access.dossier_id")
          .whereRef("r.access_id", "=", "access.id")
          .where("r.kind", "<>", "out")
          .where("r.settled_at", "is", null),
      ).as("asks"),
    )
    .where("agency_id", "=", agencyId)
    .where("removed_at", which === "there" ? "is" : "is not", null);
}

/** The same of evidence. */
export function selectEvidence(db: Kysely<Database>, agencyId: string) {
  return db
    .selectFrom("access_evidence")
    .select(["access_id", "id", "grade", "level", "statement", "file_id as fileId", "seen_on as on"])
    .select(["until_on as until", "given_by as by", "withdrawn_reason as withdrawn"])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom("contact as c")
          .select("c.id")
          .whereRef("c.agency_id", "=", "access_evidence.agency_id")
          .whereRef("c.dossier_id", "=", "access_evidence.dossier_id")
          .where("c.removed_at", "is not", null)
          .whereRef("access_evidence.given_by", "=", sql<string>`'contact:' || c.id`),
      ).as("giverLeft"),
    )
    .where("agency_id", "=", agencyId);
}

export function toAccess(row: AccessRow, evidence: readonly EvidenceRow[]): Access {
  const { exception: is, exception_reason: reason, exception_by: by, exception_on: on, ...said } = row;
  const exception =
    is !== null && reason !== null && by !== null && on !== null ? { is, reason, by, on } : null;
  const shown = evidence.map(({ access_id: _, giverLeft, ...one }) => ({
    ...one,
    giverLeft: Boolean(giverLeft),
  }));
  return { ...said, exception, evidence: shown, asks: Boolean(said.asks) };
}

const written = (access: Access) => ({
  resource: access.resource,
  client_level: access.clientLevel,
  client_who: access.clientWho,
  login: access.login,
  ours: JSON.stringify(access.ours),
  owner: access.owner,
  payer: access.payer,
  others: JSON.stringify(access.others),
  wait_since: access.waitSince,
  note: access.note,
  exception: access.exception?.is ?? null,
  exception_reason: access.exception?.reason ?? null,
  exception_by: access.exception?.by ?? null,
  exception_on: access.exception?.on ?? null,
});

/** Keeps accesses that the dossier, locked by the caller, did not have. */
export async function saveNewAccesses(
  { tx, actor, now }: Work,
  dossierId: string,
  accesses: readonly Access[],
): Promise<void> {
  if (accesses.length === 0) return;
  const at = now.toString();
  await tx
    .insertInto("access")
    .values(
      accesses.map((access) => ({
        agency_id: ownAgency(actor),
        dossier_id: dossierId,
        id: access.id,
        tool_key: access.toolKey,
        tool_name: access.toolName,
        ...written(access),
        added_at: at,
        added_by: actorReference(actor),
        changed_at: at,
      })),
    )
    .modifyEnd(unread)
    .execute();
}

/** Keeps what changed of an access, or takes it out: its row stays, with what showed it. */
export async function saveAccess(
  { tx, actor, now }: Work,
  dossierId: string,
  access: Access,
  removed = false,
): Promise<void> {
  const at = now.toString();
  await tx
    .updateTable("access")
    .set({ ...written(access), changed_at: at, removed_at: removed ? at : null })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", access.id)
    .modifyEnd(unread)
    .execute();
}

/** Keeps an evidence of an access whose dossier the caller has locked. */
export async function saveNewEvidence(
  { tx, actor, now }: Work,
  dossierId: string,
  accessId: string,
  { on, until, fileId, by, giverLeft: _, withdrawn: __, ...evidence }: Evidence,
): Promise<void> {
  await tx
    .insertInto("access_evidence")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      access_id: accessId,
      ...evidence,
      file_id: fileId,
      seen_on: on,
      until_on: until,
      given_at: now.toString(),
      given_by: by,
    })
    .modifyEnd(unread)
    .execute();
}

/** Takes an evidence back, with the reason that was given. */
export async function saveWithdrawn(
  { tx, actor, now }: Work,
  dossierId: string,
  accessId: string,
  evidenceId: string,
  reason: string,
): Promise<void> {
  await tx
    .updateTable("access_evidence")
    .set({
      withdrawn_at: now.toString(),
      withdrawn_by: actorReference(actor),
      withdrawn_reason: reason,
    })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("access_id", "=", accessId)
    .where("id", "=", evidenceId)
    .modifyEnd(unread)
    .execute();
}

/** Keeps what a file or a report adds and changes; the caller has locked the dossier and looked that there is room. */
export async function keepChanges(
  work: Work,
  dossierId: string,
  changes: readonly InventoryChange[],
): Promise<{
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly facts: readonly FactDraft[];
}> {
  const [added, changed]: [Access[], Access[]] = [[], []];
  const facts: FactDraft[] = [];
  for (const { said, before: access, after, is, fields } of changes) {
    const values = Object.fromEntries(fields.map((name) => [name, after[name]]));
    if (is === "changes" && access) {
      changed.push({ ...access, ...after });
      facts.push(accessFact(dossierId, "access.edited", access, { fields, values }));
    }
    if (is !== "new") continue;
    const ofTool = { id: work.newId(), toolKey: said.tool.key, toolName: said.tool.name };
    const one = { ...ofTool, ...after, ...blankShown };
    added.push(one);
    facts.push(accessFact(dossierId, "access.added", one, { values }));
  }
  await saveNewAccesses(work, dossierId, added);
  for (const one of changed) await saveAccess(work, dossierId, one);
  const counts = { added: added.length, changed: changed.length };
  return { ...counts, same: changes.length - added.length - changed.length, facts };
}
