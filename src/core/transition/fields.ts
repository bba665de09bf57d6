import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { Months } from "#core/plan/fields.ts";
import { milestoneStates } from "./milestone.ts";
import {
  blankTransition,
  currencies,
  recruitmentStates,
  runbookStates,
  skillStates,
  type Transition,
} from "./transition.ts";

const Line = z.string().trim().min(1).max(200);
const Text = z.string().trim().min(1).max(5_000);
const Minutes = z.number().int().min(5).max(60_000).meta({ description: "In minutes" });
const Cents = z.number().int().min(0).max(1_000_000_000);
const Rate = Cents.max(1_000_000).nullable().default(null).meta({ description: "In cents an hour" });

/** What one may say of a transition; a list replaces the whole list. */
export const transitionFields = {
  plannedEndOn: Day.nullable().meta({ description: "The end from which its months are counted" }),
  months: Months.nullable(),
  currency: z.enum(currencies),
  vatBasisPoints: z
    .number()
    .int()
    .min(0)
    .max(10_000)
    .nullable()
    .meta({ description: "The rate of VAT in hundredths of a percent: 2000 for 20 %; null without VAT" }),
  budgetCents: Cents.nullable().meta({ description: "In cents, before tax" }),
  rateCents: Cents.max(1_000_000).nullable().meta({ description: "In cents an hour, before tax" }),
  sessions: z
    .array(
      z.object({
        subject: Line,
        who: Line.meta({ description: "Who learns it" }),
        minutes: Minutes,
        on: Day.nullable().default(null),
        runbook: Line.nullable().default(null).meta({ description: "What stays written of it" }),
        rateCents: Rate,
      }),
    )
    .max(100),
  runbooks: z
    .array(
      z.object({
        title: Line,
        minutes: Minutes,
        state: z.enum(runbookStates).default("to-write"),
        rateCents: Rate,
      }),
    )
    .max(100),
  skills: z
    .array(
      z.object({
        name: Line,
        heldBy: Line.nullable().default(null).meta({ description: "Who has it on the other side" }),
        state: z.enum(skillStates).default("to-cover"),
      }),
    )
    .max(100),
  recruitment: z
    .object({
      role: Line,
      state: z.enum(recruitmentStates).default("searching"),
      name: Line.nullable().default(null),
      startsOn: Day.nullable().default(null),
      handover: Text.nullable().default(null).meta({ description: "What is handed over to that person" }),
    })
    .nullable(),
  work: z.array(z.object({ what: Line, minutes: Minutes, rateCents: Rate })).max(100),
};

/** A transition as every door shows it. */
export const TransitionShown: z.ZodType<Transition> = z.object(transitionFields);

const Count = z.number().int();

/** A quote as every door shows it. */
export const QuoteShown = z.object({
  currency: z.enum(currencies),
  lines: z
    .array(
      z.object({
        kind: z.enum(["session", "runbook", "work"]),
        what: z.string(),
        minutes: Count,
        rateCents: Count,
        amountCents: Count,
      }),
    )
    .readonly(),
  totalCents: Count.meta({ description: "Before tax" }),
  vatBasisPoints: Count.nullable(),
  vatCents: Count.nullable(),
  toPayCents: Count.meta({ description: "With tax where a rate was given" }),
  leftCents: Count.nullable().meta({ description: "What the budget leaves; negative when it is exceeded" }),
});

/** A milestone as every door shows it. */
export const MilestoneShown = z.object({
  id: Id,
  title: z.string(),
  dueOn: Day.nullable(),
  criteria: z.string().nullable(),
  state: z.enum(milestoneStates),
  on: Day.nullable().meta({ description: "When it was proposed, accepted or refused" }),
  by: z.string().nullable().meta({ description: "Who accepted or refused it" }),
  reason: z.string().nullable(),
});
export type MilestoneShown = z.infer<typeof MilestoneShown>;

export const milestoneFields = {
  title: Line,
  dueOn: Day.nullable(),
  criteria: Text.nullable().meta({ description: "By what one sees that it is there" }),
};

export const exampleDossierId = "01980000-0000-7000-8000-000000000010";
export const exampleMilestone: MilestoneShown = {
  id: "01980000-0000-7000-8000-000000000072",
  title: "Le client publie une campagne sans nous",
  dueOn: "2027-01-29",
  criteria: "Une campagne publiée de bout en bout, sans question.",
  state: "planned",
  on: null,
  by: null,
  reason: null,
};

/** The transition of the examples. */
export const exampleTransition: Transition = {
  ...blankTransition,
  plannedEndOn: "2026-12-14",
  months: 3,
  vatBasisPoints: 2_000,
  rateCents: 9_000,
  sessions: [
    {
      subject: "Publier une campagne",
      who: "Nora Benali",
      minutes: 90,
      on: null,
      runbook: "Campagnes",
      rateCents: null,
    },
  ],
};
