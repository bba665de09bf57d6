import type { WorkItem } from "#core/tracking/tracking.ts";
import type { Document } from "../document.ts";
import { type HeadedTable, headed, tablesOf } from "../headed-table.ts";
import { filled } from "../imported-source.ts";
import { writtenDate } from "../written-dates.ts";

/** A message on an item, as the `updates` sheet has it. */
export type Update = {
  readonly itemId: string | undefined;
  readonly itemName: string | undefined;
  readonly comment: WorkItem["comments"][number];
};

/** The sheet of the updates, which only monday.com writes. */
export function updatesIn(document: Document): HeadedTable | undefined {
  return tablesOf(document).flatMap(
    (table) =>
      headed(
        table,
        "Item ID|ID de l'élément",
        "Post ID|ID de publication",
        "Update Content|Contenu de la mise à jour|Content",
      ) ?? [],
  )[0];
}

/** The updates and their replies, oldest first. `Created At` is `08/April/2025  08:16:10 PM`, without zone. */
export function readUpdates(table: HeadedTable): readonly Update[] {
  const updates = table.rows.flatMap((row): readonly Update[] => {
    const text = row.text("Update Content", "Contenu de la mise à jour", "Content");
    if (text === undefined) return [];
    const date = row.text("Created At", "Créé le", "Date de création");
    const at = date === undefined ? undefined : writtenDate(date, "day-first")?.start;
    const by = row.text("User", "Utilisateur");
    return [
      {
        itemId: row.text("Item ID", "ID de l'élément"),
        itemName: row.text("Item Name", "Nom de l'élément"),
        comment: { ...filled({ by, at }), text },
      },
    ];
  });
  return updates.reverse().sort((one, two) => (one.comment.at ?? "").localeCompare(two.comment.at ?? ""));
}
