import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { loadToday } from "#core/plan/store.ts";
import { type EntryKind, type Visibility, visibilities } from "#core/tracking/entries.ts";
import { newFields, refusalOfDayAhead } from "#core/tracking/entry-fields.ts";
import { type EntryShown, entryShown, exampleEntry, toShown } from "#core/tracking/entry-shown.ts";
import { entryFact, saveEntryByHand } from "#core/tracking/entry-store.ts";
import { placeOf } from "#core/tracking/store.ts";

/** A member writes down by hand what no export says: one command per kind, they differ by their fields. */
function addEntry<Kind extends EntryKind>(
  kind: Kind,
  what: string,
  example: Readonly<Record<string, string>>,
) {
  const input: z.ZodType<AddInput, AddGiven> = z.object({
    dossierId: Id,
    ...newFields(kind),
    visibility: z.enum(visibilities).default("shared"),
  });
  return command({
    name: `tracking.add-${kind}` as const,
    summary: `Adds ${what} by hand.`,
    permission: "tracking.edit",
    input,
    output: entryShown(kind),
    refusals: ["dossier.not-found", "agency.not-found", "tracking.day-ahead"],
    example: {
      input: { dossierId: "01980000-0000-7000-8000-000000000010", ...example },
      output: exampleEntry(kind, example),
    },
    load: ({ dossierId }, work) => lockDossier(work, dossierId),
    async perform(_, { dossierId, visibility, ...fields }, work) {
      const day = await loadToday(work);
      if (isRefusal(day)) return day;
      const ahead = refusalOfDayAhead(kind, fields, {}, day.today);
      if (ahead) return ahead;
      const place = placeOf(work, dossierId);
      const saved = await saveEntryByHand(work, place, kind, fields, visibility, day.today);
      const { id, sourceId, record } = saved;
      const row = {
        id,
        sourceId,
        visibility,
        internalNote: null,
        handling: null,
        handlingNote: null,
        handledBy: null,
        handledAt: null,
        updatedAt: work.now.toString(),
      };
      const result: EntryShown = toShown({ ...row, imported: null, edit: record }, work.language);
      return { result, facts: [entryFact(dossierId, "tracking.entry-added", [id], { kind })] };
    },
  });
}

type AddInput = { dossierId: string; visibility: Visibility; [field: string]: unknown };
type AddGiven = { dossierId: string; visibility?: Visibility | undefined; [field: string]: unknown };

export const addWorkItem = addEntry("work-item", "a work item", { title: "Relire les fiches produit" });
export const addDecision = addEntry("decision", "a decision", { title: "Garder l’ancien logo" });
export const addStakeholder = addEntry("stakeholder", "a stakeholder", { name: "Lou Martin" });
export const addAction = addEntry("action", "an action done", {
  at: "2026-11-02",
  text: "Mise en ligne de la page d’accueil",
});
