/** The month of a day: `2026-12`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The month so many months later, or earlier when negative. */
export function nextMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** Its days with the column of the week that each stands in: 1 is Monday. */
export function daysOfMonth(month: string): readonly { readonly day: string; readonly column: number }[] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: last }, (_, at) => {
    const date = new Date(Date.UTC(year, number - 1, at + 1));
    return { day: date.toISOString().slice(0, 10), column: date.getUTCDay() || 7 };
  });
}
