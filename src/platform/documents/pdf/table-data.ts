import type { Column, Sheet, SheetCell } from "#core/pack/pack.ts";
import type { Language } from "#messages/messages.ts";
import type { Translate } from "#messages/translator.ts";
import { dayInWords, numberWriter } from "../dates.ts";
import { fileNames } from "../file-names.ts";
import { safeLink } from "../safe-link.ts";
import type { Rich, TableBlock } from "./recap-document.ts";

/** A sheet holds more columns than a page: beyond these, the workbook is the place to look. */
const mostColumns = 7;
const longestCell = 400;

/** The first lines of a sheet as a table for paper; says how many there are when it does not show all. */
export function tableOf(
  sheet: Pick<Sheet, "name" | "columns" | "rows">,
  most: number,
  lang: Language,
  say: Translate,
  longest = longestCell,
): TableBlock {
  const rows = sheet.rows.slice(0, most);
  const filled = sheet.columns.map((column, index) => ({ column, index })).filter(hasContent(rows));
  const news = filled.filter(isNews(rows));
  const same = news.filter(isTheSame(rows));
  const columns = news.filter((one) => !same.includes(one)).slice(0, mostColumns);
  return {
    kind: "table",
    title: "",
    columns: columns.map(({ column }) => ({
      title: column.title,
      width: Math.min(60, Math.max(9, column.width)),
      narrow: column.kind === "date" || isNumber(column),
      right: isNumber(column),
    })),
    rows: rows.map((row) => columns.map(({ column, index }) => cellOf(row[index], column, lang, longest))),
    note: [
      ...same.map(
        ({ column, index }) =>
          `${column.title}${colon[lang]}${raw(cellOf(rows[0]?.[index], column, lang, longest))}`,
      ),
      ...restOf(sheet, rows.length, say),
    ].join(" · "),
  };
}

const colon: Record<Language, string> = { fr: "\u00a0: ", en: ": " };

function restOf(
  { name, rows }: Pick<Sheet, "name" | "rows">,
  shown: number,
  say: Translate,
): readonly string[] {
  if (rows.length <= shown) return [];
  const place = { workbook: fileNames.workbook, sheet: name };
  return [say("documents", "cut.rows", { shown, total: rows.length, ...place })];
}

type Placed = { readonly column: Column; readonly index: number };

const isBlank = (cell: SheetCell | undefined) => cell === undefined || cell === null || cell === "";
const raw = (cell: SheetCell | undefined) => (typeof cell === "object" && cell ? cell.text : (cell ?? ""));
/** Two words that lead to two places are two things. */
const told = (cell: SheetCell | undefined) =>
  typeof cell === "object" && cell ? `${cell.text} ${cell.url}` : (cell ?? "");

const hasContent =
  (rows: Sheet["rows"]) =>
  ({ index }: Placed) =>
    rows.some((row) => !isBlank(row[index]));

/** A column that says what another says is left out: of two the dated one stays, else the first. */
const isNews =
  (rows: Sheet["rows"]) =>
  ({ column, index }: Placed, at: number, all: readonly Placed[]) =>
    !all.some((other, place) => {
      if (place === at || rows.length < 2) return false;
      const better = other.column.kind === "date" && column.kind !== "date";
      const earlier = place < at && (column.kind !== "date" || other.column.kind === "date");
      return (better || earlier) && rows.every((row) => told(row[other.index]) === told(row[index]));
    });

/** A column that never changes is said once, above the table. */
const isTheSame =
  (rows: Sheet["rows"]) =>
  ({ column, index }: Placed) => {
    const first = told(rows[0]?.[index]);
    return (
      rows.length > 2 && !isNumber(column) && first !== "" && rows.every((row) => told(row[index]) === first)
    );
  };

const isNumber = ({ kind }: Column) => kind === "number" || kind === "percent";

function cellOf(cell: SheetCell | undefined, column: Column, lang: Language, longest: number): Rich {
  if (cell === undefined || cell === null) return "";
  if (typeof cell === "number") {
    return numberWriter(lang, column.kind === "percent" ? "percent" : "decimal", 2).format(cell);
  }
  if (typeof cell === "object") return linked(cell.text, cell.url, longest);
  // A date is not cut at the end of a line.
  return column.kind === "date" ? dayInWords(cell, lang).replaceAll(" ", "\u00a0") : shortened(cell, longest);
}

/** A word that leads to its address where that is safe, else the word alone. */
export function linked(text: string, address: string | undefined, longest = longestCell): Rich {
  const url = safeLink(address);
  const words = text.trim() || (url ?? "");
  const shown = shortened(words, longest);
  return url === undefined ? shown : { text: shown, url };
}

/** A text cut at the end of a word when it is longer than a document can show at that place. */
export function shortened(text: string, most = longestCell): string {
  const trimmed = text.trim();
  if (trimmed.length <= most) return trimmed;
  const space = trimmed.lastIndexOf(" ", most);
  const cut = trimmed.slice(0, space > most - 40 ? space : most);
  return `${cut.replace(/[\ud800-\udbff]$/, "").trimEnd()} …`;
}
