import { sql } from "kysely";
import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { recapOf } from "#core/pack/recap.ts";
import { wordsOf } from "#core/pack/words.ts";
import { translator } from "#messages/translator.ts";
import { visibilities } from "../entries.ts";
import { entriesOf, toShown } from "../entry-shown.ts";
import { placeOf } from "../store.ts";
import type { WorkItem } from "../tracking.ts";
import { type Handling, handlings } from "../tracking.ts";

/** More open items than anybody decides one by one: those without a decision come first, and the list of work items has them all. */
const mostItems = 2_000;
const Field = z.enum(["state", "next-step", "person", "files", "access", "deadline", "blocker"]);
const Count = z.number().int().min(0);

const RecapLine = z.object({
  id: Id,
  sourceId: Id,
  title: z.string(),
  stage: z.string().optional(),
  people: z.array(z.string()).readonly(),
  dueOn: z.string().optional(),
  urgency: z.enum(["blocked", "late", "soon"]).optional(),
  nextStep: z.string().optional(),
  blocker: z.string().optional(),
  known: z.array(Field).readonly(),
  missing: z.array(Field).readonly(),
  completeness: z.number().min(0).max(1),
  missingSentence: z.string(),
  handling: z.enum(handlings).nullable(),
  handlingNote: z.string().nullable(),
  visibility: z.enum(visibilities),
});

/** The recap as the agency works on it: each open item, what lacks for whoever takes over, what becomes of it. */
export const readRecap = query({
  name: "tracking.read-recap",
  summary:
    "Reads the recap of the open work, most pressing first: what is missing of each item, what was decided.",
  permission: "tracking.read",
  input: z.object({
    dossierId: Id,
    language: z.enum(["fr", "en"]).default("fr").meta({ description: "The language of the sentences" }),
  }),
  output: z.object({
    items: z.array(RecapLine),
    counts: z.object({ open: Count, finish: Count, handOver: Count, drop: Count, undecided: Count }),
    more: z.boolean().meta({ description: `Whether there are more open items than ${mostItems}` }),
  }),
  refusals: ["dossier.not-found"],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010" },
    output: {
      items: [],
      counts: { open: 0, finish: 0, handOver: 0, drop: 0, undecided: 0 },
      more: false,
    },
  },
  async read({ dossierId, language }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const open = entriesOf(work.tx, placeOf(work, dossierId), "work-item").where("state", "=", "open");
    const inOrder = (items: typeof open) =>
      items
        .orderBy("source_id")
        .orderBy("position")
        .orderBy("id")
        .limit(mostItems + 1);
    const [first, counts] = await Promise.all([inOrder(open).execute(), countsOf(open)]);
    const more = first.length > mostItems;
    const rows = more ? await inOrder(open.orderBy(sql`handling is not null`)).execute() : first;
    const shown = rows.slice(0, mostItems).map((row) => toShown(row, language));
    const byId = new Map(shown.map((entry) => [entry.id, entry]));
    const workItems = shown.map(({ id, record }) => ({ ...(record as WorkItem), externalId: id }));
    const { openWork } = recapOf(
      [{ workItems, label: "" }],
      dossier.endOn ?? undefined,
      wordsOf(translator(language), language),
    );
    const items = openWork.flatMap((line) => {
      const entry = byId.get(line.externalId);
      if (!entry) return [];
      const { title, stage, people, dueOn, urgency, nextStep, blocker } = line;
      const { known, missing, completeness, missingSentence } = line;
      const { id, sourceId, handling, handlingNote, visibility } = entry;
      return {
        ...{ id, sourceId, title, people, known, missing, completeness, missingSentence },
        ...{ handling, handlingNote, visibility },
        ...(stage === undefined ? {} : { stage }),
        ...(dueOn === undefined ? {} : { dueOn }),
        ...(urgency === undefined ? {} : { urgency }),
        ...(nextStep === undefined ? {} : { nextStep }),
        ...(blocker === undefined ? {} : { blocker }),
      };
    });
    return { items, counts, more };
  },
});

/** What was decided of all open items, also of those that do not stand in the recap. */
async function countsOf(open: ReturnType<typeof entriesOf>) {
  const rows = await open
    .clearSelect()
    .select(["handling", sql<number>`(count(*) /* of one dossier */)::int`.as("count")])
    .groupBy("handling")
    .execute();
  const having = (wanted: Handling | null) => rows.find(({ handling }) => handling === wanted)?.count ?? 0;
  return {
    open: rows.reduce((sum, { count }) => sum + count, 0),
    finish: having("finish"),
    handOver: having("hand-over"),
    drop: having("drop"),
    undecided: having(null),
  };
}
