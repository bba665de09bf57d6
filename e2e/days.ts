/** The day that comes so many days after a day. */
export const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The day that comes so many days after today. */
export const inDays = (days: number) => dayAfter(new Date().toISOString().slice(0, 10), days);
