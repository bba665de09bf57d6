import type { Refusal } from "#core/kernel/refusal.ts";
import type { Sheet } from "#core/pack/pack.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Language } from "#messages/messages.ts";
import type { Stack } from "./stack.ts";

/** One sheet of a file, or the whole of a CSV, before anybody says what its columns are. */
export type InventoryTable = {
  /** The sheet's name; the file's for a CSV. */
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** The row of the file, from 1, at which `rows[index]` starts. */
  readonly rowNumber: (index: number) => number;
};

/** A file of tables once it is opened. */
export type InventoryFile = {
  readonly file: string;
  readonly tables: readonly InventoryTable[];
  readonly warnings: readonly ImportWarning[];
  /** The text with a mark in the place of each password and key. */
  readonly clean: (text: string) => string;
};

/** Opens a CSV file or a workbook by what it contains; refuses what is damaged, hostile or no table. */
export type ReadTables = (file: File, language: Language) => Promise<InventoryFile | Refusal>;

/** What one side states to the other on a day, in one language: a title, what it rests on, a table, and notes. */
export type StatementToDraw = {
  readonly language: Language;
  /** `2026-12-14`: same statement, same day, same bytes. */
  readonly day: string;
  readonly agency: string;
  readonly title: string;
  readonly description: string;
  readonly intro: readonly string[];
  readonly sheet: Pick<Sheet, "name" | "columns" | "rows">;
  /** Tables under the first, each under its name. */
  readonly more?: readonly Pick<Sheet, "name" | "columns" | "rows">[];
  readonly notes: readonly string[];
};

/** Draws a statement as a PDF, apart from whoever answers requests. */
export type DrawStatement = (asked: StatementToDraw) => Promise<Uint8Array>;

/** The stacks that come with the product, in the order in which they are proposed. */
export type StackCatalogue = () => readonly Stack[];
