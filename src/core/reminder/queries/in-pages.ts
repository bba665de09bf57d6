/** Rows read by one question; all are read, page after page, so that nothing due is left out. */
export const atOnce = 5_000;

/** All rows of a question that gives at most `atOnce` of them, from behind the last one that it gave on. */
export async function inPages<Row>(page: (last: Row | undefined) => Promise<readonly Row[]>): Promise<Row[]> {
  const all: Row[] = [];
  for (let last: Row | undefined; ; last = all.at(-1)) {
    const rows = await page(last);
    for (const row of rows) all.push(row);
    if (rows.length < atOnce) return all;
  }
}
