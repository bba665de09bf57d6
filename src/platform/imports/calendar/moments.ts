import type ICAL from "ical.js";

/** Outlook's names for the zones of Western Europe and North America that have no definition in the file. */
const windowsZones: Readonly<Record<string, string>> = {
  "Romance Standard Time": "Europe/Paris",
  "W. Europe Standard Time": "Europe/Berlin",
  "Central Europe Standard Time": "Europe/Budapest",
  "GMT Standard Time": "Europe/London",
  "Eastern Standard Time": "America/New_York",
  "Central Standard Time": "America/Chicago",
  "Pacific Standard Time": "America/Los_Angeles",
  UTC: "UTC",
};

/** What a damaged date reads as (`202x0302` → year 202) is not a meeting. */
const earliest = 1900;

/**
 * A day for an all-day date, an instant where the zone is known: from the file's own definition
 * first, else by `zoneName`. Without any zone only the day is sure.
 */
export function momentOfTime(time: ICAL.Time, zoneName: string | undefined): string | undefined {
  const local = plain(time);
  if (local === undefined) return undefined;
  if (time.isDate) return local.toPlainDate().toString();
  const known = isDefined(time) ? instant(time) : undefined;
  if (known !== undefined) return known;
  const named = zoneName === undefined ? undefined : (windowsZones[zoneName] ?? zoneName);
  try {
    if (named !== undefined) return local.toZonedDateTime(named).toInstant().toString();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return local.toPlainDate().toString();
}

const isDefined = (time: ICAL.Time) => time.zone !== null && time.zone.tzid !== "floating";

function plain(time: ICAL.Time): Temporal.PlainDateTime | undefined {
  try {
    const { year, month, day, hour, minute, second } = time;
    if (year < earliest) return undefined;
    return new Temporal.PlainDateTime(year, month, day, hour, minute, Math.min(second, 59));
  } catch {
    return undefined;
  }
}

/** Undefined when the file's own definition of the zone cannot be read. */
function instant(time: ICAL.Time): string | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toString();
  } catch {
    return undefined;
  }
}
