import type { WorkItem } from "#core/tracking/tracking.ts";
import type { DateColumns } from "../date-columns.ts";
import type { HeadedRow } from "../headed-table.ts";
import { filled, workItem } from "../imported-source.ts";
import { objectOf, textOf } from "../json-values.ts";
import { remainingCells } from "../remaining-cells.ts";

const read =
  "TYPE CONTENT DESCRIPTION PRIORITY INDENT AUTHOR RESPONSIBLE DATE DATE_LANG TIMEZONE DEADLINE DEADLINE_LANG LABELS".split(
    " ",
  );
/** A date told in words repeats, or depends on the day it was written: it has no day of its own. */
const inWords =
  /^(?:every|ev|each|after|tous|toutes|chaque|today|tomorrow|aujourd|demain|next|in \d|dans \d|jeden|cada)\b/i;

export type Tasks = {
  readonly workItems: readonly WorkItem[];
  /** What stands before any task: the project's own comments, how it is displayed. */
  readonly before: readonly HeadedRow[];
};

/**
 * Tasks in the order of the file: the section is the stage, the indent gives the parent, notes are
 * the comments of the task above. Without any id in the file, a task is known by its path in it.
 */
export function readTasks(rows: readonly HeadedRow[], dates: DateColumns): Tasks {
  const items: WorkItem[] = [];
  const before: HeadedRow[] = [];
  const ids = new Set<string>();
  let section: string | undefined;
  let above: readonly { readonly indent: number; readonly id: string }[] = [];
  for (const row of rows) {
    const type = (row.text("TYPE") ?? "").toLowerCase();
    const content = row.text("CONTENT");
    if (type === "section") {
      section = content;
      above = [];
    } else if (type === "task" && content !== undefined) {
      const indent = Number(row.text("INDENT") ?? 1);
      above = above.filter((one) => one.indent < indent);
      const parent = above.at(-1)?.id;
      const { title, labels } = labelsIn(content);
      const externalId = freeId(`${parent ?? section ?? ""}/${title}`, ids);
      above = [...above, { indent, id: externalId }];
      items.push(readTask(row, { externalId, title, labels, parent, section }, dates));
    } else if (type === "note" && items.length > 0) {
      const last = items.pop();
      if (last) items.push(withNote(last, row));
    } else before.push(row);
  }
  return { workItems: items, before };
}

function freeId(path: string, taken: Set<string>): string {
  let id = path;
  for (let copy = 2; taken.has(id); copy++) id = `${path} (${copy})`;
  taken.add(id);
  return id;
}

/** `Relire @urgent` → « Relire », `urgent`; an e-mail address is not a label. */
function labelsIn(content: string) {
  const labels = [...content.matchAll(/(?:^|\s)@([^\s@]+)/g)].flatMap((found) => found[1] ?? []);
  const title = content.replace(/(?:^|\s)@[^\s@]+/g, "").trim();
  return { title: title === "" ? content : title, labels };
}

function readTask(
  row: HeadedRow,
  known: {
    readonly externalId: string;
    readonly title: string;
    readonly labels: readonly string[];
    readonly parent: string | undefined;
    readonly section: string | undefined;
  },
  dates: DateColumns,
): WorkItem {
  const date = row.text("DATE");
  const dueOn = date !== undefined && !inWords.test(date) ? dates.read(row, "DATE") : undefined;
  const responsible = personIn(row.text("RESPONSIBLE"));
  const priority = row.text("PRIORITY");
  const listed = (row.text("LABELS") ?? "").split(/[\s,;]+/).map((label) => label.replace(/^@/, ""));
  return workItem({
    externalId: known.externalId,
    state: "open",
    title: known.title,
    description: row.text("DESCRIPTION"),
    stage: known.section,
    labels: [...known.labels, ...listed.filter((label) => label !== "")],
    people: responsible === undefined ? [] : [{ name: responsible.name }],
    parentExternalId: known.parent,
    dueOn: dates.read(row, "DEADLINE") ?? dueOn,
    priority: priority === undefined || priority === "4" ? undefined : `p${priority}`,
    other: {
      ...remainingCells(row, read),
      ...filled({ AUTHOR: row.text("AUTHOR"), DATE: dueOn === undefined ? date : undefined }),
    },
  });
}

/** `lea (17508564)` → name and id. */
export function personIn(text: string | undefined) {
  const found = /^(.*?)\s*(?:\((\d+)\))?$/.exec(text ?? "");
  const name = found?.[1]?.trim();
  return name ? { name, id: found?.[2] ?? name } : undefined;
}

/** A note may carry its file as `[[file {"file_name": …}]]` at the end of its text. */
function withNote(item: WorkItem, row: HeadedRow): WorkItem {
  const content = row.text("CONTENT") ?? "";
  const file = /\[\[file\s+(\{.*\})\s*\]\]/s.exec(content);
  const text = content.replace(file?.[0] ?? "", "").trim();
  const comment = filled({ text, by: personIn(row.text("AUTHOR"))?.name });
  const attachment = fileIn(file?.[1]);
  return {
    ...item,
    comments: text === "" ? item.comments : [...item.comments, { ...comment, text }],
    attachments: attachment === undefined ? item.attachments : [...item.attachments, attachment],
  };
}

function fileIn(json: string | undefined): WorkItem["attachments"][number] | undefined {
  if (json === undefined) return undefined;
  try {
    const file = objectOf(JSON.parse(json));
    const name = textOf(file, "file_name");
    return filled({ name: name ?? json, url: textOf(file, "file_url") });
  } catch {
    return { name: json };
  }
}
