import { z } from "zod";
import { autonomyStates, clientLevels, grades, holders } from "#core/access/kinds.ts";
import { Day } from "#core/kernel/ids.ts";

const Both = z.object({ fr: z.string(), en: z.string() });

/** What the client is told of one of its tools: whether it can do without the agency, as one knew it when the pack was made. */
export const PackAccess = z.object({
  tool: z.string(),
  resource: z.string().optional().meta({ description: "The property, container, account, page or domain" }),
  role: Both.optional().meta({ description: "The role that it takes, in the tool’s own words" }),
  clientLevel: z.enum(clientLevels).meta({ description: "What the client may do" }),
  clientWho: z.string().optional(),
  ours: z.array(z.string()).meta({ description: "Who has a right on the agency’s side" }),
  others: z.array(z.string()).meta({ description: "Who else has one" }),
  owner: z.enum(holders).meta({ description: "In whose account it lives" }),
  payer: z.enum(holders),
  autonomy: z.enum(autonomyStates),
  evidence: z.enum(grades).optional().meta({ description: "How sure it is that the client has the role" }),
  shownOn: Day.optional().meta({ description: "The day of that evidence" }),
});
export type PackAccess = z.infer<typeof PackAccess>;
