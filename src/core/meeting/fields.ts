import { z } from "zod";
import { Day, Id, Position } from "#core/kernel/ids.ts";
import { isTimeZone, type Meeting, meetingStates, purposes } from "./meeting.ts";
import { sheetsToShow } from "./place.ts";

const Line = z.string().trim().min(1).max(200);
const Text = z.string().trim().min(1).max(5_000);
export const Both = z.object({ fr: z.string(), en: z.string() });

/** The time on a clock, `09:30`. */
export const ClockTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: "The time on a clock: 09:30" });

/** A stretch of time in the time zone of its meeting, a quarter of a day at most. */
export const SlotField = z.object({
  on: Day,
  at: ClockTime,
  minutes: z.number().int().min(5).max(360).default(60),
});
export const Slots = z.array(SlotField).max(20).meta({
  description: 'Times to choose from: [{"on": "2026-12-02", "at": "09:30", "minutes": 60}]',
});

const PersonField = z.union([
  z.object({ kind: z.literal("member"), memberId: Id }),
  z.object({ kind: z.literal("contact"), contactId: Id }),
  z.object({ kind: z.literal("other"), name: Line, email: z.email().max(320).nullable().default(null) }),
]);

/** What is written of a meeting. */
export const meetingFields = {
  purpose: z.enum(purposes),
  title: Line,
  place: Line.nullable().meta({ description: "Where one meets" }),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullable()
    .meta({ description: "The address of a call" }),
  note: Text.nullable().meta({ description: "What the invitation says besides" }),
  people: z.array(PersonField).max(50).meta({
    description:
      'Who takes part: {"kind": "member", "memberId": …}, {"kind": "contact", "contactId": …} or {"kind": "other", "name": …, "email": …}',
  }),
  timeZone: z
    .string()
    .max(60)
    .refine(isTimeZone)
    .meta({ description: "As the IANA calls it: Europe/Paris; that of the agency when left out" }),
};

/** What somebody writes of one line of minutes; a decision joins the tracking, a task the plan. */
export const LineField = z.union([
  z.object({ kind: z.literal("note"), text: Text }),
  z.object({
    kind: z.literal("decision"),
    text: z.string().trim().min(1).max(500),
    why: Text.nullable().default(null),
    visibility: z.enum(["shared", "internal"]).default("shared"),
  }),
  z.object({
    kind: z.literal("task"),
    text: Line,
    side: z.enum(["us", "client", "successor", "supplier"]).default("us"),
    dueOn: Day.nullable().default(null).meta({ description: "The end of the dossier when left out" }),
    memberId: Id.nullable().default(null),
  }),
]);
export type LineGiven = z.output<typeof LineField>;

const SlotShown = z.object({ on: Day, at: z.string(), minutes: z.number().int() });
const PersonShown = z.object({
  kind: z.enum(["member", "contact", "other"]),
  memberId: Id.optional(),
  contactId: Id.optional(),
  name: z.string().meta({ description: "As the agency or the contacts of the dossier have it today" }),
  email: z.string().nullable(),
});
export type PersonShown = z.infer<typeof PersonShown>;

/** A meeting as every door shows it. */
export const MeetingShown = z.object({
  id: Id,
  purpose: z.enum(purposes),
  title: z.string(),
  state: z.enum(meetingStates),
  timeZone: z.string(),
  place: z.string().nullable(),
  link: z.string().nullable(),
  note: z.string().nullable(),
  people: z.array(PersonShown).readonly(),
  slots: z.array(SlotShown).readonly(),
  slot: SlotShown.nullable().meta({ description: "The time that was chosen" }),
  begins: z.string().nullable().meta({ description: "The same as an instant in UTC" }),
  minutes: z
    .array(
      z.object({
        kind: z.enum(["note", "decision", "task"]),
        text: z.string(),
        entryId: Id.optional().meta({ description: "The decision in the tracking" }),
        stepId: Id.optional().meta({ description: "The step in the plan" }),
      }),
    )
    .readonly()
    .nullable()
    .meta({ description: "null until it was held" }),
  reason: z.string().nullable().meta({ description: "Why it was cancelled" }),
  sequence: Position.meta({ description: "How often calendars were told of a change" }),
  replies: z
    .array(
      z.object({
        contactId: Id,
        name: z.string(),
        slot: SlotShown.nullable().meta({ description: "null: none of the times suited" }),
        text: z.string().nullable(),
        saidAt: z.iso.datetime(),
      }),
    )
    .meta({ description: "What contacts answered in the portal to the times that are offered now" }),
});
export type MeetingShown = z.infer<typeof MeetingShown>;

/** Where something stands in the pack, as every door shows it. */
export const PlaceShown = z.object({
  sheet: z.enum(sheetsToShow),
  row: z.number().int().nullable().meta({ description: "As the spreadsheet numbers it; null for the sheet" }),
  named: Both.meta({ description: "What the sheet is called" }),
});

export const exampleDossierId = "01980000-0000-7000-8000-000000000010";
export const exampleMeetingId = "01980000-0000-7000-8000-000000000070";
export const exampleSlot = { on: "2026-12-02", at: "09:30", minutes: 60 };

/** The meeting of the examples. */
export const exampleMeeting: MeetingShown = {
  id: exampleMeetingId,
  purpose: "handover",
  title: "Passation avec le successeur",
  state: "proposed",
  timeZone: "Europe/Paris",
  place: null,
  link: "https://visio.example/passation",
  note: null,
  people: [{ kind: "other", name: "Yves Garnier", email: "yves@successeur.example" }],
  slots: [exampleSlot],
  slot: null,
  begins: null,
  minutes: null,
  reason: null,
  sequence: 0,
  replies: [],
};

/** The parts of a status that the shape of doors has side by side. */
export function statusShown({
  status,
}: Meeting): Pick<MeetingShown, "slots" | "slot" | "minutes" | "reason"> {
  return {
    slots: status.slots,
    slot: status.is === "proposed" ? null : status.slot,
    minutes: status.is === "held" ? status.minutes : null,
    reason: status.is === "cancelled" ? status.reason : null,
  };
}
