import { strict as assert } from "node:assert";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { isClosed } from "./closed-addresses.ts";
import { ClosedAddress, guardedPost } from "./guarded-post.ts";

let calls = 0;
const peer = createServer((_, response) => {
  calls += 1;
  response.writeHead(200).end("x".repeat(1_000_000));
});
await new Promise<void>((ready) => peer.listen(0, "127.0.0.1", ready));
after(() => peer.close());
const { port } = peer.address() as AddressInfo;

test("no address of this machine, of a private network or of what is reserved may be called", () => {
  const shut = [
    ...["127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1"],
    ...["169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.2.1"],
    ...["::1", "::", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "fe80::1", "fc00::1", "fd12::1", "ff02::1"],
    ...["64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "2001::1", "100::1", "localhost", ""],
  ];
  for (const address of shut) assert.ok(isClosed(address, { allowLoopback: false }), address);
  for (const address of ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"])
    assert.ok(!isClosed(address, { allowLoopback: false }), address);
  assert.ok(!isClosed("127.0.0.1", { allowLoopback: true }));
  assert.ok(isClosed("10.0.0.1", { allowLoopback: true }));
});

test("however it is written, an address of this machine is not called", async () => {
  const post = (host: string) =>
    guardedPost(`http://${host}:${port}/`, { headers: {}, body: "{}" }, { allowLoopback: false });
  for (const host of ["127.0.0.1", "localhost", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]", "[::1]", "0"])
    await assert.rejects(post(host), ClosedAddress, host);
  const file = guardedPost("file:///etc/passwd", { headers: {}, body: "" }, { allowLoopback: true });
  await assert.rejects(file, ClosedAddress);
  assert.equal(calls, 0);
  const here = { allowLoopback: true };
  assert.equal(await guardedPost(`http://localhost:${port}/`, { headers: {}, body: "{}" }, here), 200);
  assert.equal(calls, 1);
});
