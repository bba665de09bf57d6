import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { test } from "node:test";
import type { Pieces } from "#core/file/ports.ts";
import { BrokenSeal, sealer } from "./sealed-container.ts";

const chunk = 65_536;
const sealedChunk = chunk + 16;
const start = 16;
const key = randomBytes(32);

async function* inPieces(bytes: Uint8Array, size: number): Pieces {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const whole = async (pieces: Pieces) => Buffer.concat(await Array.fromAsync(pieces));
const sealed = (bytes: Uint8Array, size = 10_000) => whole(sealer.seal(key, inPieces(bytes, size)));
const opened = (bytes: Uint8Array, size = 9_999, other = key) =>
  whole(sealer.open(other, inPieces(bytes, size)));

test("every size comes back as it was, however it is cut into pieces on the way", async () => {
  for (const size of [0, 1, 15, 16, 17, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 7, 1_000_003]) {
    const bytes = randomBytes(size);
    const once = await sealed(bytes);
    assert.equal(once.length, start + size + 16 * Math.max(1, Math.ceil(size / chunk)), `${size}`);
    assert.deepEqual(await sealed(bytes, 70_001), once, "the same content and key give the same bytes");
    for (const pieces of [7, 1_000, sealedChunk, 10_000_000]) {
      if (size > 100_000 && pieces === 7) continue;
      assert.ok((await opened(once, pieces)).equals(bytes), `${size} in pieces of ${pieces}`);
    }
    const measured = await sealer.measure(key, inPieces(bytes, 4_096));
    const sha256 = (data: Uint8Array) => createHash("sha256").update(data).digest("hex");
    assert.deepEqual(measured, {
      bytes: size,
      sha256: sha256(bytes),
      sealed: { bytes: once.length, sha256: sha256(once) },
    });
  }
});

const content = randomBytes(3 * chunk + 100);
const chunkOf = (all: Buffer, number: number) =>
  all.subarray(start + number * sealedChunk, start + (number + 1) * sealedChunk);
const withChunks = (all: Buffer, ...chunks: Buffer[]) => Buffer.concat([all.subarray(0, start), ...chunks]);

/** What somebody who holds the store may do to a content, and to another one beside it. */
const attacks: Record<string, (all: Buffer, other: Buffer) => Buffer> = {
  "nothing is left": () => Buffer.alloc(0),
  "the mark alone is left": (all) => all.subarray(0, start),
  "the mark is cut": (all) => all.subarray(0, 9),
  "the mark is another’s": (all) => Buffer.concat([Buffer.from("passation file 2"), all.subarray(start)]),
  "the last byte is cut": (all) => all.subarray(0, -1),
  "the last tag is cut": (all) => all.subarray(0, -16),
  "the last chunk is cut": (all) => all.subarray(0, start + 3 * sealedChunk),
  "all but the first chunk is cut": (all) => all.subarray(0, start + sealedChunk),
  "a chunk is cut inside": (all) => all.subarray(0, start + sealedChunk + 500),
  "the first chunk is left out": (all) => withChunks(all, all.subarray(start + sealedChunk)),
  "a middle chunk is left out": (all) => withChunks(all, chunkOf(all, 0), chunkOf(all, 2), chunkOf(all, 3)),
  "two chunks are swapped": (all) =>
    withChunks(all, chunkOf(all, 1), chunkOf(all, 0), chunkOf(all, 2), chunkOf(all, 3)),
  "the last two chunks are swapped": (all) =>
    withChunks(all, chunkOf(all, 0), chunkOf(all, 1), chunkOf(all, 3), chunkOf(all, 2)),
  "a chunk is repeated": (all) =>
    withChunks(all, chunkOf(all, 0), chunkOf(all, 0), chunkOf(all, 1), chunkOf(all, 2), chunkOf(all, 3)),
  "the last chunk is repeated": (all) => Buffer.concat([all, chunkOf(all, 3)]),
  "a byte is added": (all) => Buffer.concat([all, Buffer.from([0])]),
  "an empty last chunk is added": (all) => Buffer.concat([all, Buffer.alloc(16)]),
  "two copies stand one after the other": (all) => Buffer.concat([all, all]),
  "a chunk of another content is spliced in": (all, other) =>
    withChunks(all, chunkOf(all, 0), chunkOf(other, 1), chunkOf(all, 2), chunkOf(all, 3)),
  "the end of another content is spliced in": (all, other) =>
    withChunks(all, chunkOf(all, 0), chunkOf(all, 1), chunkOf(all, 2), chunkOf(other, 3)),
  "it is another content": (_, other) => other,
};

test("whatever is cut, moved, spliced or replayed is refused", async () => {
  const all = await sealed(content);
  const other = await whole(sealer.seal(randomBytes(32), inPieces(content, 10_000)));
  for (const [what, attack] of Object.entries(attacks)) {
    await assert.rejects(opened(attack(Buffer.from(all), other)), BrokenSeal, what);
  }
  await assert.rejects(opened(all, 9_999, randomBytes(32)), BrokenSeal, "another key");
});

test("no flipped bit is accepted: every one of a small content, one in each hundred bytes of a large one", async () => {
  const small = await sealed(randomBytes(40));
  const large = await sealed(content);
  let flips = 0;
  for (let bit = 0; bit < small.length * 8; bit += 1) {
    const altered = Buffer.from(small);
    altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    await assert.rejects(opened(altered), BrokenSeal, `bit ${bit}`);
    flips += 1;
  }
  for (let at = 0; at < large.length; at += 997) {
    const altered = Buffer.from(large);
    altered[at] = (altered[at] ?? 0) ^ (1 << (at & 7));
    await assert.rejects(opened(altered, 100_000), BrokenSeal, `byte ${at}`);
    flips += 1;
  }
  assert.ok(flips > 700, `${flips} flips`);
});

test("what comes before an altered chunk was checked, and what it holds is never given", async () => {
  const all = await sealed(content);
  const at = start + 2 * sealedChunk + 5;
  all[at] = (all[at] ?? 0) ^ 1;
  const given: Uint8Array[] = [];
  await assert.rejects(async () => {
    for await (const piece of sealer.open(key, inPieces(all, 50_000))) given.push(piece);
  }, BrokenSeal);
  assert.ok(Buffer.concat(given).equals(content.subarray(0, 2 * chunk)));
});
