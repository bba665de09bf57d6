import type { ImportWarning } from "#core/tracking/ports.ts";
import type { SourceHome, SourceKind } from "#core/tracking/tracking.ts";
import type { Language } from "#messages/messages.ts";

/**
 * The pack as data: what will be handed over, complete and in one language, before anyone draws it.
 * Made by `describePack` from the tracking alone, without a clock: same facts, same pack.
 */
export type Pack = {
  readonly version: number;
  readonly lang: Language;
  readonly agency?: string;
  readonly client: string;
  /** The end of the relationship, `2026-12-14`. It dates every document of the pack. */
  readonly end: string;
  readonly title: string;
  readonly counts: PackCounts;
  readonly sources: readonly PackSource[];
  readonly warnings: readonly string[];
  readonly sheets: readonly Sheet[];
  readonly recap: Recap;
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
    | "actions"
    | "performance"
    | "files"
    | "sources"
    | "kept";
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly plots: readonly Plot[];
};

export type Column = {
  readonly key: string;
  readonly title: string;
  readonly kind: "text" | "long-text" | "date" | "number" | "percent" | "link";
  /** In characters. */
  readonly width: number;
};

/** Links are `{ text, url }`; dates are ISO text; blank is null. */
export type SheetCell = string | number | null | { readonly text: string; readonly url: string };

/** A series over time drawn natively in the workbook, and as a line in the PDF and the page. */
export type Plot = {
  readonly title: string;
  readonly source: string;
  readonly metric: string;
  readonly kind: "number" | "percent" | "rank";
  readonly points: readonly { readonly at: string; readonly value: number }[];
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

export type RecapItem = {
  readonly externalId: string;
  readonly source: string;
  readonly title: string;
  readonly stage?: string;
  readonly people: readonly string[];
  readonly dueOn?: string;
  readonly nextStep?: string;
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
