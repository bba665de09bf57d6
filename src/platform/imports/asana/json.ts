import type { Action, WorkItem } from "#core/tracking/tracking.ts";
import { blockingLabel } from "../blocking-label.ts";
import type { Document } from "../document.ts";
import { filled, workItem } from "../imported-source.ts";
import { type JsonObject, momentOf, objectOf, objectsOf, otherFields, textOf } from "../json-values.ts";
import { markupText } from "../markup-text.ts";
import { stageState } from "../stage-words.ts";
import { type Task, taskState } from "./task.ts";

/** The tasks of a project's JSON, which is what Asana's API answers: `{data: [task, …]}`, or the list alone. */
export function tasksIn(document: Document): readonly JsonObject[] {
  if (document.form !== "json") return [];
  const list = objectOf(document.value).data ?? document.value;
  const tasks = objectsOf(list);
  return tasks.length > 0 && tasks.every(isTask) ? tasks : [];
}

/** A `gid` is Asana's; a task is one by its type or by what only tasks have. */
const isTask = (task: JsonObject) =>
  textOf(task, "gid") !== undefined &&
  textOf(task, "name") !== undefined &&
  (task.resource_type === "task" || ("completed" in task && ("memberships" in task || "projects" in task)));

const understood =
  "gid name notes html_notes completed completed_at created_at modified_at start_on start_at due_on due_at assignee memberships projects tags custom_fields subtasks parent permalink_url dependencies dependents followers stories attachments workspace resource_subtype".split(
    " ",
  );
/** What the API tells of itself: kinds of objects, ids, hearts, who would be notified. */
const plumbing =
  /^(?:resource_type|assignee_status|assignee_section|hearts?|hearted|likes?|liked|num_\w+|is_rendered_as_separator|external|actual_time_minutes_raw)(?:\.|$)|(?:^|\.)gid$|token|secret/;

/** A task and all its sub-tasks, each a task of its own. */
export function readTasks(task: JsonObject, parent?: JsonObject): readonly Task[] {
  const children = objectsOf(task.subtasks).filter((one) => textOf(one, "name") !== undefined);
  return [readTask(task, parent), ...children.flatMap((one) => readTasks(one, task))];
}

function readTask(task: JsonObject, above: JsonObject | undefined): Task {
  const memberships = objectsOf(task.memberships).map((one) => ({
    project: textOf(objectOf(one.project), "name"),
    section: textOf(objectOf(one.section), "name"),
  }));
  const section = memberships.flatMap((one) => one.section ?? [])[0];
  const { priority, rest } = customOf(task);
  const labels = names(task.tags);
  const assignee = objectOf(task.assignee);
  const name = textOf(assignee, "name");
  const parent = above ?? objectOf(task.parent);
  const kind = textOf(task, "resource_subtype");
  const item = workItem({
    externalId: textOf(task, "gid") ?? "",
    state: taskState(task.completed === true, stageState(section)),
    title: textOf(task, "name") ?? "—",
    description: textOf(task, "notes") ?? markupText(textOf(task, "html_notes") ?? ""),
    stage: section,
    people: name === undefined ? [] : [filled({ name, email: textOf(assignee, "email") })],
    createdOn: momentOf(task, "created_at"),
    startOn: momentOf(task, "start_at", "start_on"),
    dueOn: momentOf(task, "due_at", "due_on"),
    doneOn: momentOf(task, "completed_at"),
    updatedOn: momentOf(task, "modified_at"),
    priority,
    labels,
    blocker: blockingLabel([...labels, ...(section === undefined ? [] : [section])]),
    comments: objectsOf(task.stories).filter(isComment).flatMap(commentOf),
    attachments: objectsOf(task.attachments).flatMap((file) => {
      const url = textOf(file, "permanent_url", "view_url");
      const shown = textOf(file, "name") ?? url;
      return shown === undefined ? [] : [filled({ name: shown, url })];
    }),
    url: textOf(task, "permalink_url"),
    parentExternalId: textOf(parent, "gid"),
    other: {
      ...Object.fromEntries(
        Object.entries(otherFields(task, ...understood)).filter(([key]) => !plumbing.test(key)),
      ),
      ...filled({
        resource_subtype: kind === "default_task" ? undefined : kind,
        followers: names(task.followers).join(", "),
        dependencies: names(task.dependencies).join(", "),
      }),
      ...rest,
    },
  });
  return {
    item,
    blockedBy: objectsOf(task.dependencies).flatMap((one) => textOf(one, "gid") ?? []),
    projects: [...new Set([...names(task.projects), ...memberships.flatMap((one) => one.project ?? [])])],
  };
}

const names = (list: unknown) => objectsOf(list).flatMap((one) => textOf(one, "name") ?? []);
const isComment = (story: JsonObject) =>
  story.type === "comment" || story.resource_subtype === "comment_added";

function commentOf(story: JsonObject): WorkItem["comments"] {
  const text = textOf(story, "text") ?? markupText(textOf(story, "html_text") ?? "");
  const by = textOf(objectOf(story.created_by), "name");
  return text === "" ? [] : [{ ...filled({ by, at: momentOf(story, "created_at") }), text }];
}

/** What Asana itself told of a task's life: moved, assigned, completed. */
export function actionsOf(task: JsonObject): readonly Action[] {
  const own = objectsOf(task.stories)
    .filter((story) => !isComment(story))
    .flatMap((story): readonly Action[] => {
      const at = momentOf(story, "created_at");
      const text = textOf(story, "text");
      if (at === undefined || text === undefined) return [];
      const externalId = textOf(story, "gid") ?? `${textOf(task, "gid")}#${at}`;
      const by = textOf(objectOf(story.created_by), "name");
      return [filled({ externalId, at, text, by, workItemExternalId: textOf(task, "gid") })];
    });
  return [...own, ...objectsOf(task.subtasks).flatMap(actionsOf)];
}

/** Custom fields by name, as Asana displays them. */
function customOf(task: JsonObject) {
  const fields = objectsOf(task.custom_fields).flatMap((field) => {
    const name = textOf(field, "name");
    const shown =
      textOf(field, "display_value", "text_value", "number_value") ??
      textOf(objectOf(field.enum_value), "name") ??
      (names(field.multi_enum_values).join(", ") || undefined);
    return name === undefined || shown === undefined ? [] : [[name, shown] as const];
  });
  const isPriority = ([name]: readonly [string, string]) => /^priorit(?:y|é|e)$/i.test(name.trim());
  return {
    priority: fields.find(isPriority)?.[1],
    rest: Object.fromEntries(fields.filter((field) => !isPriority(field))),
  };
}

/** Everybody whom a task names: its assignee, its followers, the authors of its stories. */
export function peopleOf(task: JsonObject): readonly JsonObject[] {
  return [
    objectOf(task.assignee),
    ...objectsOf(task.followers),
    ...objectsOf(task.stories).map((story) => objectOf(story.created_by)),
    ...objectsOf(task.subtasks).flatMap(peopleOf),
  ].filter((one) => textOf(one, "name") !== undefined);
}
