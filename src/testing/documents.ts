import assert from "node:assert/strict";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Language } from "#messages/messages.ts";
import type { Cell, Document } from "#platform/imports/document.ts";
import type { Importer } from "#platform/imports/importer.ts";

/** A JSON document as the opener would give it. */
export function jsonDocument(value: unknown, file = "export.json"): Document {
  return { file, warnings: [], form: "json", value };
}

/** A table of one sheet, first row first, as the opener would give it. */
export function tableDocument(rows: readonly (readonly Cell[])[], file = "export.csv"): Document {
  const table = { name: file, hidden: false, rows, rowNumber: (index: number) => index + 1 };
  return { file, warnings: [], form: "tables", container: "csv", tables: [table] };
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
