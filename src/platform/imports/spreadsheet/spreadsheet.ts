import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { headerShape } from "#core/tracking/mapping.ts";
import type { ImportedSource, ImportWarning } from "#core/tracking/ports.ts";
import type { Kept } from "#core/tracking/tracking.ts";
import type { Document, Table } from "../document.ts";
import { finishSource, mostNamed, shortened } from "../finish-source.ts";
import { tablesOf } from "../headed-table.ts";
import { importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { privateValues } from "../private-values.ts";
import { teller } from "../tell.ts";
import { cellText } from "./cells.ts";
import { readFileName } from "./file-name.ts";
import { layOut } from "./layout.ts";
import { chooseMappings, type MappedPart, type Part } from "./mappings.ts";
import { recordsOf } from "./records.ts";
import { placeIn } from "./registers.ts";
import { stableId } from "./stable-id.ts";

/**
 * Any table that no other importer knows: its columns are guessed, or read by the mapping that a
 * person gave or saved; what no column tells is kept row by row. It stands last among importers.
 */
export const spreadsheet: Importer = {
  kind: "spreadsheet",
  recognise: (document) => document.form === "tables",
  read(document, options): ImportedSource | Refusal {
    const { file } = document;
    const watch = privateValues(file, options.language);
    const { parts, lines, warnings } = open(document);
    for (const [at, { row, item }] of parts.flatMap(({ table }) => table.secrets).entries()) {
      watch.leftOut("password");
      const params = { item: shortened(watch.clean(item)) };
      if (at < mostNamed) warnings.push({ key: "warning.secret-removed", file, row, params });
    }
    const mapped = chooseMappings(parts, file, options);
    if (isRefusal(mapped)) return mapped;
    const warn = (warning: ImportWarning) => warnings.push(warning);
    const records = recordsOf(mapped, {
      file,
      language: options.language,
      tell: teller(options.language),
      warn,
    });
    const kept = [...lines, ...records.kept];
    if (kept.length > 0) warn({ key: "warning.kept-as-such", file, params: { count: kept.length } });
    const { name, key, exportedAt } = readFileName(file);
    const source = importedSource({
      kind: "spreadsheet",
      file,
      name,
      sourceKey: `spreadsheet:${key}:${shapeOf(mapped)}`,
      exportedAt,
      ...records,
      kept,
      warnings,
      tables: mapped.map(tableRead),
    });
    return finishSource(source, watch);
  },
};

const sheetsOf = (document: Document): readonly Table[] =>
  tablesOf(document).filter(({ rows }) => rows.some((cells) => cells.some((cell) => cellText(cell) !== "")));

/** The tables of every sheet, hidden ones too, and the lines around them. */
function open(document: Document) {
  const { file } = document;
  const sheets = sheetsOf(document);
  const parts: Part[] = [];
  const lines: Kept[] = [];
  const warnings: ImportWarning[] = [...document.warnings];
  for (const sheet of sheets) {
    const name = sheets.length > 1 ? sheet.name : undefined;
    if (sheet.hidden) warnings.push({ key: "warning.hidden-sheet", file, params: { sheet: sheet.name } });
    const laid = layOut(sheet);
    for (const table of laid.tables) {
      parts.push({ table, sheet: name });
      for (const row of table.repeats)
        warnings.push({ key: "warning.header-repeated", file, row, params: {} });
    }
    for (const { number, text } of laid.lines) {
      lines.push({ where: placeIn(number, name), text });
    }
  }
  return { parts, lines, warnings };
}

/**
 * The columns of all the tables: two files of one name but of other columns are two sources, lest one
 * takes the place of the other.
 */
function shapeOf(parts: readonly MappedPart[]): string {
  return stableId(...parts.map(({ table }) => headerShape(table.headed.headers)).toSorted());
}

function tableRead({ table, sheet, guess, mappedBy }: MappedPart) {
  return {
    name: table.title ?? sheet ?? table.headed.table.name,
    columns: table.headed.headers,
    kind: guess?.kind ?? ("kept" as const),
    mapping: guess?.mapping ?? {},
    mappedBy,
  };
}
