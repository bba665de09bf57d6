import assert from "node:assert/strict";
import { SaxesParser } from "saxes";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Language } from "#messages/messages.ts";
import type { Cell, Document, XmlElement } from "#platform/imports/document.ts";
import type { Importer } from "#platform/imports/importer.ts";
import { delimitedRows } from "#platform/imports/open/delimited-rows.ts";
import { layoutOf } from "#platform/imports/open/dialect.ts";
import { growingTable } from "#platform/imports/open/rows.ts";

/** A JSON document as the opener would give it. */
export function jsonDocument(value: unknown, file = "export.json"): Document {
  return { file, warnings: [], form: "json", value };
}

/** A table of one sheet, first row first, as the opener would give it. */
export function tableDocument(rows: readonly (readonly Cell[])[], file = "export.csv"): Document {
  const table = { name: file, hidden: false, rows, rowNumber: (index: number) => index + 1 };
  return { file, warnings: [], form: "tables", container: "csv", tables: [table] };
}

/** An XML document read whole, attributes and text as they stand. */
export function xmlDocument(xml: string, file = "export.xml"): Document {
  type Growing = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };
  const top: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [top];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Growing = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  const root = top.children[0];
  assert.ok(root, `${file} holds no element`);
  return { file, warnings: [], form: "xml", root };
}

/** What an importer reads from a document that it must recognise and must not refuse. */
export async function readBy(
  importer: Importer,
  document: Document,
  language: Language = "fr",
): Promise<ImportedSource> {
  assert.equal(importer.recognise(document), true, `${document.file} is not recognised`);
  const source = await importer.read(document, { language });
  if (isRefusal(source)) assert.fail(`${document.file}: ${source.refused}`);
  return source;
}

/** The table of CSV bytes, in UTF-8 or UTF-16 with its mark, as the opener would give it. */
export function csvDocument(bytes: Uint8Array | string, file = "export.csv"): Document {
  const isWide = typeof bytes !== "string" && bytes[0] === 0xff && bytes[1] === 0xfe;
  const text =
    typeof bytes === "string" ? bytes : new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(bytes);
  const growing = growingTable(file, "fr");
  const reader = delimitedRows(layoutOf(text, true), (cells, row) => growing.push(cells, row));
  reader.push(text);
  reader.end();
  const tables = [growing.table(file.replace(/^.*\//, ""))];
  return { file, warnings: [], form: "tables", container: "csv", tables };
}

/** A workbook whose sheets are given by name. */
export function workbookDocument(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  file = "export.xlsx",
): Document {
  const tables = Object.entries(sheets).map(([name, rows]) => ({
    name,
    hidden: false,
    rows,
    rowNumber: (index: number) => index + 1,
  }));
  return { file, warnings: [], form: "tables", container: "xlsx", tables };
}

/** An archive or a folder whose files are given by path. */
export function archiveDocument(
  files: Readonly<Record<string, string | Uint8Array>>,
  file: string,
): Document {
  const entries = Object.entries(files).map(([path, content]) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return {
      path,
      bytes: bytes.length,
      content: async () => bytes,
      async *pieces() {
        yield bytes;
      },
      read: async () => csvDocument(bytes, `${file}/${path}`),
    };
  });
  return { file, warnings: [], form: "archive", entries };
}

/** A table drawn with bars, one line a row: blank between two bars is an empty cell. */
export const drawn = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
