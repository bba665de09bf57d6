import type { Action, WorkItem } from "#core/tracking/tracking.ts";
import { filled } from "../imported-source.ts";
import { wikiText } from "./wiki-text.ts";

/** What the cells of one table need to be read: its dates, and names for the ids of accounts. */
export type CellReading = {
  readonly dateIn: (text: string) => string | undefined;
  readonly nameOf: (id: string) => string | undefined;
};

/** `date;author;text`, where the text may hold semicolons; a cell of another shape is a text alone. */
export function commentIn(cell: string, { dateIn, nameOf }: CellReading): WorkItem["comments"][number] {
  const [, date = "", author = "", text] = /^([^;\n]{4,40});([^;\n]{0,200});([\s\S]*)$/.exec(cell) ?? [];
  const at = dateIn(date);
  if (text === undefined || at === undefined) return { text: wikiText(cell) };
  return { ...filled({ by: nameOf(author), at }), text: wikiText(text) };
}

/** `date;author;name;address`, where the name may hold semicolons. */
export function attachmentIn(cell: string, { dateIn }: CellReading): WorkItem["attachments"][number] {
  const [, date = "", name, url] = /^([^;\n]*);[^;\n]*;([\s\S]*);(https?:\/\/\S+)$/.exec(cell) ?? [];
  if (name === undefined || dateIn(date) === undefined) {
    return filled({ name: cell, url: /^https?:\/\/\S+$/.test(cell) ? cell : undefined });
  }
  return filled({ name, url });
}

/** `comment;date;author;seconds`: time that somebody noted on an issue. */
export function workIn(cell: string, { dateIn, nameOf }: CellReading) {
  const [, text = "", date = "", author = "", seconds] =
    /^([\s\S]*);([^;\n]{4,40});([^;\n]{0,200});(\d+)$/.exec(cell) ?? [];
  const at = dateIn(date);
  if (seconds === undefined || at === undefined) return undefined;
  return { at, by: nameOf(author), text: wikiText(text), hours: Math.round(Number(seconds) / 36) / 100 };
}

/** The time noted on an issue, as something done. */
export type Work = NonNullable<ReturnType<typeof workIn>>;
export const workAction = (work: Work, key: string, index: number): Omit<Action, "text"> =>
  filled({ externalId: `${key}#work-${index + 1}`, at: work.at, by: work.by, workItemExternalId: key });
