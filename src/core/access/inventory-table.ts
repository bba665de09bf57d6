import type { Tool } from "#core/tool/tool.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import { shortened } from "./inventory-cells.ts";
import { type Column, type Columns, columnsOf, fieldOf, type TextRow } from "./inventory-columns.ts";
import { type SaidAccess, saidInRow } from "./inventory-row.ts";
import type { FoundTool } from "./inventory-tools.ts";
import { bare, saysNothing } from "./inventory-values.ts";
import type { InventoryFile, InventoryTable } from "./ports.ts";

/** A row that gives no access, and why; it is told, never dropped in silence. */
export type LeftOut = {
  readonly sheet: string | null;
  readonly row: number;
  /** What the row calls its tool, as far as it says it. */
  readonly tool: string | null;
  readonly why: ImportWarning;
};

/** What is known before a file is read: tools by name, and how the two sides are called. */
export type InventoryKnown = {
  readonly tools: readonly Tool[];
  readonly agency: string;
  readonly party: string;
};

/** A table that names tools: its rows that hold something, and where its header stands among them. */
export type ToolTable = {
  readonly table: InventoryTable;
  /** How the sheet is called, in a file that has several. */
  readonly sheet: string | null;
  readonly header: { readonly at: number; readonly toolColumn?: number };
  readonly rows: readonly TextRow[];
};

/** What was read of a file so far. */
export type Reading = {
  readonly file: InventoryFile;
  readonly known: InventoryKnown;
  readonly find: (text: string) => FoundTool;
  readonly rows: SaidAccess[];
  readonly leftOut: LeftOut[];
  readonly warnings: ImportWarning[];
};

/** Where a remark stands; the sheet goes with the name of the file. */
export const placeOf = (
  file: string,
  { sheet, row }: { readonly sheet: string | null; readonly row: number },
) => ({ file: sheet === null ? file : `${file} · ${sheet}`, row });

/** Reads one table row by row: what its columns are is told once. */
export function readTable({ table, sheet, header, rows }: ToolTable, reading: Reading): void {
  const { file, warnings } = reading;
  const [first, ...body] = rows.slice(header.at);
  if (!first) return;
  const head = grouped(first, rows[header.at - 1]);
  const columns = columnsOf({ ...head, cells: head.cells.map(file.clean) }, body, header.toolColumn);
  const place = placeOf(file.file, { sheet, row: head.number });
  const hidden = { key: "warning.hidden-sheet" as const, file: file.file, params: { sheet: table.name } };
  const isTold = warnings.some(({ key, params }) => key === hidden.key && params.sheet === table.name);
  if (table.hidden && !isTold) warnings.push(hidden);
  const tell = (key: ImportWarning["key"], { header: column }: Column) =>
    warnings.push({ key, ...place, column, params: { column } });
  for (const column of columns.secret) tell("warning.inventory-secret-column", column);
  for (const column of columns.fields.get("role") ?? []) tell("warning.inventory-whose", column);
  for (const column of columns.unknown) tell("warning.inventory-column-kept", column);
  const isOurs = clientsIn(body, columns, reading, place.file);
  for (const row of body) readRow(row, head, columns, isOurs, sheet, reading);
}

/** « Rôle » under « Client » is the role of the client: the name of a group stands for the columns at its right. */
function grouped(head: TextRow, above: TextRow | undefined): TextRow {
  const groups = above?.cells ?? [];
  if (groups.filter((cell) => cell !== "").length < 2) return head;
  let group = "";
  const cells = Array.from({ length: Math.max(head.cells.length, groups.length) }, (_, at) => {
    group = groups[at] || group;
    const own = head.cells[at] ?? "";
    const whole = own === "" ? "" : `${group} ${own}`.trim();
    const field = fieldOf(own);
    return (field === undefined || field === "role") && fieldOf(whole) !== undefined ? whole : own;
  });
  return { ...head, cells };
}

