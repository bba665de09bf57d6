import type { Said } from "./said.ts";

/**
 * The tracking of a project: what an agency has kept of its work, whatever tool it came from.
 * Dates are ISO 8601: `2026-12-14` where the tool knows a day, `2026-12-14T09:30:00Z` where it
 * knows an instant. A field that the tool does not know is absent, never an empty string.
 */

/** A record in which the product says something itself: by field, for each to read in their own language. */
type Told = { readonly said?: Said };

/** One person as a tool names them. */
export type Person = { readonly name: string; readonly email?: string };

/** What becomes of open work: finished before the end, handed over, dropped. */
export const handlings = ["finish", "hand-over", "drop"] as const;
export type Handling = (typeof handlings)[number];

/** Open: still to be done. Done: finished. Dropped: closed or archived without being done. */
export type WorkItemState = "open" | "done" | "dropped";

export type WorkItem = Told & {
  /** The item's id in its tool, stable across exports: the key by which a newer export updates it. */
  readonly externalId: string;
  readonly state: WorkItemState;
  readonly title: string;
  readonly description?: string;
  /** The list, column or status, in the tool's own words. */
  readonly stage?: string;
  readonly people: readonly Person[];
  readonly createdOn?: string;
  readonly startOn?: string;
  readonly dueOn?: string;
  readonly doneOn?: string;
  readonly updatedOn?: string;
  readonly priority?: string;
  readonly labels: readonly string[];
  readonly checklist: readonly { readonly text: string; readonly done: boolean }[];
  readonly comments: readonly { readonly text: string; readonly by?: string; readonly at?: string }[];
  readonly attachments: readonly { readonly name: string; readonly url?: string }[];
  readonly url?: string;
  readonly parentExternalId?: string;
  /** Says what prevents the item from moving, when the tool has a word for it. */
  readonly blocker?: string;
  /** What the agency decided of open work, and why: no tool says it. */
  readonly handling?: Handling;
  readonly handlingNote?: string;
  /** Columns and fields without a place of their own, kept by the tool's name for them. */
  readonly other: Readonly<Record<string, string>>;
};

/** Something that was decided, with enough to know why later. */
export type Decision = Told & {
  readonly externalId: string;
  readonly title: string;
  readonly on?: string;
  readonly text?: string;
  readonly people: readonly Person[];
  /** Where it was decided: a meeting, a mail, a card. */
  readonly origin?: string;
};

/** Somebody who takes part in the project. */
export type Stakeholder = Told & {
  readonly externalId: string;
  readonly name: string;
  readonly email?: string;
  readonly role?: string;
  readonly organisation?: string;
};

/** Something that was really done, at a date. */
export type Action = Told & {
  readonly externalId: string;
  readonly at: string;
  readonly text: string;
  readonly by?: string;
  readonly workItemExternalId?: string;
};

/**
 * One line of a performance export: the metrics of one item of one dimension over one period.
 * `dimension` is `date`, `query`, `page`, `country`, `device`, `campaign`, `channel`, `keyword`,
 * `url`, `total`… and `item` is its value (`2026-05-31`, `chaussures de course`). Rates are
 * fractions (0.034 for 3.4 %), durations are seconds, money is in the currency of `currency`.
 */
export type PerformanceRow = {
  readonly dimension: string;
  readonly item: string;
  readonly from?: string;
  readonly to?: string;
  readonly currency?: string;
  readonly values: Readonly<Record<string, number>>;
  /** Cells that are not numbers, by the tool's name for them: the title of a page, the anchor of a link. */
  readonly other?: Readonly<Record<string, string>>;
};

/** What was in the export and is not understood: kept and shown as such, never dropped in silence. */
export type Kept = Told & { readonly where: string; readonly text: string };

/** The tools and formats that Passation reads. */
export const sourceKinds = [
  "trello",
  "jira",
  "asana",
  "linear",
  "notion",
  "clickup",
  "monday",
  "github",
  "gitlab",
  "todoist",
  "redmine",
  "basecamp",
  "ms-project",
  "planner",
  "spreadsheet",
  "search-console",
  "ga4",
  "universal-analytics",
  "google-ads",
  "meta-ads",
  "matomo",
  "semrush",
  "ahrefs",
  "se-ranking",
  "screaming-frog",
  "calendar",
  "mail",
  /** What people of the agency wrote themselves: no importer reads it. */
  "by-hand",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/**
 * Where a source lives, hence what follows for the handover: at the client, nothing has to move; in a
 * tool whose account the client owns, that ownership is to be checked; with us, it is exported and handed over.
 */
export const sourceHomes = ["client", "client-owned-saas", "ours"] as const;
export type SourceHome = (typeof sourceHomes)[number];
