import type { Person, WorkItem, WorkItemState } from "#core/tracking/tracking.ts";
import { blockingLabel } from "../blocking-label.ts";
import { filled, workItem } from "../imported-source.ts";
import { type JsonObject, momentOf, objectOf, objectsOf, otherFields, textOf } from "../json-values.ts";
import { markdownTasks } from "../markdown-tasks.ts";

/** Where an issue or a pull request lives, read from its address. */
const address = /^https?:\/\/([^/]+)\/(?:repos\/|api\/v3\/repos\/)?([^/]+\/[^/]+)\/(issues|pulls?)\/(\d+)/;

/** `acme/boutique` and `12` from the address of an issue or a pull request, web or API. */
export function placeOfIssue(url: string | undefined) {
  const found = address.exec(url ?? "");
  return found?.[1] && found[2] && found[4]
    ? { host: found[1], repository: found[2], number: found[4], pullRequest: found[3] !== "issues" }
    : undefined;
}

/** `acme/boutique#12`; `#12` when the export does not say the repository; the draft's own id otherwise. */
export function issueId(issue: JsonObject): string | undefined {
  const place = placeOfIssue(textOf(issue, "html_url", "url"));
  const number = place?.number ?? textOf(issue, "number");
  const repository = place?.repository ?? repositoryOf(issue) ?? "";
  return number === undefined ? textOf(issue, "id") : `${repository}#${number}`;
}

function repositoryOf(issue: JsonObject): string | undefined {
  const { repository } = issue;
  const name = textOf(objectOf(repository), "nameWithOwner", "full_name");
  const url = textOf(issue, "repository_url") ?? (typeof repository === "string" ? repository : undefined);
  return name ?? url?.replace(/\/+$/, "").split("/").slice(-2).join("/");
}

/** Closed as not planned or duplicate, or a pull request closed unmerged: dropped, not done. */
export function issueState(issue: JsonObject, pullRequest: boolean): WorkItemState {
  const state = (textOf(issue, "state") ?? "open").toLowerCase();
  if (state === "open") return "open";
  const reason = (textOf(issue, "state_reason", "stateReason") ?? "").toLowerCase();
  if (reason === "not_planned" || reason === "duplicate") return "dropped";
  if (!pullRequest || state === "merged") return "done";
  const merged =
    momentOf(issue, "mergedAt", "merged_at") ?? momentOf(objectOf(issue.pull_request), "merged_at");
  return merged === undefined ? "dropped" : "done";
}

/** A login, with the full name where the export gives one. */
export function githubPerson(value: unknown): Person | undefined {
  if (typeof value === "string") return value === "" ? undefined : { name: value };
  const user = objectOf(value);
  const name = textOf(user, "name", "login");
  return name === undefined ? undefined : filled({ name, email: textOf(user, "email") });
}

/** The items of a list, given plainly, as `nodes` of GraphQL, or as one object. */
export function nodesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const { nodes, edges } = objectOf(value);
  if (Array.isArray(nodes)) return nodes;
  if (Array.isArray(edges)) return edges.map((edge) => objectOf(edge).node);
  return [];
}

const understood =
  "number title body state state_reason stateReason html_url url repository repository_url user author assignee assignees labels comments created_at createdAt updated_at updatedAt closed_at closedAt merged_at mergedAt pull_request id node_id".split(
    " ",
  );
/** Addresses of the API and counters without meaning for a reader. */
const plumbing =
  /_url\b|\burl$|reactions|node_id|(?:^|\.)id$|gravatar|performed_via|author_association|^__typename|isBot|is_bot|site_admin/;

/** One issue or pull request of any JSON shape of GitHub: REST, `gh … --json`, GraphQL. */
export function readIssue(issue: JsonObject, stage?: string): WorkItem | undefined {
  const externalId = issueId(issue);
  const title = textOf(issue, "title");
  if (externalId === undefined || title === undefined) return undefined;
  const url = textOf(issue, "html_url", "url");
  const pullRequest =
    (placeOfIssue(url)?.pullRequest ?? false) ||
    typeof issue.pull_request === "object" ||
    "headRefName" in issue ||
    /^PullRequest$/.test(textOf(issue, "type", "__typename") ?? "");
  const labels = nodesOf(issue.labels).flatMap((label) =>
    typeof label === "string" ? [label] : (textOf(objectOf(label), "name") ?? []),
  );
  const people = [...nodesOf(issue.assignees), issue.assignee].flatMap((one) => githubPerson(one) ?? []);
  const milestone = objectOf(issue.milestone);
  const state = issueState(issue, pullRequest);
  const closed = momentOf(issue, "mergedAt", "merged_at", "closedAt", "closed_at");
  const body = textOf(issue, "body");
  return workItem({
    externalId,
    state,
    title,
    description: body,
    stage,
    url,
    labels,
    people: people.filter((one, at) => people.findIndex((other) => other.name === one.name) === at),
    checklist: markdownTasks(body),
    comments: objectsOf(nodesOf(issue.comments)).flatMap(readComment),
    createdOn: momentOf(issue, "createdAt", "created_at"),
    updatedOn: momentOf(issue, "updatedAt", "updated_at"),
    doneOn: state === "open" ? undefined : closed,
    dueOn: momentOf(milestone, "due_on", "dueOn")?.slice(0, 10),
    blocker: blockingLabel(labels),
    other: {
      ...(pullRequest ? { type: "pull request" } : {}),
      ...Object.fromEntries(
        Object.entries(otherFields(issue, ...understood)).filter(([key]) => !plumbing.test(key)),
      ),
    },
  });
}

/** A comment with its author and instant; nothing when it is empty. */
export function readComment(comment: JsonObject): WorkItem["comments"] {
  const text = textOf(comment, "body", "bodyText");
  const by = githubPerson(comment.user ?? comment.author)?.name;
  return text === undefined ? [] : [filled({ text, by, at: momentOf(comment, "createdAt", "created_at") })];
}
