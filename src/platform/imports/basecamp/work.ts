import type { Person, WorkItem, WorkItemState } from "#core/tracking/tracking.ts";
import { filled, workItem } from "../imported-source.ts";
import { type JsonObject, momentOf, objectOf, objectsOf, otherFields, textOf } from "../json-values.ts";
import { markupText } from "../markup-text.ts";
import type { Tell } from "../tell.ts";
import { titleOf } from "./recordings.ts";

/** What is work: a to-do, a list or a group of them, a card and the steps that stand alone. */
export const isWork = (recording: JsonObject) =>
  ["Todo", "Todolist", "Kanban::Card", "Kanban::Step"].includes(textOf(recording, "type") ?? "");

/** Done when completed, or in the column that means done; dropped when archived or trashed before that. */
function stateOf(recording: JsonObject): WorkItemState {
  const column = textOf(objectOf(recording.parent), "type");
  if (recording.completed === true || column === "Kanban::DoneColumn") return "done";
  return /^(?:archived|trashed)$/.test(textOf(recording, "status") ?? "") ? "dropped" : "open";
}

/** A person of the account, with the address that Basecamp shows. */
export function personOf(value: unknown): Person | undefined {
  const person = objectOf(value);
  const name = textOf(person, "name");
  return name === undefined ? undefined : filled({ name, email: textOf(person, "email_address") });
}

/** The files that stand in a text, by name. */
export function attachmentsOf(recording: JsonObject): WorkItem["attachments"] {
  const lists = [recording.description_attachments, recording.content_attachments, recording.attachments];
  return lists.flatMap(objectsOf).flatMap((file) => {
    const name = textOf(file, "filename", "title");
    return name === undefined ? [] : [{ name }];
  });
}

/** A comment with its author and instant; nothing when it has no text. */
export function commentOf(comment: JsonObject): WorkItem["comments"] {
  const text = markupText(textOf(comment, "content") ?? "");
  const by = personOf(comment.creator)?.name;
  return text === "" ? [] : [filled({ text, by, at: momentOf(comment, "created_at") })];
}

const understood =
  "id status created_at updated_at title type url app_url parent bucket creator description content completed completion starts_on due_on assignees steps comments todos groups name completed_ratio description_attachments content_attachments attachments".split(
    " ",
  );
const plumbing =
  /_url$|sgid|subscribers|inherits_status|(?:^|\.)id$|position$|visible_to_clients|comments?_count|^completion|avatar|_count$/;

/** One to-do, list, group or card. The list or column is the stage; the card's steps are its checklist. */
export function readWork(recording: JsonObject, tell: Tell): WorkItem {
  const parent = objectOf(recording.parent);
  const list = /^Todolist|^Todo$|^Kanban::Card$/.test(textOf(parent, "type") ?? "");
  const state = stateOf(recording);
  const description = markupText(textOf(recording, "description") ?? noteOf(recording));
  const archived = textOf(recording, "status");
  return workItem({
    externalId: textOf(recording, "id") ?? titleOf(recording),
    state,
    title: markupText(titleOf(recording)),
    description,
    stage: textOf(parent, "title"),
    url: textOf(recording, "app_url"),
    people: objectsOf(recording.assignees).flatMap((one) => personOf(one) ?? []),
    checklist: objectsOf(recording.steps).map((step) => ({
      text: titleOf(step),
      done: step.completed === true,
    })),
    attachments: attachmentsOf(recording),
    createdOn: momentOf(recording, "created_at"),
    updatedOn: momentOf(recording, "updated_at"),
    startOn: momentOf(recording, "starts_on"),
    dueOn: momentOf(recording, "due_on"),
    doneOn: state === "done" ? momentOf(objectOf(recording.completion), "created_at") : undefined,
    parentExternalId: list ? textOf(parent, "id") : undefined,
    ...tell({ blocker: recording.on_hold === true ? { key: "item.on-hold" } : undefined }),
    other: {
      ...Object.fromEntries(
        Object.entries(otherFields(recording, ...understood)).filter(([key]) => !plumbing.test(key)),
      ),
      ...filled({ completed: textOf(recording, "completed_ratio") }),
      ...(archived === undefined || archived === "active" ? {} : { status: archived }),
    },
  });
}

/** A card says in `content` what a to-do says in `description`; a to-do repeats its title there. */
function noteOf(recording: JsonObject): string {
  const content = textOf(recording, "content") ?? "";
  return content === titleOf(recording) ? "" : content;
}
