import { z } from "zod";
import { CalendarName } from "#core/agency/fields.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { confidences } from "#core/kernel/calendar-rules.ts";
import { Day, Id, PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { clauseStates, noFacts } from "./contract.ts";
import { ClauseKindField, ClauseShown, exampleClause, FactsShown } from "./fields.ts";
import { missedKinds, missedOf } from "./missed.ts";
import { obligationKinds, obligationsOf } from "./obligation.ts";
import {
  exampleObligation,
  presentMissed,
  presentObligation,
  presentRules,
  presentWarning,
} from "./present-obligation.ts";
import { loadSituation } from "./queries/situation.ts";
import { clausesOf } from "./store.ts";
import { missingThings } from "./term.ts";
import { warningKeys, warningsOf } from "./warnings.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";

/** The clauses of a dossier in the order in which they came, candidates and rejected ones too unless asked otherwise. */
export const listClauses = query({
  name: "contract.list-clauses",
  summary: "Lists the clauses of the contract of a dossier.",
  permission: "contract.read",
  input: z.object({
    dossierId: Id,
    state: z.enum(clauseStates).optional(),
    after: pageCursor(Id),
    limit: PageSize,
  }),
  output: pageOf(ClauseShown),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId, limit: 50 }, output: { rows: [exampleClause] } },
  async read({ dossierId, state, after, limit }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const rows = await clausesOf(work, dossierId)
      .$if(state !== undefined, (all) => all.where("state", "=", state ?? "accepted"))
      .$if(after !== undefined, (all) => all.where("id", ">", after?.[0] ?? ""))
      .orderBy("id")
      .limit(limit + 1)
      .execute();
    return pageRows(rows, limit, ({ id }) => [id]);
  },
});

const InBoth = z.object({ fr: z.string(), en: z.string() });
const Sourced = InBoth.extend({
  cite: z.string().meta({ description: "The source, as one cites it" }),
  readOn: Day.meta({ description: "The day on which it was last read" }),
  confidence: z.enum(confidences),
  sure: InBoth.meta({ description: "How sure that is, in words" }),
});

/** The dated obligations of the contract, each with the steps by which one comes to its day, and what to ask counsel. */
export const listObligations = query({
  name: "contract.list-obligations",
  summary:
    "Lists what the contract wants done and by when, each day explained step by step, and what to ask your counsel.",
  permission: "contract.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    facts: FactsShown,
    endOn: Day.nullable(),
    calendar: CalendarName.meta({ description: "Whose holidays counted" }),
    obligations: z.array(
      z.object({
        clauseId: Id,
        clauseKind: ClauseKindField,
        kind: z.enum(obligationKinds),
        name: InBoth,
        must: z
          .enum(["sent", "received"])
          .nullable()
          .meta({ description: "Whether a notice must have left or arrived by then" }),
        mustInWords: InBoth.nullable(),
        day: z.iso.date().nullable(),
        daysLeft: z.number().int().nullable().meta({ description: "Negative once it has passed" }),
        computedDay: z.iso.date().nullable(),
        overrideReason: z.string().nullable(),
        explanation: z.array(
          InBoth.extend({
            kind: z.string(),
            rule: z.string().meta({ description: "The key of the rule behind it, one of `rules`" }),
            day: z.iso.date().nullable().meta({ description: "The day that this step comes to" }),
          }),
        ),
        missing: z.array(InBoth.extend({ key: z.enum(missingThings) })),
      }),
    ),
    missed: z
      .array(
        InBoth.extend({
          clauseId: Id,
          kind: z.enum(missedKinds),
          last: Day.meta({ description: "The day that went by" }),
          until: Day.nullable().meta({ description: "Until when the contract goes on, or is in time" }),
          next: Day.nullable().meta({ description: "The next last day to give notice" }),
        }),
      )
      .meta({ description: "Last days to give notice that went by, and what follows" }),
    rules: z.array(Sourced.extend({ rule: z.string(), url: z.string().nullable() })),
    warnings: z.array(Sourced.extend({ key: z.enum(warningKeys) })),
  }),
  refusals: ["dossier.not-found", "agency.not-found"],
  example: {
    input: { dossierId },
    output: {
      facts: { ...noFacts, noticeReceivedOn: "2027-03-12" },
      endOn: null,
      calendar: "FR",
      obligations: [exampleObligation],
      missed: [],
      rules: [...presentRules(["cpc-641"])],
      warnings: [presentWarning({ key: "silent-data", params: {} })],
    },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const loaded = await loadSituation(work, dossier);
    if (isRefusal(loaded)) return loaded;
    const { situation, rules } = loaded;
    const obligations = obligationsOf(situation);
    return {
      facts: situation.facts,
      endOn: dossier.endOn,
      calendar: rules.key,
      obligations: obligations.map((one) => presentObligation(one, situation.today)),
      missed: missedOf(situation, obligations).map(presentMissed),
      rules: [...presentRules(obligations.flatMap(({ steps }) => steps.map(({ rule }) => rule)))],
      warnings: warningsOf(situation, obligations).map(presentWarning),
    };
  },
});
