import { z } from "zod";
import { editedAccess, isSameResource, nameOfAccess } from "#core/access/access.ts";
import { exampleAccess, exampleIds } from "#core/access/example.ts";
import { AccessShown, accessEdit } from "#core/access/fields.ts";
import { accessFact } from "#core/access/journal-line.ts";
import { loadAccesses, lockAccess, saveAccess, showAccess } from "#core/access/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/** A member says more of an access, or corrects it; what is left out stays, and what changes nothing leaves no fact. */
export const editAccess = command({
  name: "access.edit",
  summary: "Says who may do what on an access, who owns and pays it; fields left out stay as they are.",
  permission: "access.write",
  input: z.object({ dossierId: Id, accessId: Id, ...accessEdit }),
  output: z.object({ access: AccessShown }),
  refusals: ["dossier.not-found", "access.not-found", "agency.not-found", "access.twice"],
  example: {
    input: {
      ...exampleIds,
      clientLevel: "owner",
      clientWho: "Nora Benali",
      ours: [{ form: "service-account", name: "export@rivage.example", level: "editor" }],
    },
    output: { access: exampleAccess },
  },
  load: ({ dossierId, accessId }, work) => lockAccess(work, dossierId, accessId),
  async perform({ before, today }, { dossierId, accessId, ...edit }, work) {
    const { after, fields } = editedAccess(before, edit);
    if (fields.includes("resource")) {
      const others = (await loadAccesses(work, dossierId)).filter(({ id }) => id !== accessId);
      if (others.some((one) => isSameResource(one, after)))
        return refuse("access.twice", { name: nameOfAccess(after) });
    }
    const access = await showAccess(work, after, today);
    if (fields.length === 0) return { result: { access }, facts: [] };
    await saveAccess(work, dossierId, after);
    const values = Object.fromEntries(fields.map((name) => [name, after[name]]));
    return {
      result: { access },
      facts: [accessFact(dossierId, "access.edited", after, { fields, values })],
    };
  },
});
