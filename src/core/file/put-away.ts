import type { Refusal } from "#core/kernel/refusal.ts";
import type { CarriedFile, ImportedSource } from "#core/tracking/ports.ts";
import type { Language } from "#messages/messages.ts";
import { type Content, refusalToCarry } from "./file.ts";
import { lanes } from "./lanes.ts";
import type { FileStore, Pieces, Sealer } from "./ports.ts";
import { StoreFailure, unlessStoreFails } from "./store-failure.ts";

/** A content that was put into the store and has no row yet, with the key that opens it. */
export type NewContent = Omit<Content, "id"> & { readonly key: Uint8Array };

/** The files of a drop, put away before anything is written of them. */
export type PutAway<File = CarriedFile> = {
  /** When it began: much later, the store may have been tidied. */
  readonly at: Temporal.Instant;
  readonly contents: readonly NewContent[];
  /** The hash of each file: two of one hash share a content. */
  readonly hashes: ReadonlyMap<File, string>;
};

type Outside = {
  readonly fileStore: FileStore;
  readonly sealer: Sealer;
  readonly randomBytes: (length: number) => Uint8Array;
};

/** Contents on their way to the store at once: a bucket answers each in some fifty milliseconds. */
const atOnce = 4;

/**
 * Seals what a drop carries and puts it into the store, each content once and none that the dossier
 * has already. Every content is read twice, so that its hash is known before any of it leaves. What
 * was put is taken back when the rest cannot follow.
 */
export async function putAway(
  sources: readonly Pick<ImportedSource, "file" | "files">[],
  into: {
    readonly prefix: string;
    readonly known: ReadonlySet<string>;
    readonly at: Temporal.Instant;
    readonly language: Language;
  },
  { fileStore, sealer, randomBytes }: Outside,
  stored: (done: number, total: number) => void,
): Promise<PutAway | Refusal> {
  const tooMuch = refusalToCarry(sources, into.language);
  if (tooMuch) return tooMuch;
  const files = sources.flatMap((source) => source.files);
  const seen = new Set(into.known);
  const contents: NewContent[] = [];
  const hashes = new Map<CarriedFile, string>();
  const { run, end } = lanes(atOnce);
  return unlessStoreFails(async () => {
    try {
      for (const [at, file] of files.entries()) {
        const key = randomBytes(32);
        const { bytes, sha256, sealed } = await sealer.measure(key, piecesOf(file));
        if (bytes !== file.bytes) throw new Error(`a carried file of ${file.bytes} bytes gave ${bytes}`);
        hashes.set(file, sha256);
        if (!seen.has(sha256)) {
          seen.add(sha256);
          const place = `${into.prefix}${randomBytes(16).toHex()}`;
          contents.push({ place, bytes, sha256, sealedBytes: sealed.bytes, key });
          const pieces = () => sealer.seal(key, piecesOf(file));
          await run(() => fileStore.put(place, { ...sealed, pieces }));
        }
        stored(at + 1, files.length);
      }
      await end();
    } catch (error) {
      await end().catch(() => undefined);
      await takeBack(contents, fileStore);
      throw error;
    }
    return { at: into.at, contents, hashes };
  });
}

/** Takes out of the store what no row will name. What a failing store keeps, `file.collect` takes later. */
export async function takeBack(
  contents: readonly Pick<Content, "place">[],
  fileStore: FileStore,
): Promise<void> {
  try {
    for (const { place } of contents) await fileStore.delete(place);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
  }
}

async function* whole(file: CarriedFile): Pieces {
  yield await file.read();
}

const piecesOf = (file: CarriedFile): Pieces => file.pieces?.() ?? whole(file);
