import { z } from "zod";
import { Day } from "#core/kernel/ids.ts";

/** What a calendar is asked (RFC 5546): to take days over, to take part, or to take a meeting out. */
export const calendarMethods = ["PUBLISH", "REQUEST", "CANCEL"] as const;

/** The days that a letter tells, as a file for calendars: kept as it was when the letter was written. */
export const LetterCalendar = z.object({
  method: z.enum(calendarMethods).meta({ description: "As RFC 5546 calls what is asked of the calendar" }),
  name: z.string().meta({ description: "What the file is called" }),
  on: Day.meta({ description: "The first day that it holds" }),
  ics: z.string().meta({ description: "The iCalendar file, RFC 5545" }),
});
export type LetterCalendar = z.infer<typeof LetterCalendar>;
