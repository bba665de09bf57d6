import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { LetterCalendar } from "#core/letter/letter-calendar.ts";
import type { DaysToDraw } from "#core/letter/ports.ts";
import { translator } from "#messages/translator.ts";

/**
 * The end of a relationship and our departure from the tools as whole days. They have the ids that the calendar
 * addresses of the dossier give them on this server, so that a calendar which reads both shows each once.
 */
export function drawDays(asked: DaysToDraw, url: string): LetterCalendar {
  const { language, dossierId, project, agencyName, endOn, departureOn, writtenAt } = asked;
  const say = translator(language);
  const prodId = { company: "Passation", product: "Passation", language: language.toUpperCase() };
  const calendar = ical({ prodId, method: ICalCalendarMethod.PUBLISH });
  const host = new URL(url).hostname;
  const days = [
    ["end", endOn, say("mail", "letter.day.end")],
    ["departure", departureOn, say("mail", "letter.day.departure", { agency: agencyName })],
  ] as const;
  for (const [kind, day, what] of days) {
    calendar.createEvent({
      id: `${kind}-${dossierId}@${host}`,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      // A day to know of: nobody is busy for it.
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${project} · ${what}`,
      stamp: new Date(writtenAt.epochMilliseconds),
    });
  }
  return {
    method: "PUBLISH",
    name: `${say("mail", "letter.days")}.ics`,
    on: endOn,
    // RFC 5545 ends each line so, the last one too.
    ics: `${calendar}\r\n`,
  };
}
