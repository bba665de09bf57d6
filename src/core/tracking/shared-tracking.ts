import { sql } from "kysely";
import { mapTexts } from "#core/kernel/map-texts.ts";
import type { Work } from "#core/kernel/operation.ts";
import { withoutSecrets } from "#core/kernel/secrets.ts";
import type { Language } from "#messages/messages.ts";
import { keptId } from "./changes.ts";
import { type EntryKind, entryKinds } from "./entries.ts";
import { rowsInPages } from "./entry-pages.ts";
import { entriesOf, toShown } from "./entry-shown.ts";
import { type IsInside, peopleInside, withoutInside } from "./internal-people.ts";
import type { ImportedSource } from "./ports.ts";
import { toldIn } from "./said.ts";
import type { Place } from "./store.ts";
import type {
  Action,
  Decision,
  Kept,
  PerformanceRow,
  SourceHome,
  Stakeholder,
  WorkItem,
} from "./tracking.ts";

/** What a client may see of a dossier's tracking. */
export type SharedTracking = {
  /** The sources as people see them today, corrections and decisions in, without files. */
  readonly sources: readonly ImportedSource[];
  /** Where each source lives, by its `sourceKey`. */
  readonly homes: Readonly<Record<string, SourceHome>>;
  /** The id of each source, by its `sourceKey`: files name it. */
  readonly sourceIds: ReadonlyMap<string, string>;
  /** The keys of the sources of which something stays inside the agency. */
  readonly partlyInside: ReadonlySet<string>;
  /** How many warnings were left out because they quote rows of such a source. */
  readonly warningsLeft: number;
};

/**
 * The one way by which a tracking leaves the agency. An internal entry and an internal note have no
 * way in: entries are asked for as shared, and a record has no field for the note. What was done on an
 * internal work item stays inside with it: it tells its title, and that it exists. Who is internal is not named
 * either, as in charge or as who did something. What is worded by us is in `language`. Without `figures`, what is measured and what is kept as it was stay unread.
 */
export async function sharedTracking(
  work: Work,
  place: Place,
  { figures = true, language }: { readonly figures?: boolean; readonly language: Language },
): Promise<SharedTracking> {
  const sources = await sourcesOf(work, place);
  const hidden = { items: await internalItems(work, place), isInside: await peopleInside(work, place) };
  const partlyHidden = await sourcesWithInternal(work, place);
  const records = new Map<string, object[]>();
  for (const kind of entryKinds) {
    const query = entriesOf(work.tx, place, kind)
      .where("visibility", "=", "shared")
      .orderBy("source_id")
      .orderBy("position")
      .orderBy("id");
    for await (const rows of rowsInPages(work.tx, `shared ${kind}`, query)) {
      for (const row of rows) {
        const record = sharedRecord(kind, row, hidden, language);
        if (!record) continue;
        const key = `${kind} ${row.sourceId}`;
        const known = records.get(key);
        if (known) known.push(record);
        else records.set(key, [record]);
      }
    }
  }
  const recordsOf = (kind: EntryKind, sourceId: string) => records.get(`${kind} ${sourceId}`) ?? [];
  const shared: ImportedSource[] = [];
  let warningsLeft = 0;
  for (const source of sources) {
    const { id, kind, key, name, file, exportedAt, warnings, snapshotId } = source;
    const isByHand = kind === "by-hand";
    const one: ImportedSource = {
      kind,
      file,
      sourceKey: key,
      ...(name === null ? {} : { name }),
      ...(exportedAt === null ? {} : { exportedAt }),
      workItems: recordsOf("work-item", id) as WorkItem[],
      decisions: recordsOf("decision", id) as Decision[],
      stakeholders: recordsOf("stakeholder", id) as Stakeholder[],
      actions: recordsOf("action", id) as Action[],
      performance: (await recordsAsExported(
        work,
        place,
        figures ? snapshotId : null,
        "performance",
      )) as PerformanceRow[],
      kept: (await recordsAsExported(work, place, figures ? snapshotId : null, "kept")).map((one) =>
        toldIn(one, language),
      ) as Kept[],
      files: [],
      // A warning about a row quotes it, and nothing says whether that row is one that stays inside.
      warnings: partlyHidden.has(id) ? warnings.filter(({ row }) => row === undefined) : warnings,
    };
    warningsLeft += warnings.length - one.warnings.length;
    const isEmpty = [one.workItems, one.decisions, one.stakeholders, one.actions].every(
      (all) => all.length === 0,
    );
    if (!(isByHand && isEmpty)) shared.push(one);
  }
  return {
    sources: shared,
    homes: Object.fromEntries(sources.flatMap(({ key, home }) => (home === null ? [] : [[key, home]]))),
    sourceIds: new Map(sources.map(({ key, id }) => [key, id])),
    partlyInside: new Set(sources.filter(({ id }) => partlyHidden.has(id)).map(({ key }) => key)),
    warningsLeft,
  };
}

