import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { languages } from "#messages/messages.ts";
import { handMeans } from "./hand-means.ts";
import { LetterCalendar } from "./letter-calendar.ts";
import { TemplateKey } from "./template.ts";

/** How something goes with a letter: attached to it, or by an address at which it is taken. */
export const attachedBy = ["file", "link"] as const;

/** Why a letter did not arrive, each a refusal that needs no more to be said. */
export const letterProblems = [
  "letter.refused-by-server",
  "letter.server-refuses-us",
  "letter.server-away",
  "letter.attachment-gone",
  "letter.bounced",
] as const;

const Text = z.object({
  id: Id,
  template: TemplateKey,
  language: z.enum(languages),
  contactId: Id.nullable(),
  recipientName: z.string().nullable(),
  recipientEmail: z.string().nullable(),
  subject: z.string(),
  body: z.string().meta({ description: "In Markdown" }),
  fileIds: z.array(Id).meta({ description: "Files of the dossier that are attached to it" }),
  linkFileIds: z.array(Id).meta({ description: "Files that it gives an address for instead" }),
  packId: Id.nullable().meta({ description: "A version of the pack that goes with it" }),
  packBy: z.enum(attachedBy).nullable().meta({ description: "Attached, or by an address" }),
  calendar: LetterCalendar.nullable().meta({ description: "The days that it tells, for a calendar" }),
  sendsCalendar: z.boolean().meta({ description: "Whether they go with it" }),
  meetingId: Id.nullable().meta({ description: "The meeting that it tells of" }),
  revision: z.number().int().meta({ description: "1, 2, 3…: one more with every change of what is sent" }),
  writtenBy: z.string().meta({ description: "Who changed its text last" }),
  writtenAt: z.iso.datetime(),
  approvedBy: z.string().nullable().meta({ description: "Another member who approved this very text" }),
  approvedAt: z.iso.datetime().nullable(),
});

/** A letter as every door shows it. */
export const LetterShown = z.discriminatedUnion("state", [
  Text.extend({ state: z.literal("draft") }),
  Text.extend({ state: z.literal("ready") }),
  Text.extend({ state: z.literal("queued"), queuedAt: z.iso.datetime(), queuedBy: z.string() }),
  Text.extend({
    state: z.literal("sent"),
    sentAt: z.iso.datetime().meta({ description: "When it was recorded" }),
    means: z.enum(["mail", ...handMeans]).meta({ description: "`mail`: by this server" }),
    sentOn: Day.nullable().meta({ description: "The day that a person says, when it left otherwise" }),
    proof: z.string().nullable().meta({ description: "Number of the registered letter, receipt…" }),
    messageId: z.string().nullable(),
  }),
  Text.extend({
    state: z.literal("failed"),
    failedAt: z.iso.datetime(),
    problem: z.enum(letterProblems).meta({ description: "The refusal that says why" }),
    answer: z.string().nullable().meta({ description: "What the mail server, or a person, said of it" }),
  }),
  Text.extend({ state: z.literal("cancelled"), cancelledAt: z.iso.datetime(), reason: z.string() }),
]);
export type Letter = z.infer<typeof LetterShown>;

/** One try of the worker to send it; without an end, it was interrupted. */
export const AttemptShown = z.object({
  number: z.number().int(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  outcome: z.enum(["sent", "refused", "later"]).nullable(),
  answer: z.string().nullable(),
});
export type Attempt = z.infer<typeof AttemptShown>;

/** The letter of the examples. */
export const exampleLetter = {
  id: "01980000-0000-7000-8000-000000000090",
  template: "announcement",
  language: "fr",
  contactId: "01980000-0000-7000-8000-000000000050",
  recipientName: "Nora Benali",
  recipientEmail: "nora@client.example",
  subject: "Boulangerie Aubin : fin de notre mission le 14 décembre 2026",
  body: "Bonjour Nora Benali,",
  fileIds: [],
  linkFileIds: [],
  packId: null,
  packBy: null,
  calendar: null,
  sendsCalendar: true,
  meetingId: null,
  revision: 1,
  writtenBy: "member:01980000-0000-7000-8000-000000000002",
  writtenAt: "2026-11-28T09:00:00Z",
  approvedBy: null,
  approvedAt: null,
  state: "draft",
} satisfies Letter;

/** The same mail for the same text, however often it is tried: mailboxes show it once. */
export const messageIdOf = ({ id, revision }: Pick<Letter, "id" | "revision">, host: string) =>
  `<letter-${id}-${revision}@${host}>`;
