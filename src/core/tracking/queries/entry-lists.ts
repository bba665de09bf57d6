import { type Kysely, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { rowsIn } from "#core/dossier/store.ts";
import { builtFor, type Given } from "#core/kernel/built-once.ts";
import { Id, PageSize, Position, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { planForValues } from "#core/kernel/plan-for-values.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { searchOf } from "#core/kernel/search-words.ts";
import type { Database } from "#platform/db/schema.ts";
import { type EntryKind, type Visibility, visibilities } from "../entries.ts";
import { entriesOf, entryShown, toShown } from "../entry-shown.ts";
import { type Place, placeOf } from "../store.ts";
import { type Handling, handlings, type WorkItemState } from "../tracking.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";
const Word = z.string().trim().min(1).max(200);

const Page = z.object({
  dossierId: Id,
  words: Word.optional().meta({ description: "Words that begin like these stand in its title or text" }),
  visibility: z.enum(visibilities).optional(),
  after: pageCursor(Id, Position, Id),
  limit: PageSize,
});
const WorkItemPage = Page.extend({
  state: z.enum(["open", "done", "dropped"]).optional(),
  stage: Word.optional(),
  person: Word.optional(),
  label: Word.optional(),
  handling: z
    .enum([...handlings, "none"])
    .optional()
    .meta({ description: "What becomes of it; none: not decided yet" }),
});

type How = { readonly kind: EntryKind; readonly isUndecided: boolean };
type Narrowed = Given<
  Record<"words" | "stage" | "person" | "label" | "afterSource" | "afterId", string> & {
    visibility: Visibility;
    state: WorkItemState;
    handling: Handling;
    afterPosition: number;
  }
> &
  Place & { readonly most: number };

function listOfEntries(db: Kysely<Database>, { kind, isUndecided }: How, { most, ...of }: Narrowed) {
  const { words, visibility, state, stage, person, label, handling, afterSource, afterPosition, afterId } =
    of;
  return entriesOf(db, of, kind)
    .$if(afterId !== undefined, (all) =>
      all.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple("source_id", "position", "id"),
          ">",
          tuple(afterSource ?? "", afterPosition ?? 0, afterId ?? ""),
        ),
      ),
    )
    .$if(words !== undefined, (all) => all.where(searchOf(words ?? "")))
    .$if(visibility !== undefined, (all) => all.where("visibility", "=", visibility ?? "shared"))
    .$if(state !== undefined, (all) => all.where("state", "=", state ?? "open"))
    .$if(stage !== undefined, (all) => all.where("stage", "=", stage ?? ""))
    .$if(person !== undefined, (all) => all.where(sql<SqlBool>`people ? ${person}`))
    .$if(label !== undefined, (all) => all.where(sql<SqlBool>`labels ? ${label}`))
    .$if(isUndecided, (all) => all.where("handling", "is", null))
    .$if(handling !== undefined, (all) => all.where("handling", "=", handling ?? null))
    .orderBy("source_id")
    .orderBy("position")
    .orderBy("id")
    .limit(most);
}

/** The same without words, which each search has others of. */
const entriesListed = builtFor(listOfEntries);

/** One list per kind of entry: they differ by their shape, and by what work items are narrowed by. */
function entryList<Kind extends EntryKind, Noun extends string>(
  kind: Kind,
  noun: Noun,
  what: string,
  input: z.ZodType<z.output<typeof WorkItemPage>, z.input<typeof WorkItemPage>> = Page,
) {
  return query({
    name: `tracking.list-${noun}` as const,
    summary: `Lists ${what} of a dossier, source by source, in the order of the source.`,
    permission: "tracking.read",
    input,
    output: pageOf(entryShown(kind)),
    refusals: ["dossier.not-found"],
    example: { input: { dossierId, limit: 50 }, output: { rows: [] } },
    async read({ dossierId, after, limit, words, visibility, state, stage, person, label, handling }, work) {
      if ([words, stage, person, label].some((one) => one !== undefined)) await planForValues(work);
      const isUndecided = handling === "none";
      const [afterSource, afterPosition, afterId] = after ?? [];
      const list = words === undefined ? entriesListed : listOfEntries;
      const narrowed = {
        words,
        visibility,
        state,
        stage,
        person,
        label,
        handling: isUndecided ? undefined : handling,
      };
      const from = { afterSource, afterPosition, afterId, most: limit + 1 };
      const rows = await rowsIn(
        work,
        dossierId,
        list(work.tx, { kind, isUndecided }, { ...placeOf(work, dossierId), ...narrowed, ...from }),
      );
      if (isRefusal(rows)) return rows;
      const { rows: shown, ...next } = pageRows(rows, limit, (last) => [
        last.sourceId,
        last.position,
        last.id,
      ]);
      return { rows: shown.map((row) => toShown(row, work.language)), ...next };
    },
  });
}

export const listWorkItems = entryList("work-item", "work-items", "the work items", WorkItemPage);
export const listDecisions = entryList("decision", "decisions", "the decisions");
export const listStakeholders = entryList("stakeholder", "stakeholders", "the stakeholders");
export const listActions = entryList("action", "actions", "the actions done");
