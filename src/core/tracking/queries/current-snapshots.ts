import type { Work } from "#core/kernel/operation.ts";
import type { Place } from "../store.ts";

/** The sources (`s`) of a dossier that say something, each with the snapshot (`n`) by which it says it. */
export function currentSnapshots({ tx }: Work, { agencyId, dossierId }: Place) {
  return tx
    .selectFrom("source as s")
    .innerJoin("snapshot as n", (on) =>
      on
        .onRef("n.agency_id", "=", "s.agency_id")
        .onRef("n.dossier_id", "=", "s.dossier_id")
        .onRef("n.id", "=", "s.current_snapshot_id"),
    )
    .where("s.agency_id", "=", agencyId)
    .where("s.dossier_id", "=", dossierId);
}
