import { strict as assert } from "node:assert";
import { test } from "node:test";
import { openVault } from "#platform/crypto/vault.ts";
import { hashCode, isLive, isSame, mayMail, newCode } from "./code.ts";

const vault = openVault(new Uint8Array(32));
const at = (time: string) => Temporal.Instant.from(`2026-12-03T${time}Z`);
const kept = { withCode: true, codeHash: new Uint8Array(32), codeTries: 0, codeTimes: 1 };

test("a code is six digits, and every first digit comes", () => {
  const codes = Array.from({ length: 500 }, () => newCode(vault));
  for (const code of codes) assert.match(code, /^\d{6}$/);
  assert.equal(new Set(codes.map(([first]) => first)).size, 10);
});

test("bytes that would favour some codes are drawn again", () => {
  const drawn = [Uint8Array.of(255, 255, 255, 255), Uint8Array.of(0, 0, 0, 7)];
  assert.equal(newCode({ ...vault, randomBytes: () => drawn.shift() ?? new Uint8Array(4) }), "000007");
});

test("a code opens for ten minutes and five tries; another one is mailed after a minute", () => {
  const code = { ...kept, codeMadeAt: "2026-12-03T09:00:00Z" };
  assert.deepEqual(
    [
      isLive(code, at("09:09:59")),
      isLive(code, at("09:10:00")),
      isLive({ ...code, codeTries: 5 }, at("09:01:00")),
    ],
    [true, false, false],
  );
  assert.equal(isLive({ ...kept, codeHash: null, codeMadeAt: null }, at("09:00:00")), false);
  assert.deepEqual([mayMail(code, at("09:00:59")), mayMail(code, at("09:01:00"))], [false, true]);
  assert.equal(mayMail({ ...kept, codeMadeAt: null }, at("09:00:00")), true);
});

test("what is kept of a code depends on the secret of its link", () => {
  const one = hashCode("204816", "passation_portal_a", vault);
  assert.ok(isSame(one, hashCode("204816", "passation_portal_a", vault)));
  assert.ok(!isSame(one, hashCode("204816", "passation_portal_b", vault)));
  assert.ok(!isSame(one, hashCode("204817", "passation_portal_a", vault)));
  assert.ok(!isSame(one, one.subarray(1)));
});
