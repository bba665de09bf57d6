import assert from "node:assert/strict";
import { test } from "node:test";
import { anItem, aSource } from "#testing/tracking.ts";
import { inBoundedThread } from "./bounded-thread.ts";
import type { ToldByThread } from "./pack-thread.ts";

const script = new URL("./pack-thread.ts", import.meta.url);
const about = { client: "Boutique Ana", lang: "fr" } as const;
const project = (items: number, words: number) => ({
  ...{ about, files: [] },
  tracking: [
    aSource({
      workItems: Array.from({ length: items }, (_, at) =>
        anItem({ externalId: `x${at}`, description: `${at} `.repeat(words) }),
      ),
    }),
  ],
});
const frame = (told: ToldByThread) => ("frame" in told ? told.frame : undefined);

test("records reach the thread whole, whatever their number", async () => {
  const told = await inBoundedThread(script, project(603, 1), frame);
  assert.ok("counts" in told && told.counts.workItems.total === 603);
});

test("a pack that takes more memory than one may is refused, and the process goes on", async () => {
  const told = await inBoundedThread(script, project(8_000, 2_000), frame, { megabytes: 40 });
  assert.deepEqual(told, { refused: "pack.too-large", params: {} });
});

test("work that nobody wants any more ends at once", async () => {
  const controller = new AbortController();
  const working = inBoundedThread(script, project(3_000, 2_000), frame, { signal: controller.signal });
  setTimeout(() => controller.abort(new Error("the process stops")), 20);
  const began = performance.now();
  await assert.rejects(working, /the process stops/);
  assert.ok(performance.now() - began < 2_000);
  await assert.rejects(inBoundedThread(script, project(1, 1), frame, { signal: controller.signal }), /stops/);
});
