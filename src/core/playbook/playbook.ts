import type { Direction, Reason, Tone } from "#core/dossier/dossier.ts";

/** The parts of an exit, in the order in which they are lived. */
export const phases = [
  "prepare",
  "finish",
  "hand-over",
  "autonomy",
  "data",
  "close",
  "depart",
  "learn",
] as const;
export type Phase = (typeof phases)[number];

/** Who has to do a step. */
export const sides = ["us", "client", "successor", "supplier"] as const;
export type Side = (typeof sides)[number];

/** What the agency did for the client, or the supplier for it: steps hang on it. */
export const services = [
  "seo",
  "ads",
  "analytics",
  "website",
  "hosting",
  "content",
  "links",
  "social",
  "e-mailing",
  "e-commerce",
  "creation",
] as const;
export type Service = (typeof services)[number];

/** The same sentence in both languages. */
export type BothLanguages = { readonly fr: string; readonly en: string };

/** How far from what it hangs on: calendar days or working days of the agency, or months. Negative is before. */
export type Offset =
  | { readonly days: number; readonly counted?: "calendar" | "working" }
  | { readonly months: number };

/** About how many days an offset is, to compare two of them; dates are computed with a calendar, not with this. */
export function roughDays(offset: Offset): number {
  return "months" in offset ? offset.months * 30 : offset.days * (offset.counted === "working" ? 1.4 : 1);
}

/**
 * What a due date is counted from: the end of the relationship, the day the plan was made, or the
 * day another step is due (`step` is its key).
 */
export type Anchor = { readonly offset: Offset } & (
  | { readonly from: "end" | "start" }
  | { readonly from: "step"; readonly step: string }
);

/** When a step is of use; a list is "one of these", and every condition given must hold. */
export type Condition = {
  readonly direction?: readonly Direction[];
  readonly services?: readonly Service[];
  readonly tones?: readonly Tone[];
  readonly reasons?: readonly Reason[];
  readonly strategic?: boolean;
};

/** What must be true before a step may be done; the rule behind each word stands in `plan/guards.ts`. */
export const guards = ["work-decided", "pack-built", "end-passed"] as const;
export type Guard = (typeof guards)[number];

/** One thing to do, as a playbook tells it. */
export type PlaybookStep = {
  /** `ask-owner-rights`: known by it in dependencies, and from version to version. */
  readonly key: string;
  /** Which of the article's 29 lines it comes from. */
  readonly line: number;
  readonly phase: Phase;
  readonly side: Side;
  readonly visibility: "internal" | "shared";
  readonly title: BothLanguages;
  /** How one does it, in Markdown: two to eight sentences or a list. */
  readonly howTo: BothLanguages;
  readonly when?: Condition;
  readonly due: Anchor;
  /** Keys of the steps that must be done before. */
  readonly after?: readonly string[];
  /** A delay that a tool or the law imposes once it is done, before its effect: planned backwards. */
  readonly wait?: { readonly days: number; readonly why: BothLanguages };
  /** Minutes of work. */
  readonly effort: number;
  /** What shows that it was done; absent when saying so is enough. */
  readonly evidence?: BothLanguages;
  /** The key of the letter that goes with it. */
  readonly letter?: string;
  readonly guard?: Guard;
};

/** The plan of an exit as versioned data. */
export type Playbook = {
  /** `client-exit-web-marketing`. */
  readonly key: string;
  readonly version: number;
  readonly title: BothLanguages;
  /** For whom it is, in one sentence. */
  readonly about: BothLanguages;
  readonly direction: Direction;
  readonly steps: readonly PlaybookStep[];
};
