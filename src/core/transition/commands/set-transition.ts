import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { isSameData } from "#core/kernel/same-data.ts";
import {
  exampleDossierId,
  exampleTransition,
  TransitionShown,
  transitionFields,
} from "#core/transition/fields.ts";
import { loadTransition, saveTransition } from "#core/transition/store.ts";
import { editedTransition, type Transition } from "#core/transition/transition.ts";

const { plannedEndOn, months, currency, vatBasisPoints, budgetCents, rateCents } = transitionFields;
const { sessions, runbooks, skills, recruitment, work } = transitionFields;

/** A member says how a transition goes; what is left out stays, and an edit that changes nothing leaves no fact. */
export const setTransition = command({
  name: "transition.set",
  summary:
    "Sets the transition of a dossier: months, training, runbooks, skills, recruitment, budget and rates; fields left out stay.",
  permission: "transition.write",
  input: z.object({
    dossierId: Id,
    plannedEndOn: plannedEndOn.optional(),
    months: months.optional(),
    currency: currency.optional(),
    vatBasisPoints: vatBasisPoints.optional(),
    budgetCents: budgetCents.optional(),
    rateCents: rateCents.optional(),
    sessions: sessions.optional(),
    runbooks: runbooks.optional(),
    skills: skills.optional(),
    recruitment: recruitment.optional(),
    work: work.optional(),
    seen: z.object(transitionFields).partial().optional().meta({
      description: "What these fields held when they were read; refused once they hold something else",
    }),
  }),
  output: TransitionShown,
  refusals: ["dossier.not-found", "transition.changed"],
  example: {
    input: {
      dossierId: exampleDossierId,
      months: 3,
      vatBasisPoints: 2_000,
      rateCents: 9_000,
      sessions: [{ subject: "Publier une campagne", who: "Nora Benali", minutes: 90, runbook: "Campagnes" }],
    },
    output: exampleTransition,
  },
  async load({ dossierId, seen = {} }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const before = await loadTransition(work, dossierId);
    // A list replaces the whole list: what somebody else wrote meanwhile is not lost in silence.
    const held: Readonly<Record<string, unknown>> = before;
    const isAsSeen = Object.entries(seen).every(([name, value]) => isSameData(held[name] ?? null, value));
    return isAsSeen ? { endOn: dossier.endOn, before } : refuse("transition.changed");
  },
  async perform({ endOn, before }, { dossierId, seen: _, ...given }, work) {
    const edit: Partial<Transition> = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    );
    const { after, fields } = editedTransition(before, edit, endOn);
    if (fields.length === 0) return { result: after, facts: [] };
    await saveTransition(work, dossierId, after);
    const details = { fields: [...fields], months: after.months };
    const subject = `transition:${dossierId}`;
    return { result: after, facts: [{ dossierId, kind: "transition.set", subject, details }] };
  },
});
