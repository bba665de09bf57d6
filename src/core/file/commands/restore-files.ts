import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { lockFiles, saveSaid } from "#core/file/edit.ts";
import { pathOf } from "#core/file/names.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";

/** A member brings back files that were taken away. */
export const restoreFiles = command({
  name: "file.restore",
  summary: "Brings back files that were taken away.",
  permission: "file.write",
  input: z.object({ dossierId: Id, fileIds: z.array(Id).min(1).max(500) }),
  output: z.object({ restored: z.number().int().min(0) }),
  refusals: ["dossier.not-found", "file.not-found"],
  example: {
    input: {
      dossierId: "01980000-0000-7000-8000-000000000010",
      fileIds: ["01980000-0000-7000-8000-000000000030"],
    },
    output: { restored: 1 },
  },
  async load({ dossierId, fileIds }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockFiles(work, dossierId, fileIds, "removed");
  },
  async perform(files, { dossierId }, work) {
    for (const file of files) await saveSaid(work, dossierId, file, { removed: false });
    const facts = files.map((file) => ({
      dossierId,
      kind: "file.restored" as const,
      subject: `file:${file.id}`,
      details: { path: pathOf(file) },
    }));
    return { result: { restored: files.length }, facts };
  },
});
