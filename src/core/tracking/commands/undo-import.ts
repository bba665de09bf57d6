import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { placeOf, saveCurrent } from "#core/tracking/store.ts";

/** A member takes back a whole import: each of its sources says again what it said before. */
export const undoImport = command({
  name: "tracking.undo-import",
  summary: "Undoes a whole import: each source is again what it was before.",
  permission: "tracking.import",
  input: z.object({ dossierId: Id, importId: Id }),
  output: z.object({ importId: Id, sourcesRestored: z.number().int(), sourcesRemoved: z.number().int() }),
  refusals: ["dossier.not-found", "tracking.import-not-found", "tracking.import-already-undone"],
  example: {
    input: {
      dossierId: "01980000-0000-7000-8000-000000000010",
      importId: "01980000-0000-7000-8000-000000000020",
    },
    output: { importId: "01980000-0000-7000-8000-000000000020", sourcesRestored: 0, sourcesRemoved: 1 },
  },
  async load({ dossierId, importId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const found = await work.tx
      .selectFrom("import")
      .select("undone_at")
      .where("agency_id", "=", placeOf(work, dossierId).agencyId)
      .where("dossier_id", "=", dossierId)
      .where("id", "=", importId)
      .executeTakeFirst();
    if (!found) return refuse("tracking.import-not-found");
    return found.undone_at === null ? dossier : refuse("tracking.import-already-undone");
  },
  async perform(_, { dossierId, importId }, work) {
    const { tx, now } = work;
    const place = placeOf(work, dossierId);
    await tx
      .updateTable("import")
      .set({ undone_at: now.toString() })
      .where("agency_id", "=", place.agencyId)
      .where("dossier_id", "=", dossierId)
      .where("id", "=", importId)
      .execute();
    const current = await tx
      .selectFrom("source as s")
      .innerJoin("snapshot as n", (on) =>
        on
          .onRef("n.agency_id", "=", "s.agency_id")
          .onRef("n.dossier_id", "=", "s.dossier_id")
          .onRef("n.id", "=", "s.current_snapshot_id"),
      )
      .select("s.id")
      .where("s.agency_id", "=", place.agencyId)
      .where("s.dossier_id", "=", dossierId)
      .where("n.import_id", "=", importId)
      .execute();
    let restored = 0;
    for (const { id } of current) {
      const before = await tx
        .selectFrom("snapshot as n")
        .innerJoin("import as i", (on) =>
          on
            .onRef("i.agency_id", "=", "n.agency_id")
            .onRef("i.dossier_id", "=", "n.dossier_id")
            .onRef("i.id", "=", "n.import_id"),
        )
        .select("n.id")
        .where("n.agency_id", "=", place.agencyId)
        .where("n.dossier_id", "=", dossierId)
        .where("n.source_id", "=", id)
        .where("i.undone_at", "is", null)
        .orderBy("n.version", "desc")
        .limit(1)
        .executeTakeFirst();
      await saveCurrent(work, place, id, before?.id ?? null);
      if (before) restored += 1;
    }
    const result = { importId, sourcesRestored: restored, sourcesRemoved: current.length - restored };
    const { importId: _id, ...details } = result;
    return { result, facts: [{ dossierId, kind: "import.undone", subject: `import:${importId}`, details }] };
  },
});
