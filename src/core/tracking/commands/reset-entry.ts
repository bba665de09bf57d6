import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { saidWhenCorrected } from "#core/tracking/entry-fields.ts";
import { EntryOfAnyKind, exampleEntry, toShown } from "#core/tracking/entry-shown.ts";
import { entryFact, lockEntry, saveEntry } from "#core/tracking/entry-store.ts";
import { resetWithFinish } from "#core/tracking/finished.ts";
import { placeOf } from "#core/tracking/store.ts";

/** A member forgets what was corrected of an entry: it says what its export says again. */
export const resetEntry = command({
  name: "tracking.reset-entry",
  summary:
    "Forgets the corrections of an entry, or those of some fields: it says what its export says again.",
  permission: "tracking.edit",
  input: z.object({
    dossierId: Id,
    entryId: Id,
    fields: z
      .array(z.string().max(100))
      .max(50)
      .optional()
      .meta({ description: "All of them when left out" }),
  }),
  output: EntryOfAnyKind,
  refusals: ["dossier.not-found", "tracking.entry-not-found", "tracking.entry-by-hand"],
  example: {
    input: {
      dossierId: "01980000-0000-7000-8000-000000000010",
      entryId: "01980000-0000-7000-8000-000000000040",
    },
    output: exampleEntry("work-item", { title: "Relire les fiches produit" }),
  },
  async load({ dossierId, entryId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const entry = await lockEntry(work, placeOf(work, dossierId), entryId);
    if (isRefusal(entry)) return entry;
    return entry.imported === null ? refuse("tracking.entry-by-hand") : entry;
  },
  async perform(entry, { dossierId, entryId, fields }, work) {
    const before = Object.entries(entry.edit ?? {});
    const named = fields && resetWithFinish(fields);
    const kept = named === undefined ? [] : before.filter(([name]) => !named.includes(name));
    if (kept.length === before.length) return { result: toShown(entry, work.language), facts: [] };
    const edit = kept.length === 0 ? null : Object.fromEntries(kept);
    const editBase = saidWhenCorrected({ ...entry.imported }, edit, entry.editBase, []);
    await saveEntry(work, placeOf(work, dossierId), entryId, { edit, editBase });
    const gone = before.map(([name]) => name).filter((name) => !kept.some(([one]) => one === name));
    return {
      result: toShown({ ...entry, edit, updatedAt: work.now.toString() }, work.language),
      facts: [entryFact(dossierId, "tracking.entry-reset", [entryId], { kind: entry.kind, fields: gone })],
    };
  },
});
