import assert from "node:assert/strict";
import { test } from "node:test";
import { anItem, aSource } from "#testing/tracking.ts";
import { inBoundedThread } from "./bounded-thread.ts";

const script = new URL("./preview-thread.ts", import.meta.url);
const about = { client: "Boutique Ana", lang: "fr" } as const;
const project = (items: number) => ({
  ...{ about, files: [] },
  tracking: [
    aSource({
      workItems: Array.from({ length: items }, (_, at) =>
        anItem({ externalId: `x${at}`, description: `${at} `.repeat(2_000) }),
      ),
    }),
  ],
});
const whole = (told: { readonly recap: { readonly total: number } }) => told;

test("records reach the thread whole and in order, whatever their number", async () => {
  const told = await inBoundedThread(script, project(1_203), whole);
  assert.ok("recap" in told && told.recap.total === 1_203);
});

test("a pack that takes more memory than one may is refused, and the process goes on", async () => {
  const told = await inBoundedThread(script, project(8_000), whole, { megabytes: 40 });
  assert.deepEqual(told, { refused: "pack.too-large", params: {} });
});

test("work that nobody wants any more ends at once", async () => {
  const controller = new AbortController();
  const working = inBoundedThread(script, project(3_000), whole, { signal: controller.signal });
  setTimeout(() => controller.abort(new Error("the process stops")), 20);
  const began = performance.now();
  await assert.rejects(working, /the process stops/);
  assert.ok(performance.now() - began < 2_000);
  await assert.rejects(inBoundedThread(script, project(1), whole, { signal: controller.signal }), /stops/);
});
