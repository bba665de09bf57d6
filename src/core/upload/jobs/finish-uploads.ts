import { z } from "zod";
import { job } from "#core/kernel/job.ts";
import { finishUpload } from "#core/upload/commands/finish-upload.ts";

const Data = z.object({ agencyId: z.string(), dossierId: z.string(), uploadId: z.string() });

/** What was wholly received becomes a file, even when the process that received it died. */
export const finishUploads = job({
  name: "upload.finish",
  data: Data,
  async perform({ agencyId, dossierId, uploadId }, { runAs }) {
    const actor = { kind: "system", agencyId, because: "upload.finish" } as const;
    const answer = await runAs(actor, finishUpload, { dossierId, uploadId });
    // Given up, or gone with its dossier, in the meantime.
    const gone = ["upload.not-found", "dossier.not-found"];
    if (!answer.ok && !gone.includes(answer.refusal.refused)) {
      throw new Error(`the upload ${uploadId} was not finished: ${answer.refusal.refused}`);
    }
  },
});
