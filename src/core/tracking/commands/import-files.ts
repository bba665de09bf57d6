import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { actorReference } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { type Outcome, preparedCommand, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { countsOf, difference, distinctSources, groupDrops } from "#core/tracking/drops.ts";
import { exampleImport, ImportResult } from "#core/tracking/import-result.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { itemIdsOf, lockSource, type Place, placeOf, saveSnapshot } from "#core/tracking/store.ts";

/** What the files say, read before the transaction opens. */
type Read = {
  readonly sources: readonly ImportedSource[];
  readonly refused: readonly { readonly file: string; readonly refusal: Refusal }[];
};

/**
 * A member drops exports into a dossier. All of them are imported in one transaction, undone as a
 * whole; a newer export of a source that is already there takes its place.
 */
export const importFiles = preparedCommand({
  name: "tracking.import",
  summary: "Imports exports of any known tool into a dossier, in one transaction.",
  permission: "tracking.import",
  input: z.object({
    dossierId: Id,
    files: z.array(z.file()).min(1).max(1_000),
    language: z.enum(["fr", "en"]).default("fr").meta({ description: "How 03/04/2026 reads when unsure" }),
    unreadable: z
      .enum(["refuse", "skip"])
      .default("refuse")
      .meta({ description: "Whether one unreadable file stops the whole import" }),
    mapping: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: "Field to column, for a table" }),
  }),
  output: ImportResult,
  refusals: [
    "dossier.not-found",
    "import.empty",
    "import.nothing",
    "import.unknown",
    "import.truncated",
    "import.encrypted",
    "import.too-large",
    "import.malformed",
    "import.hostile-archive",
    "import.hostile-xml",
  ],
  example: exampleImport,
  async prepare({ files, language, unreadable, mapping }, ports): Promise<Read | Refusal> {
    const sources: ImportedSource[] = [];
    const refused: { file: string; refusal: Refusal }[] = [];
    for (const drop of groupDrops(files)) {
      const read = await ports.readExport(drop, { language, ...(mapping ? { mapping } : {}) });
      if (!isRefusal(read)) sources.push(...read);
      else if (unreadable === "refuse") return read;
      else refused.push({ file: drop.name, refusal: read });
    }
    const first = refused[0];
    return sources.length === 0 && first ? first.refusal : { sources: distinctSources(sources), refused };
  },
  load: ({ dossierId }, work) => lockDossier(work, dossierId),
  async perform(dossier, _, work, { sources, refused }): Promise<Outcome<z.infer<typeof ImportResult>>> {
    const place = placeOf(work, dossier.id);
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
    const imported = [];
    for (const source of sources) imported.push(await importSource(work, place, importId, source));
    return {
      result: { importId, sources: imported, refused },
      facts: [
        {
          dossierId: dossier.id,
          kind: "tracking.imported",
          subject: `import:${importId}`,
          details: { sources: imported.map(({ file, kind, counts }) => ({ file, kind, counts })) },
        },
      ],
    };
  },
});

async function importSource(work: Work, place: Place, importId: string, source: ImportedSource) {
  const { id: sourceId, currentSnapshotId: before } = await lockSource(work, place, source);
  const idsBefore = before === null ? new Set<string>() : await itemIdsOf(work.tx, place, before);
  const ids = new Set(source.workItems.map((item) => item.externalId));
  await saveSnapshot(work, place, importId, sourceId, source);
  return {
    sourceId,
    file: source.file,
    kind: source.kind,
    name: source.name ?? null,
    counts: countsOf(source),
    updates: before !== null,
    workItems: difference(idsBefore, ids),
    warnings: [...source.warnings],
  };
}
