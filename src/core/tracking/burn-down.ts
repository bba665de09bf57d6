/** One work item's life: the days on which it was opened and closed, when known. */
export type Life = {
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly count: number;
};

/** How many points a line of open work has at most: beyond, nobody sees the difference. */
const mostPoints = 120;

/**
 * How many items were open on days from the first one known until `today`: every day while that makes
 * at most 120 points, else every so many days, today always among them. An item of unknown beginning
 * counts from the first day; one that is closed, nobody knows when, is left out.
 */
export function burnDown(
  lives: readonly Life[],
  today: string,
): readonly { readonly on: string; readonly open: number }[] {
  const days = lives.flatMap(({ openedOn, closedOn }) => [openedOn, closedOn]).filter((day) => day !== null);
  const first = [today, ...days].toSorted()[0] ?? today;
  const start = Temporal.PlainDate.from(first);
  const span = start.until(Temporal.PlainDate.from(today), { largestUnit: "day" }).days;
  const step = Math.max(1, Math.ceil(span / (mostPoints - 1)));
  const points: { on: string; open: number }[] = [];
  for (let back = Math.floor(span / step) * step; back >= 0; back -= step) {
    const on = Temporal.PlainDate.from(today).subtract({ days: back }).toString();
    let open = 0;
    for (const life of lives) {
      const isOpened = life.openedOn === null || life.openedOn <= on;
      const isClosed = life.closedOn !== null && life.closedOn <= on;
      if (isOpened && !isClosed) open += life.count;
    }
    points.push({ on, open });
  }
  return points;
}
