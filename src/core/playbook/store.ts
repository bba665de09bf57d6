import { sql } from "kysely";
import { loadAgency } from "#core/agency/store.ts";
import type { Direction } from "#core/dossier/dossier.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { unread } from "#core/kernel/unread.ts";
import type { OwnPlaybook } from "./own-playbook.ts";
import type { Playbook } from "./playbook.ts";

const columns = [
  "id",
  "key",
  "based_on as basedOnKey",
  "based_on_version as basedOnVersion",
  "version",
  "draft",
  "revision",
  "title",
  "direction",
  "archived_at as archivedAt",
  "updated_at as updatedAt",
] as const;

type Row = Omit<OwnPlaybook, "basedOn" | "isArchived"> & {
  readonly basedOnKey: string | null;
  readonly basedOnVersion: number | null;
  readonly archivedAt: string | null;
};

/** The agency's playbooks, to be narrowed and ordered. */
export function playbooksOf({ tx, actor }: Work) {
  return tx.selectFrom("playbook").select(columns).where("agency_id", "=", ownAgency(actor));
}

export function toOwn({ basedOnKey, basedOnVersion, archivedAt, ...row }: Row): OwnPlaybook {
  const basedOn = basedOnKey === null ? null : { key: basedOnKey, version: basedOnVersion ?? 1 };
  return { ...row, basedOn, isArchived: archivedAt !== null };
}

/** One that is the agency's, locked until the commit. */
export async function lockPlaybook(work: Work, playbookId: string): Promise<OwnPlaybook | Refusal> {
  const row = await playbooksOf(work).where("id", "=", playbookId).forNoKeyUpdate().executeTakeFirst();
  return row ? toOwn(row) : refuse("playbook.not-found");
}

/** A playbook that somebody named, of the agency or else of the catalogue. */
export type Found = { readonly own: OwnPlaybook } | { readonly own: undefined; readonly content: Playbook };

/** Who asks must be of an agency that exists: the catalogue is for the people of this server. */
export async function findPlaybook(work: Work, key: string): Promise<Found | Refusal> {
  const agency = await loadAgency(work.tx, ownAgency(work.actor));
  if (isRefusal(agency)) return refuse("playbook.not-found");
  const row = await playbooksOf(work).where("key", "=", key).executeTakeFirst();
  if (row) return { own: toOwn(row) };
  const content = work.ports.playbooks.read(key);
  return content ? { own: undefined, content } : refuse("playbook.not-found");
}

/** A published version; the newest when none is named. */
export async function publishedContent(
  work: Work,
  found: Found,
  version?: number,
): Promise<Playbook | Refusal> {
  if (found.own === undefined) {
    const { version: present } = found.content;
    const isPresent = version === undefined || version === present;
    return isPresent ? found.content : refuse("playbook.version-not-kept", { version: present });
  }
  const { id, version: newest } = found.own;
  const row = await versionsOf(work, id)
    .select("content")
    .where("version", "=", version ?? newest)
    .executeTakeFirst();
  return row?.content ?? refuse("playbook.version-not-found");
}

/**
 * Which version of its source a copy can be compared with: the one it was made from, or the one of now where that
 * is the catalogue's, which keeps one; null when there is no such playbook any more.
 */
export async function comparableOf(
  work: Work,
  { key, version }: { readonly key: string; readonly version: number },
): Promise<number | null> {
  const found = await findPlaybook(work, key);
  if (isRefusal(found)) return null;
  return found.own === undefined ? found.content.version : version;
}

/** More than an agency will ever choose from. */
const mostChoices = 100;

/** A playbook that one may plan with, and the key of what it was copied from. */
export type Choice = { readonly playbook: Playbook; readonly basedOn: string | null };

/** The playbooks that a dossier may be planned from: the agency's own as published and in use, then the catalogue's. */
export async function playbooksToPlanWith(work: Work, direction: Direction): Promise<readonly Choice[]> {
  const rows = await newestInUse(work)
    .select("p.based_on as basedOn")
    .where("p.direction", "=", direction)
    .orderBy("p.key")
    .limit(mostChoices)
    .execute();
  const own = rows.map(({ content, basedOn }) => ({ playbook: content, basedOn }));
  const isOwn = (key: string) => own.some(({ playbook }) => playbook.key === key);
  const catalogue = work.ports.playbooks
    .list()
    .filter((one) => one.direction === direction && !isOwn(one.key))
    .map((playbook) => ({ playbook, basedOn: null }));
  return [...own, ...catalogue];
}

/** The one of this key that a dossier may be planned from; nothing for one that is archived or never published. */
export async function playbookToPlanWith(work: Work, key: string): Promise<Playbook | undefined> {
  const row = await newestInUse(work).where("p.key", "=", key).executeTakeFirst();
  return row?.content ?? work.ports.playbooks.read(key);
}

