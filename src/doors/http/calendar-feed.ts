import { createHash } from "node:crypto";
import { Hono } from "hono";
import { isRefusal } from "#core/kernel/refusal.ts";
import { type OpenedCalendar, openCalendar } from "#core/open-calendar.ts";
import type { World } from "#core/run.ts";
import { translator } from "#messages/translator.ts";
import type { DoorEnvironment } from "./headers.ts";
import { languageOf } from "./language.ts";
import { problemResponse } from "./problem.ts";

/** `GET /calendar/<secret>.ics`: what calendars subscribe to. Whoever has the address may read it; nobody may guess it. */
export function calendarDoor(parts: { readonly world: World; readonly url: string }): Hono<DoorEnvironment> {
  const { world, url } = parts;
  const door = new Hono<DoorEnvironment>();
  door.get("/calendar/:file{.+\\.ics}", async ({ req }) => {
    const calendar = await openCalendar(world, req.param("file").slice(0, -".ics".length));
    if (isRefusal(calendar)) return problemResponse(calendar, languageOf(req.raw));
    const file = await drawn(calendar, url);
    const headers = {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="passation.ics"',
      "cache-control": "private, no-cache",
      etag: `"${createHash("sha256").update(file).digest("base64url")}"`,
    };
    // Calendars ask every hour: what has not changed does not travel again. Compressed, the mark is a weak one (W/).
    if (req.header("if-none-match")?.replace(/^W\//, "") === headers.etag)
      return new Response(null, { status: 304, headers });
    return new Response(file, { headers });
  });
  return door;
}

/** The calendar as RFC 5545 writes it: the same ids each time, asked for again every hour. */
async function drawn({ language, agencyName, events }: OpenedCalendar, url: string): Promise<string> {
  // It weighs some: it comes with the first calendar.
  const { default: ical, ICalEventStatus, ICalEventTransparency } = await import("ical-generator");
  const t = translator(language);
  const calendar = ical({
    name: t("mail", "calendar.name", { agency: agencyName }),
    prodId: { company: "Passation", product: "calendar", language: language.toUpperCase() },
    ttl: 3_600,
  });
  const host = new URL(url).hostname;
  for (const { uid, kind, day, title, dossier, changedAt, meeting } of events) {
    const what = title ?? t("mail", kind === "end" ? "calendar.end" : "calendar.departure");
    const summary = dossier === null ? what : `${dossier} · ${what}`;
    // Without a METHOD, RFC 5545 has both be the moment of the last revision: the same until there is another.
    const revised = { stamp: new Date(changedAt), lastModified: new Date(changedAt) };
    if (meeting === null)
      calendar.createEvent({
        id: `${uid}@${host}`,
        start: new Date(`${day}T00:00:00Z`),
        allDay: true,
        // A day to know of: nobody is busy for it.
        transparency: ICalEventTransparency.TRANSPARENT,
        summary,
        ...revised,
      });
    else
      calendar.createEvent({
        id: uid,
        sequence: meeting.sequence,
        start: new Date(meeting.begins),
        end: new Date(meeting.ends),
        status: meeting.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        summary,
        location: meeting.location,
        url: meeting.url,
        ...revised,
      });
  }
  // RFC 5545 ends each line so, the last one too.
  return `${calendar}\r\n`;
}
