import assert from "node:assert/strict";
import { test } from "node:test";
import { part, rangeOf } from "./byte-range.ts";

const file = { bytes: 10, sha256: "ab" };
const asked = (range?: string, more: Record<string, string> = {}) =>
  rangeOf(new Headers({ ...(range ? { range } : {}), ...more }), file);

async function sent(range: Parameters<typeof part>[1]): Promise<string> {
  const content = (async function* () {
    for (const text of ["0123", "456", "789"]) yield new TextEncoder().encode(text);
  })();
  return Buffer.concat(await Array.fromAsync(part(content, range))).toString();
}

test("a range gives its bytes and says where they stand; what is not one range gives the whole file", async () => {
  const table = [
    [undefined, 200, "0123456789"],
    ["bytes=0-", 206, "0123456789"],
    ["bytes=4-", 206, "456789"],
    ["bytes=3-4", 206, "34"],
    ["bytes=8-99", 206, "89"],
    ["bytes=-3", 206, "789"],
    ["bytes=-99", 206, "0123456789"],
    ["bytes=0-1,4-5", 200, "0123456789"],
    ["bytes=5-2", 200, "0123456789"],
    ["items=0-1", 200, "0123456789"],
    ["bytes=-", 200, "0123456789"],
  ] as const;
  for (const [range, status, bytes] of table) {
    const answer = asked(range);
    assert.deepEqual([answer.status, await sent(answer)], [status, bytes], range ?? "none");
    assert.equal(answer.headers["content-length"], String(bytes.length));
  }
  assert.equal(asked("bytes=3-4").headers["content-range"], "bytes 3-4/10");
});

test("beyond the end there is nothing, and a file that has changed is sent whole", () => {
  const beyond = asked("bytes=10-");
  assert.deepEqual([beyond.status, beyond.headers["content-range"]], [416, "bytes */10"]);
  assert.equal(asked("bytes=-0").status, 416);
  assert.equal(asked("bytes=4-", { "if-range": '"ab"' }).status, 206);
  assert.equal(asked("bytes=4-", { "if-range": '"cd"' }).status, 200);
});
