import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource, ImportWarning } from "#core/tracking/ports.ts";
import type { Stakeholder, WorkItem } from "#core/tracking/tracking.ts";
import { commentDecisions } from "../comment-decisions.ts";
import type { Document } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { type HeadedRow, type HeadedTable, headed, tablesOf } from "../headed-table.ts";
import { importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { onePerId } from "../one-per-id.ts";
import { privateValues } from "../private-values.ts";
import { keptRows } from "../remaining-cells.ts";
import { teller } from "../tell.ts";
import { cellOf } from "./cells.ts";
import { readTask, unreadDates } from "./task.ts";

/** ClickUp tasks as its CSV and XLSX exports have them: a workspace, a space or one list. */
export const clickup: Importer = {
  kind: "clickup",
  recognise: (document) => tablesIn(document).length > 0,
  read(document, { language }): ImportedSource | Refusal {
    const { file } = document;
    const watch = privateValues(file, language);
    const rows = tablesIn(document).flatMap((table) => table.rows);
    const read = rows.map((row) => ({ row, task: readTask(row) }));
    const lost = read.flatMap(({ row, task }) => (task === undefined ? [row] : []));
    const { workItems, warnings } = onePerId(
      read.flatMap(({ task }) => task ?? []),
      file,
    );
    const name = nameOf(rows);
    return finishSource(
      importedSource({
        kind: "clickup",
        file,
        name,
        sourceKey: `clickup:${name ?? file.replace(/^.*\//, "").replace(/\.\w+$/, "")}`,
        workItems,
        decisions: commentDecisions(workItems),
        stakeholders: stakeholdersOf(workItems),
        kept: keptRows(lost, teller(language)),
        warnings: [
          ...document.warnings,
          ...rows.flatMap((row) => dateWarnings(row, file)),
          ...lost.map((row) => ({
            key: "warning.kept-as-such" as const,
            file,
            row: row.number,
            params: { count: 1 },
          })),
          ...warnings,
        ],
      }),
      watch,
    );
  },
};

/** An export of several lists as XLSX has a sheet for each. */
const tablesIn = (document: Document): readonly HeadedTable[] =>
  tablesOf(document).flatMap(
    (table) =>
      headed(table, "Task ID", "Task Name", "Status", "List Name|Space Name|Parent ID|Task Content") ?? [],
  );

/** The space, with the list when the export holds only one: what names the project in ClickUp. */
function nameOf(rows: readonly HeadedRow[]): string | undefined {
  const names = (header: string) => [...new Set(rows.flatMap((row) => cellOf(row, header) ?? []))].sort();
  const [spaces, lists] = [names("Space Name"), names("List Name")];
  const list = lists.length === 1 ? lists : [];
  return [spaces.join(", "), ...list].filter((part) => part !== "").join(" / ") || undefined;
}

const dateWarnings = (row: HeadedRow, file: string): readonly ImportWarning[] =>
  Object.entries(unreadDates(row)).map(([column, value]) => ({
    key: "warning.date-unread",
    file,
    row: row.number,
    column,
    params: { value },
  }));

/** Assignees are told by name, authors of comments by address. */
function stakeholdersOf(items: readonly WorkItem[]): readonly Stakeholder[] {
  const names = items.flatMap((item) => [
    ...item.people.map((one) => one.name),
    ...item.comments.flatMap((comment) => comment.by ?? []),
  ]);
  return [...new Set(names)].map((name) =>
    /^[^\s@]+@[^\s@]+$/.test(name) ? { externalId: name, name, email: name } : { externalId: name, name },
  );
}
