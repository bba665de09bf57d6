import type { WorkItem } from "#core/tracking/tracking.ts";
import type { HeadedRow } from "../headed-table.ts";
import { filled } from "../imported-source.ts";
import { objectOf, objectsOf, textOf } from "../json-values.ts";
import { listCell } from "../remaining-cells.ts";
import { writtenDate } from "../written-dates.ts";

/** The text under the first of these headers that says something: ClickUp writes `null`, `[]` and `{}` for nothing. */
export function cellOf(row: HeadedRow, ...headers: string[]): string | undefined {
  return headers
    .map((header) => row.text(header))
    .find((text) => text !== undefined && !/^(?:null|\[\]|\{\}|n\/a)$/i.test(text));
}

/** `[Léa Martin, Karim Diallo]`, without quotes. */
export function namesIn(cell: string | undefined): readonly string[] {
  return listCell(cell?.replace(/^\[|\]$/g, ""), ",").map((name) => name.replace(/^"|"$/g, ""));
}

/** The value of a cell that holds JSON; undefined when it does not. */
export function jsonIn(cell: string | undefined): unknown {
  try {
    return cell === undefined ? undefined : JSON.parse(cell);
  } catch {
    return undefined;
  }
}

/**
 * A moment told twice: milliseconds since 1970 under `header`, and in words under `header Text`. A
 * task due on a day without an hour is due at four in the morning where it was written.
 */
export function momentIn(row: HeadedRow, header: string): string | undefined {
  const number = cellOf(row, header);
  const words = cellOf(row, `${header} Text`);
  const day = words !== undefined && fourInTheMorning.test(words) ? dayWritten(words) : undefined;
  if (day !== undefined) return day;
  if (number !== undefined && /^\d{11,14}$/.test(number)) {
    return Temporal.Instant.fromEpochMilliseconds(Number(number)).round("second").toString();
  }
  return [words, number].flatMap((text) => (text && writtenDate(text, "month-first")?.start) || [])[0];
}

const fourInTheMorning = /[ ,]0?4:00(?::00)? ?(?:am)?(?![\d:])/i;
/** The day as it is written, whatever its zone. */
const dayWritten = (words: string) =>
  writtenDate(words.replace(/,? \d{1,2}:\d{2}.*$/, ""), "month-first")?.start.slice(0, 10);

/** `[{"text", "by", "date", …}]`, newest first in the file and oldest first here. */
export function commentsIn(...cells: (string | undefined)[]): WorkItem["comments"] {
  const told = cells.flatMap((cell) => objectsOf(jsonIn(cell)));
  const comments = told.flatMap((comment): WorkItem["comments"] => {
    const text = plain(textOf(comment, "text"));
    const date = textOf(comment, "date");
    const at = date === undefined ? undefined : writtenDate(date, "month-first")?.start;
    return text === undefined ? [] : [{ ...filled({ by: textOf(comment, "by"), at }), text }];
  });
  const once = new Map(comments.map((one) => [JSON.stringify([one.text, one.by, one.at]), one]));
  return [...once.values()].reverse();
}

/** `[{"title", "url"}]` */
export function attachmentsIn(cell: string | undefined): WorkItem["attachments"] {
  return objectsOf(jsonIn(cell)).flatMap((file) => {
    const url = textOf(file, "url");
    const name = textOf(file, "title", "name") ?? url;
    return name === undefined ? [] : [filled({ name, url })];
  });
}

/**
 * `{"Recette": ["Bureau", "Mobile"]}`. The export does not tell which items are ticked, so none is
 * said to be, unless it marks them (`[x] Bureau`, `{"name", "resolved"}`).
 */
export function checklistIn(cell: string | undefined): WorkItem["checklist"] {
  return Object.values(objectOf(jsonIn(cell))).flatMap((items) =>
    (Array.isArray(items) ? items : []).flatMap((item: unknown): WorkItem["checklist"] => {
      if (typeof item === "string") {
        const [, mark, text = item] = /^\[([ xX])\]\s*(.*)$/.exec(item.trim()) ?? [];
        return text.trim() === "" ? [] : [{ text: text.trim(), done: mark === "x" || mark === "X" }];
      }
      const text = textOf(objectOf(item), "name", "text");
      return text === undefined ? [] : [{ text, done: objectOf(item).resolved === true }];
    }),
  );
}

/** ClickUp writes a line break as a backslash and an n. */
export const plain = (text: string | undefined) => text?.replaceAll("\\n", "\n").trim();
