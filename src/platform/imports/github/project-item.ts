import type { WorkItem } from "#core/tracking/tracking.ts";
import { workItem } from "../imported-source.ts";
import { type JsonObject, momentOf, objectOf, objectsOf, otherFields, textOf } from "../json-values.ts";
import { githubPerson, nodesOf, readIssue } from "./issue.ts";

const contentTypes = new Set(["Issue", "PullRequest", "DraftIssue"]);

/** True for an item of a project: it wraps the issue, the pull request or the draft it shows. */
export function isProjectItem(item: JsonObject): boolean {
  const content = objectOf(item.content);
  return (
    contentTypes.has(textOf(content, "type", "__typename") ?? "") ||
    (Object.keys(content).length > 0 && "fieldValues" in item)
  );
}

/** Field values by the name the team gave them, whether GraphQL nested them or `gh` laid them flat. */
function fieldsOf(item: JsonObject): Record<string, string> {
  const nested = objectsOf(nodesOf(item.fieldValues)).flatMap((value) => {
    const field = textOf(objectOf(value.field), "name");
    const said = textOf(value, "name", "text", "date", "number", "title");
    return field !== undefined && said !== undefined ? [[field, said] as const] : [];
  });
  return nested.length > 0
    ? Object.fromEntries(nested)
    : otherFields(item, "id", "content", "title", "assignees", "labels", "repository", "fieldValues");
}

const field = (fields: Record<string, string>, name: RegExp) =>
  Object.keys(fields).find((key) => name.test(key));

/** A project item: its column is the stage, and it decides the state of a draft or of an issue without one. */
export function readProjectItem(item: JsonObject): WorkItem | undefined {
  const content = objectOf(item.content);
  const fields = fieldsOf(item);
  const statusKey = field(fields, /^(?:status|statut)$/i);
  const stage = statusKey === undefined ? undefined : fields[statusKey];
  const dueKey = field(fields, /due|target|deadline|[ée]ch[ée]ance|date de fin|end date/i);
  const startKey = field(fields, /start|d[ée]but/i);
  const priorityKey = field(fields, /^priorit/i);
  const other = Object.fromEntries(
    Object.entries(fields).filter(
      ([key]) => ![statusKey, dueKey, startKey, priorityKey].includes(key) && !/^title$/i.test(key),
    ),
  );
  const issue = readIssue({ ...content, ...lists(item, content) }, stage);
  const base =
    issue ??
    workItem({
      externalId: textOf(item, "id") ?? textOf(item, "title") ?? textOf(content, "title") ?? "",
      state: "open",
      title: textOf(content, "title") ?? textOf(item, "title") ?? "",
      description: textOf(content, "body"),
      stage,
      people: nodesOf(item.assignees).flatMap((one) => githubPerson(one) ?? []),
    });
  if (base.title === "" || base.externalId === "") return undefined;
  const stated = textOf(content, "state") !== undefined;
  const dueOn = dueKey === undefined ? undefined : momentOf(fields, dueKey);
  const startOn = startKey === undefined ? undefined : momentOf(fields, startKey);
  return workItem({
    ...base,
    state: stated ? base.state : stateOfColumn(stage),
    dueOn: dueOn ?? base.dueOn,
    startOn,
    priority: priorityKey === undefined ? undefined : fields[priorityKey],
    other: { ...base.other, ...other },
  });
}

/** `gh project item-list` gives people and labels beside the content, not in it. */
function lists(item: JsonObject, content: JsonObject): JsonObject {
  const missing = (key: string) => nodesOf(content[key]).length === 0 && nodesOf(item[key]).length > 0;
  return Object.fromEntries(["assignees", "labels"].filter(missing).map((key) => [key, nodesOf(item[key])]));
}

const stateOfColumn = (stage: string | undefined) =>
  /^(?:done|closed|termin[ée]|fait|livr[ée]|clos)/i.test(stage ?? "") ? "done" : "open";
