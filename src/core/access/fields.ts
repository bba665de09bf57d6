import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { confidences, rightLevels, toolCategories, transfers } from "#core/tool/kinds.ts";
import { ToolKey } from "#core/tool/tool.ts";
import {
  autonomyStates,
  blockerKinds,
  clientLevels,
  exceptions,
  grades,
  holders,
  lackKinds,
  logins,
  rightForms,
} from "./kinds.ts";

const Line = z.string().trim().min(1).max(200);
const Text = z.string().trim().min(1).max(2_000);
const Both = z.object({ fr: z.string(), en: z.string() });

/** What one may say of an access. */
export const accessFields = {
  resource: Line.nullable().meta({ description: "Which property, container, account, page or domain" }),
  clientLevel: z
    .enum(clientLevels)
    .meta({ description: "What the client may do; unknown until somebody said" }),
  clientWho: Line.nullable().meta({ description: "Who has that right at the client’s" }),
  login: z.enum(logins).meta({ description: "By what the client signs in" }),
  ours: z.array(z.object({ form: z.enum(rightForms), name: Line, level: z.enum(rightLevels) })).max(50),
  owner: z.enum(holders).meta({ description: "In whose account the resource lives" }),
  payer: z.enum(holders),
  others: z.array(Line).max(20).meta({ description: "Who else has a right" }),
  waitSince: Day.nullable().meta({ description: "Since when a waiting time of the tool runs" }),
  note: Text.nullable(),
};

/** The same where each of them may be left out. */
export const accessEdit = z.object(accessFields).partial().shape;

/** What one may say of an evidence. */
export const evidenceFields = {
  level: z.enum(rightLevels).meta({ description: "The level that it shows the client to have" }),
  statement: Text.meta({ description: "What was seen, where" }),
  fileId: Id.nullable().meta({ description: "A file of the dossier: a picture of the screen, a mail" }),
  on: Day.meta({ description: "When it was seen" }),
  until: Day.nullable().meta({ description: "The last day on which it counts" }),
};

export const EvidenceShown = z.object({
  id: Id,
  grade: z.enum(grades),
  ...evidenceFields,
  by: z.string(),
  giverLeft: z.boolean().meta({
    description:
      "The contact who gave it was taken out of the dossier: it counts no more until it is given back",
  }),
  withdrawn: z.string().nullable().meta({ description: "Why it was taken back" }),
});
export type EvidenceShown = z.infer<typeof EvidenceShown>;

/** Whether the client can do without us on this tool, and why: the gravest reason first. */
export const AutonomyShown = z.object({
  state: z.enum(autonomyStates),
  grade: z.enum(grades).nullable().meta({ description: "The best evidence that counts today" }),
  shownOn: Day.nullable().meta({ description: "The day of that evidence" }),
  blockers: z.array(
    z.object({
      kind: z.enum(blockerKinds),
      days: z.int().nullable().meta({ description: "How long the tool makes wait" }),
      transferable: z.enum(transfers).nullable().meta({ description: "Whether what we own can be moved" }),
      names: z.array(z.string()).meta({ description: "Whose rights of ours are meant" }),
    }),
  ),
  lacks: z.array(
    z.object({
      kind: z.enum(lackKinds),
      level: z.enum(rightLevels).nullable().meta({ description: "The level that it takes" }),
      until: Day.nullable().meta({ description: "When a waiting time ends, or when evidence ended" }),
    }),
  ),
});
export type AutonomyShown = z.infer<typeof AutonomyShown>;

/** An access as every door shows it. */
export const AccessShown = z.object({
  id: Id,
  tool: z.object({
    key: ToolKey,
    name: z.string(),
    category: z
      .enum(toolCategories)
      .nullable()
      .meta({ description: "null: nobody knows this tool any more" }),
    role: Both.nullable().meta({ description: "The role that it takes, in the tool’s own words" }),
    level: z.enum(rightLevels).nullable(),
    confidence: z.enum(confidences).nullable(),
  }),
  ...accessFields,
  exception: z.object({ is: z.enum(exceptions), reason: z.string(), by: z.string(), on: Day }).nullable(),
  autonomy: AutonomyShown,
});
export type AccessShown = z.infer<typeof AccessShown>;

/** How far the client is, over all tools of a dossier. */
export const ScoreShown = z.object({
  total: z.int().meta({ description: "Without those that are not applicable" }),
  autonomous: z.int(),
  notYet: z.int(),
  unknown: z.int(),
  waived: z.int(),
  notApplicable: z.int(),
  blocked: z.int().meta({ description: "Those of notYet that something blocks" }),
});
export type ScoreShown = z.infer<typeof ScoreShown>;
