import { sql } from "kysely";
import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { actorReference } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { entryFact, lockEntries } from "#core/tracking/entry-store.ts";
import { placeOf } from "#core/tracking/store.ts";
import { handlings } from "#core/tracking/tracking.ts";

/** A member decides what becomes of open work: finished before the end, handed over, dropped. */
export const decideWork = command({
  name: "tracking.decide",
  summary: "Decides what becomes of work items: finish before the end, hand over, drop; null takes it back.",
  permission: "tracking.edit",
  input: z.object({
    dossierId: Id,
    entryIds: z.array(Id).min(1).max(500),
    handling: z.enum(handlings).nullable(),
    note: z
      .string()
      .trim()
      .max(5_000)
      .nullable()
      .default(null)
      .transform((text) => text || null)
      .meta({ description: "Why, for whoever reads the pack" }),
  }),
  output: z.object({ decided: z.number().int() }),
  refusals: ["dossier.not-found", "tracking.entry-not-found"],
  example: {
    input: {
      dossierId: "01980000-0000-7000-8000-000000000010",
      entryIds: ["01980000-0000-7000-8000-000000000040"],
      handling: "hand-over",
    },
    output: { decided: 1 },
  },
  async load({ dossierId, entryIds }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    return lockEntries(work, placeOf(work, dossierId), entryIds, { kind: "work-item" });
  },
  async perform(entries, { dossierId, handling, note }, work) {
    const kept = handling === null ? null : note;
    const changed = entries
      .filter((entry) => entry.handling !== handling || entry.handlingNote !== kept)
      .map(({ id }) => id);
    if (changed.length === 0) return { result: { decided: 0 }, facts: [] };
    const { agencyId } = placeOf(work, dossierId);
    const now = work.now.toString();
    await work.tx
      .updateTable("entry")
      .set({
        handling,
        handling_note: kept,
        handled_by: handling === null ? null : actorReference(work.actor),
        handled_at: handling === null ? null : now,
        updated_at: now,
      })
      .where("agency_id", "=", agencyId)
      .where("dossier_id", "=", dossierId)
      .where(sql<boolean>`id = any (${changed}::uuid[])`)
      .execute();
    const details = { count: changed.length, handling };
    return {
      result: { decided: changed.length },
      facts: [entryFact(dossierId, "tracking.decided", changed, details)],
    };
  },
});
