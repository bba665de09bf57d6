import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Document, Table } from "../document.ts";
import { cellTexts } from "./cell-text.ts";
import { limits, type Opening, refuseSize } from "./limits.ts";
import { fillMerges } from "./merges.ts";
import { type Parts, packageParts } from "./package-parts.ts";
import { growingTable } from "./rows.ts";
import { openWithSheetJs } from "./sheetjs.ts";
import { localName, relationsPart, stringsPart, stylesPart, workbookPart } from "./xlsx-parts.ts";
import { sheetPart } from "./xlsx-sheet.ts";
import type { XmlEvents } from "./xml.ts";
import type { Zip } from "./zip.ts";

/** An XLSX workbook (ECMA-376), sheet by sheet, each read as it is unpacked. Throws `Refused`. */
export async function openXlsx(file: string, zip: Zip, opening: Opening): Promise<Document | Refusal> {
  const bytes = zip.entries.reduce((sum, entry) => sum + (/\.xml$/i.test(entry.path) ? entry.bytes : 0), 0);
  if (bytes > limits.workbookXmlBytes) {
    return refuseSize(file, "megabytes", limits.workbookXmlBytes, opening.language);
  }
  const parts = packageParts(file, zip, opening);
  const root = await relationsOf(parts, "");
  const main = root.find(({ kind }) => kind === "officeDocument")?.path ?? "xl/workbook.xml";
  if (main.endsWith(".bin")) {
    await parts.checkOthers();
    return openWithSheetJs(file, { zip }, opening);
  }
  const book = workbookPart();
  await parts.follow(parts.need(main), book.events);
  const { sheets, date1904 } = book.result();
  if (sheets.length > limits.sheets) return refuseSize(file, "elements", limits.sheets, opening.language);
  const relations = await relationsOf(parts, main);
  const texts = cellTexts();
  const strings = stringsPart(texts.read);
  await followKind(parts, relations, "sharedStrings", strings.events);
  const styles = stylesPart();
  await followKind(parts, relations, "styles", styles.events);
  const shared = { file, strings: strings.result(), styles: styles.result(), date1904, read: texts.read };
  const used = { cells: 0, rows: 0 };
  const tables: Table[] = [];
  const warnings: ImportWarning[] = [];
  for (const { name, hidden, relation } of sheets) {
    const target = relations.find(({ id }) => id === relation);
    if (target !== undefined && target.kind !== "worksheet") continue;
    const rows = growingTable(file, opening.language, used);
    const sheet = sheetPart(shared, rows);
    await parts.follow(parts.need(target?.path ?? ""), sheet.events);
    tables.push(fillMerges(rows.table(name, hidden), sheet.merges()));
    if (hidden) warnings.push({ key: "warning.hidden-sheet", file, params: { sheet: name } });
  }
  const notes = await countNotes(zip, parts);
  await parts.checkOthers();
  if (notes > 0) warnings.push({ key: "warning.notes-left-out", file, params: { count: notes } });
  warnings.push(...texts.warnings(file));
  return { file, warnings, form: "tables", container: "xlsx", tables };
}

type Relations = ReturnType<ReturnType<typeof relationsPart>["result"]>;

/** What a part refers to; the package itself is the part without a path. */
async function relationsOf(parts: Parts, path: string): Promise<Relations> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const part = relationsPart(folder);
  const entry = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
  if (entry) await parts.follow(entry, part.events);
  return part.result();
}

async function followKind(parts: Parts, relations: Relations, kind: string, events: XmlEvents) {
  const path = relations.find((one) => one.kind === kind)?.path;
  if (path !== undefined) await parts.follow(parts.need(path), events);
}

/** Notes on cells are no cells; how many there are is said. */
async function countNotes(zip: Zip, parts: Parts): Promise<number> {
  let notes = 0;
  for (const entry of zip.entries.filter(({ path }) => /comments\d*\.xml$/i.test(path))) {
    await parts.follow(entry, {
      open(name) {
        if (localName(name) === "comment") notes++;
      },
      text() {},
      close() {},
    });
  }
  return notes;
}
