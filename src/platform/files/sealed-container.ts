import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import type { Pieces, Sealer } from "#core/file/ports.ts";
import { passedInBuffers } from "./young-buffers.ts";

// A sealed content is sixteen bytes that say so, then its chunks: each 64 KiB of content (the last
// one may be shorter, and empty when the content is) encrypted by AES-256-GCM, then its tag of
// sixteen bytes. The key seals this one content alone, so that a chunk's number is nonce enough.
// Number and "last" are bound to each chunk, so that none can be moved, left out, added or repeated.

const mark = Buffer.from("passation file 1");
const chunkBytes = 65_536;
const tagBytes = 16;
const cipher = "aes-256-gcm";
const tagLength = { authTagLength: tagBytes };

/** What was sealed is no longer what it was, or the key is another's. */
export class BrokenSeal extends Error {
  constructor(what: string) {
    super(`a sealed content ${what}`);
  }
}

/** How often the others of this process get their turn while a content that is in memory is read. */
const bytesBetweenBreaths = 4_194_304;

/** Seals and opens contents of any size, a chunk at a time. */
export const sealer: Sealer = {
  async measure(key, pieces) {
    const plain = createHash("sha256");
    const sealed = createHash("sha256");
    let bytes = 0;
    let sealedBytes = 0;
    let unbreathed = 0;
    for await (const chunk of seal(key, counted(pieces))) {
      sealed.update(chunk);
      sealedBytes += chunk.length;
      unbreathed += chunk.length;
      if (unbreathed > bytesBetweenBreaths) {
        unbreathed = 0;
        await breathe();
      }
    }
    return {
      bytes,
      sha256: plain.digest("hex"),
      sealed: { bytes: sealedBytes, sha256: sealed.digest("hex") },
    };

    async function* counted(all: Pieces): Pieces {
      for await (const piece of all) {
        plain.update(piece);
        bytes += piece.length;
        yield piece;
      }
    }
  },
  seal,
  async *open(key, sealed) {
    let number = 0;
    for await (const { bytes, last } of blocksOf(unmarked(sealed), chunkBytes + tagBytes)) {
      yield openChunk(key, bytes, number, last);
      number += 1;
      passedInBuffers(bytes.length);
    }
  },
};

async function* seal(key: Uint8Array, pieces: Pieces): AsyncGenerator<Uint8Array> {
  yield mark;
  let number = 0;
  for await (const { bytes, last } of blocksOf(pieces, chunkBytes)) {
    const sealing = createCipheriv(cipher, key, nonceOf(number), tagLength).setAAD(boundTo(number, last));
    yield sealing.update(bytes);
    sealing.final();
    yield sealing.getAuthTag();
    number += 1;
    passedInBuffers(bytes.length);
  }
}

function openChunk(key: Uint8Array, block: Uint8Array, number: number, last: boolean): Uint8Array {
  const end = block.length - tagBytes;
  if (end < 0 || (end === 0 && number > 0)) throw new BrokenSeal("was cut");
  const opening = createDecipheriv(cipher, key, nonceOf(number), tagLength)
    .setAAD(boundTo(number, last))
    .setAuthTag(block.subarray(end));
  const bytes = opening.update(block.subarray(0, end));
  try {
    opening.final();
  } catch {
    throw new BrokenSeal("was altered or cut, or its key is another’s");
  }
  return bytes;
}

function nonceOf(number: number): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 8);
  return nonce;
}

function boundTo(number: number, last: boolean): Uint8Array {
  const bound = Buffer.alloc(mark.length + 5);
  mark.copy(bound);
  bound.writeUInt32BE(number, mark.length);
  bound.writeUInt8(last ? 1 : 0, mark.length + 4);
  return bound;
}

/**
 * The bytes in blocks of one size; only the last one may be shorter. A block is to be used before the
 * next one is asked for: all lie in the same memory, so that a large content costs no more than a small one.
 */
async function* blocksOf(
  pieces: Pieces,
  size: number,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly last: boolean }> {
  let block = Buffer.alloc(0);
  let held = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      // A block that is full is given when there is more: only then it is known not to be the last.
      if (held === size) {
        yield { bytes: block, last: false };
        held = 0;
      }
      const taken = Math.min(size - held, piece.length - at);
      if (held + taken > block.length) {
        const larger = Buffer.allocUnsafeSlow(Math.min(size, Math.max(held + taken, 2 * block.length)));
        larger.set(block.subarray(0, held));
        block = larger;
      }
      block.set(piece.subarray(at, at + taken), held);
      held += taken;
      at += taken;
    }
  }
  yield { bytes: block.subarray(0, held), last: true };
}

/** What follows the mark. */
async function* unmarked(sealed: Pieces): AsyncGenerator<Uint8Array> {
  let start = Buffer.alloc(0);
  let marked = false;
  for await (const piece of sealed) {
    if (marked) yield piece;
    else {
      start = Buffer.concat([start, piece]);
      if (start.length < mark.length) continue;
      marked = mark.equals(start.subarray(0, mark.length));
      if (!marked) throw new BrokenSeal("does not begin as one");
      yield start.subarray(mark.length);
    }
  }
  if (!marked) throw new BrokenSeal("was cut");
}
