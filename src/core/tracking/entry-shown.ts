import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import type { Language } from "#messages/messages.ts";
import type { Database } from "#platform/db/schema.ts";
import { type EntryKind, visibilities } from "./entries.ts";
import { recordByHand } from "./entry-fields.ts";
import { recordShapes } from "./records.ts";
import { toldIn } from "./said.ts";
import type { Place } from "./store.ts";
import { handlings } from "./tracking.ts";

/** What every entry shows besides what it says. */
const About = z.object({
  id: Id,
  sourceId: Id,
  byHand: z.boolean().meta({ description: "Whether people wrote it themselves; no export says it" }),
  corrected: z.array(z.string()).meta({ description: "The fields that people corrected" }),
  visibility: z.enum(visibilities).meta({ description: "Internal: it never leaves the agency" }),
  internalNote: z.string().nullable(),
  handling: z.enum(handlings).nullable().meta({ description: "What becomes of it, for open work" }),
  handlingNote: z.string().nullable(),
  handledBy: z.string().nullable(),
  handledAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime(),
});
type About = z.infer<typeof About>;

/** An entry of one kind, as every door shows it: the record is what its export says, as corrected. */
export function entryShown<Kind extends EntryKind>(kind: Kind) {
  const record: z.ZodType<object> = recordShapes[kind];
  return About.extend({ record });
}

/** An entry of whatever kind. */
export const EntryOfAnyKind = About.extend({
  record: z.custom<object>((value) => typeof value === "object"),
});

/** An entry as the doors show it. */
export type EntryShown = About & { readonly record: object };

/** The columns of which `toShown` makes what the doors show. */
export const entryColumns = [
  "id",
  "source_id as sourceId",
  "visibility",
  "internal_note as internalNote",
  "handling",
  "handling_note as handlingNote",
  "handled_by as handledBy",
  "handled_at as handledAt",
  "updated_at as updatedAt",
  "position",
  "imported",
  "edit",
] as const;

/** The entries of one kind that a dossier has today; to be narrowed, ordered and limited. */
export function entriesOf(tx: Kysely<Database>, { agencyId, dossierId }: Place, kind: EntryKind) {
  return tx
    .selectFrom("entry")
    .select(entryColumns)
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("kind", "=", sql.lit(kind))
    .where("present", "=", sql.lit(true));
}

type Row = Omit<About, "byHand" | "corrected"> & {
  readonly imported: object | null;
  readonly edit: object | null;
};

/** A row as the doors show it in a language: a corrected field stands in the place of the exported one, an emptied one is absent. */
export function toShown({ imported, edit, ...row }: Row, language: Language): EntryShown {
  const record = toldIn({ ...imported, ...edit }, language, edit ?? {});
  const { id, sourceId, visibility, internalNote, handling, handlingNote, handledBy, handledAt, updatedAt } =
    row;
  return {
    id,
    sourceId,
    byHand: imported === null,
    corrected: imported === null ? [] : Object.keys(edit ?? {}),
    visibility,
    internalNote,
    handling,
    handlingNote,
    handledBy,
    handledAt,
    updatedAt,
    record: withoutEmptied(record),
  };
}

function withoutEmptied(record: object): object {
  if (!Object.values(record).includes(null)) return record;
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}

/** The entry of the examples, which says this besides what its kind always has. */
export function exampleEntry(kind: EntryKind, fields: Readonly<Record<string, string>>): EntryShown {
  const id = "01980000-0000-7000-8000-000000000040";
  return {
    id,
    sourceId: "01980000-0000-7000-8000-000000000021",
    byHand: true,
    corrected: [],
    visibility: "shared",
    internalNote: null,
    handling: null,
    handlingNote: null,
    handledBy: null,
    handledAt: null,
    updatedAt: "2026-11-02T09:00:00.000Z",
    record: recordByHand(kind, fields, id, "2026-11-02"),
  };
}
