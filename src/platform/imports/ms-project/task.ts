import type { Person, WorkItem, WorkItemState } from "#core/tracking/tracking.ts";
import type { XmlElement } from "../document.ts";
import { filled, workItem } from "../imported-source.ts";
import { momentOf } from "../json-values.ts";

/** The text of a child element, trimmed; undefined when it is absent or empty. */
export function field(element: XmlElement, name: string): string | undefined {
  const text = element.children.find((child) => child.name === name)?.text.trim();
  return text === "" ? undefined : text;
}

/** The children of this name. */
export function all(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Blank lines of the plan are tasks marked `IsNull`, and task 0 is the project itself. */
export function isRealTask(task: XmlElement): boolean {
  return field(task, "IsNull") !== "1" && field(task, "UID") !== "0" && field(task, "UID") !== undefined;
}

/** The day of a date of a plan, which has no time zone. */
export function dayOf(element: XmlElement, ...names: string[]): string | undefined {
  for (const name of names) {
    const day = momentOf({ day: field(element, name)?.slice(0, 10) }, "day");
    if (day !== undefined) return day;
  }
  return undefined;
}

function stateOf(task: XmlElement): WorkItemState {
  if (field(task, "Active") === "0") return "dropped";
  return field(task, "PercentComplete") === "100" ? "done" : "open";
}

/** Fields told as they are, when they say something: `PT0H0M0S` and `0` do not. */
const told = [
  "WBS",
  "PercentComplete",
  "Duration",
  "Work",
  "ActualWork",
  "RemainingWork",
  "Cost",
  "Deadline",
  "Contact",
];
const linkTypes = ["FF", "FS", "SF", "SS"];

/** A task with its place in the outline, its people and what it waits for. */
export function readTask(
  task: XmlElement,
  around: {
    readonly parent: string | undefined;
    readonly people: readonly Person[];
    readonly titles: ReadonlyMap<string, string>;
    readonly fieldNames: ReadonlyMap<string, string>;
  },
): WorkItem {
  const uid = field(task, "UID") ?? "";
  const state = stateOf(task);
  const predecessors = all(task, "PredecessorLink").map((link) => {
    const before = field(link, "PredecessorUID") ?? "";
    return `${around.titles.get(before) ?? `#${before}`} (${linkTypes[Number(field(link, "Type") ?? 1)] ?? "FS"})`;
  });
  const custom = all(task, "ExtendedAttribute").flatMap((attribute) => {
    const value = field(attribute, "Value");
    const id = field(attribute, "FieldID") ?? "";
    return value === undefined ? [] : [[around.fieldNames.get(id) ?? id, value] as const];
  });
  const plain = told.flatMap((name) => {
    const value = field(task, name);
    return value === undefined || /^(?:0(?:\.0+)?|PT0H0M0S)$/.test(value) ? [] : [[name, value] as const];
  });
  const links = [field(task, "HyperlinkAddress"), field(task, "HyperlinkSubAddress")]
    .filter(Boolean)
    .join("#");
  return workItem({
    externalId: uid,
    state,
    title: field(task, "Name") ?? `#${uid}`,
    description: field(task, "Notes"),
    people: around.people,
    parentExternalId: around.parent,
    createdOn: dayOf(task, "CreateDate"),
    startOn: dayOf(task, "ActualStart", "Start", "ManualStart"),
    dueOn: dayOf(task, "Deadline", "Finish", "ManualFinish"),
    doneOn: state === "done" ? dayOf(task, "ActualFinish", "Finish") : undefined,
    priority: field(task, "Priority") === "500" ? undefined : field(task, "Priority"),
    url: /^https?:/.test(links) ? links : undefined,
    attachments: links !== "" && !/^https?:/.test(links) ? [{ name: links }] : [],
    labels: field(task, "Milestone") === "1" ? ["milestone"] : [],
    other: {
      ...Object.fromEntries([...plain, ...custom]),
      ...filled({ Predecessors: predecessors.join(", ") }),
      ...(field(task, "Summary") === "1" ? { Summary: "1" } : {}),
    },
  });
}
