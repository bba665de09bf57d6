import assert from "node:assert/strict";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { test } from "node:test";
import type { FileStore, Pieces, SealedContent, Stored } from "#core/file/ports.ts";

// What every store of files must do, whatever it is made of.

/** A fresh place of this dossier, or of one of its own. */
export const aPlace = (dossier = `${randomUUID()}/${randomUUID()}`) =>
  `${dossier}/${randomBytes(16).toString("hex")}`;

/** Bytes as a store is given them. */
export function aContent(bytes: Uint8Array, pieces: () => Pieces = () => inPieces(bytes)): SealedContent {
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex"), pieces };
}

async function* inPieces(bytes: Uint8Array): Pieces {
  for (let at = 0; at < bytes.length; at += 60_000) yield bytes.subarray(at, at + 60_000);
}

/** All that a store gives; undefined when there is nothing at that place. */
export async function contentAt(store: FileStore, place: string): Promise<Buffer | undefined> {
  const pieces = await store.get(place);
  return pieces && Buffer.concat(await Array.fromAsync(pieces));
}

const listed = (store: FileStore, prefix: string): Promise<Stored[]> => Array.fromAsync(store.list(prefix));

/** The tests of one kind of store; `open` makes the one to be tested. */
export function storesComply(kind: string, open: () => Promise<FileStore>): void {
  test(`${kind}: what is kept comes back, of any size, until it is deleted`, async () => {
    const store = await open();
    for (const size of [0, 1, 65_568, 3_000_000]) {
      const bytes = randomBytes(size);
      const place = aPlace();
      assert.equal(await contentAt(store, place), undefined);
      assert.equal(await store.size(place), undefined);
      await store.put(place, aContent(bytes));
      assert.ok((await contentAt(store, place))?.equals(bytes), `${size} bytes`);
      assert.equal(await store.size(place), size);
      await store.delete(place);
      assert.equal(await store.get(place), undefined);
      assert.equal(await store.size(place), undefined);
      await store.delete(place);
    }
  });

  test(`${kind}: a content that fails on its way, or is not what it was said to be, leaves nothing`, async () => {
    const store = await open();
    const bytes = randomBytes(200_000);
    const broken = async function* (): Pieces {
      yield bytes.subarray(0, 150_000);
      throw new Error("the source is gone");
    };
    const other = randomBytes(200_000);
    const wrong: readonly (readonly [SealedContent, RegExp])[] = [
      [aContent(bytes, broken), /the source is gone/],
      [aContent(bytes, () => inPieces(other)), /changed/],
      [aContent(bytes, () => inPieces(bytes.subarray(1))), /changed/],
      [aContent(bytes, () => inPieces(Buffer.concat([bytes, bytes]))), /changed/],
    ];
    for (const [content, says] of wrong) {
      const dossier = `${randomUUID()}/${randomUUID()}`;
      const place = aPlace(dossier);
      await assert.rejects(store.put(place, content), says);
      assert.equal(await store.get(place), undefined);
      assert.deepEqual(await listed(store, `${dossier}/`), []);
      await store.put(place, aContent(bytes));
      assert.ok((await contentAt(store, place))?.equals(bytes));
    }
  });

  test(`${kind}: an agency’s contents are listed in order, page after page, and nobody else’s`, async () => {
    const store = await open();
    const agency = randomUUID();
    const dossiers = [`${agency}/${randomUUID()}`, `${agency}/${randomUUID()}`];
    const places = Array.from({ length: 23 }, (_, at) => aPlace(dossiers[at % 2]));
    await store.put(aPlace(), aContent(Buffer.from("another agency")));
    await Promise.all(places.map((place, at) => store.put(place, aContent(randomBytes(at)))));
    const all = await listed(store, `${agency}/`);
    assert.deepEqual(
      all.map(({ place }) => place),
      [...places].sort(),
    );
    for (const { place, bytes, storedAt } of all) {
      assert.equal(bytes, places.indexOf(place));
      assert.ok(Math.abs(Date.parse(storedAt) - Date.now()) < 60_000, storedAt);
    }
    const [first = ""] = dossiers;
    const ofFirst = await listed(store, `${first}/`);
    assert.deepEqual(
      ofFirst.map(({ place }) => place),
      places.filter((place) => place.startsWith(first)).sort(),
    );
    assert.deepEqual(await listed(store, `${randomUUID()}/`), []);
  });

  test(`${kind}: a reader may stop half way, time and again`, async () => {
    const store = await open();
    const bytes = randomBytes(2_000_000);
    const place = aPlace();
    await store.put(place, aContent(bytes));
    for (let time = 0; time < 20; time += 1) {
      for await (const piece of (await store.get(place)) ?? []) {
        assert.ok(piece.length > 0 && piece.length < bytes.length);
        break;
      }
    }
    assert.ok((await contentAt(store, place))?.equals(bytes));
  });

  test(`${kind}: no name from outside becomes a path or an address`, async () => {
    const store = await open();
    const id = randomUUID();
    const names = [
      "",
      "..",
      "/etc/passwd",
      `${id}/${id}/../x`,
      `${aPlace()}/x`,
      aPlace().toUpperCase(),
      `${aPlace()}.part.part`,
    ];
    for (const name of names) {
      await assert.rejects(store.put(name, aContent(Buffer.from("x"))), /no place/, name);
      await assert.rejects(store.get(name), /no place/, name);
      await assert.rejects(store.size(name), /no place/, name);
      await assert.rejects(store.delete(name), /no place/, name);
    }
    for (const prefix of ["", "/", "..", id, `${id}/..`, `${id}/${id}`]) {
      await assert.rejects(async () => listed(store, prefix), /no beginning/, prefix);
    }
  });
}
