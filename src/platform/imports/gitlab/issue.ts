import type { Person, WorkItem, WorkItemState } from "#core/tracking/tracking.ts";
import { blockingLabel } from "../blocking-label.ts";
import { filled, workItem } from "../imported-source.ts";
import { type JsonObject, momentOf, objectOf, objectsOf, otherFields, textOf } from "../json-values.ts";
import { markdownTasks } from "../markdown-tasks.ts";

/** `groupe/projet` from the address of an issue or a merge request, old (`/issues/1`) or new (`/-/issues/1`). */
export function projectOf(url: string | undefined): string | undefined {
  return /^https?:\/\/[^/]+\/(.+?)\/(?:-\/)?(?:issues|work_items|merge_requests|incidents?)\/\d+/.exec(
    url ?? "",
  )?.[1];
}

/** True for an issue or a merge request of the API: `iid` and GitLab's own words for states. */
export function isGitlabItem(item: JsonObject): boolean {
  return (
    textOf(item, "iid") !== undefined &&
    textOf(item, "title") !== undefined &&
    /^(?:opened|closed|merged|locked)$/.test(textOf(item, "state") ?? "")
  );
}

/** `groupe/projet#12` for an issue, `groupe/projet!12` for a merge request. */
export function itemId(item: JsonObject): string {
  const sign = isMergeRequest(item) ? "!" : "#";
  return (
    textOf(objectOf(item.references), "full") ?? `${projectName(item) ?? ""}${sign}${textOf(item, "iid")}`
  );
}

/** The project's path, else its number. */
export function projectName(item: JsonObject): string | undefined {
  const full = textOf(objectOf(item.references), "full");
  return full?.replace(/[#!]\d+$/, "") ?? projectOf(textOf(item, "web_url")) ?? textOf(item, "project_id");
}

/** A closed issue is done, unless it moved or repeats another; a merge request is done once merged. */
function stateOf(item: JsonObject): WorkItemState {
  const state = textOf(item, "state");
  if (state === "opened" || state === "locked") return "open";
  if (isMergeRequest(item)) return state === "merged" ? "done" : "dropped";
  const elsewhere = item.moved_to_id ?? objectOf(item._links).closed_as_duplicate_of;
  return elsewhere ? "dropped" : "done";
}

const isMergeRequest = (item: JsonObject) => "source_branch" in item;

function people(item: JsonObject): readonly Person[] {
  const assignees = objectsOf(item.assignees);
  const users = assignees.length > 0 ? assignees : [objectOf(item.assignee)];
  return users.flatMap((user) => {
    const name = textOf(user, "name", "username");
    return name === undefined ? [] : [filled({ name, email: textOf(user, "public_email", "email") })];
  });
}

const understood =
  "id iid project_id title description state web_url references labels assignees assignee author created_at updated_at closed_at merged_at due_date start_date _links notes".split(
    " ",
  );
const plumbing = /_url$|(?:^|\.)(?:id|iid|project_id|group_id)$|avatar|task_completion_status|_count$|votes$/;

/** One issue or merge request of the API, or of a project export (`notes` are its comments). */
export function readItem(item: JsonObject): WorkItem {
  const labels = Array.isArray(item.labels)
    ? item.labels.flatMap((label) =>
        typeof label === "string" ? [label] : (textOf(objectOf(label), "name", "title") ?? []),
      )
    : [];
  const state = stateOf(item);
  const description = textOf(item, "description");
  const milestone = objectOf(item.milestone);
  return workItem({
    externalId: itemId(item),
    state,
    title: textOf(item, "title") ?? "",
    description,
    url: textOf(item, "web_url"),
    labels,
    people: people(item),
    checklist: markdownTasks(description),
    comments: objectsOf(item.notes).flatMap(readNote),
    createdOn: momentOf(item, "created_at"),
    updatedOn: momentOf(item, "updated_at"),
    doneOn: state === "open" ? undefined : momentOf(item, "merged_at", "closed_at"),
    startOn: momentOf(item, "start_date"),
    dueOn: momentOf(item, "due_date") ?? momentOf(milestone, "due_date"),
    blocker: blockingLabel(labels),
    other: {
      ...(isMergeRequest(item) ? { type: "merge request" } : {}),
      ...Object.fromEntries(
        Object.entries(otherFields(item, ...understood)).filter(
          ([key, value]) => !plumbing.test(key) && value !== "0",
        ),
      ),
    },
  });
}

/** A comment; the lines that GitLab writes by itself ("changed the milestone") are not comments. */
function readNote(note: JsonObject): WorkItem["comments"] {
  const text = textOf(note, "body", "note");
  const by = textOf(objectOf(note.author), "name", "username");
  return text === undefined || note.system === true
    ? []
    : [filled({ text, by, at: momentOf(note, "created_at") })];
}
