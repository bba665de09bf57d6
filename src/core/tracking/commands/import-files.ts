import type { z } from "zod";
import { loadDossier, lockDossier } from "#core/dossier/store.ts";
import { type PutAway, putAway, takeBack } from "#core/file/put-away.ts";
import { type ContentIds, knownHashes, saveContents, saveFiles } from "#core/file/store.ts";
import { actorReference } from "#core/kernel/actor.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import { type Look, type Outcome, preparedCommand, type Report, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import type { Ports } from "#core/ports.ts";
import { putWordsAside } from "#core/search/words-aside.ts";
import { DropInput, readRefusals } from "#core/tracking/drop-input.ts";
import { countsOf, difference, olderThanBefore, recordsOf } from "#core/tracking/drops.ts";
import { exampleImport, ImportResult } from "#core/tracking/import-result.ts";
import { headerShape, mappingSaved } from "#core/tracking/mapping.ts";
import type { ColumnMapping, ImportedSource } from "#core/tracking/ports.ts";
import { type ReadDrops, readDrops } from "#core/tracking/read-drops.ts";
import {
  findOrMakeSource,
  type Place,
  placeOf,
  saveColumnMapping,
  savedMappings,
  saveSnapshot,
} from "#core/tracking/store.ts";

/**
 * A member drops exports into a dossier. All of them are imported in one transaction, undone as a
 * whole; a newer export of a source that is already there takes its place.
 */
export const importFiles = preparedCommand({
  name: "tracking.import",
  summary: "Imports exports of any known tool into a dossier, in one transaction.",
  permission: "tracking.import",
  input: DropInput,
  output: ImportResult,
  refusals: [
    "dossier.not-found",
    ...readRefusals,
    "import.file-too-large",
    "import.files-too-large",
    "file.store-full",
    "file.store-unreachable",
    "file.store-refused",
    "request.busy",
  ],
  example: exampleImport,
  async prepare(
    { dossierId, files, language, unreadable, mapping },
    ports,
    report,
    look,
  ): Promise<Prepared | Refusal> {
    const reader = await look(async (work) => work.language);
    const options = { language, reader, unreadable, ...(mapping ? { mapping } : await savedMappings(look)) };
    const read = await readDrops(files, options, ports, (done, total) =>
      report({ step: "reading", done, total }),
    );
    if (isRefusal(read)) return read;
    const carried = await putAwayFiles(read.sources, dossierId, language, ports, report, look);
    return isRefusal(carried) ? carried : { ...read, carried };
  },
  discard: async ({ carried }, { fileStore }) => takeBack(carried?.contents ?? [], fileStore),
  load: ({ dossierId }, work) => lockDossier(work, dossierId),
  async perform(
    dossier,
    { mapping },
    work,
    { sources, refused, carried },
  ): Promise<Outcome<z.infer<typeof ImportResult>> | Refusal> {
    const place = placeOf(work, dossier.id);
    const contentIds = carried ? await saveContents(work, place, carried) : new Map();
    if (isRefusal(contentIds)) return contentIds;
    const importId = work.newId();
    await work.tx
      .insertInto("import")
      .values({
        agency_id: place.agencyId,
        dossier_id: dossier.id,
        id: importId,
        imported_at: work.now.toString(),
        imported_by: actorReference(work.actor),
      })
      .execute();
    const total = sources.flatMap(recordsOf).reduce((sum, [, records]) => sum + records.length, 0);
    const jobs = await putWordsAside(work, total);
    let done = 0;
    const saved = (records: number) => {
      done += records;
      work.report({ step: "saving", done, total });
    };
    const imported = [];
    for (const source of sources) {
      imported.push(await importSource(work, { place, importId, contentIds, saved }, source));
    }
    const corrected = await saveGivenMapping(work, mapping, sources);
    return {
      result: { importId, sources: imported, refused },
      facts: [
        {
          dossierId: dossier.id,
          kind: "tracking.imported",
          subject: `import:${importId}`,
          details: {
            sources: imported.map(({ file, kind, counts, files }) => ({ file, kind, counts, files })),
          },
        },
        ...corrected,
      ],
      jobs,
    };
  },
});

type Prepared = ReadDrops & { readonly carried: PutAway | undefined };

/** Keeps what the exports carry, before the transaction: a store may take minutes, a transaction must not. */
async function putAwayFiles(
  sources: readonly ImportedSource[],
  dossierId: string,
  language: "fr" | "en",
  { fileStore, sealer, vault }: Ports,
  report: Report,
  look: Look,
): Promise<PutAway | Refusal | undefined> {
  if (sources.every(({ files }) => files.length === 0)) return undefined;
  const into = await look(async (work) => {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const place = placeOf(work, dossierId);
    const known = await knownHashes(work.tx, place);
    return { prefix: `${place.agencyId}/${dossierId}/`, known, at: work.now, language };
  });
  if (isRefusal(into)) return into;
  const outside = { fileStore, sealer, randomBytes: vault.randomBytes };
  return putAway(sources, into, outside, (done, total) => report({ step: "storing", done, total }));
}

/** What a person says of a table's columns now is known of the next table with the same ones. */
async function saveGivenMapping(
  work: Work,
  mapping: ColumnMapping | undefined,
  sources: readonly ImportedSource[],
): Promise<readonly FactDraft[]> {
  const given = sources.flatMap(({ tables }) =>
    (tables ?? []).filter(({ mappedBy }) => mappedBy === "given"),
  );
  const byShape = new Map(given.map(({ columns }) => [headerShape(columns), columns]));
  const facts: FactDraft[] = [];
  for (const columns of byShape.values()) {
    if (mapping === undefined) continue;
    await saveColumnMapping(work, columns, mapping);
    facts.push(mappingSaved(work.actor, columns, mapping));
  }
  return facts;
}

async function importSource(
  work: Work,
  into: {
    readonly place: Place;
    readonly importId: string;
    readonly contentIds: ContentIds;
    readonly saved: (records: number) => void;
  },
  dropped: ImportedSource,
) {
  const { place, importId, contentIds, saved } = into;
  const { id: sourceId, current } = await findOrMakeSource(work, place, dropped);
  const older = olderThanBefore(dropped, current?.exportedAt);
  const source = older ? { ...dropped, warnings: [...dropped.warnings, older] } : dropped;
  const ids = new Set(source.workItems.map((item) => item.externalId));
  const snapshotId = await saveSnapshot(work, place, importId, sourceId, source, saved);
  await saveFiles(work, { ...place, snapshotId }, source.files, contentIds);
  return {
    sourceId,
    file: source.file,
    kind: source.kind,
    name: source.name ?? null,
    counts: countsOf(source),
    files: source.files.length,
    updates: current !== null,
    workItems: difference(current?.itemIds ?? new Set(), ids),
    warnings: [...source.warnings],
    tables: source.tables ?? [],
  };
}
