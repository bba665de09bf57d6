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

/** One file inside an archive or a folder; junk (`__MACOSX`, `.DS_Store`) is already left out. */
export type Entry = { readonly path: string; readonly bytes: number; readonly read: () => Promise<Document> };

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

export type Form = Document["form"];
