import type { CarriedFile, ImportedSource, ImportWarning } from "#core/tracking/ports.ts";
import type { Handling, SourceHome, SourceKind } from "#core/tracking/tracking.ts";
import type { Language } from "#messages/messages.ts";
import type { PackAccess } from "./accesses.ts";

/**
 * The pack as data: what will be handed over, complete and in one language, before anyone draws it.
 * Made by `describePack` from the tracking alone, without a clock: same facts, same pack.
 */
export type Pack = {
  readonly version: number;
  readonly lang: Language;
  readonly agency?: string;
  readonly client: string;
  /** That `client` is a supplier who leaves us; absent when it is a client. */
  readonly direction?: "supplier";
  /** The end of the relationship, `2026-12-14`; absent while nobody knows it. */
  readonly end?: string;
  /** The day that dates every document: it comes of the facts, so that the same facts make the same bytes. */
  readonly datedOn: string;
  readonly title: string;
  readonly counts: PackCounts;
  readonly sources: readonly PackSource[];
  readonly warnings: readonly string[];
  readonly sheets: readonly Sheet[];
  readonly recap: Recap;
  readonly files: readonly PackedFile[];
  readonly accesses: readonly PackAccess[];
  /** Everything that was imported, source by source, texts in full: what `data.json` holds. */
  readonly tracking: readonly PackTracking[];
};

/** What a pack is to be made of, as it travels to a thread: files without their contents. */
export type AskedPack = {
  readonly tracking: readonly ImportedSource[];
  readonly about: AboutPack;
  /** The files as the index of a version names them. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
};

/** What a pack is about. */
export type AboutPack = {
  readonly agency?: string;
  readonly client: string;
  readonly direction?: "supplier";
  /** The end of the relationship, `2026-12-14`. */
  readonly end?: string;
  readonly lang: Language;
  readonly version?: number;
  /** Where each source lives, by its `sourceKey`. */
  readonly homes?: Readonly<Record<string, SourceHome>>;
  /** The client’s tools, what is still to be done first; none on the command line. */
  readonly accesses?: readonly PackAccess[];
};

/** One source as it was imported, without what only the app needs. */
export type PackTracking = Omit<ImportedSource, "files" | "sourceKey"> & {
  readonly files: readonly Omit<CarriedFile, "read">[];
};

/** A file handed over as it is, at `files/<path>`; its content comes beside the description. */
export type PackedFile = {
  readonly path: string;
  readonly bytes: number;
  readonly source: string;
};

export type PackCounts = {
  readonly workItems: {
    readonly total: number;
    readonly open: number;
    readonly done: number;
    readonly dropped: number;
  };
  readonly people: number;
  readonly decisions: number;
  readonly actions: number;
  readonly performance: { readonly metrics: number; readonly rows: number };
  readonly kept: number;
};

export type PackSource = {
  readonly file: string;
  readonly kind: SourceKind;
  readonly name?: string;
  readonly home?: SourceHome;
  readonly exportedAt?: string;
  /** How many records of its main kind: work items, else rows of figures, else decisions, and so on. */
  readonly items: number;
  readonly warnings: readonly ImportWarning[];
};

/** One sheet of the workbook: also one CSV, one table of the HTML page. */
export type Sheet = {
  readonly id:
    | "summary"
    | "open-work"
    | "all-items"
    | "decisions"
    | "stakeholders"
    | "accesses"
    | "actions"
    | "performance"
    | "files"
    | "sources"
    | "kept";
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly plots: readonly Plot[];
  /** Said under the sheet's name when it does not show everything. */
  readonly note?: string;
};

export type Column = {
  readonly key: string;
  readonly title: string;
  readonly kind: "text" | "long-text" | "date" | "number" | "percent" | "link";
  /** In characters. */
  readonly width: number;
};

/**
 * Links are `{ text, url }` with an address one may follow (http, https or mailto); dates are ISO
 * text; blank is null. A text holds at most 32,767 characters, the most that Excel shows.
 */
export type SheetCell = string | number | null | { readonly text: string; readonly url: string };

/** A series over time drawn natively in the workbook, and as a line in the PDF and the page. */
export type Plot = {
  readonly title: string;
  readonly source: string;
  readonly metric: string;
  readonly kind: "number" | "percent" | "rank";
  readonly points: readonly { readonly at: string; readonly value: number }[];
  /** Where the same figures stand on the performance sheet: rows and columns from 0, header apart. */
  readonly cells: {
    readonly firstRow: number;
    readonly lastRow: number;
    readonly dateColumn: number;
    readonly valueColumn: number;
  };
};

/** The recap of open work: what the successor needs, item by item, what lacks said in one sentence. */
export type Recap = {
  readonly openWork: readonly RecapItem[];
};

export type CompletenessField =
  | "state"
  | "next-step"
  | "person"
  | "files"
  | "access"
  | "deadline"
  | "blocker";

/** Late: due by the end of the relationship. Soon: due within 30 days after it. */
export type Urgency = "blocked" | "late" | "soon";

export type RecapItem = {
  readonly externalId: string;
  readonly source: string;
  readonly title: string;
  readonly stage?: string;
  /** Why it comes early in the recap; absent when nothing presses. */
  readonly urgency?: Urgency;
  readonly people: readonly string[];
  readonly dueOn?: string;
  readonly nextStep?: string;
  readonly blocker?: string;
  readonly priority?: string;
  /** What the agency decided of it, and why. */
  readonly handling?: Handling;
  readonly handlingNote?: string;
  readonly url?: string;
  readonly labels: readonly string[];
  readonly description?: string;
  readonly checklist: readonly { readonly text: string; readonly done: boolean }[];
  readonly comments: readonly { readonly text: string; readonly by?: string; readonly at?: string }[];
  readonly attachments: readonly { readonly name: string; readonly url?: string }[];
  /** Which of the seven are known. */
  readonly known: readonly CompletenessField[];
  readonly missing: readonly CompletenessField[];
  /** 0 to 1. */
  readonly completeness: number;
  /** "Il manque la prochaine étape, l'échéance et les accès." Empty when nothing is missing. */
  readonly missingSentence: string;
};
