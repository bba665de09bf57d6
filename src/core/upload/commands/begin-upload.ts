import { z } from "zod";
import { loadDossier, lockDossier } from "#core/dossier/store.ts";
import { unlessStoreFails } from "#core/file/store-failure.ts";
import { actorReference } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { preparedCommand } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { NewUpload } from "#core/upload/fields.ts";
import { placeOf, roomIn, saveNewUpload } from "#core/upload/store.ts";
import { patience, refusalToBegin } from "#core/upload/upload.ts";

/** A member says which file it is about to send. No door knows it but the one that speaks tus. */
export const beginUpload = preparedCommand({
  name: "upload.begin",
  summary: "Begins to receive a file, when there is room for it.",
  permission: "file.write",
  input: NewUpload.extend({ language: z.enum(["fr", "en"]).default("fr") }),
  output: z.object({ uploadId: Id }),
  refusals: [
    "dossier.not-found",
    "upload.too-large",
    "upload.too-many",
    "upload.agency-full",
    "upload.no-room",
    "file.store-unreachable",
  ],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010", name: "film.mov", bytes: 48_211_004 },
    output: { uploadId: "01980000-0000-7000-8000-000000000040" },
  },
  async prepare({ dossierId }, { fileStore, agencyRoom }, _, look) {
    // Whoever may not see the dossier learns nothing of the room.
    const dossier = await look((work) => loadDossier(work, dossierId));
    if (isRefusal(dossier)) return dossier;
    const store = await unlessStoreFails(async () => ({ room: await fileStore.room?.() }));
    return isRefusal(store) ? store : { agency: agencyRoom, store: store.room };
  },
  load: ({ dossierId }, work) => lockDossier(work, dossierId),
  async perform(dossier, { language, ...given }, work, limits) {
    const room = { ...(await roomIn(work, dossier.id)), ...limits };
    const refused = refusalToBegin(given, room, language);
    if (refused) return refused;
    const uploadId = work.newId();
    await saveNewUpload(work, placeOf(work, dossier.id), {
      ...given,
      id: uploadId,
      received: 0,
      begunAt: work.now.toString(),
      begunBy: actorReference(work.actor),
      expiresAt: work.now.add(patience).toString(),
      fileId: null,
      alreadyHereAs: null,
      added: null,
    });
    return { result: { uploadId }, facts: [] };
  },
});
