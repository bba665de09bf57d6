import { type SqlBool, sql } from "kysely";
import { z } from "zod";
import { refusalIfNone } from "#core/dossier/store.ts";
import { Id, PageSize, Position, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { planForValues } from "#core/kernel/plan-for-values.ts";
import { searchOf } from "#core/kernel/search-words.ts";
import { type EntryKind, visibilities } from "../entries.ts";
import { entriesOf, entryShown, toShown } from "../entry-shown.ts";
import { placeOf } from "../store.ts";
import { handlings } from "../tracking.ts";

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
      const rows = await entriesOf(work.tx, placeOf(work, dossierId), kind)
        .$if(after !== undefined, (all) =>
          all.where(({ eb, refTuple, tuple }) => {
            const [source, position, id] = after ?? ["", 0, ""];
            return eb(refTuple("source_id", "position", "id"), ">", tuple(source, position, id));
          }),
        )
        .$if(words !== undefined, (all) => all.where(searchOf(words ?? "")))
        .$if(visibility !== undefined, (all) => all.where("visibility", "=", visibility ?? "shared"))
        .$if(state !== undefined, (all) => all.where("state", "=", state ?? "open"))
        .$if(stage !== undefined, (all) => all.where("stage", "=", stage ?? ""))
        .$if(person !== undefined, (all) => all.where(sql<SqlBool>`people ? ${person}`))
        .$if(label !== undefined, (all) => all.where(sql<SqlBool>`labels ? ${label}`))
        .$if(handling === "none", (all) => all.where("handling", "is", null))
        .$if(handling !== undefined && handling !== "none", (all) =>
          all.where("handling", "=", handling === "none" ? null : (handling ?? null)),
        )
        .orderBy("source_id")
        .orderBy("position")
        .orderBy("id")
        .limit(limit + 1)
        .execute();
      const missing = await refusalIfNone(work, dossierId, rows);
      if (missing) return missing;
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
