import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { ListedFile } from "#core/pack/ports.ts";
import type { Language } from "#messages/messages.ts";

/** One file of a pack once drawn: documents are in memory, carried files are read again when asked. */
export type DrawnFile = ListedFile & { readonly read: () => Promise<Uint8Array> };

/** A pack ready to be written, its manifest included, in the order in which one reads it. */
export type DrawnPack = {
  readonly lang: Language;
  /** The day of the pack: dates every file, so that the same pack has the same bytes. */
  readonly end: Temporal.PlainDate;
  readonly files: readonly DrawnFile[];
};

/** A file with its fingerprint, from its bytes. */
export async function drawnFile(path: string, bytes: Uint8Array): Promise<DrawnFile> {
  return { path, bytes: bytes.length, sha256: await sha256(bytes), read: async () => bytes };
}

/** A few milliseconds of hashing, after which the event loop gets its turn. */
const slice = 4_000_000;

/** SHA-256 in hexadecimal, without holding the event loop. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = createHash("sha256");
  for (let from = 0; from < bytes.length; from += slice) {
    hash.update(bytes.subarray(from, from + slice));
    if (from + slice < bytes.length) await setImmediate();
  }
  return hash.digest("hex");
}
