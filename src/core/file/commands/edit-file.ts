import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { editedFact, lockFiles, saveSaid } from "#core/file/edit.ts";
import {
  exampleFile,
  FileName,
  FileShown,
  Folder,
  Tags,
  toFileShown,
  Visibility,
} from "#core/file/file-shown.ts";
import { freeName, tidyTags } from "#core/file/names.ts";
import { findShown } from "#core/file/store.ts";
import { namesIn } from "#core/file/uploaded.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";

/** A member renames a file, moves it, tags it, or says who may see it. */
export const editFile = command({
  name: "file.edit",
  summary: "Renames, moves, tags or shares one file; what is left out stays.",
  permission: "file.write",
  input: z.object({
    dossierId: Id,
    fileId: Id,
    name: FileName.optional(),
    folder: Folder.optional(),
    tags: Tags.optional(),
    visibility: Visibility.optional(),
  }),
  output: FileShown,
  refusals: ["dossier.not-found", "file.not-found"],
  example: {
    input: {
      dossierId: "01980000-0000-7000-8000-000000000010",
      fileId: exampleFile.id,
      tags: ["visuel"],
    },
    output: exampleFile,
  },
  async load({ dossierId, fileId }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockFiles(work, dossierId, [fileId], "there");
  },
  async perform([file], { dossierId, fileId, tags, visibility, ...moved }, work) {
    if (!file) return refuse("file.not-found");
    const place = { agencyId: ownAgency(work.actor), dossierId };
    const { folder = file.folder, name: wanted = file.name } = moved;
    const stays = folder === file.folder && wanted === file.name;
    const name = stays ? file.name : freeName(wanted, await namesIn(work, place, folder, file.id));
    const said = {
      ...(folder === file.folder ? {} : { folder }),
      ...(name === file.name ? {} : { name }),
      ...(tags ? { tags: tidyTags(tags) } : {}),
      ...(visibility ? { visibility } : {}),
    };
    if (Object.keys(said).length > 0) await saveSaid(work, dossierId, file, said);
    const shown = await findShown(work.tx, place, fileId);
    if (!shown) throw new Error("a file that was edited is gone");
    const facts = Object.keys(said).length > 0 ? [editedFact(dossierId, file, said)] : [];
    return { result: toFileShown(shown), facts };
  },
});
