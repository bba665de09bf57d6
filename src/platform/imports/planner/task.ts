import type { WorkItem } from "#core/tracking/tracking.ts";
import { blockingLabel } from "../blocking-label.ts";
import type { DateColumns } from "../date-columns.ts";
import type { HeadedRow } from "../headed-table.ts";
import { filled, workItem } from "../imported-source.ts";
import { listCell, remainingCells } from "../remaining-cells.ts";
import { columns } from "./columns.ts";

const { creator, completedBy, recurring, late, ...plain } = columns;
const read = Object.values(plain).flat();
/** « Non » in every spelling: a column of yes and no says nothing then. */
const no = /^(?:false|faux|no|non|0)$/i;

/** One task of the plan; undefined when it has no name. */
export function readTask(row: HeadedRow, dates: DateColumns): WorkItem | undefined {
  const title = row.text(...columns.title);
  if (title === undefined) return undefined;
  const progress = row.text(...columns.progress);
  const doneOn = dates.read(row, ...columns.completed);
  const done = /^(?:completed|complete|done|termin|achev|effectu|100\s*%?$|1$)/i.test(progress ?? "");
  const labels = listCell(row.text(...columns.labels));
  const others = Object.entries(remainingCells(row, read)).filter(([, value]) => !no.test(value));
  const checked = row.text(...columns.checked);
  return workItem({
    externalId: row.text(...columns.id) ?? title,
    state: done ? "done" : "open",
    title,
    description: row.text(...columns.description),
    stage: row.text(...columns.bucket),
    people: listCell(row.text(...columns.assigned)).map((name) => ({ name })),
    createdOn: dates.read(row, ...columns.created),
    startOn: dates.read(row, ...columns.start),
    dueOn: dates.read(row, ...columns.due),
    doneOn: done ? doneOn : undefined,
    priority: row.text(...columns.priority),
    labels,
    blocker: blockingLabel(labels),
    checklist: checklistOf(row.text(...columns.checklist), checked),
    other: {
      ...filled({ Progress: progress }),
      ...Object.fromEntries(others),
      ...filled({ "Completed Checklist Items": /^\d+\/\d+$/.test(checked ?? "") ? checked : undefined }),
    },
  });
}

/**
 * The items, with those that are done where the export names them. Where it only counts them
 * (`2/5`), none can be said done unless all are: the count stays in sight.
 */
function checklistOf(items: string | undefined, checked: string | undefined): WorkItem["checklist"] {
  const [, count, of] = /^(\d+)\/(\d+)$/.exec(checked ?? "") ?? [];
  const all = count !== undefined && count === of && count !== "0";
  const names = new Set(listCell(checked));
  return listCell(items).map((text) => ({ text, done: all || names.has(text) }));
}
