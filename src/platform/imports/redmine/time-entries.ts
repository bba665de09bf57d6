import type { Action } from "#core/tracking/tracking.ts";
import type { DateColumns } from "../date-columns.ts";
import type { HeadedRow, HeadedTable } from "../headed-table.ts";
import { filled } from "../imported-source.ts";
import { columns } from "./columns.ts";

/** Hours that were logged, each an action done: what, on which issue, by whom, how long. */
export function readTimeEntries(table: HeadedTable, dates: DateColumns) {
  const actions: Action[] = [];
  const undated: HeadedRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    const at = dates.read(row, ...columns.date);
    if (at === undefined) undated.push(row);
    else actions.push(readTimeEntry(row, at, index));
  }
  return { actions, undated };
}

function readTimeEntry(row: HeadedRow, at: string, index: number): Action {
  const hours = row.text(...columns.hours);
  const issue = row.text(...columns.issue);
  const told = [row.text(...columns.activity), hours && `${hours} h`].filter(Boolean).join(", ");
  const title = /#\d+\s*:\s*(.+)$/.exec(issue ?? "")?.[1];
  const what = [title, row.text(...columns.comment)].filter(Boolean).join(" : ");
  return filled({
    externalId: row.text("row", "id") ?? `${at}/${index + 1}`,
    at,
    text: what === "" ? told : `${what} (${told})`,
    by: row.text(...columns.user),
    workItemExternalId: /#(\d+)/.exec(issue ?? "")?.[1] ?? issue,
  });
}
