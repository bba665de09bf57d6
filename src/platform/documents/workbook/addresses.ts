/** 0 is A, 26 is AA. */
export function columnLetters(at: number): string {
  const before = at >= 26 ? columnLetters(Math.floor(at / 26) - 1) : "";
  return before + String.fromCharCode(65 + (at % 26));
}

/** A stretch of cells as OpenDocument writes it: rows and columns from 0, both ends included. */
export function rangeAddress(
  sheet: string,
  from: { readonly column: number; readonly row: number },
  to: { readonly column: number; readonly row: number },
): string {
  const name = `'${sheet.replaceAll("'", "''")}'`;
  const [start, end] = [from, to].map(({ column, row }) => `${name}.${columnLetters(column)}${row + 1}`);
  return `${start}:${end}`;
}
