import { strict as assert } from "node:assert";
import { test } from "node:test";
import { failedTries, networkOf } from "./failed-tries.ts";

test("an address waits after thirty failures in five minutes, until the first of them is that old", () => {
  const tries = failedTries();
  for (let at = 0; at < 29; at += 1) tries.count("192.0.2.1", at);
  assert.equal(tries.wait("192.0.2.1", 29), undefined);
  tries.count("192.0.2.1", 29);
  assert.equal(tries.wait("192.0.2.1", 30), 270);
  assert.equal(tries.wait("192.0.2.2", 30), undefined, "another address goes on");
  assert.equal(tries.wait("192.0.2.1", 300), undefined, "the first one is forgotten");
  tries.count("192.0.2.1", 300);
  assert.equal(tries.wait("192.0.2.1", 300), 1);
});

test("only ten thousand addresses are remembered, those that failed last", () => {
  const tries = failedTries();
  for (let times = 0; times < 30; times += 1) tries.count("192.0.2.1", 0);
  for (let other = 0; other < 10_000; other += 1) tries.count(`10.0.${other >> 8}.${other & 255}`, 1);
  assert.equal(tries.wait("192.0.2.1", 1), undefined);
});

test("one network of IPv6 counts as one address, however it is written", () => {
  const same = ["2001:db8::1", "2001:db8:0:0:1:2:3:4", "2001:0DB8:0000::ffff", "2001:db8:0:0::"];
  assert.deepEqual([...new Set(same.map(networkOf))], ["2001:db8:0:0"]);
  assert.notEqual(networkOf("2001:db8:0:1::1"), networkOf("2001:db8::1"));
  assert.deepEqual(["::ffff:192.0.2.7", "192.0.2.7", "unknown"].map(networkOf), [
    "192.0.2.7",
    "192.0.2.7",
    "unknown",
  ]);
  assert.equal(networkOf("::1"), "0:0:0:0");
});
