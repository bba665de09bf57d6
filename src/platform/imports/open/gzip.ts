import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { limits, type Opening, refuseSize } from "./limits.ts";
import { Refused } from "./refused.ts";
import { isInflateError, refuseHostile } from "./zip.ts";

/** The one file that a gzip holds. Throws `Refused` for a bomb. */
export async function unpackGzip(file: string, blob: Blob, opening: Opening): Promise<Blob | Refusal> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  try {
    await pipeline(
      Readable.from(blob.stream()),
      createGunzip({ chunkSize: 128_000 }),
      async (unpacked: AsyncIterable<Buffer>) => {
        for await (const piece of unpacked) {
          bytes += piece.length;
          if (bytes > limits.ratioFromBytes && bytes > blob.size * limits.ratio) {
            throw new Refused(refuseHostile(file, file, "bomb", opening));
          }
          if (bytes > limits.nestedBytes) {
            throw new Refused(refuseSize(file, "megabytes", limits.nestedBytes, opening.language));
          }
          pieces.push(new Uint8Array(piece));
        }
      },
    );
  } catch (error) {
    if (isInflateError(error)) return refuse("import.damaged", { file });
    throw error;
  }
  return new Blob(pieces);
}
