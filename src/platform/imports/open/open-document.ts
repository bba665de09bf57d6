import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Document } from "../document.ts";
import { type CellTexts, cellTexts } from "./cell-text.ts";
import { limits, type Opening, refuseSize } from "./limits.ts";
import { odsContent } from "./ods.ts";
import { packageParts } from "./package-parts.ts";
import { localName } from "./xlsx-parts.ts";
import { followWhole, followXml } from "./xml.ts";
import type { Zip } from "./zip.ts";

/** An OpenDocument spreadsheet in its package. Throws `Refused`. */
export async function openOds(file: string, zip: Zip, opening: Opening): Promise<Document | Refusal> {
  const parts = packageParts(file, zip, opening);
  let encrypted = parts.get("encrypted-package") !== undefined;
  await parts.follow(parts.need("META-INF/manifest.xml"), {
    open(name) {
      if (localName(name) === "encryption-data") encrypted = true;
    },
    text() {},
    close() {},
  });
  if (encrypted) return refuse("import.encrypted", { file });
  const content = parts.need("content.xml");
  if (content.bytes > limits.workbookXmlBytes) {
    return refuseSize(file, "megabytes", limits.workbookXmlBytes, opening.language);
  }
  const texts = cellTexts();
  const sheets = odsContent(file, opening, texts);
  await parts.follow(content, sheets.events);
  await parts.checkOthers();
  return documentOf(file, sheets, texts, []);
}

/** The same in one XML file, as LibreOffice saves it on demand. */
export async function openFlatOds(
  file: string,
  xml: string,
  warnings: readonly ImportWarning[],
  opening: Opening,
): Promise<Document | Refusal> {
  const texts = cellTexts();
  const sheets = odsContent(file, opening, texts);
  const refusal = await followWhole(followXml(file, sheets.events, opening), xml);
  return refusal ?? documentOf(file, sheets, texts, warnings);
}

function documentOf(
  file: string,
  sheets: ReturnType<typeof odsContent>,
  texts: CellTexts,
  said: readonly ImportWarning[],
): Document {
  const { tables, warnings } = sheets.result();
  const all = [...said, ...warnings, ...texts.warnings(file)];
  return { file, warnings: all, form: "tables", container: "ods", tables };
}
