import { z } from "zod";
import { Count } from "#core/file/file-shown.ts";
import type { Pieces } from "#core/file/ports.ts";
import { takeBack } from "#core/file/put-away.ts";
import { loadDossierKey } from "#core/file/store.ts";
import { unlessStoreFails } from "#core/file/store-failure.ts";
import { preparedCommand, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { exampleWhich, Which } from "#core/upload/fields.ts";
import { countParts, loadUpload, lockUpload, placeOf, savePart } from "#core/upload/store.ts";
import { patience, placeOfPartKey, type Upload, uploadLimits } from "#core/upload/upload.ts";

type Input = z.output<typeof Which> & { readonly start: number; readonly content: () => Uint8Array };

/**
 * A stretch of a file comes: it is sealed and in the store before the row says so, and the row says
 * so before anybody is told. What ends a file leaves the work of putting it together to a job too,
 * in case the process that received it dies before it does.
 */
export const receivePart = preparedCommand({
  name: "upload.receive",
  summary: "Keeps the next part of a file on its way.",
  permission: "file.write",
  input: Which.extend({
    start: Count,
    // A function, so that nobody walks through the bytes to see what they are.
    content: z.custom<() => Uint8Array>((value) => typeof value === "function"),
  }),
  output: z.object({ received: Count }),
  refusals: [
    "upload.not-found",
    "upload.conflict",
    "upload.too-small-parts",
    "file.store-full",
    "file.store-unreachable",
    "file.store-refused",
  ],
  example: { input: { ...exampleWhich, start: 0 }, output: { received: 4_194_304 } },
  async prepare({ content, ...input }, { fileStore, sealer, vault }, _, look) {
    const bytes = content();
    const into = await look((work) => placeFor(work, { ...input, bytes: bytes.length }));
    if (isRefusal(into)) return into;
    const key = vault.randomBytes(32);
    const { sha256, sealed } = await sealer.measure(key, whole(bytes));
    const place = `${into.prefix}${vault.randomBytes(16).toHex()}`;
    const pieces = () => sealer.seal(key, whole(bytes));
    const put = await unlessStoreFails(() => fileStore.put(place, { ...sealed, pieces }));
    return put ?? { key, place, sha256, bytes: bytes.length, sealedBytes: sealed.bytes };
  },
  discard: async ({ place }, { fileStore }) => takeBack([{ place }], fileStore),
  load: (which, work) => lockUpload(work, which),
  async perform(upload, input, work, { key, ...part }) {
    const refused = refusalToReceive(upload, input, part.bytes);
    if (refused) return refused;
    const { dossierId, uploadId, start } = input;
    const place = placeOf(work, dossierId);
    const dossierKey = await loadDossierKey(work.tx, place);
    if (!dossierKey) return refuse("upload.not-found");
    const context = placeOfPartKey(place, { uploadId, start, ...part });
    const sealedKey = work.ports.vault.seal(dossierKey, key, context);
    await savePart(work, input, { start, ...part, sealedKey }, work.now.add(patience).toString());
    const received = start + part.bytes;
    const ended = received === upload.bytes;
    const finish = { name: "upload.finish", data: { dossierId, uploadId }, singletonKey: uploadId };
    return { result: { received }, facts: [], jobs: ended ? [finish] : [] };
  },
});

async function placeFor(
  work: Work,
  input: Omit<Input, "content"> & { readonly bytes: number },
): Promise<{ readonly prefix: string } | Refusal> {
  const upload = await loadUpload(work, input);
  if (isRefusal(upload)) return upload;
  const refused = refusalToReceive(upload, input, input.bytes);
  if (refused) return refused;
  if ((await countParts(work, input)) >= uploadLimits.parts) return refuse("upload.too-small-parts");
  const { agencyId, dossierId } = placeOf(work, input.dossierId);
  return { prefix: `${agencyId}/${dossierId}/` };
}

/** Another request may have brought the same stretch a moment ago. */
function refusalToReceive(
  { received, bytes, fileId }: Upload,
  { start }: { readonly start: number },
  length: number,
): Refusal | undefined {
  const fits = fileId === null && start === received && length > 0 && start + length <= bytes;
  return fits ? undefined : refuse("upload.conflict");
}

async function* whole(bytes: Uint8Array): Pieces {
  yield bytes;
}
