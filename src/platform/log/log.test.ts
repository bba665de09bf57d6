import assert from "node:assert/strict";
import { test } from "node:test";
import { errorInShort } from "./log.ts";

test("an error is logged with its message, its code and what caused it, without the values that it carries", () => {
  const cause = Object.assign(new Error("duplicate key"), {
    code: "23505",
    detail: "Key (email)=(lea@example.org)",
  });
  const { stack, ...said } = errorInShort(new TypeError("not saved", { cause }));
  assert.match(String(stack), /log\.test\.ts/);
  assert.equal(said.type, "TypeError");
  assert.equal(said.message, "not saved");
  assert.ok(!JSON.stringify(said).includes("lea@example.org"));
  assert.match(JSON.stringify(said.cause), /"message":"duplicate key","code":"23505"/);
});

test("what the queue tells, a copy of an error, is logged as one", () => {
  const told = { message: "connect ECONNREFUSED", code: "ECONNREFUSED", stack: "Error: …", queue: "digest" };
  assert.deepEqual(errorInShort(told), {
    ...{ type: undefined, message: "connect ECONNREFUSED", code: "ECONNREFUSED", stack: "Error: …" },
  });
  assert.deepEqual(errorInShort("a word"), {});
});
