import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Action, Kept, Stakeholder, WorkItem } from "#core/tracking/tracking.ts";
import { finishSource } from "../finish-source.ts";
import { filled, importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { type JsonObject, momentOf, objectOf, objectsOf, textOf } from "../json-values.ts";
import { markupText } from "../markup-text.ts";
import { privateValues } from "../private-values.ts";
import { type Tell, teller } from "../tell.ts";
import { readDecision, textOfRecording, toldBy } from "./decisions.ts";
import { accountOf, recordingsIn, shapeOf, titleOf } from "./recordings.ts";
import { commentOf, isWork, readWork } from "./work.ts";

/**
 * Basecamp, as its API answers: to-dos, lists, groups and cards are work; approvals, meetings and
 * messages that decide are decisions; people are stakeholders; events and comments are actions.
 */
export const basecamp: Importer = {
  kind: "basecamp",
  recognise: (document) => document.form === "json" && recordingsIn(document.value).length > 0,
  read(document, { language }): ImportedSource | Refusal {
    const watch = privateValues(document.file, language);
    const tell = teller(language);
    const all = document.form === "json" ? recordingsIn(document.value) : [];
    for (const _ of all.filter((one) => "attachable_sgid" in one || "bookmark_url" in one)) {
      watch.leftOut("identifier");
    }
    const recordings = all.filter((one) => shapeOf(one) === "recording");
    const comments = recordings.filter((one) => textOf(one, "type") === "Comment");
    const work = withComments(
      recordings.filter(isWork).map((one) => readWork(one, tell)),
      comments,
    );
    const ids = new Set(work.map((item) => item.externalId));
    const alone = comments.filter((one) => !ids.has(parentId(one) ?? ""));
    const decisions = recordings.flatMap((one) => readDecision(one, tell) ?? []);
    const decided = new Set(decisions.map((decision) => decision.externalId));
    const rest = recordings.filter(
      (one) =>
        !isWork(one) && !comments.includes(one) && !isAnswer(one) && !decided.has(textOf(one, "id") ?? ""),
    );
    const projects = all.filter((one) => shapeOf(one) === "project");
    return finishSource(
      importedSource({
        kind: "basecamp",
        file: document.file,
        name: nameOf(recordings, projects),
        sourceKey: keyOf(all),
        workItems: work,
        decisions,
        stakeholders: stakeholdersOf(all),
        actions: [
          ...all.filter((one) => shapeOf(one) === "event").flatMap(eventOf),
          ...alone.flatMap((one) => commentAction(one, tell)),
        ],
        kept: [...rest.map(keptRecording), ...projects.map(keptProject)],
        warnings: document.warnings,
      }),
      watch,
    );
  },
};

const parentId = (recording: JsonObject) => textOf(objectOf(recording.parent), "id");
const isAnswer = (recording: JsonObject) => textOf(recording, "type") === "Client::Approval::Response";

function withComments(items: readonly WorkItem[], comments: readonly JsonObject[]): readonly WorkItem[] {
  const byItem = Map.groupBy(comments, parentId);
  return items.map((item) => {
    const own = (byItem.get(item.externalId) ?? []).flatMap(commentOf);
    return own.length === 0 ? item : { ...item, comments: own };
  });
}

/**
 * Each list of the API is a source of its own: the to-dos of a project and its messages arrive as
 * two files, and the second must not take the place of the first.
 */
function keyOf(all: readonly JsonObject[]): string {
  const buckets = [...new Set(all.flatMap((one) => textOf(objectOf(one.bucket), "id") ?? []))].sort();
  const kinds = [...new Set(all.map((one) => textOf(one, "type") ?? shapeOf(one)))].sort();
  const where = buckets.length > 0 ? buckets.join("+") : (accountOf(all) ?? "");
  return `basecamp:${where}:${kinds.join("+")}`;
}

function nameOf(recordings: readonly JsonObject[], projects: readonly JsonObject[]): string | undefined {
  const names = [...recordings.map((one) => textOf(objectOf(one.bucket), "name")), ...projects.map(titleOf)];
  return [...new Set(names.filter((name) => name !== undefined))].sort().join(", ") || undefined;
}

function eventOf(event: JsonObject): readonly Action[] {
  const at = momentOf(event, "created_at");
  const id = textOf(event, "id");
  const text = [textOf(event, "action"), ...addedTo(event)].filter((part) => part !== undefined).join(" ");
  if (at === undefined || id === undefined) return [];
  const by = textOf(objectOf(event.creator), "name");
  return [filled({ externalId: id, at, text, by, workItemExternalId: textOf(event, "recording_id") })];
}

/** `+1049715923 −1049715924`: who was added and removed, by number, as Basecamp tells it. */
function addedTo(event: JsonObject): readonly string[] {
  const { added_person_ids: added, removed_person_ids: removed } = objectOf(event.details);
  const signed = (list: unknown, sign: string) =>
    Array.isArray(list) ? list.map((id) => `${sign}${id}`) : [];
  return [...signed(added, "+"), ...signed(removed, "−")];
}

function commentAction(comment: JsonObject, tell: Tell): readonly Action[] {
  const [said] = commentOf(comment);
  const parent = textOf(objectOf(comment.parent), "title");
  const externalId = textOf(comment, "id");
  if (said?.at === undefined || externalId === undefined) return [];
  const { at, by } = said;
  const about = filled({ externalId, at, by, workItemExternalId: parentId(comment) });
  return [{ ...about, ...tell({ text: toldBy(parent, said.text) }) }];
}

function keptRecording(recording: JsonObject): Kept {
  const parent = textOf(objectOf(recording.parent), "title");
  const cards = textOf(recording, "cards_count");
  const lines = [
    textOfRecording(recording),
    cards && `cards: ${cards}`,
    textOf(recording, "from", "app_url"),
  ];
  return {
    where: [parent, markupText(titleOf(recording))].filter(Boolean).join(" · "),
    text: lines.filter(Boolean).join("\n"),
  };
}

function keptProject(project: JsonObject): Kept {
  const dates = [textOf(project, "start_date"), textOf(project, "end_date")].filter(Boolean).join(" → ");
  const tools = objectsOf(project.dock).filter((tool) => tool.enabled === true);
  const lines = [
    markupText(textOf(project, "description") ?? ""),
    dates,
    tools.map(titleOf).join(", "),
    textOf(project, "app_url"),
  ];
  return { where: titleOf(project), text: lines.filter(Boolean).join("\n") };
}

function stakeholdersOf(all: readonly JsonObject[]): readonly Stakeholder[] {
  const people = all.flatMap((one) =>
    shapeOf(one) === "person"
      ? [one]
      : [one.creator, one.approver, ...objectsOf(one.assignees), ...objectsOf(one.participants)].map(
          objectOf,
        ),
  );
  const found = new Map<string, Stakeholder>();
  for (const person of people) {
    const name = textOf(person, "name");
    const id = textOf(person, "id") ?? name;
    if (name === undefined || id === undefined) continue;
    const fuller = filled({
      externalId: id,
      name,
      email: textOf(person, "email_address"),
      role: textOf(person, "title"),
      organisation: textOf(objectOf(person.company), "name"),
    });
    found.set(id, { ...found.get(id), ...fuller });
  }
  for (const from of all.flatMap((one) =>
    textOf(one, "type") === "Inbox::Forward" ? [textOf(one, "from")] : [],
  )) {
    const email = /[^\s<>]+@[^\s<>]+/.exec(from ?? "")?.[0];
    if (from && email) {
      const name = from.replace(/<.*>/, "").replaceAll('"', "").trim() || email;
      found.set(email, { externalId: email, name, email });
    }
  }
  return [...found.values()];
}