/** Fields that name records, and are no text of anybody's. */
const ids = new Set(["externalId", "parentExternalId", "workItemExternalId"]);

/** What stays inside: work items, each by its source and its id there, and people. */
type Hidden = { readonly items: ReadonlySet<string>; readonly isInside: IsInside };

/** What the client may see of an entry; nothing of what was done on a work item that stays inside. */
function sharedRecord(
  kind: EntryKind,
  row: Parameters<typeof toShown>[0],
  hidden: Hidden,
  language: Language,
): object | undefined {
  const { record: said, handling, handlingNote } = toShown(row, language);
  const { sourceId } = row;
  // No field takes a password any more, but what was written before may hold one: none leaves.
  const texts = mapTexts(said, (text) => withoutSecrets(text), ids);
  const record = withoutInside(texts, hidden.isInside);
  if (kind === "action" && isHidden(hidden.items, sourceId, record, "workItemExternalId")) return undefined;
  return {
    ...(isHidden(hidden.items, sourceId, record, "parentExternalId") ? withoutParent(record) : record),
    ...(handling === null ? {} : { handling }),
    ...(handlingNote === null ? {} : { handlingNote: withoutSecrets(handlingNote) }),
  };
}

/** The sources that say something today, what people wrote themselves last. */
async function sourcesOf({ tx }: Work, { agencyId, dossierId }: Place) {
  const rows = await tx
    .selectFrom("source as s")
    .leftJoin("snapshot as n", (on) =>
      on
        .onRef("n.agency_id", "=", "s.agency_id")
        .onRef("n.dossier_id", "=", "s.dossier_id")
        .onRef("n.id", "=", "s.current_snapshot_id"),
    )
    .select(["s.id", "s.kind", "s.source_key as key", "s.home", "n.id as snapshotId", "n.name", "n.file"])
    .select(["n.exported_at as exportedAt", "n.warnings"])
    .where("s.agency_id", "=", agencyId)
    .where("s.dossier_id", "=", dossierId)
    .orderBy("s.id")
    .execute();
  const said = rows
    .filter(({ kind, snapshotId }) => kind === "by-hand" || snapshotId !== null)
    .map((row) => ({ ...row, file: row.file ?? "", warnings: row.warnings ?? [] }));
  return said.toSorted((one, other) => Number(one.kind === "by-hand") - Number(other.kind === "by-hand"));
}

async function recordsAsExported(
  { tx }: Work,
  { agencyId, dossierId }: Place,
  snapshotId: string | null,
  kind: "performance" | "kept",
): Promise<readonly object[]> {
  if (snapshotId === null) return [];
  const rows = await tx
    .selectFrom("tracking_record")
    .select("data")
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("snapshot_id", "=", snapshotId)
    .where("kind", "=", kind)
    .orderBy("position")
    .execute();
  return rows.map(({ data }) => data);
}

/** The sources of which something stays inside the agency. */
async function sourcesWithInternal(
  { tx }: Work,
  { agencyId, dossierId }: Place,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("entry")
    .select("source_id as sourceId")
    .distinct()
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("present", "=", sql.lit(true))
    .where("visibility", "=", "internal")
    .execute();
  return new Set(rows.map(({ sourceId }) => sourceId));
}

/** The work items that stay inside the agency, each by its source and its id there. */
async function internalItems({ tx }: Work, { agencyId, dossierId }: Place): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("entry")
    .select(["source_id as sourceId", "external_id as externalId"])
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("kind", "=", sql.lit("work-item"))
    .where("present", "=", sql.lit(true))
    .where("visibility", "=", "internal")
    .execute();
  return new Set(rows.map(({ sourceId, externalId }) => `${sourceId} ${externalId}`));
}

/** Whether a record names, by this field, a work item that stays inside. */
function isHidden(hidden: ReadonlySet<string>, sourceId: string, record: object, field: string): boolean {
  if (hidden.size === 0) return false;
  const id: unknown = Object.entries(record).find(([name]) => name === field)?.[1];
  return typeof id === "string" && hidden.has(`${sourceId} ${keptId(id)}`);
}

const withoutParent = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== "parentExternalId"));
