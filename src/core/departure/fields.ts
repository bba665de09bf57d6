import { z } from "zod";
import { AutonomyShown } from "#core/access/fields.ts";
import { rightForms } from "#core/access/kinds.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { departures, rightLevels, tiedKinds } from "#core/tool/kinds.ts";
import { ToolKey } from "#core/tool/tool.ts";
import { departureMethods, departureStates, endings } from "./kinds.ts";

/** What people write: why, what was seen. */
export const Text = z.string().trim().min(1).max(2_000);
const Both = z.object({ fr: z.string(), en: z.string() });

/** Yes, or the refusal that the command would answer. */
export const May = z.union([
  z.literal(true),
  z.object({ refused: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
]);

/** What one may plan of a departure. */
export const planFields = {
  dueOn: Day.nullable().meta({
    description: "The day that a clause or an authorisation fixes; null: three months after the end",
  }),
  method: z.enum(departureMethods).nullable().meta({ description: "null: what follows from the tool" }),
  reason: Text.nullable().meta({ description: "Wanted where it is not applicable" }),
};

/** What shows that something is closed. */
export const closeFields = {
  statement: Text.meta({ description: "What was seen, where" }),
  fileId: Id.nullable().meta({ description: "A file of the dossier: a picture of the screen, a mail" }),
  on: Day.meta({ description: "When it was seen" }),
};

/** A right or a thing by the name that departure.list gives it. */
export const What = z
  .string()
  .trim()
  .min(1)
  .max(240)
  .meta({ description: "Which right or thing, as departure.list names it" });

export const ThingShown = z.object({
  what: What,
  is: z.enum(["right", "tied"]),
  kind: z.enum([...rightForms, ...tiedKinds]),
  name: Both,
  level: z.enum(rightLevels).nullable(),
  closed: z
    .object({ as: z.enum(endings), ...closeFields, by: z.string() })
    .nullable()
    .meta({ description: "What shows that it is closed, or that there was none; null while it is open" }),
  mayClose: May,
});
export type ThingShown = z.infer<typeof ThingShown>;

/** Our departure from one access as every door shows it. */
export const DepartureShown = z.object({
  accessId: Id,
  name: z.string().meta({ description: "The tool and its resource" }),
  tool: z.object({
    key: ToolKey,
    name: z.string(),
    alone: z
      .enum(departures)
      .nullable()
      .meta({ description: "Whether we can remove ourselves; null: nobody knows this tool any more" }),
    url: z.string().nullable(),
  }),
  state: z.enum(departureStates),
  contradicted: z
    .boolean()
    .meta({ description: "It was called closed, and something of ours is there again" }),
  dueOn: Day.nullable().meta({ description: "null: the end is not known" }),
  fixedOn: Day.nullable().meta({ description: "The day that somebody fixed; null where it follows" }),
  method: z.enum(departureMethods),
  reason: z.string().nullable(),
  asked: z
    .object({ firstOn: Day, lastOn: Day, times: z.int(), note: z.string().nullable() })
    .nullable()
    .meta({ description: "When the client, or a colleague, was asked to remove us" }),
  closed: z
    .object({ ...closeFields, by: z.string() })
    .nullable()
    .meta({ description: "What was said when it was last called closed" }),
  reopened: z.object({ on: Day, by: z.string(), reason: z.string() }).nullable(),
  autonomy: AutonomyShown.meta({ description: "Without those of our rights that are closed" }),
  open: z.array(ThingShown).meta({ description: "All that is ours there, closed or not" }),
  earlier: z
    .array(ThingShown.pick({ what: true, name: true, closed: true }))
    .meta({ description: "Closed things that the access or the tool no longer names" }),
  mayClose: May,
  mayBeNotApplicable: May.meta({ description: "Whether one may say that there is nothing to leave" }),
});
export type DepartureShown = z.infer<typeof DepartureShown>;

/** How many departures of a dossier are in which state. */
export const CountsShown = z.object({
  total: z.int().meta({ description: "Without those that are not applicable" }),
  late: z.int(),
  due: z.int(),
  asked: z.int(),
  planned: z.int(),
  closed: z.int(),
  notApplicable: z.int(),
  contradicted: z.int().meta({ description: "Those of late and due that were called closed" }),
});
export type CountsShown = z.infer<typeof CountsShown>;

/** A written authorisation to use accesses after the end. */
export const AuthorisationShown = z.object({
  id: Id,
  accessId: Id.nullable().meta({ description: "null: all accesses of the dossier" }),
  statement: Text,
  fileId: Id,
  from: Day,
  until: Day,
  by: z.string(),
  revoked: z.object({ on: Day, by: z.string(), reason: z.string() }).nullable(),
});
export type AuthorisationShown = z.infer<typeof AuthorisationShown>;

/** One use of an access of the client’s. */
export const UseShown = z.object({
  id: Id,
  accessId: Id,
  name: z.string(),
  on: Day,
  why: Text,
  by: z.string(),
  authorisationId: Id.nullable().meta({ description: "What allowed it; null for one before the end" }),
});
export type UseShown = z.infer<typeof UseShown>;
