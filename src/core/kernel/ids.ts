import { z } from "zod";

/** A UUIDv7, as the database and the addresses of pages write it. */
export const Id = z.uuid().meta({ description: "An id, as another answer gave it" });

/** A day, `2026-12-14`. */
export const Day = z.iso.date();

/** Where a list goes on: the `next` of the answer before. */
export const PageCursor = z
  .string()
  .max(500)
  .optional()
  .meta({ description: "The `next` of the page before" });

/** How many rows a page holds. */
export const PageSize = z.number().int().min(1).max(200).default(50);

/** One page of a list; `next` is absent on the last one. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().optional() });
}
