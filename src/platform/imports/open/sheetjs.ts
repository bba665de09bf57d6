import { Worker } from "node:worker_threads";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Document, Table } from "../document.ts";
import { repairWarnings } from "./cell-text.ts";
import { limits, type Opening, refuseSize } from "./limits.ts";
import { fillMerges } from "./merges.ts";
import { repacked } from "./repacked.ts";
import { type GrowingTable, growingTable } from "./rows.ts";
import type { Said } from "./sheetjs-worker.ts";
import type { Zip } from "./zip.ts";

/** A workbook of an old or rare kind: XLS, XML Spreadsheet 2003, or XLSB as its checked parts. */
type Source = { readonly bytes: Uint8Array } | { readonly zip: Zip };

/**
 * Has SheetJS read a workbook in a thread of its own, whose memory and time are bounded: it builds the
 * whole workbook before it answers, and a damaged one may keep it busy for ever.
 */
export async function openWithSheetJs(
  file: string,
  source: Source,
  opening: Opening,
): Promise<Document | Refusal> {
  const bytes = "zip" in source ? await repacked(source.zip) : source.bytes;
  const megabytes = bytes.length / 1_000_000;
  const seconds = limits.workbookSeconds + megabytes;
  const listener = listening(file, opening);
  const worker = new Worker(new URL("./sheetjs-worker.ts", import.meta.url), {
    workerData: bytes,
    resourceLimits: {
      maxOldGenerationSizeMb: limits.workbookMemory + limits.workbookMemoryPerMB * megabytes,
    },
    stderr: true,
    stdout: true,
  });
  const refusal = await new Promise<Refusal | undefined>((resolve) => {
    const exhausted = () => resolve(exhaustedBy(file, megabytes, opening));
    const timer = setTimeout(exhausted, seconds * 1_000);
    worker.on("message", (said: Said) => {
      const answer = listener.hear(said);
      if (answer === "go-on") return;
      clearTimeout(timer);
      resolve(answer === "end" ? undefined : answer);
    });
    worker.on("error", () => {
      clearTimeout(timer);
      exhausted();
    });
  });
  // One that is stuck may take seconds to end; nobody has to wait for it.
  worker.unref();
  void worker.terminate();
  return refusal ?? listener.document();
}

/** A small workbook that takes all that time or memory is damaged, and sends its reader round in circles. */
function exhaustedBy(file: string, megabytes: number, { language }: Opening): Refusal {
  return megabytes < 1
    ? refuse("import.damaged", { file })
    : refuseSize(file, "cells", limits.cells, language);
}

/** Puts what a workbook's thread says together. */
function listening(file: string, { language }: Opening) {
  const used = { cells: 0, rows: 0 };
  const tables: Table[] = [];
  const warnings: ImportWarning[] = [];
  let sheet: { readonly name: string; readonly hidden: boolean; readonly rows: GrowingTable } | undefined;
  return {
    hear(said: Said): "go-on" | "end" | Refusal {
      switch (said.said) {
        case "no":
          return refuse(`import.${said.why}`, { file });
        case "sheet": {
          sheet = { ...said, rows: growingTable(file, language, used) };
          const params = { sheet: said.name };
          if (said.hidden) warnings.push({ key: "warning.hidden-sheet", file, params });
          return "go-on";
        }
        case "rows":
          for (const [at, cells] of said.rows.entries()) sheet?.rows.push(cells, said.numbers[at] ?? 0);
          return sheet?.rows.refusal() ?? "go-on";
        case "merges":
          if (sheet) tables.push(fillMerges(sheet.rows.table(sheet.name, sheet.hidden), said.merges));
          return "go-on";
        case "end": {
          const { notes, repaired } = said;
          if (notes > 0) warnings.push({ key: "warning.notes-left-out", file, params: { count: notes } });
          warnings.push(...repairWarnings(file, repaired));
          return "end";
        }
      }
    },
    document: (): Document => ({ file, warnings, form: "tables", container: "xls", tables }),
  };
}
