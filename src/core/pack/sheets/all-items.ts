import type { WorkItem } from "#core/tracking/tracking.ts";
import { dayCell, joined } from "../cells.ts";
import type { Sheet } from "../pack.ts";
import { type ColumnOf, sheetOf } from "../sheet-of.ts";
import type { LabelledSource } from "../sources.ts";
import type { Words } from "../words.ts";
import { workColumns } from "./work.ts";

type Row = { readonly item: WorkItem; readonly source: string; readonly parent: string | undefined };

/** All the work, source by source and in the order of each export. */
export function allItemsSheet(sources: readonly LabelledSource[], words: Words): Sheet {
  const rows = sources.flatMap(({ source, label }) => {
    const titles = new Map(source.workItems.map((item) => [item.externalId, item.title]));
    return source.workItems.map((item) => ({
      item,
      source: label,
      parent: item.parentExternalId === undefined ? undefined : titles.get(item.parentExternalId),
    }));
  });
  const shared = workColumns<Row>(words);
  return sheetOf<Row>(
    "all-items",
    words,
    [
      shared.title,
      shared.reference,
      { key: "state", kind: "text", width: 11, cell: ({ item }) => words.say("pack", `state.${item.state}`) },
      shared.stage,
      {
        key: "people",
        kind: "text",
        width: 20,
        cell: ({ item }) => joined(item.people.map(({ name, email }) => name || email || "")),
      },
      day("created", "createdOn"),
      day("start", "startOn"),
      shared.due,
      day("done", "doneOn"),
      day("updated", "updatedOn"),
      shared.priority,
      shared.labels,
      { key: "parent", kind: "text", width: 24, optional: true, cell: ({ parent }) => parent ?? null },
      { key: "blocker", kind: "text", width: 24, optional: true, cell: ({ item }) => item.blocker ?? null },
      shared.checklist,
      shared.description,
      shared.comments,
      shared.attachments,
      {
        key: "other",
        kind: "long-text",
        width: 36,
        optional: true,
        cell: ({ item }) => otherCell(item.other, words),
      },
      shared.source,
    ],
    rows,
  );
}

function day(key: string, field: "createdOn" | "startOn" | "doneOn" | "updatedOn"): ColumnOf<Row> {
  return { key, kind: "date", width: 12, optional: true, cell: ({ item }) => dayCell(item[field]) };
}

/** Fields without a place of their own, a line each. */
export function otherCell(
  other: Readonly<Record<string, string>> | undefined,
  { labelled }: Words,
): string | null {
  return joined(
    Object.entries(other ?? {}).map(([label, value]) => labelled(label, value)),
    "\n",
  );
}
