import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";

/** A cell as the file gives it. Spreadsheet dates arrive as ISO strings (`2026-12-14`), already typed. */
export type Cell = string | number | boolean | null;

export type Table = {
  /** The sheet's name, or the file's for a CSV. */
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  /** The row of the file, from 1, at which `rows[index]` starts; quoted line breaks make it differ. */
  readonly rowNumber: (index: number) => number;
};

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

/**
 * One file inside an archive or a folder; junk (`__MACOSX`, `.DS_Store`) and folders are left out.
 * The files of an archive inside the archive follow under its path: `Export-1.zip/Tasks.csv`.
 */
export type Entry = {
  /** Its place, `/` between folders, without the archive's own name. */
  readonly path: string;
  /** Its size once unpacked, checked. */
  readonly bytes: number;
  /** The file as it stands, for one that is carried (an image) or that is plain text (Markdown, UTF-8). */
  readonly content: () => Promise<Uint8Array>;
  /** The same piece by piece, for one that is too large to hold. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
  /** The file opened as if it had been dropped by itself. */
  readonly read: () => Promise<Document | Refusal>;
};

/** A dropped file once its container is opened and its encoding known, before anyone says which tool made it. */
export type Document = {
  /** The file's name as dropped, or `archive.zip/inner.csv`. */
  readonly file: string;
  readonly warnings: readonly ImportWarning[];
} & (
  | { readonly form: "json"; readonly value: unknown }
  | { readonly form: "xml"; readonly root: XmlElement }
  | {
      readonly form: "tables";
      readonly container: "csv" | "xlsx" | "xls" | "ods";
      readonly tables: readonly Table[];
    }
  | { readonly form: "archive"; readonly entries: readonly Entry[] }
  | { readonly form: "calendar"; readonly text: string }
  | { readonly form: "mail"; readonly messages: readonly Uint8Array[] }
);
