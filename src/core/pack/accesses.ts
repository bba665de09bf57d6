import { z } from "zod";
import type { AccessShown } from "#core/access/fields.ts";
import {
  autonomyStates,
  blockerKinds,
  clientLevels,
  grades,
  holders,
  lackKinds,
} from "#core/access/kinds.ts";
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
  missing: z
    .array(z.enum([...blockerKinds, ...lackKinds]))
    .meta({ description: "What stands in the way, the gravest first" }),
  evidence: z.enum(grades).optional().meta({ description: "How sure it is that the client has the role" }),
  shownOn: Day.optional().meta({ description: "The day of that evidence" }),
});
export type PackAccess = z.infer<typeof PackAccess>;

/** An access as the client may know it: notes, what shows a right and who said so stay with the agency. */
export function packAccess({
  tool,
  resource,
  clientLevel,
  clientWho,
  autonomy,
  ...said
}: AccessShown): PackAccess {
  return {
    tool: tool.name,
    ...(resource === null ? {} : { resource }),
    ...(tool.role === null ? {} : { role: tool.role }),
    clientLevel,
    ...(clientWho === null ? {} : { clientWho }),
    ours: said.ours.map(({ name }) => name),
    others: said.others,
    owner: said.owner,
    payer: said.payer,
    autonomy: autonomy.state,
    missing: [...autonomy.blockers, ...autonomy.lacks].map(({ kind }) => kind),
    ...(autonomy.grade === null ? {} : { evidence: autonomy.grade }),
    ...(autonomy.shownOn === null ? {} : { shownOn: autonomy.shownOn }),
  };
}
