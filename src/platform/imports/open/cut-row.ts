/** How many rows must be as wide as each other, headers included, before a narrower one says anything. */
const enough = 3;

export type EndOfRows = {
  readonly see: (cells: readonly string[], row: number) => void;
  /** The last row, when the text stops in the middle of it; `ended` when its last line was ended. */
  readonly cutRow: (ended: boolean) => number | undefined;
};

/**
 * Tells a text that was cut in its last row. Tools write every row whole and as wide as the one before: a last
 * line without an end that has fewer cells is not all of it, and its last figure is not to be believed. Texts
 * whose rows differ in width may well end so. (Half a character at the end says nothing: Matomo trims the last
 * byte of its UTF-16.)
 */
export function endOfRows(): EndOfRows {
  let even = 0;
  let width = 0;
  let last: { readonly cells: readonly string[]; readonly row: number } | undefined;
  return {
    see(cells, row) {
      if (last) {
        if (even === 0) width = last.cells.length;
        even = last.cells.length === width ? even + 1 : Number.NEGATIVE_INFINITY;
      }
      last = { cells, row };
    },
    cutRow(ended) {
      if (!last || ended || !/[^\s\p{Cc}]/u.test(last.cells.join(""))) return undefined;
      return width > 2 && even >= enough && last.cells.length < width ? last.row : undefined;
    },
  };
}
