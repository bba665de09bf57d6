import { z } from "zod";
import { loadDossier, lockDossier } from "#core/dossier/store.ts";
import { Count, Folder, Hash, Visibility } from "#core/file/file-shown.ts";
import { inFolder, placeInFolder } from "#core/file/names.ts";
import { putAway, takeBack } from "#core/file/put-away.ts";
import { addedNow, knownHashes, saveContents } from "#core/file/store.ts";
import { addUploaded } from "#core/file/uploaded.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { preparedCommand } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { CarriedFile } from "#core/tracking/ports.ts";
import { roomIn } from "#core/upload/store.ts";
import { refusalToBegin } from "#core/upload/upload.ts";

const Arrived = z.object({
  fileId: Id,
  path: z.string(),
  bytes: Count,
  sha256: Hash,
  alreadyHereAs: z.string().nullable().meta({ description: "Where the same content was already" }),
});

/** A member brings files in one go: from a command line or a program. Large ones come by /api/uploads. */
export const uploadFiles = preparedCommand({
  name: "file.upload",
  summary: "Adds files to a dossier in one request; /api/uploads takes large ones piece by piece.",
  permission: "file.write",
  input: z.object({
    dossierId: Id,
    files: z.array(z.file()).min(1).max(200),
    folder: Folder.default(""),
    visibility: Visibility.default("shared"),
    language: z.enum(["fr", "en"]).default("fr"),
  }),
  output: z.object({ files: z.array(Arrived) }),
  refusals: [
    "dossier.not-found",
    "import.file-too-large",
    "import.files-too-large",
    "upload.too-large",
    "upload.too-many",
    "upload.agency-full",
    "file.store-full",
    "file.store-unreachable",
    "file.store-refused",
    "request.busy",
  ],
  example: {
    input: {
      dossierId: "01980000-0000-7000-8000-000000000010",
      files: ["maquette.png"],
      folder: "Refonte",
    },
    output: {
      files: [
        {
          fileId: "01980000-0000-7000-8000-000000000030",
          path: "Refonte/maquette.png",
          bytes: 48_211,
          sha256: "9f2c4e17a0b35d68c1e7f90a2b4d6e8f13579bdf02468ace9f2c4e17a0b35d68",
          alreadyHereAs: null,
        },
      ],
    },
  },
  async prepare({ dossierId, files, language }, ports, report, look) {
    const into = await look(async (work) => {
      const dossier = await loadDossier(work, dossierId);
      if (isRefusal(dossier)) return dossier;
      const place = { agencyId: ownAgency(work.actor), dossierId };
      const known = await knownHashes(work.tx, place);
      const room = { ...(await roomIn(work, dossierId)), agency: ports.agencyRoom, store: undefined };
      const all = { name: files[0]?.name ?? "", bytes: files.reduce((sum, { size }) => sum + size, 0) };
      const full = refusalToBegin(all, room, language);
      return full ?? { prefix: `${place.agencyId}/${dossierId}/`, known, at: work.now, language };
    });
    if (isRefusal(into)) return into;
    const brought = files.map(asBrought);
    const outside = { ...ports, randomBytes: ports.vault.randomBytes };
    const put = await putAway(
      [{ file: brought[0]?.path ?? "", files: brought }],
      into,
      outside,
      (done, total) => report({ step: "storing", done, total }),
    );
    return isRefusal(put) ? put : { brought, put };
  },
  discard: async ({ put }, { fileStore }) => takeBack(put.contents, fileStore),
  load: ({ dossierId }, work) => lockDossier(work, dossierId),
  async perform(dossier, { folder, visibility }, work, { brought, put }) {
    const place = { agencyId: ownAgency(work.actor), dossierId: dossier.id };
    const contentIds = await saveContents(work, place, put);
    if (isRefusal(contentIds)) return contentIds;
    const arrived = [];
    for (const file of brought) {
      const inner = placeInFolder(file.path);
      const [sha256, contentId] = [put.hashes.get(file) ?? "", contentIds.get(file) ?? ""];
      const added = await addUploaded(work, place, {
        ...{ name: inner.name, folder: inFolder(folder, inner.folder), visibility },
        ...{ contentId, bytes: file.bytes, sha256, added: addedNow(work) },
      });
      arrived.push({ ...added, bytes: file.bytes, sha256 });
    }
    return {
      result: { files: arrived.map(({ fact: _, ...file }) => file) },
      facts: arrived.flatMap(({ fact }) => fact ?? []),
    };
  },
});

/** A dropped file as exports carry one; its name may have folders before it. */
function asBrought(file: File): CarriedFile {
  return {
    path: file.name,
    bytes: file.size,
    pieces: () => file.stream(),
    read: async () => new Uint8Array(await file.arrayBuffer()),
  };
}
