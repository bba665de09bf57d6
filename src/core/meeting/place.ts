/** The sheets of a pack to which a line may point. */
export const sheetsToShow = [
  "summary",
  "open-work",
  "all-items",
  "decisions",
  "stakeholders",
  "actions",
  "performance",
  "files",
  "sources",
  "kept",
] as const;
export type SheetToShow = (typeof sheetsToShow)[number];

/**
 * Where something stands in the pack: the sheet of its workbook, and the row as the spreadsheet numbers it,
 * headings being row 1; null for the sheet as a whole.
 */
export type Place = { readonly sheet: SheetToShow; readonly row: number | null };

/** The row of a spreadsheet in which the thing at this place of a list stands. */
export const rowAt = (index: number): number => index + 2;
