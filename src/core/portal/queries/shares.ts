import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { exampleDossierId } from "#core/portal/example.ts";
import { loadShares } from "#core/portal/share-store.ts";

/** What the successor of a dossier is shown; nothing until somebody shows it. */
export const listShares = query({
  name: "portal.list-shares",
  summary: "Lists what the successor of a dossier is shown: versions of the pack, accesses, meetings.",
  permission: "portal.list",
  input: z.object({ dossierId: Id }),
  output: z.object({
    packs: z.array(Id),
    accesses: z.array(Id),
    meetings: z.array(Id),
  }),
  refusals: ["dossier.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: { packs: [], accesses: ["01980000-0000-7000-8000-000000000080"], meetings: [] },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const { pack, access, meeting } = await loadShares(work, dossierId);
    return { packs: [...pack], accesses: [...access], meetings: [...meeting] };
  },
});
