import type { Drop } from "#core/tracking/drops.ts";
import type { Table } from "../document.ts";
import { delimitedRows } from "../open/delimited-rows.ts";
import { layoutOf } from "../open/dialect.ts";
import { growingTable } from "../open/rows.ts";
import { isPartName } from "./parts.ts";
import { sheetOf } from "./sheets.ts";

/** How much of a file is looked at, in bytes: its header and some rows. */
const headBytes = 8_192;

/** What a loose file turned out to be: a table of the performance report, or what goes with one. */
type Part = { readonly file: File; readonly lists: string | undefined; readonly copy: string };

/**
 * The CSV files of one performance export that were dropped beside each other, unpacked: `Requêtes.csv`,
 * `Pages.csv`, `Filtres.csv`. They are known by their headers, in whatever language. A second download
 * bears a number, `Pages (1).csv`, and goes with the others of that number; two tables of one kind in a
 * set are of two properties, so that nobody can tell what belongs together, and nothing is gathered.
 */
export async function looseParts(files: readonly File[]): Promise<readonly Drop[]> {
  const parts: Part[] = [];
  for (const file of files) {
    if (!/\.csv$/i.test(file.name) || isOfOneReport(file.name)) continue;
    const part = await partOf(file);
    if (part) parts.push(part);
  }
  return [...Map.groupBy(parts, ({ copy }) => copy).values()].flatMap((set) => {
    const lists = set.flatMap((part) => part.lists ?? []);
    if (lists.length < 2 || new Set(lists).size < lists.length) return [];
    return [{ name: `Search Console${set[0]?.copy ?? ""}`, files: set.map(({ file }) => file) }];
  });
}

/** `exemple.fr-Top linking sites-2026-06-03.csv` is a whole report, whatever lies beside it. */
const isOfOneReport = (name: string) => /-\d{4}-\d{2}-\d{2}(?: ?\(\d+\))?\.csv$/i.test(name);

async function partOf(file: File): Promise<Part | undefined> {
  const copy = / ?\(\d+\)(?=\.csv$)/i.exec(file.name)?.[0].trimStart() ?? "";
  const table = await headOf(file);
  const sheet = sheetOf(table);
  const named = { file, copy: copy && ` ${copy}` };
  if (sheet?.kind === "performance") {
    return { ...named, lists: table.rows.length > 1 ? sheet.dimension : undefined };
  }
  const isFilters = table.rows.length > 0 && table.rows.every((row) => row.length === 2);
  return isFilters && isPartName(file.name) ? { ...named, lists: undefined } : undefined;
}

/** The first rows of a file; the last one seen is left out where it may be cut. */
async function headOf(file: File): Promise<Table> {
  const text = new TextDecoder().decode(await file.slice(0, headBytes).arrayBuffer());
  const growing = growingTable(file.name, "fr");
  const reader = delimitedRows(layoutOf(text, true), (cells, row) => growing.push(cells, row));
  reader.push(file.size > headBytes ? text.slice(0, text.lastIndexOf("\n") + 1) : text);
  reader.end();
  return growing.table(file.name);
}
