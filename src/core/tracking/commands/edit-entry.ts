import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { loadToday } from "#core/plan/store.ts";
import { type EntryKind, visibilities } from "#core/tracking/entries.ts";
import {
  correctedBy,
  editedFields,
  refusalOfDayAhead,
  saidWhenCorrected,
  saysWhen,
} from "#core/tracking/entry-fields.ts";
import { entryShown, exampleEntry, toShown } from "#core/tracking/entry-shown.ts";
import { entryFact, type Fields, lockEntry, saveEntry } from "#core/tracking/entry-store.ts";
import { withFinish } from "#core/tracking/finished.ts";
import { saysOf } from "#core/tracking/said.ts";
import { placeOf } from "#core/tracking/store.ts";

type EditInput = {
  dossierId: string;
  entryId: string;
  visibility?: "shared" | "internal" | undefined;
  internalNote?: string | null | undefined;
  [field: string]: unknown;
};

/** A member corrects what an export says, or what was written by hand: one command per kind. */
function editEntry<Kind extends EntryKind>(
  kind: Kind,
  what: string,
  example: Readonly<Record<string, string>>,
) {
  const input: z.ZodType<EditInput, EditInput> = z.object({
    dossierId: Id,
    entryId: Id,
    ...editedFields(kind),
    visibility: z.enum(visibilities).optional(),
    internalNote: z
      .string()
      .trim()
      .max(20_000)
      .nullable()
      .transform((text) => text || null)
      .optional()
      .meta({ description: "Never leaves the agency" }),
  });
  return command({
    name: `tracking.edit-${kind}` as const,
    summary: `Corrects ${what}: a field left out stays, null empties it; a newer export keeps the correction.`,
    permission: "tracking.edit",
    input,
    output: entryShown(kind),
    refusals: ["dossier.not-found", "tracking.entry-not-found", "agency.not-found", "tracking.day-ahead"],
    example: {
      input: {
        dossierId: "01980000-0000-7000-8000-000000000010",
        entryId: "01980000-0000-7000-8000-000000000040",
        ...example,
      },
      output: exampleEntry(kind, example),
    },
    async load({ dossierId, entryId }, work) {
      const dossier = await loadDossier(work, dossierId);
      return isRefusal(dossier) ? dossier : lockEntry(work, placeOf(work, dossierId), entryId, kind);
    },
    async perform(entry, { dossierId, entryId, visibility, internalNote, ...given }, work) {
      const closes = kind === "work-item" && given.state !== undefined;
      const day = closes || saysWhen(kind, given) ? await loadToday(work) : undefined;
      if (isRefusal(day)) return day;
      const imported: Fields | null = entry.imported === null ? null : { ...entry.imported };
      const before: Fields | null = entry.edit === null ? null : { ...entry.edit };
      const fields = day ? withFinish(entry, given, day.today) : given;
      const edit = correctedBy(imported, before, fields);
      const says = (name: string, value: unknown) =>
        before && Object.hasOwn(before, name)
          ? isSame(before[name] ?? null, value)
          : saysOf(imported, name, value);
      const ahead = day && refusalOfDayAhead(kind, given, { ...imported, ...before }, day.today);
      if (ahead) return ahead;
      const changed = Object.entries(fields)
        .filter(([name, value]) => value !== undefined && !says(name, value))
        .map(([name]) => name);
      if (visibility !== undefined && visibility !== entry.visibility) changed.push("visibility");
      if (internalNote !== undefined && internalNote !== entry.internalNote) changed.push("internalNote");
      if (changed.length === 0) return { result: toShown(entry, work.language), facts: [] };
      await saveEntry(work, placeOf(work, dossierId), entryId, {
        edit,
        editBase: saidWhenCorrected(imported, edit, entry.editBase, changed),
        ...(visibility === undefined ? {} : { visibility }),
        ...(internalNote === undefined ? {} : { internalNote }),
      });
      const result = toShown(
        {
          ...entry,
          edit,
          visibility: visibility ?? entry.visibility,
          internalNote: internalNote === undefined ? entry.internalNote : internalNote,
          updatedAt: work.now.toString(),
        },
        work.language,
      );
      const details = { kind, fields: changed };
      return { result, facts: [entryFact(dossierId, "tracking.entry-edited", [entryId], details)] };
    },
  });
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export const editWorkItem = editEntry("work-item", "a work item", { title: "Relire les fiches produit" });
export const editDecision = editEntry("decision", "a decision", { title: "Garder l’ancien logo" });
export const editStakeholder = editEntry("stakeholder", "a stakeholder", { name: "Lou Martin" });
export const editAction = editEntry("action", "an action done", {
  at: "2026-11-02",
  text: "Mise en ligne de la page d’accueil",
});
