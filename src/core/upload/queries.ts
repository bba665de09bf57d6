import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { exampleUpload, exampleWhich, toUploadShown, UploadShown, Which } from "./fields.ts";
import { loadUpload, uploadColumns } from "./store.ts";
import { uploadLimits } from "./upload.ts";

/** Files on their way into a dossier: whoever chooses the same file again goes on where it stopped. */
export const listUploads = query({
  name: "upload.list",
  summary: "Lists the uploads into a dossier that are not finished.",
  permission: "file.write",
  input: z.object({ dossierId: Id }),
  output: z.object({ uploads: z.array(UploadShown) }),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId: exampleWhich.dossierId }, output: { uploads: [exampleUpload] } },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const uploads = await work.tx
      .selectFrom("upload")
      .select(uploadColumns)
      .where("agency_id", "=", ownAgency(work.actor))
      .where("dossier_id", "=", dossierId)
      .where("file_id", "is", null)
      .where("expires_at", ">", work.now.toString())
      .orderBy("id")
      .limit(uploadLimits.unfinished)
      .execute();
    return { uploads: uploads.map(toUploadShown) };
  },
});

/** How far an upload is, and what became of it. */
export const readUpload = query({
  name: "upload.read",
  summary: "Tells how much of an upload is kept, and which file it became.",
  permission: "file.write",
  input: Which,
  output: UploadShown,
  refusals: ["upload.not-found"],
  example: { input: exampleWhich, output: exampleUpload },
  async read(which, work) {
    const upload = await loadUpload(work, which);
    return isRefusal(upload) ? upload : toUploadShown(upload);
  },
});
