import { dayCell, linkCell } from "../cells.ts";
import type { Sheet } from "../pack.ts";
import { sheetOf } from "../sheet-of.ts";
import type { LabelledSource } from "../sources.ts";
import type { Words } from "../words.ts";

/** What was done, the latest first, each with the work item it belongs to and the label of its source. */
export function actionsInOrder(sources: readonly LabelledSource[]) {
  return sources
    .flatMap(({ source, label }) => {
      const items = new Map(source.workItems.map((item) => [item.externalId, item]));
      return source.actions.map((action) => ({
        ...action,
        item: items.get(action.workItemExternalId ?? ""),
        source: label,
      }));
    })
    .toSorted((one, other) => other.at.localeCompare(one.at, "en"));
}

/** What was done, the latest first. */
export function actionsSheet(sources: readonly LabelledSource[], words: Words): Sheet {
  const rows = actionsInOrder(sources);
  return sheetOf<(typeof rows)[number]>(
    "actions",
    words,
    [
      { key: "date", kind: "date", width: 12, cell: ({ at }) => dayCell(at) },
      { key: "action", kind: "text", width: 60, cell: ({ text }) => text },
      { key: "by", kind: "text", width: 24, optional: true, cell: ({ by }) => by ?? null },
      {
        key: "item",
        kind: "link",
        width: 44,
        optional: true,
        cell: ({ item }) => (item ? linkCell(item.title, item.url) : null),
      },
      { key: "source", kind: "text", width: 22, cell: ({ source }) => source },
    ],
    rows,
  );
}
