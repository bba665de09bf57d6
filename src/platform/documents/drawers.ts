import type { Pack } from "#core/pack/pack.ts";
import type { DrawnPart } from "./draw-beside.ts";
import { fileNames } from "./file-names.ts";

/** Some documents of a pack: what one thread may draw. */
export type Part = "recap" | "page" | "workbook" | "open-workbook" | "tables" | "data";

/** What draws a part; loaded when it is asked for, so that a thread loads no more than it draws. */
export async function drawerOf(part: Part): Promise<(pack: Pack) => readonly DrawnPart[]> {
  switch (part) {
    case "recap": {
      const { recapPdf } = await import("./pdf/recap-pdf.ts");
      return (pack) => [owned(fileNames.recap, recapPdf(pack))];
    }
    case "page": {
      const { indexPage } = await import("./page/index-page.ts");
      return (pack) => [owned(fileNames.page, new TextEncoder().encode(indexPage(pack)))];
    }
    case "workbook": {
      const { xlsxBytes } = await import("./workbook/xlsx.ts");
      return (pack) => [owned(fileNames.workbook, xlsxBytes(pack))];
    }
    case "open-workbook": {
      const { odsBytes } = await import("./workbook/ods.ts");
      return (pack) => [owned(fileNames.openWorkbook, odsBytes(pack))];
    }
    case "tables": {
      const { csvFiles } = await import("./workbook/csv-files.ts");
      return (pack) => csvFiles(pack).map(({ path, bytes }) => owned(path, bytes));
    }
    case "data": {
      const { dataFiles } = await import("./data/data-files.ts");
      return (pack) => dataFiles(pack).map(({ path, bytes }) => owned(path, bytes));
    }
    default:
      return part satisfies never;
  }
}

/** Bytes that are alone in their memory, so that they can be handed over without a copy. */
function owned(path: string, bytes: Uint8Array): DrawnPart {
  const alone = bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer;
  return { path, bytes: alone ? new Uint8Array(bytes.buffer) : Uint8Array.from(bytes) };
}
