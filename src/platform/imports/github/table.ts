import type { WorkItem } from "#core/tracking/tracking.ts";
import { blockingLabel } from "../blocking-label.ts";
import type { HeadedRow, HeadedTable } from "../headed-table.ts";
import { headerKey } from "../headed-table.ts";
import { workItem } from "../imported-source.ts";
import { momentOf } from "../json-values.ts";
import { markdownTasks } from "../markdown-tasks.ts";
import { issueId, issueState, placeOfIssue } from "./issue.ts";

const urlHeaders = ["url", "html_url", "html url"];

/** How many rows of a table are addresses of issues or pull requests of GitHub. */
export function githubRows(table: HeadedTable | undefined): number {
  return (table?.rows ?? []).filter((row) => {
    const place = placeOfIssue(row.text(...urlHeaders));
    return place !== undefined && /github|ghe\./i.test(place.host);
  }).length;
}

const understood = new Set(
  [
    ...urlHeaders,
    "title titre body description state status statut state_reason statereason number labels label assignees assignee priority",
    "created_at createdat created updated_at updatedat updated closed_at closedat closed merged_at mergedat author",
  ]
    .flatMap((names) => names.split(" "))
    .map(headerKey),
);

/** One row of a project view or of a list made with `gh`. Rows without a title are left to the reader. */
export function readGithubRow(row: HeadedRow): WorkItem | undefined {
  const title = row.text("title", "titre");
  const url = row.text(...urlHeaders);
  const fields = { url, number: row.text("number", "#", "issue number"), title };
  const externalId = issueId(fields) ?? title;
  if (title === undefined || externalId === undefined) return undefined;
  const pullRequest = placeOfIssue(url)?.pullRequest ?? false;
  const time = (...headers: string[]) => momentOf({ at: row.text(...headers) ?? "" }, "at");
  const closed = time("merged_at", "mergedat", "merged", "closed_at", "closedat", "closed");
  const stage = row.text("status", "statut");
  const state = row.text("state");
  const known = {
    state: state ?? (closed ? "closed" : "open"),
    state_reason: row.text("state_reason", "statereason"),
  };
  const readState =
    state === undefined && closed === undefined && /^(?:done|termin|fait|livr|clos)/i.test(stage ?? "")
      ? "done"
      : issueState({ ...known, mergedAt: row.text("merged_at", "mergedat") }, pullRequest);
  const labels = listIn(row.text("labels", "label"));
  const author = row.text("author");
  return workItem({
    externalId,
    title,
    state: readState,
    url,
    stage,
    labels,
    blocker: blockingLabel(labels),
    description: row.text("body", "description"),
    checklist: markdownTasks(row.text("body", "description")),
    priority: row.text("priority"),
    people: listIn(row.text("assignees", "assignee")).map((name) => ({ name })),
    createdOn: time("created_at", "createdat", "created"),
    updatedOn: time("updated_at", "updatedat", "updated"),
    doneOn: readState === "open" ? undefined : closed,
    other: {
      ...(pullRequest ? { type: "pull request" } : {}),
      ...(author ? { author } : {}),
      ...Object.fromEntries(row.entries().filter(([header]) => !understood.has(headerKey(header)))),
    },
  });
}

const listIn = (text: string | undefined) => (text ?? "").split(/\s*,\s*/).filter((name) => name !== "");
