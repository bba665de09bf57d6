import type { WorkItem } from "#core/tracking/tracking.ts";
import { blockingLabel } from "../blocking-label.ts";
import { type HeadedRow, headerKey } from "../headed-table.ts";
import { workItem } from "../imported-source.ts";
import { momentOf } from "../json-values.ts";
import { markdownTasks } from "../markdown-tasks.ts";
import { projectOf } from "./issue.ts";

/** The headers by which the CSV export of issues is known: nobody else names the zone of each date. */
export const distinctive = ["Issue ID", "URL", "Title", "State", "Author Username", "Created At (UTC)"];

const understood = new Set(
  "Issue ID|URL|Title|State|Description|Assignee|Assignees|Assignee Username|Due Date|Start Date|Labels|Created At (UTC)|Updated At (UTC)|Closed At (UTC)"
    .split("|")
    .map(headerKey),
);
/** What the export writes in a column that holds nothing. */
const nothing = new Set(["0", "No"]);

/** `2020-01-17 10:36:26` of a column in UTC, as an instant. */
function instant(row: HeadedRow, header: string): string | undefined {
  const text = row.text(header)?.replace(/ UTC$/, "").replace(" ", "T");
  return text === undefined ? undefined : momentOf({ at: `${text}Z`, day: text.slice(0, 10) }, "at", "day");
}

/** One row of the CSV export of issues; undefined when it has no number or no title. */
export function readRow(row: HeadedRow): WorkItem | undefined {
  const number = row.text("Issue ID");
  const title = row.text("Title");
  if (number === undefined || title === undefined) return undefined;
  const labels = (row.text("Labels") ?? "").split(/\s*,\s*/).filter((label) => label !== "");
  const open = !/^closed$/i.test(row.text("State") ?? "");
  const description = row.text("Description");
  const names = (row.text("Assignee", "Assignees") ?? "").split(/\s*,\s*/);
  const due = row.text("Due Date");
  const dueOn = momentOf({ due }, "due");
  const other = row
    .entries()
    .filter(([header, value]) => !understood.has(headerKey(header)) && !nothing.has(value));
  return workItem({
    externalId: `${projectOf(row.text("URL")) ?? ""}#${number}`,
    state: open ? "open" : "done",
    title,
    description,
    url: row.text("URL"),
    labels,
    blocker: blockingLabel(labels),
    people: names.flatMap((name) => (name === "" ? [] : [{ name }])),
    checklist: markdownTasks(description),
    createdOn: instant(row, "Created At (UTC)"),
    updatedOn: instant(row, "Updated At (UTC)"),
    doneOn: open ? undefined : instant(row, "Closed At (UTC)"),
    dueOn,
    other: { ...Object.fromEntries(other), ...(due && !dueOn ? { "Due Date": due } : {}) },
  });
}
