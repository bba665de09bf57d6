import { z } from "zod";

/** A UUIDv7, as the database and the addresses of pages write it. */
export const Id = z.uuid().meta({ description: "An id, as another answer gave it" });

/** A day, `2026-12-14`. */
export const Day = z.iso.date();

/** Where a list goes on: the sort key of the last row shown, as the `next` of the page before gave it. */
export function pageCursor<Key extends readonly [z.ZodType, ...z.ZodType[]]>(...key: Key) {
  return z
    .string()
    .max(2_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "not the `next` of a page" });
        return z.NEVER;
      }
    })
    .pipe(z.tuple(key))
    .optional()
    .meta({ description: "The `next` of the page before" });
}

/** How many rows a page holds. */
export const PageSize = z.number().int().min(1).max(200).default(50);

/** One page of a list; `next` is absent on the last one. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().optional() });
}
