import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { editedFact, lockFiles, saveSaid } from "#core/file/edit.ts";
import { Folder, Tags, Visibility } from "#core/file/file-shown.ts";
import { freeName, tidyTags } from "#core/file/names.ts";
import { namesIn } from "#core/file/uploaded.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";

export const FileIds = z.array(Id).min(1).max(500);

/** A member moves, tags or shares several files at once: all of them or none. */
export const editFiles = command({
  name: "file.edit-many",
  summary: "Moves, tags or shares several files at once.",
  permission: "file.write",
  input: z.object({
    dossierId: Id,
    fileIds: FileIds,
    folder: Folder.optional(),
    addTags: Tags.optional(),
    removeTags: Tags.optional(),
    visibility: Visibility.optional(),
  }),
  output: z.object({ edited: z.number().int().min(0) }),
  refusals: ["dossier.not-found", "file.not-found"],
  example: {
    input: {
      dossierId: "01980000-0000-7000-8000-000000000010",
      fileIds: ["01980000-0000-7000-8000-000000000030"],
      folder: "Visuels",
    },
    output: { edited: 1 },
  },
  async load({ dossierId, fileIds }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockFiles(work, dossierId, fileIds, "there");
  },
  async perform(files, { dossierId, folder, addTags = [], removeTags = [], visibility }, work) {
    const place = { agencyId: ownAgency(work.actor), dossierId };
    const taken = new Set(folder === undefined ? [] : await namesIn(work, place, folder));
    const gone = new Set(removeTags.map((tag) => tag.toLowerCase()));
    const facts: FactDraft[] = [];
    for (const file of files) {
      const moves = folder !== undefined && folder !== file.folder;
      const name = moves ? freeName(file.name, taken) : file.name;
      if (moves) taken.add(name.toLowerCase());
      const tags = tidyTags([...file.tags.filter((tag) => !gone.has(tag.toLowerCase())), ...addTags]);
      const said = {
        ...(moves ? { folder } : {}),
        ...(name === file.name ? {} : { name }),
        ...(tags.join() === file.tags.join() ? {} : { tags }),
        ...(visibility === undefined || visibility === file.visibility ? {} : { visibility }),
      };
      if (Object.keys(said).length === 0) continue;
      await saveSaid(work, dossierId, file, said);
      facts.push(editedFact(dossierId, file, said));
    }
    return { result: { edited: facts.length }, facts };
  },
});
