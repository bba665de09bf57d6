import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource, ImportWarning, ReadOptions } from "#core/tracking/ports.ts";
import type { Kept, PerformanceRow, SourceKind } from "#core/tracking/tracking.ts";
import { type ColumnTable, cellText, columnAt, columnTable, headerAt, isBlankRow } from "./column-table.ts";
import type { Cell, Document, Table } from "./document.ts";
import { finishSource } from "./finish-source.ts";
import { headerKey, tablesOf } from "./headed-table.ts";
import { importedSource } from "./imported-source.ts";
import { listingRows } from "./listing-rows.ts";
import { type Habits, measuresOf } from "./measures.ts";
import { privateValues } from "./private-values.ts";
import { type DatedColumn, rankHistory } from "./rank-history.ts";
import { exportDay, siteIn } from "./seo-file-name.ts";
import { writtenDate } from "./written-dates.ts";

/** One kind of list of a search tool, told by its columns. */
type ListShape = {
  readonly dimension: string;
  /** Names of the column that each row is about. */
  readonly item: readonly string[];
  /** One of these must stand beside it; none is asked when it is empty. */
  readonly beside: readonly string[];
  /** When the row was measured; for a link, since when and until when it was seen. */
  readonly from?: readonly string[];
  readonly to?: readonly string[];
};

export type SeoTool = {
  readonly kind: SourceKind;
  readonly shapes: readonly ListShape[];
  readonly habits: Omit<Habits, "file">;
  /** The ranks by day that a header announces, when the tool writes a day a column. */
  readonly datedColumns: (headers: readonly string[]) => readonly DatedColumn[];
  /** The site that the rows are about, when the file's name does not tell. */
  readonly siteOf?: (rows: readonly PerformanceRow[]) => string | undefined;
};

type Found = { readonly table: ColumnTable; readonly shape: ListShape; readonly titles: readonly string[] };

/** The list in this table, under a header in its first 30 rows. */
function listIn(table: Table, { shapes }: SeoTool): Found | undefined {
  for (const shape of shapes) {
    const [items, beside] = [shape.item.map(headerKey), shape.beside.map(headerKey)];
    const at = headerAt(
      table,
      (keys) =>
        items.some((key) => keys.includes(key)) &&
        (beside.length === 0 || beside.some((key) => keys.includes(key))),
    );
    if (at < 0) continue;
    const titles = table.rows
      .slice(0, at)
      .map((cells) => cells.filter((cell) => cell !== null && cell !== "").join(" · "));
    return { table: columnTable(table, at), shape, titles: titles.filter((line) => line !== "") };
  }
  return undefined;
}

/** True when a table of the document is surely a list of this tool: `own` looks at its compared headers. */
export function hasList(
  document: Document,
  tool: SeoTool,
  own: (keys: readonly string[]) => boolean,
): boolean {
  return tablesOf(document).some((table) => {
    const found = listIn(table, tool);
    return found !== undefined && own(found.table.keys);
  });
}

/** Every list of the document; a table that is none is kept, unless another one has all its lines. */
export function readLists(
  document: Document,
  tool: SeoTool,
  { language }: ReadOptions,
): ImportedSource | Refusal {
  const { file } = document;
  const habits: Habits = { ...tool.habits, file };
  const read = tablesOf(document).map((table) => ({ table, found: listIn(table, tool) }));
  const rows: PerformanceRow[] = [];
  const kept: Kept[] = [];
  const warnings: ImportWarning[] = [...document.warnings];
  for (const { table, found } of read) {
    if (found === undefined) continue;
    const listed = readList(found, tool, habits);
    rows.push(...listed.rows);
    warnings.push(...listed.warnings);
    kept.push(...found.titles.map((text) => ({ where: table.name, text })), ...listed.kept);
  }
  const items = new Set(rows.map((row) => row.item));
  for (const { table } of read.filter(({ found }) => found === undefined)) {
    const lines = isRepeated(table, items) ? [] : linesOf(table);
    kept.push(...lines);
    if (lines.length > 0)
      warnings.push({ key: "warning.kept-as-such", file, params: { count: lines.length } });
  }
  if (rows.length > 0 && rows.every((row) => row.from === undefined)) {
    warnings.push({ key: "warning.no-period", file, params: {} });
  }
  const name = siteIn(file) ?? tool.siteOf?.(rows);
  const dimensions = [...new Set(rows.map((row) => row.dimension))].join("+");
  const stem = file.replace(/^.*\//, "").replace(/\.\w{1,5}$/, "");
  return finishSource(
    importedSource({
      kind: tool.kind,
      file,
      name,
      sourceKey: `${tool.kind}:${name ?? stem}:${dimensions}`,
      exportedAt: exportDay(file),
      performance: rows,
      kept,
      warnings,
    }),
    privateValues(file, language),
  );
}

/** A bare list, under its header, of things that another table tells more of. */
const isRepeated = ({ rows }: Table, items: ReadonlySet<string>) =>
  rows.length > 1 &&
  rows.slice(1).every(([first, ...rest]) => items.has(String(first ?? "").trim()) && isBlankRow(rest));

const linesOf = ({ name, rows, rowNumber }: Table): readonly Kept[] =>
  rows.flatMap((cells, index) => {
    const text = cells.filter((cell) => cell !== null && cell !== "").join(" · ");
    return text === "" ? [] : [{ where: `${name}:${rowNumber(index)}`, text }];
  });

function readList({ table, shape }: Found, tool: SeoTool, habits: Habits) {
  const itemAt = columnAt(table, ...shape.item);
  const [fromAt, toAt] = [columnAt(table, ...(shape.from ?? [])), columnAt(table, ...(shape.to ?? []))];
  const item = (cells: readonly Cell[]) => cellText(cells, itemAt);
  const dated = shape.dimension === "keyword" ? tool.datedColumns(table.headers) : [];
  const kept = table.rows.flatMap(({ cells, number }) =>
    item(cells) === undefined ? [{ where: `${table.name}:${number}`, text: cells.join(" · ") }] : [],
  );
  if (dated.length > 0) {
    const measures = measuresOf(table, [itemAt, ...dated.map(({ at }) => at)], habits);
    return { rows: rankHistory(table, { item, dated, measures }), warnings: measures.warnings, kept };
  }
  const listing = {
    dimension: shape.dimension,
    item,
    taken: [itemAt, fromAt, toAt],
    period: (cells: readonly Cell[]) => {
      const [from, to] = [dayIn(cells, fromAt), dayIn(cells, toAt)];
      const first = from ?? to;
      const last = to ?? from;
      return first === undefined || last === undefined ? undefined : { from: first, to: last };
    },
  };
  return { ...listingRows(table, listing, habits), kept };
}

const dayIn = (cells: readonly Cell[], at: number | undefined): string | undefined =>
  writtenDate(cellText(cells, at) ?? "", "day-first")?.start.slice(0, 10);
