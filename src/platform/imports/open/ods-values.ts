import type { Cell } from "../document.ts";
import type { Attributes } from "./xml.ts";

/**
 * The typed value of an OpenDocument cell where the file gives one, dates in ISO as it writes them;
 * else what the cell shows, its paragraphs one below the other.
 */
export function valueIn(attributes: Attributes, paragraphs: readonly string[]): Cell {
  const shown = paragraphs.join("\n").trim();
  switch (attributes["office:value-type"]) {
    case "float":
    case "currency":
    case "percentage": {
      const value = Number(attributes["office:value"] ?? Number.NaN);
      return Number.isFinite(value) ? value : shown || null;
    }
    case "boolean":
      return attributes["office:boolean-value"] === "true";
    case "date":
      return attributes["office:date-value"]?.replace(/T00:00:00(?:\.0+)?$/, "") || shown || null;
    case "time":
      return clock(attributes["office:time-value"] ?? "") ?? (shown || null);
    default:
      return shown || attributes["office:string-value"] || null;
  }
}

/** `PT26H30M05S` as `26:30:05`. */
function clock(duration: string): string | undefined {
  const [, hours, minutes, seconds] = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(duration) ?? [];
  return hours && minutes && seconds
    ? [hours, minutes, seconds].map((part) => part.padStart(2, "0")).join(":")
    : undefined;
}

/** How many times an OpenDocument cell or row stands there. */
export const timesIn = (written: string | undefined) => Math.max(1, Number.parseInt(written ?? "1", 10) || 1);
