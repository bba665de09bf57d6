import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import { findHeader, type TextRow } from "./inventory-columns.ts";
import { joinRows } from "./inventory-joined.ts";
import type { SaidAccess } from "./inventory-row.ts";
import {
  type InventoryKnown,
  type LeftOut,
  placeOf,
  type Reading,
  readTable,
  type ToolTable,
} from "./inventory-table.ts";
import { toolFinder } from "./inventory-tools.ts";
import type { InventoryFile, InventoryTable } from "./ports.ts";

/** How many rows an inventory may have: a file with more is the one of a whole agency, or no inventory. */
const mostInventoryRows = 1_000;

/** What a file says of accesses, what it says of none, and what is doubtful. */
export type InventoryRead = {
  readonly rows: readonly SaidAccess[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly ImportWarning[];
};

/**
 * Reads an inventory of accesses, whatever the order of its columns: each row says what the client and we may do on
 * one resource of a tool. What no field takes goes to the note and is told; columns of passwords are never read.
 * Refused when no table names tools, or when it has too many rows.
 */
export function readInventory(file: InventoryFile, known: InventoryKnown): InventoryRead | Refusal {
  const find = toolFinder(known.tools);
  const sheets = file.tables.filter(({ rows }) => rows.length > 0);
  const parts: ToolTable[] = [];
  for (const table of sheets) {
    const rows = rowsOf(table);
    const header = findHeader(rows, (text) => find(text).tool !== undefined);
    if (header) parts.push({ table, sheet: sheets.length > 1 ? table.name : null, header, rows });
  }
  if (parts.length === 0) return refuse("access.no-inventory", { file: file.file });
  const count = parts.reduce((sum, { header, rows }) => sum + rows.length - header.at - 1, 0);
  if (count > mostInventoryRows)
    return refuse("access.inventory-too-long", { file: file.file, count, most: mostInventoryRows });
  const reading: Reading = {
    file,
    known,
    find,
    rows: [],
    leftOut: [],
    warnings: [...file.warnings],
  };
  for (const part of parts) readTable(part, reading);
  const { rows, joined } = joinRows(reading.rows);
  for (const { row, first } of joined)
    reading.warnings.push({
      ...placeOf(file.file, row),
      key: "warning.inventory-joined",
      params: { tool: row.tool.name, first: first.row },
    });
  return { rows, leftOut: reading.leftOut, warnings: reading.warnings };
}

/** What a note has room for. */
const longestCell = 2_000;

/** The rows that hold something, as texts; blanks that follow each other are one. */
function rowsOf({ rows, rowNumber }: InventoryTable): readonly TextRow[] {
  return rows.flatMap((row, at) => {
    const texts = row.map((cell) => String(cell ?? "").trim());
    const last = texts.findLastIndex((text) => text !== "");
    if (last < 0) return [];
    const isCut = texts.some((text) => text.length > longestCell);
    const cells = texts
      .slice(0, last + 1)
      .map((text) => (text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text))
      .map((text) => text.replace(/[^\S\n]+/g, " ").replace(/ ?\n[ \n]*/g, "\n"));
    return [{ number: rowNumber(at), cells, isCut }];
  });
}
