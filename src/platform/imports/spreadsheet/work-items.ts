import type { Kept, WorkItem, WorkItemState } from "#core/tracking/tracking.ts";
import { blockingLabel } from "../blocking-label.ts";
import { workItem } from "../imported-source.ts";
import { markdownTasks } from "../markdown-tasks.ts";
import { peopleIn } from "../people-cell.ts";
import { listCell } from "../remaining-cells.ts";
import { goesOn, stageState } from "../stage-words.ts";
import type { Tell } from "../tell.ts";
import { keptRow } from "./registers.ts";
import { freeIds, stableId } from "./stable-id.ts";
import { cellState, isTick } from "./state-cells.ts";
import type { MappedRow, MappedTable } from "./table-reader.ts";
import { isTotal } from "./totals.ts";

/** A table of work, and the name that tells it from the other tables of the file. */
export type WorkTable = {
  readonly table: MappedTable;
  readonly part: string | undefined;
  /** Where its rows are, when the file has several sheets or databases. */
  readonly sheet: string | undefined;
};
type Draft = {
  readonly item: WorkItem;
  readonly parent: string | undefined;
  readonly numbered: boolean;
  readonly column: string;
};

/** The items of all the tables of a file, and the rows that have no title, which are none. */
export function readWork(
  tables: readonly WorkTable[],
  tell: Tell,
): {
  readonly workItems: readonly WorkItem[];
  readonly kept: readonly Kept[];
} {
  const freeId = freeIds();
  const drafts: Draft[] = [];
  const kept: Kept[] = [];
  for (const { table, part, sheet } of tables) {
    const full = progressScale(table);
    let section: string | undefined;
    let unused: MappedRow | undefined;
    for (const mapped of table.rows) {
      const heading = mapped.text("title") === undefined ? headingIn(mapped) : undefined;
      if (heading !== undefined) {
        if (unused) kept.push(keptRow(unused, sheet, tell));
        [section, unused] = [heading, mapped];
        continue;
      }
      const draft = draftOf(mapped, { part, section, full, freeId });
      if (draft === undefined) kept.push(keptRow(mapped, sheet, tell));
      else {
        drafts.push(draft);
        unused = undefined;
      }
    }
    if (unused) kept.push(keptRow(unused, sheet, tell));
  }
  return { workItems: withParents(drafts), kept };
}

/** A row with one cell, which is not a title, heads the rows below: « Phase 2 ». */
function headingIn({ row }: MappedRow): string | undefined {
  const cells = row.entries();
  const [, text] = cells.length === 1 ? (cells[0] ?? []) : [];
  return text !== undefined && /\p{L}{2}/u.test(text) && text.length <= 80 && !isTotal(text)
    ? text
    : undefined;
}

/** What a column of figures calls finished: 1 where no figure is larger, else 100. */
function progressScale(table: MappedTable): number {
  const figures = table.rows.map((row) => Number((row.text("state") ?? "").replace(",", ".")));
  return figures.some((figure) => figure > 1) ? 100 : 1;
}

type Around = {
  readonly part: string | undefined;
  readonly section: string | undefined;
  readonly full: number;
  readonly freeId: (id: string) => string;
};

function draftOf(mapped: MappedRow, { part, section, full, freeId }: Around): Draft | undefined {
  const title = mapped.text("title");
  if (title === undefined || (isTotal(title) && mapped.text("state") === undefined)) return undefined;
  const [first = title, ...more] = title.split(/\r?\n/);
  const due = mapped.date("dueOn");
  const doneOn = mapped.date("doneOn")?.start;
  const parent = mapped.text("parentExternalId");
  const id = mapped.text("externalId");
  const comments = mapped.text("comments");
  const url = urlIn(mapped);
  const state = stateOf(mapped, doneOn, full);
  return {
    parent,
    column: mapped.column("parentExternalId"),
    numbered: id !== undefined,
    item: workItem({
      externalId: freeId(id ?? stableId(title, parent ?? section ?? part ?? "")),
      state,
      title: first.trim(),
      description: [...more, mapped.text("description")]
        .flatMap((line) => line ?? [])
        .join("\n")
        .trim(),
      stage: stageOf(mapped) ?? part,
      people: peopleIn(mapped.text("people")),
      createdOn: mapped.date("createdOn")?.start,
      startOn: mapped.date("startOn")?.start ?? (due?.end === undefined ? undefined : due.start),
      dueOn: due?.end ?? due?.start,
      doneOn,
      updatedOn: mapped.date("updatedOn")?.start,
      priority: mapped.text("priority"),
      labels: [...listCell(mapped.text("labels"), /[,;|\n]/), ...(section === undefined ? [] : [section])],
      checklist: checklistIn(mapped.text("checklist")),
      comments: comments === undefined ? [] : [{ text: comments }],
      attachments: listCell(mapped.text("attachments"), /[;|\n]|,(?=\s*https?:)/).map(attachmentOf),
      url,
      blocker: blockerIn(mapped, state),
      other: mapped.other(),
    }),
  };
}

