import type { Tool } from "#core/tool/tool.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import { rowCells, type Warn } from "./inventory-cells.ts";
import type { Column, Columns } from "./inventory-columns.ts";
import { clientIn, oursIn, type SaidRight } from "./inventory-rights.ts";
import { holderIn, loginIn, partsIn } from "./inventory-values.ts";
import type { SaidLevel } from "./inventory-words.ts";
import type { Holder, Login } from "./kinds.ts";

/** What one row says of an access; null, or nothing, where it says nothing. */
export type SaidAccess = {
  readonly sheet: string | null;
  readonly row: number;
  readonly tool: Tool;
  readonly resource: string | null;
  readonly clientLevel: SaidLevel | null;
  readonly clientWho: string | null;
  readonly login: Exclude<Login, "unknown"> | null;
  readonly ours: readonly SaidRight[];
  readonly owner: Exclude<Holder, "unknown"> | null;
  readonly payer: Exclude<Holder, "unknown"> | null;
  readonly others: readonly string[];
  /** The lines of its note: what the file notes, then each cell that no field takes. */
  readonly notes: readonly string[];
  /** The cells in which a field was said, as a note would keep them. */
  readonly cells: Readonly<Partial<Record<SaidOnce, string>>>;
};

/** What is said by one cell of a row. */
export const saidOnce = ["clientLevel", "clientWho", "owner", "payer", "login"] as const;
export type SaidOnce = (typeof saidOnce)[number];

/** Where a row stands, who hears of what is doubtful in it, and how the two sides are called. */
export type RowPlace = {
  readonly sheet: string | null;
  readonly row: number;
  readonly names: { readonly agency: string; readonly party: string };
  readonly warn: Warn;
};

/** What a row says of its tool; `text` gives its cells without secrets, `rest` is what the cell of the tool said besides. */
export function saidInRow(
  { tool, rest }: { readonly tool: Tool; readonly rest: string },
  columns: Columns,
  text: (column: Column) => string,
  { sheet, row, names, warn }: RowPlace,
): SaidAccess {
  const cells = rowCells(columns, text, tool.name, warn);
  for (const column of cells.all("note")) cells.note(text(column));
  const [toolColumn, ...otherTools] = cells.all("tool");
  otherTools.forEach(cells.keep);
  const resourceColumn = cells.column("resource");
  if (resourceColumn && rest !== "" && toolColumn) cells.keep(toolColumn);
  const resource = resourceColumn ? text(resourceColumn) : rest;

  const cited: Partial<Record<SaidOnce, string>> = {};
  const said = <Value>(
    field: SaidOnce,
    found: { readonly said: Value; readonly column: Column } | undefined,
  ) => {
    if (found) cited[field] = cells.cite(found.column);
    return found?.said ?? null;
  };
  const one = <Value>(
    field: "owner" | "payer" | "login",
    read: (text: string) => Value | undefined,
    key: ImportWarning["key"],
  ) => {
    const column = cells.column(field);
    const found = column && read(text(column));
    if (column && found === undefined) cells.unread(column, key);
    return said(field, column && found !== undefined ? { said: found, column } : undefined);
  };
  const holder = (name: string) => holderIn(name, names);
  const client = clientIn(cells, tool);
  const who = client.who && { ...client.who, said: cells.line(client.who.said, client.who.column) };
  const othersColumn = cells.column("others");
  const fields = {
    sheet,
    row,
    tool,
    resource: resource === "" ? null : cells.line(resource, resourceColumn ?? toolColumn),
    clientLevel: said("clientLevel", client.level),
    clientWho: said("clientWho", who),
    ours: oursIn(cells, tool, names.agency, columns.isConnections),
    owner: one("owner", holder, "warning.inventory-holder-unread"),
    payer: one("payer", holder, "warning.inventory-holder-unread"),
    login: one("login", loginIn, "warning.inventory-login-unread"),
    others: othersColumn ? partsIn(text(othersColumn)).map((name) => cells.line(name, othersColumn)) : [],
  };
  cells.all("role").forEach(cells.keep);
  if (!columns.isConnections) cells.all("status").forEach(cells.keep);
  columns.unknown.forEach(cells.keep);
  return { ...fields, notes: cells.notes(), cells: cited };
}
