import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";

/** The lists that may be looked at in one's own way. */
export const viewPages = [
  "dossiers",
  "work-items",
  "decisions",
  "stakeholders",
  "actions",
  "recap",
  "files",
] as const;

/** How many views of one page somebody may keep. */
export const mostViews = 50;

/** A filter as its page understands it; the server keeps it and does not read it. */
export const Filter = z
  .record(
    z.string().max(60),
    z.union([z.string().max(500), z.number(), z.boolean(), z.null(), z.array(z.string().max(200)).max(50)]),
  )
  .refine((filter) => Object.keys(filter).length <= 30);

export const ViewShown = z.object({
  id: Id,
  page: z.enum(viewPages),
  name: z.string(),
  filter: Filter,
});

export const exampleView = {
  id: "01980000-0000-7000-8000-000000000060",
  page: "dossiers",
  name: "Fins du trimestre",
  filter: { sort: "end", tone: "calm" },
} as const;
