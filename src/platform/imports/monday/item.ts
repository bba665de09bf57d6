import type { WorkItem, WorkItemState } from "#core/tracking/tracking.ts";
import { blockingLabel } from "../blocking-label.ts";
import type { DateColumns } from "../date-columns.ts";
import { headerKey } from "../headed-table.ts";
import { filled, workItem } from "../imported-source.ts";
import { listCell } from "../remaining-cells.ts";
import { goesOn, stageState } from "../stage-words.ts";
import { columnOf, columns, idOf, nameOf, saidIn } from "./columns.ts";
import { isItemId, type Line } from "./lines.ts";

const placed = [
  "people",
  "due",
  "end",
  "start",
  "completed",
  "priority",
  "tags",
  "text",
  "files",
  "link",
] as const;

/** One item or sub-item. Its status is the stage, else the group it stands in. */
export function readItem(
  line: Line,
  known: {
    readonly externalId: string;
    readonly parent: string | undefined;
    /** True when its sub-items follow as lines of their own. */
    readonly unfolded: boolean;
  },
  dates: DateColumns,
): WorkItem {
  const { row, group } = line;
  const status = saidIn(line, "status", "otherStatus");
  const dated = (name: "due" | "end" | "start" | "completed") => {
    const column = columnOf(line, name);
    return column === undefined ? undefined : dates.read(row, column);
  };
  const logged = (name: "created" | "updated") => momentIn(saidIn(line, name), dates);
  const labels = listCell(saidIn(line, "tags"), ",");
  const state = itemState(status, line.kind === "item" ? group : undefined);
  const doneOn = dated("completed");
  const stage = status ?? group;
  return workItem({
    externalId: known.externalId,
    state,
    title: nameOf(line) ?? "—",
    description: saidIn(line, "text"),
    stage,
    people: listCell(saidIn(line, "people"), ",").map((name) =>
      /^[^\s@]+@[^\s@]+$/.test(name) ? { name, email: name } : { name },
    ),
    createdOn: logged("created"),
    startOn: dated("start"),
    dueOn: dated("due") ?? dated("end"),
    doneOn: state === "open" ? undefined : doneOn,
    updatedOn: logged("updated"),
    priority: saidIn(line, "priority"),
    labels,
    blocker: blockingLabel([...labels, ...(stage === undefined ? [] : [stage])]),
    attachments: filesIn(line),
    parentExternalId: known.parent,
    other: { ...otherIn(line, known.unfolded), ...dates.unread(row), ...filled({ Group: group }) },
  });
}

/** A status decides; where it is blank or a word of the team's own, the name of the group may. */
function itemState(status: string | undefined, group: string | undefined): WorkItemState {
  const said = stageState(status);
  if (said !== undefined) return said;
  return (goesOn(status) ? undefined : stageState(group)) ?? "open";
}

/** A log names who and when: `Léa Martin May 2, 2024 3:04 PM`. */
function momentIn(text: string | undefined, dates: DateColumns): string | undefined {
  if (text === undefined) return undefined;
  const when =
    /(?:\d{4}-\d{2}-\d{2}|\p{L}{3,9}\.? \d{1,2}, ?\d{4}|\d{1,2}[ /]\p{L}{3,9}\.?[ /]\d{4}|\d{1,2}\/\d{1,2}\/\d{4}).*$/u;
  return dates.readText(text) ?? dates.readText(when.exec(text)?.[0] ?? "");
}

/** Files as addresses, one after the other; a link as `words - address`. */
function filesIn(line: Line): WorkItem["attachments"] {
  const files = (saidIn(line, "files") ?? "").split(/,\s*(?=https?:)|\n/).flatMap((file) => {
    const url = file.trim();
    if (url === "") return [];
    const name =
      url
        .replace(/[?#].*$/, "")
        .split("/")
        .at(-1) || url;
    return [/^https?:/.test(url) ? { name: decoded(name), url } : { name: url }];
  });
  const link = saidIn(line, "link");
  const [, words, url] = /^(?:([\s\S]*?)\s+-\s+)?(https?:\/\/\S+)$/.exec(link ?? "") ?? [];
  return url === undefined ? files : [...files, { name: words || url, url }];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Every other column of the line by the team's own name for it. */
function otherIn(line: Line, unfolded: boolean): Record<string, string> {
  const used = new Set<string>();
  for (const name of placed) {
    const own = line.headers.filter((header) => columns[name].test(headerKey(header)));
    const first = own.find((header) => line.row.text(header) !== undefined);
    if (first !== undefined && usable(line, name)) used.add(first);
  }
  const status =
    line.headers.find((header) => columns.status.test(headerKey(header))) ?? columnOf(line, "otherStatus");
  return Object.fromEntries(
    line.row
      .entries()
      .filter(
        ([header], at) =>
          at > 0 &&
          header !== status &&
          !used.has(header) &&
          !isItemId(header) &&
          !(unfolded && isSubitemNames(header)),
      ),
  );
}

/** A link that is none stays among the other columns. */
const usable = (line: Line, name: (typeof placed)[number]) =>
  name !== "link" || /https?:\/\/\S+$/.test(saidIn(line, "link") ?? "");
/** The names of the sub-items, one after the other: an export may leave out their lines. */
const isSubitemNames = (header: string) => /^(?:subitems|sous-elements)$/.test(headerKey(header));

/** How an item without number is known: its place and its name, counted when they are not alone. */
export function freeId(line: Line, parent: string | undefined, taken: Set<string>): string {
  const number = idOf(line);
  if (number !== undefined) return number;
  const path = `${parent ?? line.group ?? ""}/${nameOf(line) ?? ""}`;
  let id = path;
  for (let copy = 2; taken.has(id); copy++) id = `${path} (${copy})`;
  taken.add(id);
  return id;
}
