import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, test } from "node:test";
import { StoreFailure } from "#core/file/store-failure.ts";
import { type S3Peer, startS3Peer } from "#testing/s3-peer.ts";
import { aContent, aPlace, contentAt, storesComply } from "./compliance.ts";
import { readS3Address } from "./s3-address.ts";
import { openS3Store } from "./s3-store.ts";

let peer: S3Peer;
const closing: (() => void)[] = [];
before(async () => {
  peer = await startS3Peer({ page: 5 });
});
after(async () => {
  for (const close of closing) close();
  await peer.close();
});

function aStore(url = peer.url, onFailure: (error: unknown) => void = () => undefined) {
  const address = readS3Address(url);
  assert.ok(address);
  const store = openS3Store(address, { onFailure, patience: 500, pause: 5 });
  closing.push(store.close);
  return store;
}

storesComply("S3", async () => aStore());

test("S3: a content goes in one signed call, and comes back byte for byte", async () => {
  const store = aStore();
  const bytes = randomBytes(3_000_000);
  const place = aPlace();
  const before = peer.calls.length;
  await store.put(place, aContent(bytes));
  assert.deepEqual(peer.calls.slice(before), [`PUT ${place}`]);
  assert.ok(peer.bucket.get(place)?.bytes.equals(bytes));
});

test("S3: a store that stumbles twice is asked a third time, for everything", async () => {
  const store = aStore();
  const bytes = randomBytes(300_000);
  for (const trouble of ["slow-down", "internal", "cut", "cut-after", "hang"] as const) {
    const place = aPlace();
    // A silent store costs the whole patience each time.
    const stumble = () => (trouble === "hang" ? peer.trouble(trouble) : peer.trouble(trouble, trouble));
    stumble();
    await store.put(place, aContent(bytes));
    stumble();
    assert.ok((await contentAt(store, place))?.equals(bytes), trouble);
    stumble();
    assert.equal(await store.size(place), bytes.length, trouble);
    stumble();
    assert.equal((await Array.fromAsync(store.list(place.slice(0, 37)))).length, 1, trouble);
    stumble();
    await store.delete(place);
    assert.equal(peer.bucket.has(place), false);
  }
});

test("S3: a store that stays silent, and one that does not let us in, are refused in words and told once", async () => {
  const place = aPlace();
  await aStore().put(place, aContent(Buffer.from("x")));
  const cases: readonly (readonly [string, string, () => void])[] = [
    ["file.store-unreachable", peer.url, () => peer.trouble("internal", "internal", "internal")],
    ["file.store-unreachable", peer.url, () => peer.trouble("cut", "cut", "cut")],
    ["file.store-unreachable", peer.url.replace(/:\d+\//, ":1/"), () => undefined],
    ["file.store-refused", peer.url.replace("AKIA", "AKIB"), () => undefined],
    ["file.store-refused", peer.url.replace("s3cr", "s3cs"), () => undefined],
    ["file.store-refused", peer.url.replace("passation-test", "another-bucket"), () => undefined],
  ];
  for (const [refused, url, prepare] of cases) {
    const told: unknown[] = [];
    const store = aStore(url, (error) => told.push(error));
    const attempts = [
      () => store.put(aPlace(), aContent(Buffer.from("x"))),
      () => store.get(place),
      () => store.delete(place),
      () => Array.fromAsync(store.list(place.slice(0, 37))),
    ];
    for (const attempt of attempts) {
      prepare();
      await assert.rejects(attempt(), (error) => {
        assert.ok(error instanceof StoreFailure, String(error));
        assert.equal(error.refusal.refused, refused);
        return true;
      });
    }
    assert.equal(told.length, attempts.length);
  }
  peer.trouble();
});

test("S3: a content that is cut on its way back never looks whole", async () => {
  const store = aStore();
  const place = aPlace();
  await store.put(place, aContent(randomBytes(500_000)));
  peer.trouble("cut-half");
  await assert.rejects(contentAt(store, place));
});

test("S3: a clock that is wrong by an hour is put right by the store’s", async () => {
  peer.skew(3_600_000);
  const place = aPlace();
  const store = aStore();
  await store.put(place, aContent(Buffer.from("x")));
  assert.equal(await store.size(place), 1);
  peer.skew(0);
});

test("an address says endpoint, bucket, region and keys, or is none", () => {
  assert.deepEqual(readS3Address("s3://AK:a%2Fb%2Bc@s3.eu-west-3.amazonaws.com/dossiers?region=eu-west-3"), {
    endpoint: "https://s3.eu-west-3.amazonaws.com",
    bucket: "dossiers",
    region: "eu-west-3",
    key: "AK",
    secret: "a/b+c",
  });
  assert.deepEqual(readS3Address("s3+http://k:s@127.0.0.1:9000/bucket/"), {
    endpoint: "http://127.0.0.1:9000",
    bucket: "bucket",
    region: "us-east-1",
    key: "k",
    secret: "s",
  });
  for (const text of [
    "",
    "https://k:s@host/bucket",
    "s3://host/bucket",
    "s3://k@host/bucket",
    "s3://k:s@host",
    "s3://k:s@host/a/b",
    "s3://k:s@host/B",
    "s3://k:%zz@host/bucket",
  ]) {
    assert.equal(readS3Address(text), undefined, text);
  }
});
