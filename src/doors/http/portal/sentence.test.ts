import { strict as assert } from "node:assert";
import { test } from "node:test";
import { dayOf } from "./sentence.ts";

test("an instant is told as the day that it was for the agency", () => {
  const paris = { language: "fr", timeZone: "Europe/Paris" } as const;
  assert.equal(dayOf(paris, "2026-11-29T22:59:00.000Z"), "29 novembre 2026");
  assert.equal(dayOf(paris, "2026-11-29T23:46:53.984Z"), "30 novembre 2026");
  assert.equal(
    dayOf({ language: "en", timeZone: "America/Martinique" }, "2026-12-01T03:00:00Z"),
    "30 November 2026",
  );
});
