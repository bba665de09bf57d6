import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { lockFiles, saveSaid } from "#core/file/edit.ts";
import { pathOf } from "#core/file/names.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";

/** A member takes files away from a dossier: no list and no pack holds them, and they can be brought back. */
export const removeFiles = command({
  name: "file.remove",
  summary: "Takes files away from a dossier; file.restore brings them back.",
  permission: "file.write",
  input: z.object({ dossierId: Id, fileIds: z.array(Id).min(1).max(500) }),
  output: z.object({ removed: z.number().int().min(0) }),
  refusals: ["dossier.not-found", "file.not-found"],
  example: {
    input: {
      dossierId: "01980000-0000-7000-8000-000000000010",
      fileIds: ["01980000-0000-7000-8000-000000000030"],
    },
    output: { removed: 1 },
  },
  async load({ dossierId, fileIds }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockFiles(work, dossierId, fileIds, "there");
  },
  async perform(files, { dossierId }, work) {
    for (const file of files) await saveSaid(work, dossierId, file, { removed: true });
    const facts = files.map((file) => ({
      dossierId,
      kind: "file.removed" as const,
      subject: `file:${file.id}`,
      details: { path: pathOf(file) },
    }));
    return { result: { removed: files.length }, facts };
  },
});
