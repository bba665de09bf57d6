import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import type { FileStore, Pieces, Sealer } from "#core/file/ports.ts";
import { type NewContent, takeBack } from "#core/file/put-away.ts";
import { addedNow, knownHashes, saveContents } from "#core/file/store.ts";
import { StoreFailure, unlessStoreFails } from "#core/file/store-failure.ts";
import { addUploaded } from "#core/file/uploaded.ts";
import { Id } from "#core/kernel/ids.ts";
import { preparedCommand, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { clearPlaces } from "#core/upload/clearing.ts";
import { exampleWhich, Which } from "#core/upload/fields.ts";
import {
  keysOf,
  loadParts,
  loadUpload,
  lockUpload,
  type Part,
  placeOf,
  saveFinished,
} from "#core/upload/store.ts";

/**
 * What was received becomes a file. One part alone is the content as it lies; several are read back,
 * hashed as they were kept, and put together under a key of their own. Done twice, it changes nothing more.
 */
export const finishUpload = preparedCommand({
  name: "upload.finish",
  summary: "Makes a file of an upload of which everything was received.",
  permission: "file.write",
  input: Which,
  output: z.object({ fileId: Id, alreadyHereAs: z.string().nullable() }),
  refusals: [
    "dossier.not-found",
    "upload.not-found",
    "upload.unfinished",
    "file.content-missing",
    "file.store-full",
    "file.store-unreachable",
    "file.store-refused",
    "request.busy",
  ],
  example: {
    input: exampleWhich,
    output: { fileId: exampleWhich.uploadId, alreadyHereAs: null },
  },
  async prepare(which, { fileStore, sealer, vault }, _, look): Promise<Ready | Refusal> {
    const seen = await look((work) => see(work, which));
    if (isRefusal(seen)) return seen;
    const { upload, parts, keys, known, at, prefix } = seen;
    if (upload.fileId !== null) return { at, content: undefined, stored: false };
    const [part] = parts;
    const [partKey] = keys;
    if (part && partKey && parts.length === 1) {
      const { place, bytes, sha256, sealedBytes } = part;
      return { at, content: { place, bytes, sha256, sealedBytes, key: partKey }, stored: false };
    }
    const key = vault.randomBytes(32);
    const pieces = () => piecesOf(upload.name, parts, keys, { fileStore, sealer });
    const place = `${prefix}${vault.randomBytes(16).toHex()}`;
    return unlessStoreFails(async () => {
      const { bytes, sha256, sealed } = await sealer.measure(key, pieces());
      if (bytes !== upload.bytes) throw new Error(`an upload of ${upload.bytes} bytes gave ${bytes}`);
      const stored = !known.has(sha256);
      if (stored) await fileStore.put(place, { ...sealed, pieces: () => sealer.seal(key, pieces()) });
      return { at, content: { place, bytes, sha256, sealedBytes: sealed.bytes, key }, stored };
    });
  },
  discard: async ({ content, stored }, { fileStore }) =>
    takeBack(content && stored ? [content] : [], fileStore),
  async load(which, work) {
    const dossier = await lockDossier(work, which.dossierId);
    return isRefusal(dossier) ? dossier : lockUpload(work, which);
  },
  async perform(upload, which, work, { at, content, stored }) {
    const place = placeOf(work, which.dossierId);
    if (upload.fileId !== null || content === undefined) {
      const { fileId, alreadyHereAs } = upload;
      if (fileId === null) return refuse("request.busy");
      const unused = content && stored ? [content.place] : [];
      return { result: { fileId, alreadyHereAs }, facts: [], jobs: clearPlaces(unused) };
    }
    const { sha256, bytes } = content;
    const put = { at, contents: [content], hashes: new Map([[sha256, sha256]]) };
    const ids = await saveContents(work, place, put);
    if (isRefusal(ids)) return ids;
    const { folder, name, visibility, begunBy } = upload;
    const added = { ...addedNow(work), added_by: begunBy };
    const {
      fact,
      path: _,
      ...arrived
    } = await addUploaded(work, place, {
      ...{ folder, name, visibility, bytes, sha256, added },
      contentId: ids.get(sha256) ?? "",
    });
    const places = await saveFinished(work, which, { ...arrived, added: fact !== undefined });
    return { result: arrived, facts: fact ? [fact] : [], jobs: clearPlaces(places) };
  },
});

/** What was put together, before anything is written of it. */
type Ready = {
  readonly at: Temporal.Instant;
  /** Nothing when the upload is a file already. */
  readonly content: NewContent | undefined;
  /** Whether it was put into the store for this. */
  readonly stored: boolean;
};

async function see(work: Work, which: z.output<typeof Which>) {
  const upload = await loadUpload(work, which);
  if (isRefusal(upload)) return upload;
  if (upload.fileId === null && upload.received < upload.bytes) return refuse("upload.unfinished");
  const parts = await loadParts(work, which);
  const keys = await keysOf(work, which, parts);
  if (isRefusal(keys)) return keys;
  const place = placeOf(work, which.dossierId);
  const known = await knownHashes(work.tx, place);
  return { upload, parts, keys, known, at: work.now, prefix: `${place.agencyId}/${place.dossierId}/` };
}

/** What the parts hold, one after the other, as they lie in the store. */
async function* piecesOf(
  file: string,
  parts: readonly Part[],
  keys: readonly Uint8Array[],
  { fileStore, sealer }: { readonly fileStore: FileStore; readonly sealer: Sealer },
): Pieces {
  for (const [at, { place }] of parts.entries()) {
    const sealed = await fileStore.get(place);
    const key = keys[at];
    if (!sealed || !key) {
      const refusal = refuse("file.content-missing", { file });
      throw new StoreFailure(refusal, new Error(`the part at ${place} is gone`));
    }
    yield* sealer.open(key, sealed);
  }
}