/** Which client a row is about, where a column says it. */
function clientOf(row: TextRow, { fields }: Columns): string {
  const said = row.cells[fields.get("client")?.[0]?.at ?? -1] ?? "";
  return saysNothing(said) ? "" : said;
}

/**
 * Whether a row is about the client of the dossier. In a table of several clients it is the one called so, or else
 * the only one whose name is a part of it: « Aubin » for « Boulangerie Aubin ». A table of one client is believed.
 */
function clientsIn(
  rows: readonly TextRow[],
  columns: Columns,
  { known, file, warnings }: Reading,
  place: string,
): (client: string) => boolean {
  const names = new Map(rows.map((row) => clientOf(row, columns)).map((name) => [bare(name), name]));
  names.delete("");
  const party = bare(known.party);
  const within = (one: string, whole: string) => ` ${whole} `.includes(` ${one} `);
  const like = [...names.keys()].filter((name) => within(name, party) || within(party, name));
  const own = names.has(party) ? party : like.length === 1 ? like[0] : undefined;
  const [only] = names.values();
  if (names.size === 1 && only !== undefined && own === undefined) {
    const params = { client: shortened(file.clean(only)), party: known.party };
    warnings.push({ key: "warning.inventory-one-client", file: place, params });
  }
  return (client) => names.size < 2 || client === "" || bare(client) === own;
}

function readRow(
  row: TextRow,
  head: TextRow,
  columns: Columns,
  isOurs: (client: string) => boolean,
  sheet: string | null,
  { file, known, find, rows, leftOut, warnings }: Reading,
): void {
  const at = { sheet, row: row.number };
  const place = placeOf(file.file, at);
  const warn = (key: ImportWarning["key"], params: ImportWarning["params"], column?: Column) => {
    warnings.push({ key, ...place, ...(column ? { column: column.header } : {}), params });
  };
  const isHead = row.cells.every((cell, index) => bare(cell) === bare(head.cells[index] ?? ""));
  if (isHead && row.cells.some(fieldOf)) {
    warn("warning.header-repeated", {});
    return;
  }
  const hidden = new Set(columns.secret.map((column) => column.at));
  const shownCells = row.cells.map((cell, index) => (hidden.has(index) ? "" : cell));
  const texts = shownCells.map((cell, index) => withoutSecrets(cell, head.cells[index] ?? "", file.clean));
  const text = (column: Column) => texts[column.at] ?? "";
  const item = shortened(texts.find((one) => one !== "") ?? "");
  if (item === "") return;
  if (texts.some((one, index) => one !== shownCells[index])) warn("warning.secret-removed", { item });
  if (row.isCut) warn("warning.inventory-cut", { value: item });
  const toolColumn = columns.fields.get("tool")?.[0];
  const name = shortened(toolColumn ? text(toolColumn) : "");
  const leave = (key: ImportWarning["key"], params: ImportWarning["params"]) => {
    leftOut.push({ ...at, tool: name === "" ? null : name, why: { key, ...place, params } });
  };
  const client = clientOf(row, columns);
  const found = toolColumn && name !== "" ? find(text(toolColumn)) : undefined;
  if (!isOurs(client)) {
    const params = { client: shortened(file.clean(client)), party: known.party };
    leave("warning.inventory-other-client", params);
  } else if (!found) leave("warning.inventory-no-tool", { item });
  else if (found.tool) rows.push(saidInRow(found, columns, text, { ...at, names: known, warn }));
  else if (found.candidates.length === 0) leave("warning.inventory-tool-unknown", { name });
  else leave("warning.inventory-tool-doubtful", { name, tools: found.candidates.join(", ") });
}

/** A cell without secrets, also those that only its header tells: « Connexion » over « admin / … ». */
function withoutSecrets(cell: string, header: string, clean: (text: string) => string): string {
  if (cell === "" || header === "") return clean(cell);
  const before = `${header} : `;
  const both = clean(before + clean(cell));
  return both.startsWith(before) ? both.slice(before.length) : clean(cell);
}
