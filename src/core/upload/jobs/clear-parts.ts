import { z } from "zod";
import { job } from "#core/kernel/job.ts";
import { clearParts } from "#core/upload/commands/clear-parts.ts";

/** The parts of uploads leave the store once no row names them. */
export const clearUploads = job({
  name: "upload.clear",
  data: z.object({ agencyId: z.string(), places: z.array(z.string()) }),
  async perform({ agencyId, places }, { runAs }) {
    const actor = { kind: "system", agencyId, because: "upload.clear" } as const;
    const answer = await runAs(actor, clearParts, { places });
    if (!answer.ok) throw new Error(`the parts of an upload stay: ${answer.refusal.refused}`);
  },
});
