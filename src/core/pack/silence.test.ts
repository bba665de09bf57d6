import { strict as assert } from "node:assert";
import { test } from "node:test";
import { isSilent } from "./silence.ts";

test("a build is taken for given up half an hour after it was asked for, and not before", () => {
  const build = { askedAt: "2026-12-14T09:00:00.000Z" };
  assert.equal(isSilent(build, Date.parse("2026-12-14T09:30:00.000Z")), false);
  assert.equal(isSilent(build, Date.parse("2026-12-14T09:30:01.000Z")), true);
});
