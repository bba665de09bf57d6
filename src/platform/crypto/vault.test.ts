import { strict as assert } from "node:assert";
import { createHash, randomBytes } from "node:crypto";
import { test } from "node:test";
import { openVault } from "./vault.ts";

const vault = openVault(randomBytes(32));
const key = vault.newWrappedKey();
const plain = new TextEncoder().encode("Boulangerie Aubin: budget coupé");
const sealed = vault.seal(key, plain, "agency/dossier/1");

test("what was sealed opens to the same bytes, empty or large, and never looks the same twice", () => {
  for (const bytes of [plain, new Uint8Array(), randomBytes(3_000_000)]) {
    const one = vault.seal(key, bytes, "place");
    assert.deepEqual(Buffer.from(vault.open(key, one, "place")), Buffer.from(bytes));
    assert.notDeepEqual(one, vault.seal(key, bytes, "place"));
  }
  assert.ok(!Buffer.from(sealed).includes("Aubin"));
});

test("a seal that was flipped anywhere, cut, lengthened, spliced or moved does not open", () => {
  const opens =
    (bytes: Uint8Array, with_ = key, place = "agency/dossier/1") =>
    () =>
      vault.open(with_, bytes, place);
  for (let at = 0; at < sealed.length; at += 1) {
    for (let bit = 1; bit < 256; bit *= 2) {
      const flipped = Uint8Array.from(sealed);
      flipped[at] = (flipped[at] ?? 0) ^ bit;
      assert.throws(opens(flipped), `byte ${at}, bit ${bit}`);
    }
  }
  for (let length = 0; length < sealed.length; length += 1) {
    assert.throws(opens(sealed.subarray(0, length)), `cut to ${length}`);
    assert.throws(opens(sealed.subarray(sealed.length - length)), `end of ${length}`);
  }
  assert.throws(opens(Buffer.concat([sealed, new Uint8Array(1)])));
  const other = vault.seal(key, plain, "agency/dossier/2");
  assert.throws(opens(Buffer.concat([sealed.subarray(0, 20), other.subarray(20)])));
  assert.throws(opens(sealed, key, "agency/dossier/2"), "another place");
  assert.throws(opens(sealed, key, ""), "no place");
  assert.throws(opens(sealed, vault.newWrappedKey()), "another key");
  assert.throws(opens(sealed, new Uint8Array(60)), "no key");
});

test("a wrapped key opens under its own master key alone, and not where it was altered", () => {
  const other = openVault(randomBytes(32));
  assert.throws(() => other.open(key, sealed, "agency/dossier/1"));
  for (let at = 0; at < key.length; at += 1) {
    const flipped = Uint8Array.from(key);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    assert.throws(() => vault.open(flipped, sealed, "agency/dossier/1"), `byte ${at}`);
  }
  const swapped = vault.seal(key, key, "dossier-key");
  assert.throws(() => vault.seal(swapped, plain, "x"), "a sealed detail is no key");
  for (const length of [0, 16, 31, 33]) assert.throws(() => openVault(randomBytes(length)), /32 bytes/);
});

test("thousands of dossiers in turn open as well as one", () => {
  const keys = Array.from({ length: 2_500 }, () => vault.newWrappedKey());
  const seals = keys.map((one) => vault.seal(one, plain, "p"));
  for (const [at, one] of keys.entries()) {
    assert.equal(Buffer.compare(vault.open(one, seals[at] ?? sealed, "p"), plain), 0);
  }
});

test("digests are SHA-256, of bytes and of text in UTF-8 alike", () => {
  const expected = createHash("sha256").update("é").digest("hex");
  assert.equal(vault.sha256("é"), expected);
  assert.equal(vault.sha256(new TextEncoder().encode("é")), expected);
});
