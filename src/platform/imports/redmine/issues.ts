import type { WorkItem, WorkItemState } from "#core/tracking/tracking.ts";
import { blockingLabel } from "../blocking-label.ts";
import type { DateColumns } from "../date-columns.ts";
import type { HeadedRow, HeadedTable } from "../headed-table.ts";
import { workItem } from "../imported-source.ts";
import { listCell, remainingCells } from "../remaining-cells.ts";
import { columns } from "./columns.ts";

const { author, project, user, hours, activity, comment, issue, date, ...issueColumns } = columns;
/** The author and the project have no field of their own: they stay among the other columns. */
const read = Object.values(issueColumns).flat();

/** Rejected is dropped; a closing date, or a word for closed, is done; "Résolu" still waits for its reader. */
function stateOf(row: HeadedRow, table: HeadedTable): WorkItemState {
  const status = row.text(...columns.status) ?? "";
  const dropped = /rejet|reject|annul|cancel|abandon|doublon|duplicate|won'?t/i.test(status);
  const hasClosing = columns.closed.some((name) => table.has(name));
  const closed = hasClosing
    ? row.text(...columns.closed) !== undefined
    : /^(?:ferm|clos|close|termin|done|livr|fait)/i.test(status);
  return dropped ? "dropped" : closed ? "done" : "open";
}

/** `Bug #12: Titre`, `#12` or `12`. */
const numberIn = (text: string | undefined) => /#(\d+)/.exec(text ?? "")?.[1] ?? text;

/**
 * The issues of a list: as the issues page exports them (`#` is their number), or as Redmine imports
 * them, where a row has no number and its parent is `1`, a row of the same file, or `#2`, an issue.
 */
export function readIssues(table: HeadedTable, dates: DateColumns): readonly WorkItem[] {
  const exported = table.has("#");
  return table.rows.flatMap((row, index) => {
    const title = row.text(...columns.subject);
    const externalId = row.text(...columns.number) ?? String(index + 1);
    if (title === undefined) return [];
    const state = stateOf(row, table);
    const warned = dates.warnings().length;
    const parent = row.text(...columns.parent);
    const notes = row.text(...columns.notes);
    const labels = [row.text(...columns.tracker), row.text(...columns.category)].flatMap((one) => one ?? []);
    const status = row.text(...columns.status);
    const assignee = row.text(...columns.assignee);
    return [
      workItem({
        externalId,
        state,
        title,
        description: row.text(...columns.description),
        stage: status,
        people: assignee === undefined ? [] : [{ name: assignee }],
        priority: row.text(...columns.priority),
        labels,
        blocker: blockingLabel(status === undefined ? [] : [status]),
        parentExternalId: exported ? numberIn(parent) : parent,
        startOn: dates.read(row, ...columns.start),
        dueOn: dates.read(row, ...columns.due),
        createdOn: dates.read(row, ...columns.created),
        updatedOn: dates.read(row, ...columns.updated),
        doneOn: dates.read(row, ...columns.closed),
        comments: notes === undefined ? [] : [{ text: notes }],
        attachments: listCell(row.text(...columns.files), /\n/).map((name) => ({ name })),
        other: {
          ...remainingCells(row, read),
          ...unreadDates(dates, warned),
        },
      }),
    ];
  });
}

/** A date that cannot be read stays in sight as the file writes it. */
function unreadDates(dates: DateColumns, since: number): Record<string, string> {
  const unread = dates.warnings().slice(since);
  return Object.fromEntries(unread.map((warning) => [warning.column ?? "", String(warning.params.value)]));
}
