import { sql } from "kysely";
import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { entryFact, lockEntries } from "#core/tracking/entry-store.ts";
import { placeOf } from "#core/tracking/store.ts";

const input = z.object({ dossierId: Id, entryIds: z.array(Id).min(1).max(500) });
const example = {
  dossierId: "01980000-0000-7000-8000-000000000010",
  entryIds: ["01980000-0000-7000-8000-000000000040"],
};

/** Taken away, and given back: the same but for which are there before, and which after. */
function presence<Verb extends "remove" | "restore", Done extends "removed" | "restored">(
  verb: Verb,
  done: Done,
  summary: string,
) {
  const present = done === "restored";
  return command({
    name: `tracking.${verb}-entries` as const,
    summary,
    permission: "tracking.edit",
    input,
    output: z.object({ count: z.number().int() }),
    refusals: ["dossier.not-found", "tracking.entry-not-found", "tracking.entry-of-export"],
    example: { input: example, output: { count: 1 } },
    async load({ dossierId, entryIds }, work) {
      const dossier = await loadDossier(work, dossierId);
      if (isRefusal(dossier)) return dossier;
      const entries = await lockEntries(work, placeOf(work, dossierId), entryIds, { present: !present });
      if (isRefusal(entries)) return entries;
      return entries.some(({ imported }) => imported !== null) ? refuse("tracking.entry-of-export") : entries;
    },
    async perform(entries, { dossierId }, work) {
      const ids = entries.map(({ id }) => id);
      await work.tx
        .updateTable("entry")
        .set({ present, updated_at: work.now.toString() })
        .where("agency_id", "=", placeOf(work, dossierId).agencyId)
        .where("dossier_id", "=", dossierId)
        .where(sql<boolean>`id = any (${ids}::uuid[])`)
        .execute();
      const kinds = [...new Set(entries.map(({ kind }) => kind))];
      const details = { count: ids.length, kinds };
      return {
        result: { count: ids.length },
        facts: [entryFact(dossierId, `tracking.entries-${done}`, ids, details)],
      };
    },
  });
}

export const removeEntries = presence(
  "remove",
  "removed",
  "Takes away entries that were written by hand; they can be restored.",
);
export const restoreEntries = presence("restore", "restored", "Gives back entries that were taken away.");
