import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { makeWorld } from "#testing/world.ts";
import { failedTries, networkOf } from "./failed-tries.ts";

const world = await makeWorld();
after(world.close);
const wait = (seconds: number) => world.wait({ seconds });
async function fail(address: string, times: number, tries = failedTries(world)): Promise<void> {
  for (let time = 0; time < times; time += 1) await tries.count(address);
}

test("an address waits after thirty failures in five minutes, until the first of them is that old", async () => {
  const tries = failedTries(world);
  await fail("192.0.2.1", 1);
  wait(20);
  await fail("192.0.2.1", 28);
  assert.equal(await tries.wait("192.0.2.1"), undefined);
  await fail("192.0.2.1", 1);
  wait(10);
  assert.equal(await tries.wait("192.0.2.1"), 270);
  assert.equal(await tries.wait("192.0.2.2"), undefined, "another address goes on");
  wait(270);
  assert.equal(await tries.wait("192.0.2.1"), undefined, "the first one is forgotten");
  await fail("192.0.2.1", 1);
  assert.equal(await tries.wait("192.0.2.1"), 20);
});

test("two processes count together, and what they count at the same moment counts twice", async () => {
  const [one, other] = [failedTries(world), failedTries(world)];
  const both = Array.from({ length: 15 }, () => [one.count("192.0.2.3"), other.count("192.0.2.3")]);
  await Promise.all(both.flat());
  assert.deepEqual([await one.wait("192.0.2.3"), await other.wait("192.0.2.3")], [300, 300]);
});

test("an address that no longer counts goes with the next link that anybody opens", async () => {
  await fail("192.0.2.4", 40);
  const kept = async () => (await world.pool.query("select network, failed_at from portal_try")).rows;
  assert.ok((await kept()).every(({ failed_at }) => failed_at.length <= 30));
  wait(301);
  await failedTries(world).wait("192.0.2.5");
  assert.deepEqual(await kept(), []);
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
