import assert from "node:assert/strict";
import { test } from "node:test";
import { listed } from "./listed.ts";

test("names are listed in each language, and those beyond the most are counted", () => {
  const names = ["a", "b", "c", "d"];
  assert.equal(listed([], 2, "fr"), "");
  assert.equal(listed(names.slice(0, 2), 2, "fr"), "a et b");
  assert.equal(listed(names.slice(0, 3), 2, "en"), "a, b and c", "one more is named");
  assert.equal(listed(names, 2, "fr"), "a, b et 2 autres");
  assert.equal(listed(names, 2, "en"), "a, b and 2 more");
});
