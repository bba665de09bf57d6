import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import type { Document } from "../document.ts";
import type { OtherFormat } from "./detect.ts";

const MB = 1_000_000;

/**
 * What one dropped file may hold at most. Each is far above the largest export that a project makes
 * and below what would take the machine away from everybody else.
 */
export const limits = {
  /** Text parsed in one piece (JSON, XML, HTML, calendar, mails): its tree takes some ten times its bytes. */
  wholeBytes: 100 * MB,
  /** Text read as it flows (CSV), where only the cells stay in memory. */
  tableBytes: 300 * MB,
  /** A workbook as it is saved: at this weight it unpacks to about the next limit. */
  workbookBytes: 100 * MB,
  /** The XML of one workbook; V8 holds no string above 512 MB. */
  workbookXmlBytes: 400 * MB,
  /** An archive is read where it lies, one file at a time. */
  archiveBytes: 2_000 * MB,
  /** All that an archive and those inside it unpack to. */
  unpackedBytes: 2_000 * MB,
  /** An archive inside an archive is held in memory while it is read. */
  nestedBytes: 300 * MB,
  /** Files of one drop, archives inside archives included: above, it is a disk and no project. */
  entries: 50_000,
  /** Exports that stand each for itself in one archive: a person who keeps everything has dozens. */
  exports: 500,
  /** Archives inside archives: tools nest one (Notion's parts), people zip that once more. */
  nesting: 2,
  /** Deflate never exceeds 1,032:1; real exports stay under 100:1. Counts above `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 10 * MB,
  /** 100,000 rows of 50 columns. */
  cells: 5_000_000,
  /** What Excel itself holds in a sheet. */
  rows: 1_048_576,
  columns: 16_384,
  sheets: 1_000,
  /** Elements of an XML document: some 200 bytes of memory each. */
  elements: 2_000_000,
  /** Depth of JSON, XML and HTML; deeper, what walks the tree would exhaust the stack. */
  levels: 200,
  /** Reading one XLS workbook, besides one second for each of its megabytes: 27 MB took 1.5 to 5. */
  workbookSeconds: 4,
  /** What reading it may take of memory (MB), besides `workbookMemoryPerMB`: 27 MB of XLS took 540. */
  workbookMemory: 120,
  workbookMemoryPerMB: 40,
} as const;

/** Opens a file by what it contains; refusals name `file` as it is given. */
export type OpenFile = (file: string, blob: Blob, opening: Opening) => Promise<Document | Refusal>;

/** One drop on its way: who reads the refusals, and what archives inside archives may still take. */
export type Opening = {
  readonly language: Language;
  /** Opens what lies in a container. */
  readonly openFile: OpenFile;
  /** How many archives this file lies in. */
  readonly depth: number;
  /** Shared by everything in the drop. */
  readonly left: { entries: number; unpackedBytes: number };
};

/** A drop that nothing was read of yet. */
export function newOpening(language: Language, openFile: OpenFile): Opening {
  const left = { entries: limits.entries, unpackedBytes: limits.unpackedBytes };
  return { language, openFile, depth: 0, left };
}

type Unit = "megabytes" | "files" | "exports" | "cells" | "rows" | "columns" | "levels" | "elements";

/** Refuses a file for its size; `size` is in bytes for megabytes. */
export function refuseSize(file: string, unit: Unit, size: number, language: Language): Refusal {
  const shown = new Intl.NumberFormat(language).format(unit === "megabytes" ? size / MB : size);
  return refuse("import.too-large", {
    file,
    limit: translator(language)("imports", `limit.${unit}`, { size: shown }),
  });
}

/** Refuses a file that is known not to be an export, by the name of its format. */
export function refuseFormat(file: string, format: OtherFormat, { language }: Opening): Refusal {
  return refuse("import.other-format", { file, what: translator(language)("imports", `format.${format}`) });
}
