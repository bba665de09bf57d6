import { z } from "zod";
import { isSameResource, mostAccesses, nameOfAccess } from "#core/access/access.ts";
import { exampleAccess, exampleIds } from "#core/access/example.ts";
import { AccessShown } from "#core/access/fields.ts";
import { accessFact } from "#core/access/journal-line.ts";
import { loadAccesses, lockAccess, saveAccess, showAccess } from "#core/access/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

const One = z.object({ dossierId: Id, accessId: Id });
const notFound = ["dossier.not-found", "access.not-found", "agency.not-found"] as const;

/** A member takes an access out of a dossier; what was said of it stays, and comes back with it. */
export const removeAccess = command({
  name: "access.remove",
  summary: "Takes an access out of a dossier; access.restore brings it back with its evidence.",
  permission: "access.write",
  input: One,
  output: z.object({ access: AccessShown }),
  refusals: notFound,
  example: { input: exampleIds, output: { access: exampleAccess } },
  load: ({ dossierId, accessId }, work) => lockAccess(work, dossierId, accessId),
  async perform({ before, today }, { dossierId }, work) {
    await saveAccess(work, dossierId, before, true);
    return {
      result: { access: await showAccess(work, before, today) },
      facts: [accessFact(dossierId, "access.removed", before)],
    };
  },
});

/** A member brings back an access that was taken out, as it was; refused when another stands in its place. */
export const restoreAccess = command({
  name: "access.restore",
  summary: "Brings back an access that was taken out of a dossier, with its evidence.",
  permission: "access.write",
  input: One,
  output: z.object({ access: AccessShown }),
  refusals: [...notFound, "access.twice", "access.too-many"],
  example: { input: exampleIds, output: { access: exampleAccess } },
  load: ({ dossierId, accessId }, work) => lockAccess(work, dossierId, accessId, "removed"),
  async perform({ before, today }, { dossierId }, work) {
    const others = await loadAccesses(work, dossierId);
    if (others.some((one) => isSameResource(one, before)))
      return refuse("access.twice", { name: nameOfAccess(before) });
    if (others.length >= mostAccesses) return refuse("access.too-many", { most: mostAccesses });
    await saveAccess(work, dossierId, before);
    return {
      result: { access: await showAccess(work, before, today) },
      facts: [accessFact(dossierId, "access.restored", before)],
    };
  },
});
