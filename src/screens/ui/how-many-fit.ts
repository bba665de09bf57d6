/** Between two of a row, and around the word of a fold beside its text: its frame and its arrow; px. */
const gap = 20;
const aroundMore = 40;

/** How many of a row fit into a width: all of them, or as many as leave room for the word of the fold. */
export function howManyFit(widths: readonly number[], more: number, room: number): number {
  const all = widths.reduce((sum, width, at) => sum + width + (at > 0 ? gap : 0), 0);
  if (all <= room) return widths.length;
  let used = more + aroundMore;
  let count = 0;
  for (const width of widths) {
    used += width + gap;
    if (used > room) return count;
    count += 1;
  }
  return count;
}
