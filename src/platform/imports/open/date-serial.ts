/** What a number shown in a date format is: a day with or without its hour, an hour, or a time span. */
export type DateKind = "day" | "clock" | "span";

/** Formats that workbooks name by number alone (ECMA-376 part 1, 18.8.30), East Asian ones included. */
const builtin = new Map<number, DateKind>([
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map(
    (id) => [id, "day"] as const,
  ),
  ...[18, 19, 20, 21, 32, 33, 45, 47].map((id) => [id, "clock"] as const),
  [46, "span"],
]);

/** What a number format makes of a number, when it makes a date of it. */
export function dateKindOf(format: string | number): DateKind | undefined {
  if (typeof format === "number") return builtin.get(format);
  const code = (format.split(";", 1)[0] ?? "").replace(/"[^"]*"|\\.|_.|\*./g, "");
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return "span";
  const bare = code.replace(/\[[^\]]*\]/g, "");
  if (/[#0?]/.test(bare.replace(/[.,]0+/g, "")) || /general|standard/i.test(bare)) return undefined;
  if (/[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))) return "day";
  return /[hs]/i.test(bare) ? "clock" : undefined;
}

/** Days from 1899-12-30 to 1970-01-01, and from there to what workbooks of old Macs count from. */
const [toUnix, to1904] = [25_569, 1_462];
/** 9999-12-31, the last day that a workbook knows. */
const last = 2_958_466;

/**
 * A spreadsheet's serial number of days as ISO 8601 without a zone: `2026-12-14`, `2026-12-14T09:30:00`,
 * `09:30:00`, or `26:30:00` for a span. Undefined when it is no date that a spreadsheet would show.
 */
export function isoOfSerial(written: number, kind: DateKind, date1904: boolean): string | undefined {
  if (!(written >= 0 && written < last)) return undefined;
  const seconds = Math.round(written * 86_400);
  if (kind === "span") return clock(seconds);
  if (kind === "clock" && written < 1) return clock(seconds % 86_400);
  const days = Math.floor(seconds / 86_400) + (date1904 ? to1904 : 0);
  // Workbooks count a 29 February 1900 that never was.
  const real = days < 60 && !date1904 ? days + 1 : days;
  const day = new Date((real - toUnix) * 86_400_000).toISOString().slice(0, 10);
  return seconds % 86_400 === 0 ? day : `${day}T${clock(seconds % 86_400)}`;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
