import { z } from "zod";
import { CalendarName } from "#core/agency/fields.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { clauseKinds, startEvents } from "./clause.ts";
import { type Clause, clauseStates, clientQualities, noticeSides } from "./contract.ts";
import { regimes } from "./period-rules.ts";

/** A century at most, two years of working days: nobody writes more, and those are counted one by one. */
const most = { day: 36_525, "working-day": 520, week: 5_200, month: 1_200, year: 100 } as const;

const LengthField = z
  .strictObject({
    amount: z.number().int().min(1),
    unit: z.enum(["day", "working-day", "week", "month", "year"]),
  })
  .check(({ value, issues }) => {
    const maximum = most[value.unit];
    if (value.amount <= maximum) return;
    issues.push({ code: "too_big", origin: "number", maximum, input: value.amount, path: ["amount"] });
  });

const CountingField = z.strictObject({
  regime: z.enum(regimes).exactOptional(),
  startDay: z.enum(["excluded", "included"]).exactOptional(),
  clear: z.literal(true).exactOptional(),
  workingWeek: z.literal("monday-to-saturday").exactOptional(),
  andDays: z.number().int().min(1).max(366).exactOptional(),
  end: z.enum(["end-of-month", "end-of-quarter", "anniversary"]).exactOptional(),
  rollover: z.enum(["next", "previous"]).exactOptional(),
});

const Cents = z.number().int().min(0).max(1e13);
const word = z.string().trim().min(1).max(200);

/** What was understood of a clause, as every door takes and shows it. */
export const ClauseValuesField = z.strictObject({
  length: LengthField.exactOptional(),
  from: z.enum(startEvents).exactOptional().meta({ description: "What the length is counted from" }),
  counting: CountingField.exactOptional().meta({ description: "What the text says of how it is counted" }),
  indefinite: z
    .literal(true)
    .exactOptional()
    .meta({ description: "A contract without a term: it lasts until notice is given" }),
  begins: LengthField.exactOptional().meta({
    description: "How long before the end a reversibility period begins; left out where it begins at the end",
  }),
  renewal: LengthField.exactOptional().meta({ description: "How long each renewal lasts" }),
  mostRenewals: z
    .number()
    .int()
    .min(1)
    .max(100)
    .exactOptional()
    .meta({ description: "How many renewals there may be; left out where the text sets no limit" }),
  form: z.enum(["registered-letter", "registered-email", "written", "email", "any"]).exactOptional(),
  day: Day.exactOptional().meta({ description: "A day that the text names" }),
  cents: Cents.exactOptional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .exactOptional(),
  rate: z
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .exactOptional()
    .meta({ description: "In hundredths of a percent" }),
  legalRateTimes: z
    .number()
    .min(0)
    .max(100)
    .exactOptional()
    .meta({ description: "How many times the legal rate of interest" }),
  pointsOverCentralBank: z
    .number()
    .int()
    .min(0)
    .max(100_000)
    .exactOptional()
    .meta({ description: "In hundredths of a point over the central bank's rate" }),
  law: word.exactOptional(),
  court: word.exactOptional(),
  choice: z.enum(["return", "delete", "return-or-delete"]).exactOptional(),
});

const Offset = z.number().int().min(0).max(1e9);

/** Where a clause stands in its document. */
export const PassageField = z.strictObject({
  page: z.number().int().min(1).max(100_000),
  from: Offset,
  to: Offset,
  text: z.string().max(20_000),
});

/** What a person says of a clause in their own words; emptied, there is none. */
export const ClauseNote = z
  .string()
  .trim()
  .max(2_000)
  .nullable()
  .transform((text) => text || null);

export const ClauseKindField = z.enum(clauseKinds);

/** A clause as every door shows it. */
export const ClauseShown = z.object({
  id: Id,
  kind: ClauseKindField,
  state: z.enum(clauseStates),
  values: ClauseValuesField,
  passage: PassageField.nullable(),
  fileId: Id.nullable(),
  confidence: z.number().nullable().meta({ description: "How sure the finder was, from 0 to 1" }),
  note: z.string().nullable(),
});

/** The clause of the examples. */
export const exampleClause: Clause = {
  id: "01980000-0000-7000-8000-000000000060",
  kind: "notice",
  state: "accepted",
  values: {
    length: { amount: 3, unit: "month" },
    from: "receipt-of-notice",
    counting: { rollover: "next" },
    form: "registered-letter",
  },
  passage: null,
  fileId: null,
  confidence: null,
  note: null,
};

/** What the dates of a contract are counted from, as every door shows it. */
export const FactsShown = z.object({
  signedOn: Day.nullable(),
  startedOn: Day.nullable(),
  relationSince: Day.nullable().meta({ description: "Since when the two work together" }),
  noticeSentOn: Day.nullable(),
  noticeReceivedOn: Day.nullable(),
  noticeBy: z.enum(noticeSides).nullable().meta({ description: "Which side gave notice" }),
  formalNoticeOn: Day.nullable().meta({ description: "When the last formal notice arrived" }),
  invoicedOn: Day.nullable().meta({ description: "When the last invoice was made out" }),
  publishedOn: Day.nullable().meta({ description: "When the last content was published" }),
  clientQuality: z
    .enum(clientQualities)
    .nullable()
    .meta({ description: "What the other side is to the law" }),
  calendar: CalendarName.nullable(),
});
