import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { type EditableFile, lockFiles, saveSaid } from "#core/file/edit.ts";
import { pathOf } from "#core/file/names.ts";
import { Id } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";

const ofFiles = {
  permission: "file.write",
  input: z.object({ dossierId: Id, fileIds: z.array(Id).min(1).max(500) }),
  refusals: ["dossier.not-found", "file.not-found"],
} as const;
const exampleInput = {
  dossierId: "01980000-0000-7000-8000-000000000010",
  fileIds: ["01980000-0000-7000-8000-000000000030"],
};
type Asked = z.infer<typeof ofFiles.input>;

async function lock({ dossierId, fileIds }: Asked, work: Work, state: "there" | "removed") {
  const dossier = await lockDossier(work, dossierId);
  return isRefusal(dossier) ? dossier : lockFiles(work, dossierId, fileIds, state);
}

/** Keeps that files are away, or there again, and gives what the journal keeps of it. */
async function save(
  work: Work,
  dossierId: string,
  files: readonly EditableFile[],
  kind: "file.removed" | "file.restored",
) {
  for (const file of files) await saveSaid(work, dossierId, file, { removed: kind === "file.removed" });
  return files.map((file) => ({
    dossierId,
    kind,
    subject: `file:${file.id}`,
    details: { path: pathOf(file) },
  }));
}

/** A member takes files away from a dossier: no list and no pack holds them, and they can be brought back. */
export const removeFiles = command({
  name: "file.remove",
  summary: "Takes files away from a dossier; file.restore brings them back.",
  ...ofFiles,
  output: z.object({ removed: z.number().int().min(0) }),
  example: { input: exampleInput, output: { removed: 1 } },
  load: (asked, work) => lock(asked, work, "there"),
  async perform(files, { dossierId }, work) {
    const facts = await save(work, dossierId, files, "file.removed");
    return { result: { removed: files.length }, facts };
  },
});

/** A member brings back files that were taken away. */
export const restoreFiles = command({
  name: "file.restore",
  summary: "Brings back files that were taken away.",
  ...ofFiles,
  output: z.object({ restored: z.number().int().min(0) }),
  example: { input: exampleInput, output: { restored: 1 } },
  load: (asked, work) => lock(asked, work, "removed"),
  async perform(files, { dossierId }, work) {
    const facts = await save(work, dossierId, files, "file.restored");
    return { result: { restored: files.length }, facts };
  },
});
