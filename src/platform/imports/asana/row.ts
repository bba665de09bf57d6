import type { WorkItem } from "#core/tracking/tracking.ts";
import { blockingLabel } from "../blocking-label.ts";
import type { DateColumns } from "../date-columns.ts";
import type { HeadedRow } from "../headed-table.ts";
import { filled, workItem } from "../imported-source.ts";
import { listCell, remainingCells } from "../remaining-cells.ts";
import { stageState } from "../stage-words.ts";
import { columns } from "./columns.ts";
import { type Task, taskState } from "./task.ts";

const { projects, blockedBy, ...placed } = columns;
const read = Object.values(placed).flat();
/** A number of 16 figures after a spreadsheet has had it: `1,20483E+15` names hundreds of tasks. */
const mangled = /^\d[.,]?\d*E\+\d+$/i;

/**
 * The tasks of a table in the order of the file: a sub-task names its parent, which stands above it.
 * A task is known by its number, else by its path of titles.
 */
export function readRows(rows: readonly HeadedRow[], dates: DateColumns): readonly Task[] {
  const byName = new Map<string, WorkItem>();
  const taken = new Set<string>();
  return rows.flatMap((row): readonly Task[] => {
    const title = row.text(...columns.name);
    if (title === undefined) return [];
    const parentName = row.text(...columns.parent);
    const parent = parentName === undefined ? undefined : byName.get(parentName);
    const number = row.text(...columns.id);
    const plain = number === undefined || mangled.test(number);
    const externalId = plain ? freeId(`${parentName ?? ""}/${title}`, taken) : number;
    const item = readTask(row, { externalId, title, parent, parentName }, dates);
    byName.set(title, item);
    return [
      {
        item,
        blockedBy: listCell(row.text(...columns.blockedBy), ","),
        projects: listCell(row.text(...columns.projects), ","),
      },
    ];
  });
}

function freeId(path: string, taken: Set<string>): string {
  let id = path;
  for (let copy = 2; taken.has(id); copy++) id = `${path} (${copy})`;
  taken.add(id);
  return id;
}

function readTask(
  row: HeadedRow,
  known: {
    readonly externalId: string;
    readonly title: string;
    readonly parent: WorkItem | undefined;
    readonly parentName: string | undefined;
  },
  dates: DateColumns,
): WorkItem {
  const { parent, parentName } = known;
  const section = row.text(...columns.section);
  const completed = row.text(...columns.completed) !== undefined;
  const state = taskState(completed, stageState(section));
  const labels = listCell(row.text(...columns.tags), ",");
  const assignee = row.text(...columns.assignee) ?? row.text(...columns.assigneeEmail);
  const email = row.text(...columns.assigneeEmail);
  return workItem({
    externalId: known.externalId,
    state,
    title: known.title,
    description: row.text(...columns.notes),
    stage: section,
    people: assignee === undefined ? [] : [filled({ name: assignee, email })],
    createdOn: dates.read(row, ...columns.created),
    startOn: dates.read(row, ...columns.start),
    dueOn: dates.read(row, ...columns.due),
    doneOn: dates.read(row, ...columns.completed),
    updatedOn: dates.read(row, ...columns.modified),
    priority: row.text(...columns.priority),
    labels,
    blocker: blockingLabel([...labels, ...(section === undefined ? [] : [section])]),
    parentExternalId: parent?.externalId,
    other: {
      ...remainingCells(row, read),
      ...dates.unread(row),
      ...filled({ "Parent task": parent === undefined ? parentName : undefined }),
    },
  });
}
