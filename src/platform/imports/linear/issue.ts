import type { WorkItem, WorkItemState } from "#core/tracking/tracking.ts";
import { blockingLabel } from "../blocking-label.ts";
import type { DateColumns } from "../date-columns.ts";
import type { HeadedRow } from "../headed-table.ts";
import { filled, workItem } from "../imported-source.ts";
import { markdownTasks } from "../markdown-tasks.ts";
import { listCell, remainingCells } from "../remaining-cells.ts";
import { goesOn, stageState } from "../stage-words.ts";

/** Columns that have a place of their own. Exports have had 17, 30 and 34 columns over the years. */
const read =
  "ID,UUID,Title,Description,Issue description,Status,Priority,Assignee,Labels,Created,Updated,Started,Completed,Canceled,Archived,Due Date,Parent issue,Project ID,Project Milestone ID".split(
    ",",
  );

/** What a row says that only the other rows make clear. */
export type LinearIssue = { readonly item: WorkItem; readonly blockedBy: readonly string[] };

/** One issue, known by `externalId`; undefined when it has no title. */
export function readIssue(row: HeadedRow, externalId: string, dates: DateColumns): LinearIssue | undefined {
  const title = row.text("Title");
  if (title === undefined) return undefined;
  const completed = dates.read(row, "Completed");
  const canceled = dates.read(row, "Canceled");
  const archived = dates.read(row, "Archived");
  const stage = row.text("Status");
  const state = issueState(stage, { completed, canceled, archived });
  const doneOn = state === "done" ? (completed ?? archived) : state === "dropped" ? canceled : undefined;
  const description = row.text("Description", "Issue description");
  const labels = listCell(row.text("Labels"), ",");
  const assignee = row.text("Assignee");
  const priority = row.text("Priority");
  const item = workItem({
    externalId,
    state,
    title,
    description,
    stage,
    people: assignee === undefined ? [] : [personOf(assignee)],
    createdOn: dates.read(row, "Created"),
    startOn: dates.read(row, "Started"),
    dueOn: dates.read(row, "Due Date"),
    doneOn,
    updatedOn: dates.read(row, "Updated"),
    priority: /^(?:no priority|none|0)$/i.test(priority ?? "") ? undefined : priority,
    labels,
    blocker: blockingLabel([...labels, ...(stage === undefined ? [] : [stage])]),
    checklist: markdownTasks(description),
    parentExternalId: row.text("Parent issue"),
    other: {
      ...remainingCells(row, read),
      ...dates.unread(row),
      ...filled({
        Completed: doneOn === completed ? undefined : completed,
        Canceled: doneOn === canceled ? undefined : canceled,
        Archived: archived,
      }),
    },
  });
  return { item, blockedBy: listCell(row.text("Blocked by"), ",") };
}

/**
 * The status is what the team sees: when it surely says that the work goes on, a date of completion
 * is left over from before the issue was reopened, and the issue is open. Where the status has a
 * name of the team's own, the dates decide. Only what is finished gets archived by Linear itself,
 * so an archived issue that says nothing else was given up.
 */
function issueState(
  stage: string | undefined,
  dates: Readonly<Record<"completed" | "canceled" | "archived", string | undefined>>,
): WorkItemState {
  const said = stageState(stage);
  if (said !== undefined) return said;
  if (!goesOn(stage)) {
    if (dates.canceled !== undefined) return "dropped";
    if (dates.completed !== undefined) return "done";
  }
  return dates.archived === undefined ? "open" : "dropped";
}

/** People are told by their name or, mostly, by their address. */
export function personOf(text: string) {
  return /^[^\s@]+@[^\s@]+$/.test(text) ? { name: text, email: text } : { name: text };
}
