import type { Action } from "#core/tracking/tracking.ts";
import type { DateColumns } from "../date-columns.ts";
import type { HeadedRow, HeadedTable } from "../headed-table.ts";
import { filled } from "../imported-source.ts";
import { joined, labelled, type Tell } from "../tell.ts";
import { columns } from "./columns.ts";

/** Hours that were logged, each an action done: what, on which issue, by whom, how long. */
export function readTimeEntries(table: HeadedTable, dates: DateColumns, tell: Tell) {
  const actions: Action[] = [];
  const undated: HeadedRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    const at = dates.read(row, ...columns.date);
    if (at === undefined) undated.push(row);
    else actions.push(readTimeEntry(row, at, index, tell));
  }
  return { actions, undated };
}

function readTimeEntry(row: HeadedRow, at: string, index: number, tell: Tell): Action {
  const hours = row.text(...columns.hours);
  const issue = row.text(...columns.issue);
  const told = [row.text(...columns.activity), hours && `${hours} h`].filter(Boolean).join(", ");
  const title = /#\d+\s*:\s*(.+)$/.exec(issue ?? "")?.[1];
  const comment = row.text(...columns.comment);
  const what = title && comment ? labelled(title, comment) : (title ?? comment);
  const fields = filled({
    externalId: row.text("row", "id") ?? `${at}/${index + 1}`,
    at,
    by: row.text(...columns.user),
    workItemExternalId: /#(\d+)/.exec(issue ?? "")?.[1] ?? issue,
  });
  const text = what ? joined([what, `(${told})`], " ") : told;
  return { ...fields, ...tell({ text: text ?? "" }) };
}