/** The newest version in use of a playbook, and what was said of it; nothing for one that is archived or gone. */
export async function newestVersion(work: Work, key: string): Promise<Newest | undefined> {
  return newestOf(work, key, await newestQuestion(work, key).executeTakeFirst());
}

/** The newest version in use of an agency's own playbook: a question to ask beside others. */
export const newestQuestion = (work: Work, key: string) =>
  newestInUse(work).clearSelect().select(["v.version", "v.note"]).where("p.key", "=", key);

/** The newest version of a playbook: the agency's own, else the catalogue's. */
export function newestOf({ ports }: Work, key: string, own: Newest | undefined): Newest | undefined {
  const ofCatalogue = ports.playbooks.read(key);
  return own ?? (ofCatalogue && { version: ofCatalogue.version, note: null });
}

type Newest = { readonly version: number; readonly note: string | null };

function newestInUse({ tx, actor }: Work) {
  return tx
    .selectFrom("playbook as p")
    .innerJoin("playbook_version as v", (on) =>
      on
        .onRef("v.agency_id", "=", "p.agency_id")
        .onRef("v.playbook_id", "=", "p.id")
        .onRef("v.version", "=", "p.version"),
    )
    .select("v.content")
    .where("p.agency_id", "=", ownAgency(actor))
    .where("p.archived_at", "is", null);
}

/** The published versions of one playbook, to be narrowed and ordered. */
export function versionsOf({ tx, actor }: Work, playbookId: string) {
  return tx
    .selectFrom("playbook_version")
    .select(["version", "note", "published_at as publishedAt", "published_by as publishedBy"])
    .where("agency_id", "=", ownAgency(actor))
    .where("playbook_id", "=", playbookId);
}

/** What a list tells of a playbook: for whom it is, and how much of the method it sees to. */
export type Glance = Pick<Playbook, "about"> & { readonly steps: number; readonly lines: readonly number[] };

/** The newest published version of each of these at a glance, by the playbook's id; PostgreSQL reads its steps. */
export async function glancesOf(
  { tx, actor }: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Glance>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("playbook as p")
    .innerJoin("playbook_version as v", (on) =>
      on
        .onRef("v.agency_id", "=", "p.agency_id")
        .onRef("v.playbook_id", "=", "p.id")
        .onRef("v.version", "=", "p.version"),
    )
    .select([
      "p.id",
      sql<Playbook["about"]>`v.content -> 'about'`.as("about"),
      sql<number>`json_array_length(v.content -> 'steps')`.as("steps"),
      sql<number[]>`array(
        select distinct (s ->> 'line')::int from json_array_elements(v.content -> 'steps') s order by 1
      )`.as("lines"),
    ])
    .where("p.agency_id", "=", ownAgency(actor))
    .where("p.id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, ...glance }) => [id, glance]));
}

/** The keys that begin so, to find a free one. */
export async function keysLike({ tx, actor }: Work, start: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("playbook")
    .select("key")
    .where("agency_id", "=", ownAgency(actor))
    .where("key", ">=", start)
    .where("key", "<", `${start}~`)
    .execute();
  return new Set(rows.map(({ key }) => key));
}

/** Saves a new one; false when another call took its key meanwhile. */
export async function saveNewPlaybook({ tx, actor }: Work, own: OwnPlaybook): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("playbook")
    .values({
      agency_id: ownAgency(actor),
      id: own.id,
      key: own.key,
      based_on: own.basedOn?.key ?? null,
      based_on_version: own.basedOn?.version ?? null,
      draft: own.draft,
      revision: own.revision,
      title: JSON.stringify(own.title),
      direction: own.direction,
      made_at: own.updatedAt,
      updated_at: own.updatedAt,
    })
    .onConflict((on) => on.columns(["agency_id", "key"]).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function savePlaybook({ tx, actor }: Work, own: OwnPlaybook): Promise<void> {
  await tx
    .updateTable("playbook")
    .set({
      draft: own.draft,
      revision: own.revision,
      version: own.version,
      title: JSON.stringify(own.title),
      direction: own.direction,
      archived_at: own.isArchived ? own.updatedAt : null,
      updated_at: own.updatedAt,
    })
    .where("agency_id", "=", ownAgency(actor))
    .where("id", "=", own.id)
    .modifyEnd(unread)
    .execute();
}

/** Keeps a version for good; the caller has locked the playbook and raised its number. */
export async function saveVersion(
  { tx, actor, now }: Work,
  playbookId: string,
  content: Playbook,
  note: string | null,
): Promise<void> {
  await tx
    .insertInto("playbook_version")
    .values({
      agency_id: ownAgency(actor),
      playbook_id: playbookId,
      version: content.version,
      content: JSON.stringify(content),
      note,
      published_at: now.toString(),
      published_by: actorReference(actor),
    })
    .modifyEnd(unread)
    .execute();
}
