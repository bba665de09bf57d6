import ICAL from "ical.js";
import type { Person } from "#core/tracking/tracking.ts";
import { filled } from "../imported-source.ts";
import type { Block, CalendarText } from "./blocks.ts";
import { momentOfTime } from "./moments.ts";

/** One readable component of a calendar, asked by property name. */
export type Component = {
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  readonly moment: (name: string) => string | undefined;
  readonly people: () => readonly Person[];
  readonly recurrences: () => readonly ICAL.Recur[];
  readonly minutes: () => number | undefined;
  readonly has: (name: string) => boolean;
  /** Dates that are written and cannot be read: property and text. */
  readonly unreadDates: () => readonly (readonly [string, string])[];
  /** How many `X-…` properties hold an address. */
  readonly privateAddresses: () => number;
};

/** A calendar that knows its zones; its components are opened one at a time and may be unreadable. */
export function openCalendar({ properties, blocks }: CalendarText) {
  const named = (name: string) => {
    const line = properties.find((one) => new RegExp(`^${name}[;:]`, "i").test(one));
    const value = line?.replace(/^[^:]*:/, "").trim();
    return value === undefined || value === "" ? undefined : unescaped(value);
  };
  const root = new ICAL.Component("vcalendar");
  for (const zone of blocks.filter((block) => block.name === "VTIMEZONE")) {
    const component = parsed(zone);
    if (component?.getFirstPropertyValue("tzid") && isUsable(component)) root.addSubcomponent(component);
  }
  const zone = named("X-WR-TIMEZONE");
  return {
    named,
    /** Undefined when the component cannot be read at all. */
    open: (block: Block): Component | undefined => {
      const component = parsed(block);
      if (component === undefined) return undefined;
      root.addSubcomponent(component);
      return ask(component, zone);
    },
  };
}

/** A damaged zone is left out: its name, or the calendar's zone, then says the offset. */
function isUsable(zone: ICAL.Component): boolean {
  try {
    new ICAL.Timezone(zone).utcOffset(
      new ICAL.Time({ year: 2030, month: 7, day: 1 }, ICAL.Timezone.localTimezone),
    );
    return true;
  } catch {
    return false;
  }
}

function parsed(block: Block): ICAL.Component | undefined {
  try {
    return new ICAL.Component(ICAL.parse(block.lines.join("\r\n")));
  } catch {
    return undefined;
  }
}

function ask(component: ICAL.Component, zone: string | undefined): Component {
  const values = (name: string): readonly unknown[] =>
    component.getAllProperties(name).flatMap((property) => {
      try {
        return property.getValues();
      } catch {
        return [];
      }
    });
  const time = (name: string) => values(name).find((value) => value instanceof ICAL.Time);
  const moment = (name: string) => {
    const value = time(name);
    const tzid = component.getFirstProperty(name)?.getParameter("tzid");
    return value === undefined ? undefined : momentOfTime(value, tzid === undefined ? zone : String(tzid));
  };
  const texts = (name: string) => values(name).flatMap((value) => String(value ?? "").trim() || []);
  return {
    texts,
    moment,
    text: (name) => texts(name)[0],
    has: (name) => component.hasProperty(name),
    recurrences: () => values("rrule").filter((value) => value instanceof ICAL.Recur),
    minutes: () => {
      const length = values("duration").find((value) => value instanceof ICAL.Duration);
      const start = time("dtstart");
      const end = time("dtend");
      if (length) return Math.round(length.toSeconds() / 60);
      return start && end ? Math.round(end.subtractDateTz(start).toSeconds() / 60) : undefined;
    },
    people: () =>
      ["organizer", "attendee"].flatMap((name) => component.getAllProperties(name).flatMap(personOf)),
    unreadDates: () =>
      ["dtstart", "dtend", "due", "completed"].flatMap((name) => {
        const written = component.jCal[1].find((property: readonly unknown[]) => property[0] === name);
        return written && moment(name) === undefined
          ? [[name.toUpperCase(), String(written[3])] as const]
          : [];
      }),
    privateAddresses: () =>
      component.jCal[1].filter(
        (property: readonly unknown[]) =>
          /^x-/.test(String(property[0])) && /https?:/.test(String(property[3])),
      ).length,
  };
}

/** `ORGANIZER;CN=Léa Martin:mailto:lea@exemple.fr`; rooms and resources are not people. */
function personOf(property: ICAL.Property): readonly Person[] {
  if (/^(?:ROOM|RESOURCE)$/i.test(String(property.getParameter("cutype") ?? ""))) return [];
  const email = /^mailto:(.+@.+)$/i.exec(String(property.getFirstValue() ?? ""))?.[1]?.trim();
  const name = String(property.getParameter("cn") ?? email ?? "").trim();
  return name === "" ? [] : [filled({ name, email })];
}

const unescaped = (value: string) =>
  value.replace(/\\([\\;,nN])/g, (_, one: string) => (one.toLowerCase() === "n" ? "\n" : one));
