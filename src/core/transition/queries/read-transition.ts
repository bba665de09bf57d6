import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import {
  exampleDossierId,
  exampleMilestone,
  exampleTransition,
  MilestoneShown,
  QuoteShown,
  TransitionShown,
} from "#core/transition/fields.ts";
import { type Quote, quoteOf } from "#core/transition/quote.ts";
import { loadMilestones, loadTransition, milestoneShown } from "#core/transition/store.ts";
import { endOfTransition } from "#core/transition/transition.ts";

const exampleQuote: Quote = {
  currency: "EUR",
  lines: [
    { kind: "session", what: "Publier une campagne", minutes: 90, rateCents: 9_000, amountCents: 13_500 },
  ],
  totalCents: 13_500,
  vatBasisPoints: 2_000,
  vatCents: 2_700,
  toPayCents: 16_200,
  leftCents: null,
};

/** The transition of a dossier with its milestones, and the end that it leads to. */
export const readTransition = query({
  name: "transition.read",
  summary:
    "Reads the transition of a dossier and its milestones; plan.preview-move and plan.move-end move the plan to `leadsTo`.",
  permission: "transition.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    transition: TransitionShown,
    milestones: z.array(MilestoneShown),
    endOn: Day.nullable().meta({ description: "The end of the dossier as it is" }),
    leadsTo: Day.nullable().meta({ description: "The end after the months of transition" }),
  }),
  refusals: ["dossier.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: {
      transition: exampleTransition,
      milestones: [exampleMilestone],
      endOn: "2026-12-14",
      leadsTo: "2027-03-14",
    },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const transition = await loadTransition(work, dossierId);
    const milestones = await loadMilestones(work, dossierId);
    return {
      transition,
      milestones: milestones.map(milestoneShown),
      endOn: dossier.endOn,
      leadsTo: endOfTransition(transition),
    };
  },
});

/** What the transition of a dossier costs, line by line. */
export const readQuote = query({
  name: "transition.read-quote",
  summary:
    "Computes the quote of a transition: hours at their rates, total before tax, VAT, what the budget leaves.",
  permission: "transition.read",
  input: z.object({ dossierId: Id }),
  output: QuoteShown,
  refusals: ["dossier.not-found", "transition.nothing-to-quote", "transition.rate-wanted"],
  example: { input: { dossierId: exampleDossierId }, output: exampleQuote },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : quoteOf(await loadTransition(work, dossierId));
  },
});
