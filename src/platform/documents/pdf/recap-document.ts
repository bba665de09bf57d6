/**
 * What the template `catalogue/documents/recap.typ` lays out: every word already in the reader's
 * language. Only the values of `url` are addresses; all the rest is shown as text.
 */
export type RecapDocument = {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly authors: readonly string[];
  /** Year, month, day. */
  readonly date: readonly [number, number, number];
  readonly words: {
    readonly contents: string;
    readonly from: string;
    readonly dated: string;
    readonly page: string;
  };
  readonly cover: {
    readonly kicker: string;
    readonly title: string;
    readonly lines: readonly string[];
    readonly figures: readonly { readonly value: string; readonly name: string }[];
  };
  readonly sections: readonly Section[];
};

export type Section = {
  readonly title: string;
  /** Starts on a page of its own. */
  readonly fresh: boolean;
  readonly intro: readonly string[];
  readonly blocks: readonly Block[];
};

export type Block = TableBlock | PlotBlock | ItemsBlock | TermsBlock | ListBlock;

/** A word, or a word that leads somewhere. */
export type Rich = string | { readonly text: string; readonly url: string };

export type TableBlock = {
  readonly kind: "table";
  /** Empty when the section's title is enough. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Rich[])[];
  readonly note: string;
};

export type TableColumn = {
  readonly title: string;
  /** Its part of the width that the narrow ones leave. */
  readonly width: number;
  /** Just wide enough for a date. */
  readonly narrow: boolean;
  readonly right: boolean;
};

export type PlotBlock = {
  readonly kind: "plot";
  readonly title: string;
  /** Says in one sentence what the drawing shows. */
  readonly alt: string;
  readonly points: readonly (readonly [number, number])[];
  readonly x: readonly { readonly at: number; readonly label: string }[];
  readonly y: readonly { readonly at: number; readonly label: string }[];
  readonly table: TableBlock;
};

export type ListBlock = { readonly kind: "list"; readonly title: string; readonly entries: readonly Rich[] };

export type TermsBlock = {
  readonly kind: "terms";
  readonly terms: readonly { readonly name: string; readonly meaning: string }[];
};

export type ItemsBlock = {
  readonly kind: "items";
  readonly items: readonly Item[];
  /** How many of them, the first ones, are told one by one; all are listed. */
  readonly told: number;
};

export type Item = {
  readonly title: string;
  /** Where it stands, in the list of all items: “In progress · 3 Nov 2026 · 5 of 7 known”. */
  readonly brief: string;
  readonly facts: string;
  readonly marks: readonly { readonly name: string; readonly known: boolean }[];
  /** Why it comes early: “Blocked · waiting for the access”. */
  readonly pressing: string;
  readonly missing: string;
  readonly parts: readonly ItemPart[];
};

/** Something of an item: paragraphs, one line after its name, a list, or notes set apart. */
export type ItemPart = {
  readonly kind: "text" | "line" | "list" | "notes";
  readonly title: string;
  /** What stands between a name and its line: a colon, with the space that the language wants. */
  readonly colon: string;
  readonly entries: readonly Rich[];
};