function stateOf(mapped: MappedRow, doneOn: string | undefined, full: number): WorkItemState {
  const said = mapped.text("state");
  if (said === undefined) {
    return doneOn !== undefined ? "done" : (stageState(mapped.text("stage")) ?? "open");
  }
  // A day on which it was done tells where a number or a word of the house does not.
  const otherwise = doneOn !== undefined && !goesOn(said) ? "done" : "open";
  if (/^\d+(?:[.,]\d+)?$/.test(said)) return Number(said.replace(",", ".")) >= full ? "done" : otherwise;
  return cellState(said) ?? otherwise;
}

/** The stage in its own column, else what the state says in words. */
function stageOf(mapped: MappedRow): string | undefined {
  const said = mapped.text("state");
  const word = said === undefined || isTick(said) || /^[\d.,]+$/.test(said) ? undefined : said;
  if (word === undefined && said !== undefined && /\d/.test(said)) mapped.leave("state");
  return mapped.text("stage") ?? word;
}

/** A ticked « Bloqué » has no reason to give but its own name; what blocked finished work is history. */
function blockerIn(mapped: MappedRow, state: WorkItemState): string | undefined {
  const said = mapped.text("blocker");
  if (state !== "open") {
    mapped.leave("blocker");
    return undefined;
  }
  const status = blockingLabel([mapped.text("state"), mapped.text("stage")].flatMap((text) => text ?? []));
  if (said === undefined || said === "-") return status;
  return isTick(said) ? (cellState(said) === "done" ? mapped.column("blocker") : status) : said;
}

function urlIn(mapped: MappedRow): string | undefined {
  const said = mapped.text("url");
  if (said === undefined || /^(?:https?:\/\/|www\.)\S+$/i.test(said)) return said;
  mapped.leave("url");
  return undefined;
}

function checklistIn(text: string | undefined): WorkItem["checklist"] {
  const tasks = markdownTasks(text);
  if (tasks.length > 0) return tasks;
  return listCell(text, /[\n;]/).map((line) => {
    const [, mark, said = line] = /^([☑✅✓✔☐□]|\[[ xX]\]|[-•*])\ufe0f?\s*(.*)$/u.exec(line) ?? [];
    return { text: said, done: mark !== undefined && /[☑✅✓✔xX]/u.test(mark) };
  });
}

function attachmentOf(text: string): WorkItem["attachments"][number] {
  const [, url] = /(https?:\/\/\S+)/.exec(text) ?? [];
  if (url === undefined) return { name: text };
  const name = text
    .replace(url, "")
    .replace(/[()<>[\]]/g, "")
    .trim();
  return {
    name:
      name ||
      (url
        .split(/[?#]/)[0]
        ?.split("/")
        .findLast((part) => part !== "") ??
        url),
    url,
  };
}

/** A parent is named by its id or its title; `1.2` without a parent is below `1`. */
function withParents(drafts: readonly Draft[]): readonly WorkItem[] {
  const ids = new Set(drafts.map(({ item }) => item.externalId));
  const byTitle = new Map(drafts.map(({ item }) => [item.title, item.externalId]));
  return drafts.map(({ item, parent, numbered, column }) => {
    const above = numbered ? /^(\d+(?:\.\d+)*)\.\d+$/.exec(item.externalId)?.[1] : undefined;
    const named = parent === undefined ? above : ids.has(parent) ? parent : byTitle.get(parent);
    if (named !== undefined && ids.has(named) && named !== item.externalId)
      return { ...item, parentExternalId: named };
    return parent === undefined ? item : { ...item, other: { ...item.other, [column]: parent } };
  });
}
