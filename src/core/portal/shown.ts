import { z } from "zod";
import { autonomyStates, grades } from "#core/access/kinds.ts";
import type { Agency } from "#core/agency/agency.ts";
import { contactSides } from "#core/kernel/actor.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { rightLevels } from "#core/tool/kinds.ts";
import { languages } from "#messages/messages.ts";
import { dateKinds } from "./dates.ts";
import { historyKinds } from "./history.ts";
import { accessRequestKinds } from "./portal.ts";

const Both = z.object({ fr: z.string(), en: z.string() });

/** The agency as whoever comes by a link sees it, and whom they may ask. */
export const AgencyInPortal = z.object({
  name: z.string(),
  colour: z.string().nullable(),
  logo: z.string().nullable().meta({ description: "The SHA-256 of its logo" }),
  contactEmail: z.string().nullable().meta({ description: "What the agency wrote there; no member's own" }),
  contactPhone: z.string().nullable(),
});

/** The same from all that is known of an agency. */
export const agencyInPortal = ({ name, colour, logo, contactEmail, contactPhone }: Agency) => ({
  ...{ name, colour, logo, contactEmail, contactPhone },
});

/** What is asked of the party on one tool, in the tool's own words. */
export const Expected = z.object({
  accessId: Id,
  tool: z.string(),
  resource: z.string().nullable(),
  role: Both.nullable().meta({
    description: "The role that it takes; null: nobody knows this tool any more",
  }),
  level: z.enum(rightLevels).nullable(),
  conditions: z.array(Both),
  where: Both.nullable().meta({ description: "Where one sees who has which right" }),
  url: z.string().nullable().meta({ description: "Where that is, when the address leads there as it is" }),
  steps: z.array(Both).meta({ description: "How it is handed over" }),
  namesSides: z.boolean().meta({
    description: "Whether one of these texts says “the client” or “we”, as it is written for an agency",
  }),
  state: z.enum(autonomyStates),
  grade: z.enum(grades).nullable(),
  asked: z
    .enum(accessRequestKinds)
    .nullable()
    .meta({ description: "What was asked for and is not settled yet" }),
  again: z
    .boolean()
    .meta({ description: "Whether it had been confirmed by somebody who is no contact any more" }),
  rights: z.array(z.string()).meta({
    description: "What is known of the rights that are to be taken out: the agency’s, or the supplier’s own",
  }),
  removal: z.boolean().meta({ description: "Whether the client is asked to take the agency out of it" }),
});

/** One line of what a contact did and received. */
export const HistoryLineShown = z.object({
  at: z.iso.datetime(),
  kind: z.enum(historyKinds),
  tool: z.string().nullable().meta({ description: "The tool that it is about, by its name" }),
  pack: z.int().nullable().meta({ description: "The number of the version that was taken" }),
});
export type HistoryLineShown = z.infer<typeof HistoryLineShown>;

/** A meeting that waits for a choice, or whose time is known and still to come. */
export const OfferedMeeting = z.object({
  meetingId: Id,
  title: z.string(),
  state: z.enum(["proposed", "fixed"]),
  timeZone: z.string(),
  times: z.array(
    z.object({
      on: Day,
      at: z.string(),
      minutes: z.int(),
      begins: z.iso.datetime().meta({ description: "The same as an instant in UTC" }),
    }),
  ),
  place: z.string().nullable(),
  link: z.string().nullable(),
  refused: z.string().nullable().meta({ description: "What whoever looks said when none of them suited" }),
});
export type OfferedMeeting = z.infer<typeof OfferedMeeting>;

/** What somebody sees of a dossier in the portal. */
export const PortalShown = z.object({
  agency: AgencyInPortal,
  language: z.enum(languages),
  direction: z.enum(["client", "supplier"]),
  side: z.enum(contactSides).meta({ description: "A successor sees what it was shown, and nothing else" }),
  party: z.string(),
  contactName: z.string().nullable().meta({ description: "Who looks; null for one of the agency" }),
  endOn: Day.nullable(),
  today: Day,
  timeZone: z.string().meta({ description: "Of the agency, in which instants are told as days" }),
  expected: z.array(Expected),
  settled: z.array(Expected),
  dates: z.array(z.object({ kind: z.enum(dateKinds), day: Day, tools: z.array(z.string()) })).meta({
    description: "The end, the days on which the agency leaves tools, and the last day of the portal",
  }),
  readableUntil: Day.nullable().meta({ description: "The last day of the portal, where there is one" }),
  questions: z.array(
    z.object({
      accessId: Id.nullable().meta({ description: "null: it is about no tool" }),
      tool: z.string().nullable(),
      text: z.string(),
      askedAt: z.iso.datetime(),
      isSettled: z.boolean(),
      answer: z.string().nullable(),
    }),
  ),
  history: z.array(HistoryLineShown).meta({ description: "What one did and received last" }),
  packs: z.array(
    z.object({
      packId: Id,
      number: z.int(),
      language: z.enum(languages),
      madeAt: z.iso.datetime(),
      bytes: z.int(),
    }),
  ),
  meetings: z.array(OfferedMeeting),
  people: z
    .array(z.object({ name: z.string(), organisation: z.string().nullable(), side: z.enum(contactSides) }))
    .meta({ description: "Whom contacts named: colleagues, and the successor" }),
});
export type PortalShown = z.infer<typeof PortalShown>;
