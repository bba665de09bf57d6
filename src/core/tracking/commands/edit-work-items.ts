import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import type { Json } from "#core/kernel/fact.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { loadToday } from "#core/plan/store.ts";
import { visibilities } from "#core/tracking/entries.ts";
import { correctedBy, refusalOfDayAhead, saidWhenCorrected } from "#core/tracking/entry-fields.ts";
import { entryFact, lockEntries, saveEntry } from "#core/tracking/entry-store.ts";
import { withFinish } from "#core/tracking/finished.ts";
import { placeOf } from "#core/tracking/store.ts";

/** A member corrects the same fields of several work items at once: all of them, or none. */
export const editWorkItems = command({
  name: "tracking.edit-work-items",
  summary: "Corrects the same fields of several work items at once.",
  permission: "tracking.edit",
  input: z.object({
    dossierId: Id,
    entryIds: z.array(Id).min(1).max(500),
    state: z.enum(["open", "done", "dropped"]).optional(),
    stage: z.string().trim().min(1).max(200).nullable().optional(),
    dueOn: Day.nullable().optional(),
    doneOn: Day.nullable().optional(),
    visibility: z.enum(visibilities).optional(),
  }),
  output: z.object({ edited: z.number().int() }),
  refusals: ["dossier.not-found", "tracking.entry-not-found", "agency.not-found", "tracking.day-ahead"],
  example: {
    input: {
      dossierId: "01980000-0000-7000-8000-000000000010",
      entryIds: ["01980000-0000-7000-8000-000000000040"],
      state: "done",
    },
    output: { edited: 1 },
  },
  async load({ dossierId, entryIds }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    return lockEntries(work, placeOf(work, dossierId), entryIds, { kind: "work-item" });
  },
  async perform(entries, { dossierId, entryIds: _, visibility, ...fields }, work) {
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    for (const { imported, edit } of entries) {
      const ahead = refusalOfDayAhead("work-item", fields, { ...imported, ...edit }, day.today);
      if (ahead) return ahead;
    }
    const place = placeOf(work, dossierId);
    const edited: string[] = [];
    for (const entry of entries) {
      const before = entry.edit === null ? null : { ...entry.edit };
      const imported = entry.imported === null ? null : { ...entry.imported };
      const change = withFinish(entry, fields, day.today);
      const edit = correctedBy(imported, before, change);
      const same = JSON.stringify(edit) === JSON.stringify(before);
      if (same && (visibility === undefined || visibility === entry.visibility)) continue;
      const given = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [name]));
      const editBase = saidWhenCorrected(imported, edit, entry.editBase, given);
      await saveEntry(work, place, entry.id, {
        ...{ edit, editBase },
        ...(visibility === undefined ? {} : { visibility }),
      });
      edited.push(entry.id);
    }
    const said: { readonly [field: string]: Json } = Object.fromEntries(
      Object.entries({ ...fields, visibility }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    );
    const facts =
      edited.length === 0
        ? []
        : [entryFact(dossierId, "tracking.entries-edited", edited, { count: edited.length, ...said })];
    return { result: { edited: edited.length }, facts };
  },
});
