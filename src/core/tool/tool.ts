import { z } from "zod";
import {
  confidences,
  departures,
  rightLevels,
  tiedKinds,
  toolCategories,
  transfers,
  trapKinds,
} from "./kinds.ts";

const Words = z.string().trim().min(1).max(600);
const Both = z.strictObject({ fr: Words, en: Words });
const Sentences = z.array(Both).max(20);
/** What a client reads too: said to whoever works with the tool, who is “we”, and otherwise to the client itself. */
const Told = Both.extend({ toClient: Both.optional() });
const ToldSentences = z.array(Told).max(20);
const Url = z.url({ protocol: /^https$/ });

/** How the catalogue names a tool: `google-search-console`. */
export const ToolKey = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/**
 * What is known of a tool: its roles in its own words, what makes a client autonomous on it, how one hands it over
 * and leaves it. Facts are those of `sources`, as they were known on `checkedOn`; what is of low confidence is shown
 * as to be checked.
 */
export const Tool = z.strictObject({
  key: ToolKey,
  name: z.string().trim().min(1).max(80),
  /** Other names that people say. */
  aliases: z.array(z.string().trim().min(1).max(80)).max(20),
  category: z.enum(toolCategories),
  /** As the tool calls them, in each language of its own interface. */
  roles: z
    .array(z.strictObject({ name: Both, level: z.enum(rightLevels), note: Both.optional() }))
    .min(1)
    .max(30),
  /** With which role the client needs nobody else, and what must hold besides. */
  autonomy: z.strictObject({ role: Told, level: z.enum(rightLevels), conditions: ToldSentences }),
  traps: z.array(z.strictObject({ kind: z.enum(trapKinds), text: Both })).max(30),
  /** Days that the tool imposes; null where it publishes none. */
  waits: z.array(z.strictObject({ days: z.int().min(0).max(400).nullable(), what: Both })).max(10),
  /** Where one sees who has which role. `{domain}` and the like are to be filled in. */
  check: z.strictObject({ where: Told, url: Url.nullable() }),
  handover: z.strictObject({
    transferable: z.enum(transfers),
    steps: ToldSentences,
  }),
  /** Whether we can remove ourselves, where, and how. */
  departure: z.strictObject({
    alone: z.enum(departures),
    url: Url.nullable(),
    steps: Sentences,
  }),
  /** What is lost when we leave. */
  lost: Sentences,
  tied: z.array(z.strictObject({ kind: z.enum(tiedKinds), text: Both })).max(30),
  /** Whether a program can list who has a right, and remove one. */
  api: z.strictObject({
    level: z.enum(["full", "partial", "self", "enterprise", "varies", "none", "unverified"]),
    lists: z.boolean(),
    removes: z.boolean(),
    note: Both.optional(),
  }),
  confidence: z.enum(confidences),
  /** What nobody is sure of. */
  unsure: Sentences,
  checkedOn: z.iso.date(),
  sources: z
    .array(
      z.strictObject({
        kind: z.enum(["official-web", "third-party-web", "npm-types", "public-repo", "recalled"]),
        ref: z.string().trim().min(1).max(400).optional(),
      }),
    )
    .max(40),
});
export type Tool = z.infer<typeof Tool>;

/** An address that leads somewhere as it is: one with a part to fill in does not. */
export const leading = (url: string | null | undefined): string | undefined =>
  url && !/\{|%7B/i.test(url) ? url : undefined;
