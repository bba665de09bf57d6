import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Tool } from "#core/tool/tool.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import { shortened } from "./inventory-cells.ts";
import {
  type Column,
  type Columns,
  columnsOf,
  fieldOf,
  findHeader,
  type TextRow,
} from "./inventory-columns.ts";
import { joinRows } from "./inventory-joined.ts";
import { type SaidAccess, saidInRow } from "./inventory-row.ts";
import { type FoundTool, toolFinder } from "./inventory-tools.ts";
import { bare, saysNothing } from "./inventory-values.ts";
import type { InventoryFile, InventoryTable } from "./ports.ts";

/** How many rows an inventory may have: a file with more is the one of a whole agency, or no inventory. */
export const mostInventoryRows = 1_000;

/** A row that gives no access, and why; it is told, never dropped in silence. */
export type LeftOut = {
  readonly sheet: string | null;
  readonly row: number;
  /** What the row calls its tool, as far as it says it. */
  readonly tool: string | null;
  readonly why: ImportWarning;
};

export type InventoryRead = {
  readonly rows: readonly SaidAccess[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly ImportWarning[];
};

/** What is known before a file is read: tools by name, and how the two sides are called. */
export type InventoryKnown = {
  readonly tools: readonly Tool[];
  readonly agency: string;
  readonly party: string;
};

/**
 * Reads an inventory of accesses, whatever the order of its columns: each row says what the client and we may do on
 * one resource of a tool. What no field takes goes to the note and is told; columns of passwords are never read.
 * Refused when no table names tools, or when it has too many rows.
 */
export function readInventory(file: InventoryFile, known: InventoryKnown): InventoryRead | Refusal {
  const find = toolFinder(known.tools);
  const sheets = file.tables.filter(({ rows }) => rows.length > 0);
  const parts: Part[] = [];
  for (const table of sheets) {
    const rows = rowsOf(table);
    const header = findHeader(rows, (text) => find(text).tool !== undefined);
    if (header) parts.push({ table, header, rows });
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
  for (const part of parts) readPart(part, sheets.length > 1 ? part.table.name : null, reading);
  const { rows, joined } = joinRows(reading.rows);
  for (const { row, first } of joined)
    reading.warnings.push({
      ...placeOf(file.file, row),
      key: "warning.inventory-joined",
      params: { tool: row.tool.name, first: first.row },
    });
  return { rows, leftOut: reading.leftOut, warnings: reading.warnings };
}

type Part = {
  readonly table: InventoryTable;
  readonly header: { readonly at: number; readonly toolColumn?: number };
  readonly rows: readonly TextRow[];
};
type Reading = {
  readonly file: InventoryFile;
  readonly known: InventoryKnown;
  readonly find: (text: string) => FoundTool;
  readonly rows: SaidAccess[];
  readonly leftOut: LeftOut[];
  readonly warnings: ImportWarning[];
};

const placeOf = (file: string, { sheet, row }: { readonly sheet: string | null; readonly row: number }) => ({
  file: sheet === null ? file : `${file} · ${sheet}`,
  row,
});

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

function readPart({ table, header, rows }: Part, sheet: string | null, reading: Reading): void {
  const { file, warnings } = reading;
  const [head, ...body] = rows.slice(header.at);
  if (!head) return;
  const columns = columnsOf(head, body, header.toolColumn);
  const place = placeOf(file.file, { sheet, row: head.number });
  if (
    table.hidden &&
    !warnings.some(({ key, params }) => key === "warning.hidden-sheet" && params.sheet === table.name)
  )
    warnings.push({ key: "warning.hidden-sheet", file: file.file, params: { sheet: table.name } });
  const tell = (key: ImportWarning["key"], { header: column }: Column) =>
    warnings.push({ key, ...place, column, params: { column } });
  for (const column of columns.secret) tell("warning.inventory-secret-column", column);
  for (const column of columns.fields.get("role") ?? []) tell("warning.inventory-whose", column);
  for (const column of columns.unknown) tell("warning.inventory-column-kept", column);
  const parties = new Set(body.flatMap((row) => partyIn(row, columns) ?? []));
  const [one] = parties;
  if (one !== undefined && parties.size === 1 && !isParty(one, reading.known.party))
    warnings.push({
      ...{ key: "warning.inventory-one-client", file: place.file },
      params: { client: one, party: reading.known.party },
    });
  for (const row of body) readRow(row, head, columns, parties.size > 1, sheet, reading);
}

/** Which client a row is about, where a column says it. */
function partyIn(row: TextRow, { fields }: Columns): string | undefined {
  const said = row.cells[fields.get("client")?.[0]?.at ?? -1] ?? "";
  return saysNothing(said) ? undefined : bare(said);
}

/** Whether a name as it compares is the one of the client, or a part of it: « Aubin » for « Boulangerie Aubin ». */
function isParty(name: string, party: string): boolean {
  const whole = bare(party);
  return ` ${whole} `.includes(` ${name} `) || ` ${name} `.includes(` ${whole} `);
}

function readRow(
  row: TextRow,
  head: TextRow,
  columns: Columns,
  ofSeveral: boolean,
  sheet: string | null,
  { file, known, find, rows, leftOut, warnings }: Reading,
): void {
  const at = { sheet, row: row.number };
  const place = placeOf(file.file, at);
  const warn = (key: ImportWarning["key"], params: ImportWarning["params"], column?: Column) =>
    warnings.push({ key, ...place, ...(column ? { column: column.header } : {}), params });
  const hidden = new Set(columns.secret.map((column) => column.at));
  if (
    row.cells.every((cell, index) => bare(cell) === bare(head.cells[index] ?? "")) &&
    row.cells.some(fieldOf)
  )
    return void warn("warning.header-repeated", {});
  let secret = false;
  const texts = row.cells.map((cell, index) => {
    if (hidden.has(index) || cell === "") return "";
    const text = withoutSecrets(cell, head.cells[index] ?? "", file.clean);
    secret ||= text !== cell;
    return text;
  });
  const text = (column: Column) => texts[column.at] ?? "";
  const shown = texts.find((one) => one !== "");
  if (shown === undefined) return;
  if (secret) warn("warning.secret-removed", { item: shortened(shown) });
  if (row.isCut) warn("warning.inventory-cut", { value: shortened(shown) });
  const toolColumn = columns.fields.get("tool")?.[0];
  const named = toolColumn ? text(toolColumn) : "";
  const leave = (key: ImportWarning["key"], params: ImportWarning["params"]) =>
    leftOut.push({ ...at, tool: named === "" ? null : shortened(named), why: { key, ...place, params } });
  const party = partyIn(row, columns);
  if (ofSeveral && party !== undefined && !isParty(party, known.party))
    return void leave("warning.inventory-other-client", { client: shortened(party), party: known.party });
  if (named === "") return void leave("warning.inventory-no-tool", { item: shortened(shown) });
  const found = find(named);
  if (found.tool) rows.push(saidInRow(found, columns, text, { ...at, names: known, warn }));
  else if (found.candidates.length > 0)
    leave("warning.inventory-tool-doubtful", { name: shortened(named), tools: found.candidates.join(", ") });
  else leave("warning.inventory-tool-unknown", { name: shortened(named) });
}

/** A cell without secrets, also those that only its header tells: « Connexion » over « admin / … ». */
function withoutSecrets(cell: string, header: string, clean: (text: string) => string): string {
  const text = clean(cell);
  const before = `${header} : `;
  const both = header === "" ? text : clean(before + text);
  return both.startsWith(before) ? both.slice(before.length) : text;
}
