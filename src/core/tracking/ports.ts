import type { Refusal, SentenceParams } from "#core/kernel/refusal.ts";
import type { WarningKey } from "#messages/keys.ts";
import type { Language } from "#messages/messages.ts";
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
  readonly warnings: readonly ImportWarning[];
};

/** Which column of a table gives which field: guessed, corrected by a person, saved for next time. */
export type ColumnMapping = Readonly<Record<string, string>>;

export type ReadOptions = {
  /** Says how `03/04/2026` reads when the file itself does not tell. */
  readonly language: Language;
  readonly mapping?: ColumnMapping;
};

/**
 * Reads one dropped file or folder, whatever tool made it, by what it contains. A folder is given
 * as its files, named by their path in it. Answers a refusal that names file, place and remedy.
 */
export type ReadExport = (
  drop: { readonly name: string; readonly files: readonly File[] },
  options: ReadOptions,
) => Promise<readonly ImportedSource[] | Refusal>;
