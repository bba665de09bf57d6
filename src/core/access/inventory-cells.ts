import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Column, Columns } from "./inventory-columns.ts";
import { saysNothing } from "./inventory-values.ts";
import type { InventoryField } from "./inventory-words.ts";

/** Tells what is doubtful in a row, in one of its columns or in all of it. */
export type Warn = (key: ImportWarning["key"], params: ImportWarning["params"], column?: Column) => void;

const longestLine = 200;

/** The cells of one row by what their columns say, and the note in which nothing of it gets lost. */
export type RowCells = ReturnType<typeof rowCells>;

/** Starts to read a row; `text` gives its cells, `tool` is how its tool is called. */
export function rowCells(columns: Columns, text: (column: Column) => string, tool: string, warn: Warn) {
  const notes: string[] = [];
  const keep = (column: Column) => {
    notes.push(...linesOf(text(column)).map((line) => `${column.header} — ${line}`));
  };
  return {
    tool,
    text,
    warn,
    keep,
    notes: (): readonly string[] => [...new Set(notes)],
    /** A line of the note as it stands. */
    note: (said: string) => void notes.push(...linesOf(said)),
    /** The first column of a field that says something here; another one that does goes to the note. */
    column(field: InventoryField): Column | undefined {
      const [first, ...others] = (columns.fields.get(field) ?? []).filter(
        (column) => !saysNothing(text(column)),
      );
      others.forEach(keep);
      return first;
    },
    all: (field: InventoryField): readonly Column[] => columns.fields.get(field) ?? [],
    /** What cannot be read is kept in the note, and told. */
    unread(column: Column, key: ImportWarning["key"]): void {
      warn(key, { value: shortened(text(column)), tool }, column);
      keep(column);
    },
    /** As one line that an access has room for; what is longer goes to the note. */
    line(said: string, column?: Column): string {
      const line = said.replace(/\s+/g, " ");
      if (line.length <= longestLine) return line;
      warn("warning.inventory-cut", { value: shortened(line) }, column);
      if (column) keep(column);
      return `${line.slice(0, longestLine - 1)}…`;
    },
    cite: (column: Column) => `${column.header} — ${text(column).replace(/\s+/g, " ")}`,
  };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** Enough of a text to know it by. */
export const shortened = (text: string, most = 80): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
