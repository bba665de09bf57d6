import { z } from "zod";
import { isUnfit } from "./unfit.ts";

/** A UUIDv7, as the database and the addresses of pages write it: in small letters. */
export const Id = z.uuid().toLowerCase().meta({ description: "An id, as another answer gave it" });

/** The years that a project may speak of: a slip of the keyboard lies outside, and so does PostgreSQL's year 0. */
const inRange = (text: string) => text >= "1900" && text < "2200";

/** A day, `2026-12-14`. */
export const Day = z.iso.date().check(within("far-date"));

/** An instant in UTC, `2026-12-14T09:00:00Z`. */
export const Instant = z.iso.datetime().check(within("far-datetime"));

function within(format: "far-date" | "far-datetime"): z.core.CheckFn<string> {
  return ({ value, issues }) => {
    if (!inRange(value)) issues.push({ code: "invalid_format", format, input: value });
  };
}

/** A place in a list, as a column of type integer holds it. */
export const Position = z.number().int().min(0).max(2_147_483_647);

/** Where a list goes on: the sort key of the last row shown, as the `next` of the page before gave it. */
export function pageCursor<Key extends readonly [z.ZodType, ...z.ZodType[]]>(...key: Key) {
  const shape = z.tuple(key);
  return z
    .string()
    .max(2_000)
    .transform((text, { issues }): z.output<typeof shape> => {
      const parsed = shape.safeParse(jsonOrNothing(text));
      if (parsed.success && !isUnfit(parsed.data)) return parsed.data;
      issues.push({ code: "invalid_format", format: "page", input: text });
      return z.NEVER;
    })
    .optional()
    .meta({ description: "The `next` of the page before" });
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How many rows a page holds. */
export const PageSize = z.number().int().min(1).max(200).default(50);

/** One page of a list; `next` is absent on the last one. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().optional() });
}

/** The page that rows make, when one more than `limit` was asked for; `keyOf` gives what `pageCursor` reads. */
export function pageRows<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly unknown[],
): { rows: Row[]; next?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, ...(rows.length > limit && last ? { next: JSON.stringify(keyOf(last)) } : {}) };
}
