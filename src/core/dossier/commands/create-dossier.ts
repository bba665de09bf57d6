import type { Dossier } from "#core/dossier/dossier.ts";
import { DossierShown, exampleDossier, NewDossier } from "#core/dossier/fields.ts";
import { saveNewDossier } from "#core/dossier/store.ts";
import { openChain } from "#core/journal/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { command } from "#core/kernel/operation.ts";

/** A member opens the dossier of one exit; the name of the party is all it takes. */
export const createDossier = command({
  name: "dossier.create",
  summary: "Opens a dossier: the end of the relationship with one client or supplier.",
  permission: "dossier.write",
  input: NewDossier,
  output: DossierShown,
  refusals: [],
  example: {
    input: {
      party: "Boulangerie Aubin",
      direction: "client",
      endOn: "2026-12-14",
      initiator: "client",
      reason: "internalisation",
    },
    output: exampleDossier,
  },
  load: async (_, { actor }) => ownAgency(actor),
  async perform(agencyId, fields, work) {
    const at = work.now.toString({ smallestUnit: "millisecond" });
    const name = fields.name ?? fields.party;
    const begun = { state: "open", stateReason: null, createdAt: at, updatedAt: at } as const;
    const dossier: Dossier = { id: work.newId(), ...fields, name, ...begun };
    await saveNewDossier(work, agencyId, dossier);
    await openChain(work.tx, agencyId, dossier.id);
    const { id, createdAt, updatedAt, state, stateReason, ...details } = dossier;
    return {
      result: dossier,
      facts: [{ dossierId: id, kind: "dossier.created", subject: `dossier:${id}`, details }],
    };
  },
});
