import { editedDossier, takesAway } from "#core/dossier/dossier.ts";
import { DossierEdit, DossierShown, exampleDossier } from "#core/dossier/fields.ts";
import { lockDossier, saveDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";

/** A member corrects or completes a dossier; an edit that changes nothing leaves no fact. */
export const editDossier = command({
  name: "dossier.edit",
  summary: "Changes what is known of a dossier; fields left out stay as they are.",
  permission: "dossier.write",
  input: DossierEdit.extend({
    dossierId: Id,
    seen: DossierEdit.optional().meta({
      description:
        "Fields as they were when you read them: refused where somebody wrote something else in them since",
    }),
  }),
  output: DossierShown,
  refusals: ["dossier.not-found", "dossier.changed"],
  example: { input: { dossierId: exampleDossier.id, endOn: "2026-12-14" }, output: exampleDossier },
  async load({ dossierId, seen = {}, ...edit }, work) {
    const before = await lockDossier(work, dossierId);
    if (isRefusal(before)) return before;
    return takesAway(before, edit, seen) ? refuse("dossier.changed") : before;
  },
  async perform(before, { dossierId, seen: _, ...edit }, { tx, actor, now }) {
    const { dossier: edited, changed } = editedDossier(before, edit);
    if (Object.keys(changed).length === 0) return { result: before, facts: [] };
    const dossier = { ...edited, updatedAt: now.toString({ smallestUnit: "millisecond" }) };
    await saveDossier(tx, ownAgency(actor), dossier);
    return {
      result: dossier,
      facts: [{ dossierId, kind: "dossier.edited", subject: `dossier:${dossierId}`, details: changed }],
    };
  },
});
