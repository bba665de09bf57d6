import { isHeaded, phrases, saying } from "#core/tracking/header-words.ts";
import { columnName } from "#core/tracking/mapping.ts";
import { isSecretHeader } from "#core/tracking/secret-columns.ts";
import { isOneOf, levelIn, saysNo, saysNothing, saysYes } from "./inventory-values.ts";
import {
  connectionWords,
  headerWords,
  type InventoryField,
  inventoryFields,
  matterWords,
  sideWords,
} from "./inventory-words.ts";

/** Rows of texts, each with its number in the file. */
export type TextRow = {
  readonly number: number;
  readonly cells: readonly string[];
  /** Whether a cell was longer than one that anybody reads. */
  readonly isCut: boolean;
};

export type Column = { readonly at: number; readonly header: string };

/** What the columns of a table are: those that say something known, those to keep in the note, those never read. */
export type Columns = {
  readonly fields: ReadonlyMap<InventoryField, readonly Column[]>;
  readonly unknown: readonly Column[];
  readonly secret: readonly Column[];
  /** The role is one that the client gave us: the export of a tool that asks for access. */
  readonly isConnections: boolean;
};

/** How far down a header is looked for: titles and dates stand above. */
const searched = 30;
/** How many rows tell whether a column names tools, and how many columns an inventory may have. */
const sampled = 100;
const mostColumns = 200;

/**
 * Where the header stands: the first row with a column of tools and another one that is known. Without one, the row
 * above the first row that names a tool, when a column names tools over and over.
 */
export function findHeader(
  rows: readonly TextRow[],
  isTool: (text: string) => boolean,
): { readonly at: number; readonly toolColumn?: number } | undefined {
  if (rows.some(({ cells }) => cells.length > mostColumns)) return undefined;
  const first = rows.slice(0, searched);
  const named = first.findIndex(({ cells }) => {
    const fields = new Set(cells.flatMap((cell) => fieldOf(cell) ?? []));
    return fields.has("tool") && fields.size > 1;
  });
  if (named >= 0) return { at: named };
  const sample = rows.slice(0, sampled);
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  for (let column = 0; column < width; column += 1) {
    const cells = sample.map((row) => row.cells[column] ?? "");
    const start = cells.findIndex(isTool);
    const filled = cells.slice(start).filter((cell) => cell !== "");
    const tools = filled.filter(isTool).length;
    if (start > 0 && start <= searched && tools >= 2 && tools * 2 >= filled.length)
      return { at: start - 1, toolColumn: column };
  }
  return undefined;
}

/** What a header says that its column is; undefined when it is not known. */
export function fieldOf(header: string): InventoryField | undefined {
  if (header.trim() === "" || header.length > 120 || isSecretHeader(header)) return undefined;
  const whole = inventoryFields.find((field) => isHeaded(header, headerWords[field]));
  if (whole) return whole;
  // « Compte / propriété »: several words for one thing.
  const parts = header.split(/\s*[/|]\s*|\s+(?:ou|or)\s+/u);
  const same =
    parts.length > 1
      ? inventoryFields.find((field) => parts.every((part) => isHeaded(part, headerWords[field])))
      : undefined;
  if (same) return same;
  const words = saying(header).split(" ");
  const has = (list: string) => phrases(list).some((word) => words.includes(word));
  const [ofClient, ofUs] = [has(sideWords.client), has(sideWords.us)];
  if (ofClient === ofUs || words.length > 8) return undefined;
  if (has(matterWords.who)) return ofClient ? "clientWho" : "ourPeople";
  if (has(matterWords.role)) return ofClient ? "clientRole" : "ourRole";
  return undefined;
}

/** What each column is, by its header, and by its cells where the header says too little. */
export function columnsOf(header: TextRow, rows: readonly TextRow[], toolColumn?: number): Columns {
  const fields = new Map<InventoryField, Column[]>();
  const [unknown, secret]: [Column[], Column[]] = [[], []];
  const width = Math.max(header.cells.length, ...rows.map(({ cells }) => cells.length));
  for (let at = 0; at < width; at += 1) {
    const named = header.cells[at] ?? "";
    const column = { at, header: columnName(named, at) };
    const cells = rows.map((row) => row.cells[at] ?? "").filter((cell) => cell !== "");
    const field = at === toolColumn ? "tool" : bySide(fieldOf(named), cells);
    if (isSecretHeader(named)) secret.push(column);
    else if (field === undefined || (field === "tool" && toolColumn !== undefined && at !== toolColumn)) {
      if (cells.length > 0) unknown.push(column);
    } else fields.set(field, [...(fields.get(field) ?? []), column]);
  }
  const order = phrases(headerWords.resource);
  fields.get("resource")?.sort((a, b) => placeIn(order, a) - placeIn(order, b) || a.at - b.at);
  const isConnections = isOfConnections(fields, rows);
  if (isConnections) rename(fields, "role", "ourRole");
  return { fields, unknown, secret, isConnections };
}

/** The name of an asset says more than its number: in the order of the words. */
function placeIn(order: readonly string[], { header }: Column): number {
  const at = order.indexOf(saying(header));
  return at < 0 ? order.length : at;
}

/** « Client » and « Agence » alone head a role, people, or the name of the client. */
function bySide(field: InventoryField | undefined, cells: readonly string[]): InventoryField | undefined {
  if (field !== "client" && field !== "us") return field;
  const most = (is: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(is).length * 2 >= cells.length;
  const isLevel = (cell: string) => levelIn(cell, undefined) !== undefined || saysNo(cell) || saysYes(cell);
  if (most(isLevel)) return field === "client" ? "clientRole" : "ourRole";
  if (field === "us") return "ourPeople";
  return most((cell) => cell.includes("@")) ? "clientWho" : "client";
}

function isOfConnections(
  fields: ReadonlyMap<InventoryField, readonly Column[]>,
  rows: readonly TextRow[],
): boolean {
  const status = fields.get("status")?.[0];
  if (!status || !fields.has("role") || fields.has("clientRole") || fields.has("ourRole")) return false;
  const said = rows.map(({ cells }) => cells[status.at] ?? "").filter((cell) => !saysNothing(cell));
  const words = Object.values(connectionWords);
  return said.length > 0 && said.every((cell) => words.some((list) => isOneOf(cell, list)));
}

function rename(fields: Map<InventoryField, Column[]>, from: InventoryField, to: InventoryField): void {
  const columns = fields.get(from);
  fields.delete(from);
  if (columns) fields.set(to, columns);
}
