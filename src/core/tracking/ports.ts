import type { Refusal, SentenceParams } from "#core/kernel/refusal.ts";
import type { WarningKey } from "#messages/keys.ts";
import type { Language } from "#messages/messages.ts";
import type { TableKind } from "./mapping-fields.ts";
import type {
  Action,
  Decision,
  Kept,
  PerformanceRow,
  SourceKind,
  Stakeholder,
  WorkItem,
} from "./tracking.ts";

/** A remark about a file, with the place it is about: `row` counts from 1, as a spreadsheet shows it. */
export type ImportWarning = {
  readonly key: WarningKey;
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly params: SentenceParams;
};

/** A file that an export carries inside it, handed over as it is. */
export type CarriedFile = {
  /** Its place below `files/` in the pack: `Refonte/maquette.png`; relative, safe, unique in its source. */
  readonly path: string;
  readonly bytes: number;
  /** The work item that it belongs to, when the export says it. */
  readonly workItemExternalId?: string;
  readonly read: () => Promise<Uint8Array>;
  /** The same piece by piece, where a large file need not be held in memory. */
  readonly pieces?: () => AsyncIterable<Uint8Array>;
};

/** Everything that one export says of one project. */
export type ImportedSource = {
  readonly kind: SourceKind;
  /** The dropped file, or `archive.zip/inner.csv` for a part of an archive that stands by itself. */
  readonly file: string;
  /** The project's name in its tool, when the export says it. */
  readonly name?: string;
  /** Same project, same key, whatever the date or name of the export: a newer one updates. */
  readonly sourceKey: string;
  readonly exportedAt?: string;
  readonly workItems: readonly WorkItem[];
  readonly decisions: readonly Decision[];
  readonly stakeholders: readonly Stakeholder[];
  readonly actions: readonly Action[];
  readonly performance: readonly PerformanceRow[];
  readonly kept: readonly Kept[];
  readonly files: readonly CarriedFile[];
  readonly warnings: readonly ImportWarning[];
  /** The tables of a spreadsheet as they were read, for a person to correct. */
  readonly tables?: readonly ReadTable[];
};

/**
 * Which column of a table gives which field, `{ dueOn: "Pour le" }`: guessed, corrected by a person,
 * saved for next time. A field mapped to `""` is one that no column gives.
 */
export type ColumnMapping = Readonly<Record<string, string>>;

/** One table of a spreadsheet: its columns, what its rows became, and who said which column is what. */
export type ReadTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly kind: TableKind | "kept";
  readonly mapping: ColumnMapping;
  readonly mappedBy: "guess" | "saved" | "given";
};

export type ReadOptions = {
  /** Says how `03/04/2026` reads when the file itself does not tell. */
  readonly language: Language;
  /** Who is told why a file is refused; the same when nothing is said. */
  readonly reader?: Language;
  readonly mapping?: ColumnMapping;
  /** The mapping that was saved for tables with these columns, used when none is given. */
  readonly mappingFor?: (columns: readonly string[]) => ColumnMapping | undefined;
};

/**
 * Which files that lie beside each other are the parts of one export, as some tools give several. Files
 * that are in no set stand each for itself.
 */
export type GatherLoose = (
  files: readonly File[],
) => Promise<readonly { readonly name: string; readonly files: readonly File[] }[]>;

/**
 * Reads one dropped file or folder, whatever tool made it, by what it contains. A folder is given
 * as its files, named by their path in it. Answers a refusal that names file, place and remedy.
 */
export type ReadExport = (
  drop: { readonly name: string; readonly files: readonly File[] },
  options: ReadOptions,
) => Promise<readonly ImportedSource[] | Refusal>;
