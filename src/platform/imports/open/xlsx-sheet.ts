import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Cell } from "../document.ts";
import { type DateKind, isoOfSerial } from "./date-serial.ts";
import { limits } from "./limits.ts";
import type { Merge } from "./merges.ts";
import type { GrowingTable } from "./rows.ts";
import { localName } from "./xlsx-parts.ts";
import type { Attributes, XmlEvents } from "./xml.ts";

/** What all sheets of a workbook share. */
export type Shared = {
  readonly file: string;
  readonly strings: readonly string[];
  readonly styles: readonly (DateKind | undefined)[];
  readonly date1904: boolean;
  readonly read: (written: string) => string;
};

type Value = { readonly attributes: Attributes; shown: string; formula: string };

/** Reads one sheet into a table, cell by cell. Formulas are told by their value and never computed. */
export function sheetPart(shared: Shared, rows: GrowingTable) {
  const merges: Merge[] = [];
  let refusal: Refusal | undefined;
  let row = 0;
  let column = 0;
  let cells: Cell[] = [];
  let value: Value | undefined;
  let into: "shown" | "formula" | undefined;
  let spoken = false;

  function startRow(attributes: Attributes) {
    const next = Number(attributes.r ?? row + 1);
    if (!(next > 0 && next <= limits.rows)) return fail();
    if (next > row + 1) rows.push([], row + 1);
    row = next;
    column = 0;
    cells = [];
  }

  function startCell(attributes: Attributes) {
    const letters = /^[A-Z]{1,3}/.exec(attributes.r ?? "")?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    if (column > limits.columns) return fail();
    value = { attributes, shown: "", formula: "" };
  }

  function endCell() {
    if (!value) return;
    const read = valueIn(value, shared);
    value = undefined;
    if (read === undefined) return fail();
    if (read === null || read === "") return;
    while (cells.length < column - 1) cells.push(null);
    cells[column - 1] = read;
  }

  function fail() {
    refusal ??= refuse("import.malformed", { file: shared.file, ...place() });
  }

  const place = () => ({ row: Math.max(row, 1), column: columnLetters(Math.max(column, 1)) });
  const events: XmlEvents = {
    place,
    refusal: () => refusal ?? rows.refusal(),
    open(name, attributes) {
      const local = localName(name);
      if (local === "row") startRow(attributes);
      else if (local === "c") startCell(attributes);
      else if (local === "v") into = "shown";
      else if (local === "f") into = "formula";
      else if (local === "rPh") spoken = true;
      else if (local === "t") into = spoken ? undefined : "shown";
      else if (local === "mergeCell") {
        const merge = mergeOf(attributes.ref ?? "");
        if (merge) merges.push(merge);
      }
    },
    text(text) {
      if (value && into) value[into] += text;
    },
    close(name) {
      const local = localName(name);
      if (local === "v" || local === "f" || local === "t") into = undefined;
      else if (local === "rPh") spoken = false;
      else if (local === "c") endCell();
      else if (local === "row" && row > 0) rows.push(cells, row);
    },
  };
  return { events, merges: () => merges };
}

/** The value by its type (ECMA-376 part 1, 18.18.11); undefined when it refers to a string that is not there. */
function valueIn({ attributes, shown, formula }: Value, shared: Shared): Cell | undefined {
  const { strings, styles, date1904, read } = shared;
  if (shown === "") return formula === "" ? null : read(`=${formula}`);
  switch (attributes.t) {
    case "s":
      return strings[Number(shown)];
    case "str":
    case "inlineStr":
      return read(shown);
    case "e":
      return shown;
    case "b":
      return shown === "1" || shown === "true";
    case "d":
      return shown.replace(/T00:00:00(?:\.0+)?Z?$/, "").replace(/(\d{2}:\d{2}:\d{2})\.\d+/, "$1");
    default: {
      const number = Number(shown);
      if (!Number.isFinite(number)) return read(shown);
      const kind = styles[Number(attributes.s ?? 0)];
      return (kind && isoOfSerial(number, kind, date1904)) ?? number;
    }
  }
}

function mergeOf(ref: string): Merge | undefined {
  const [, left = "", top, right = "", bottom] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(ref) ?? [];
  return left !== "" && left === right
    ? { column: columnNumber(left) - 1, from: Number(top), to: Number(bottom) }
    : undefined;
}

/** `A` is 1, `AA` is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function columnLetters(number: number): string {
  let letters = "";
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}
