import type { WorkItem } from "#core/tracking/tracking.ts";
import { blockingLabel } from "../blocking-label.ts";
import type { HeadedRow } from "../headed-table.ts";
import { filled, workItem } from "../imported-source.ts";
import { remainingCells } from "../remaining-cells.ts";
import { stageState } from "../stage-words.ts";
import { attachmentsIn, cellOf, checklistIn, commentsIn, jsonIn, momentIn, namesIn, plain } from "./cells.ts";

/** Columns that have a place of their own, or say again what another one says better. */
const read =
  "Task ID,Task Link,Task URL,Task Name,Task Content,Status,Date Created,Date Created Text,Date Updated,Date Updated Text,Date Closed,Date Closed Text,Date Done,Date Done Text,Due Date,Due Date Text,Start Date,Start Date Text,Parent ID,Subtasks IDs,Attachments,Assignees,Tags,Priority,Folder Name/Path,Folder Name,Checklists,Comments,Assigned Comments,Time Estimated,Time Spent,Rolled Up Time,Home Location ID,Other Location IDs,Home Location".split(
    ",",
  );
const priorities = ["Urgent", "High", "Normal", "Low"];
const nothing = /^(?:null|\[\]|\{\}|0|0 ?m|0 ?h)$/i;

/** The dates that the importer reads, each under its own header and in words beside it. */
const dateNames = ["Date Created", "Date Updated", "Date Closed", "Date Done", "Due Date", "Start Date"];

/** One task; undefined when it has no name. */
export function readTask(row: HeadedRow): WorkItem | undefined {
  const title = cellOf(row, "Task Name");
  if (title === undefined) return undefined;
  const stage = cellOf(row, "Status");
  const closedOn = momentIn(row, "Date Done") ?? momentIn(row, "Date Closed");
  const said = stageState(stage);
  const state = said ?? (closedOn === undefined ? "open" : "done");
  const id = cellOf(row, "Task ID");
  const labels = namesIn(cellOf(row, "Tags"));
  const parent = cellOf(row, "Parent ID");
  const content = plain(cellOf(row, "Task Content"));
  return workItem({
    externalId: id ?? title,
    state,
    title,
    description: content,
    stage,
    people: namesIn(cellOf(row, "Assignees")).map((name) => ({ name })),
    createdOn: momentIn(row, "Date Created"),
    startOn: momentIn(row, "Start Date"),
    dueOn: momentIn(row, "Due Date"),
    doneOn: state === "open" ? undefined : closedOn,
    updatedOn: momentIn(row, "Date Updated"),
    priority: priorityOf(cellOf(row, "Priority")),
    labels,
    blocker: blockingLabel([...labels, ...(stage === undefined ? [] : [stage])]),
    checklist: checklistIn(cellOf(row, "Checklists")),
    comments: commentsIn(cellOf(row, "Comments"), cellOf(row, "Assigned Comments")),
    attachments: attachmentsIn(cellOf(row, "Attachments")),
    url: cellOf(row, "Task Link", "Task URL") ?? addressOf(id),
    parentExternalId: parent,
    other: {
      ...Object.fromEntries(
        Object.entries(remainingCells(row, read)).filter(([, value]) => !nothing.test(value)),
      ),
      ...filled({ "Folder Name": folderOf(row), ...unread(row) }),
      ...unreadDates(row),
    },
  });
}

/** 1 is the most urgent of four; views export the word instead. */
const priorityOf = (cell: string | undefined) =>
  cell === undefined ? undefined : /^none$/i.test(cell) ? undefined : (priorities[Number(cell) - 1] ?? cell);

/** ClickUp opens a task by its id alone. */
const addressOf = (id: string | undefined) =>
  id !== undefined && /^[0-9a-z]{6,12}$/.test(id) ? `https://app.clickup.com/t/${id}` : undefined;

/** `["PR: Trademark"]` or its plain name; `hidden` is a list without folder. */
function folderOf(row: HeadedRow): string | undefined {
  const cell = cellOf(row, "Folder Name/Path", "Folder Name");
  const path = jsonIn(cell);
  const name = Array.isArray(path) ? path.map(String).join(" / ") : cell;
  return name === "hidden" ? undefined : name;
}

/** What a column of this tool's own JSON holds in another shape is kept as it stands. */
function unread(row: HeadedRow): Record<string, string | undefined> {
  const odd = ["Attachments", "Checklists", "Comments"].filter((name) => {
    const cell = cellOf(row, name);
    return cell !== undefined && !/^\d+$/.test(cell) && typeof jsonIn(cell) !== "object";
  });
  return Object.fromEntries(odd.map((name) => [name, cellOf(row, name)]));
}

/** The dates of a row that cannot be read, by column, as they are written. */
export function unreadDates(row: HeadedRow): Record<string, string> {
  return Object.fromEntries(
    dateNames.flatMap((column) => {
      const value = cellOf(row, column, `${column} Text`);
      return value === undefined || momentIn(row, column) !== undefined ? [] : [[column, value]];
    }),
  );
}
