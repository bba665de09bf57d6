import { z } from "zod";
import { exampleAccess, exampleIds } from "#core/access/example.ts";
import { AccessShown } from "#core/access/fields.ts";
import { accessFact } from "#core/access/journal-line.ts";
import { exceptions } from "#core/access/kinds.ts";
import { lockAccess, saveAccess, showAccess } from "#core/access/store.ts";
import { actorReference } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/**
 * A member says that nothing more is asked of an access, and why: it does not concern this client, or one does
 * without. Said again with null, the access counts again.
 */
export const setAside = command({
  name: "access.set-aside",
  summary: "Sets an access aside as not applicable or waived, with the reason; null makes it count again.",
  permission: "access.write",
  input: z.object({
    dossierId: Id,
    accessId: Id,
    as: z.enum(exceptions).nullable(),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(2_000)
      .optional()
      .meta({ description: "Wanted unless it counts again" }),
  }),
  output: z.object({ access: AccessShown }),
  refusals: ["dossier.not-found", "access.not-found", "agency.not-found", "access.reason-wanted"],
  example: {
    input: { ...exampleIds, as: "waived", reason: "Le client ne reprend pas cet outil." },
    output: { access: exampleAccess },
  },
  load: ({ dossierId, accessId }, work) => lockAccess(work, dossierId, accessId),
  async perform({ before, today }, { dossierId, as, reason }, work) {
    if (as !== null && reason === undefined) return refuse("access.reason-wanted");
    const by = actorReference(work.actor);
    const exception = as !== null && reason !== undefined ? { is: as, reason, by, on: today } : null;
    const isSaid = exception?.is === before.exception?.is && exception?.reason === before.exception?.reason;
    const after = isSaid ? before : { ...before, exception };
    const access = await showAccess(work, after, today);
    if (isSaid) return { result: { access }, facts: [] };
    await saveAccess(work, dossierId, after);
    const details = { to: as, reason: exception?.reason ?? null };
    return { result: { access }, facts: [accessFact(dossierId, "access.set-aside", after, details)] };
  },
});
