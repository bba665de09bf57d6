import type { WorkItem } from "#core/tracking/tracking.ts";
import { headerKey } from "../headed-table.ts";
import { markdownTasks } from "../markdown-tasks.ts";
import { readableMarkdown } from "./links.ts";
import { folderOf, lastOf, notionName } from "./names.ts";

/** One page: a row of a database, or a page of its own. */
export type Page = {
  /** Its place in the archive. */
  readonly path: string;
  readonly id: string | undefined;
  readonly title: string;
  /** Its properties as the database shows them, by header. */
  readonly properties: ReadonlyMap<string, string>;
  readonly text: string;
  readonly checklist: WorkItem["checklist"];
  /** Places of the pictures and files that it shows. */
  readonly files: readonly string[];
};

/**
 * Reads a page exported as Markdown: its title, then `Property: value` lines, then its text. The lines are
 * properties when one of them is named as a column of its database: « Note : … » may well be how a page
 * begins. A view hides columns that its pages still show.
 */
export function readMarkdownPage(path: string, markdown: string, columns: readonly string[]): Page {
  const lines = markdown.replace(/^\ufeff/, "").split(/\r?\n/);
  const heading = /^# (.*)$/.exec(lines[0] ?? "")?.[1]?.trim();
  const rest = heading === undefined ? lines : lines.slice(1);
  const start = Math.max(
    rest.findIndex((line) => line.trim() !== ""),
    0,
  );
  const blank = rest.findIndex((line, at) => at > start && line.trim() === "");
  const block = rest.slice(start, blank < 0 ? rest.length : blank);
  const properties = propertiesIn(block, columns);
  const body = rest.slice(properties.size > 0 ? start + block.length : start).join("\n");
  const { text, files } = readableMarkdown(body, folderOf(path));
  const { title, id } = notionName(lastOf(path));
  return { path, id, title: heading || title, properties, text, checklist: markdownTasks(body), files };
}

function propertiesIn(block: readonly string[], columns: readonly string[]): ReadonlyMap<string, string> {
  const known = new Map(columns.map((column) => [headerKey(column), column]));
  const properties = new Map<string, string>();
  let last: string | undefined;
  for (const line of block) {
    const [, name, value = ""] = /^([^:\n]{1,100}): ?(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      last = known.get(headerKey(name)) ?? name.trim();
      properties.set(last, value);
    } else if (last !== undefined) properties.set(last, `${properties.get(last)}\n${line}`);
    else return new Map();
  }
  return [...properties.keys()].some((name) => known.has(headerKey(name))) ? properties : new Map();
}
