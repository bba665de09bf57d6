/** Whose holidays: a country, or the part of one that has its own. */
export const calendarKeys = [
  "FR",
  "FR-A67",
  "BE",
  "LU",
  "CA-QC",
  "CH-AG",
  "CH-AI",
  "CH-AR",
  "CH-BE",
  "CH-BL",
  "CH-BS",
  "CH-FR",
  "CH-GE",
  "CH-GL",
  "CH-GR",
  "CH-JU",
  "CH-LU",
  "CH-NE",
  "CH-NW",
  "CH-OW",
  "CH-SG",
  "CH-SH",
  "CH-SO",
  "CH-SZ",
  "CH-TG",
  "CH-TI",
  "CH-UR",
  "CH-VD",
  "CH-VS",
  "CH-ZG",
  "CH-ZH",
] as const;
export type CalendarKey = (typeof calendarKeys)[number];

/** From the first day of the week, as ISO 8601 counts them. */
export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type Weekday = (typeof weekdays)[number];
