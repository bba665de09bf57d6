import { z } from "zod";
import type { DossierState } from "#core/dossier/dossier.ts";
import { DossierShown, exampleDossier } from "#core/dossier/fields.ts";
import { lockDossier, saveDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { saveUnderWay } from "#core/plan/step-store.ts";

const Why = z.string().trim().min(1).max(2_000);

/** From one state to another: the three differ by which, and by whether one must say why. */
function stateChange<Verb extends "archive" | "cancel" | "reopen">(
  verb: Verb,
  {
    state,
    from,
    summary,
    reason,
  }: {
    readonly state: DossierState;
    readonly from: readonly DossierState[];
    readonly summary: string;
    readonly reason: z.ZodType<string | null, string | null | undefined>;
  },
) {
  return command({
    name: `dossier.${verb}` as const,
    summary,
    permission: "dossier.write",
    input: z.object({ dossierId: Id, reason }),
    output: DossierShown,
    refusals: ["dossier.not-found", "dossier.already"],
    example: {
      input: { dossierId: exampleDossier.id, reason: "Le client reste" },
      output: { ...exampleDossier, state, stateReason: "Le client reste" },
    },
    async load({ dossierId }, work) {
      const dossier = await lockDossier(work, dossierId);
      if (isRefusal(dossier)) return dossier;
      return from.includes(dossier.state) ? dossier : refuse("dossier.already");
    },
    async perform(before, { dossierId, reason: why }, work) {
      const { tx, actor, now } = work;
      const updatedAt = now.toString({ smallestUnit: "millisecond" });
      const dossier = { ...before, state, stateReason: state === "open" ? null : why, updatedAt };
      await saveDossier(tx, ownAgency(actor), dossier);
      await saveUnderWay(work, dossierId, state === "open");
      const kind = state === "open" ? "dossier.reopened" : (`dossier.${state}` as const);
      const details = { from: before.state, reason: why };
      return {
        result: dossier,
        facts: [{ dossierId, kind, subject: `dossier:${dossierId}`, details }],
        // The calendar may have changed while it was closed.
        jobs: state === "open" ? [{ name: "plan.follow-calendar", data: { dossierId } }] : [],
      };
    },
  });
}

/** A member files a dossier away: it leaves the list, and stays whole. */
export const archiveDossier = stateChange("archive", {
  state: "archived",
  from: ["open"],
  summary: "Files a dossier away: it leaves the list of those under way, and stays whole.",
  reason: Why.nullable().default(null),
});

/** A member cancels an exit: the relationship goes on after all, which is worth a word. */
export const cancelDossier = stateChange("cancel", {
  state: "cancelled",
  from: ["open"],
  summary: "Cancels an exit, with the reason: the relationship goes on after all.",
  reason: Why,
});

/** A member takes up again what was archived or cancelled. */
export const reopenDossier = stateChange("reopen", {
  state: "open",
  from: ["archived", "cancelled"],
  summary: "Opens a dossier again that was archived or cancelled.",
  reason: Why.nullable().default(null),
});
