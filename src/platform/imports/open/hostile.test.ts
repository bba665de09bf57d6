import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { hostileDrops } from "#testing/hostile-drops.ts";
import { importFaults, readExport } from "../read-export.ts";

// `bench/imports/hostile.ts` measures how fast; here other tests share the machine.
test("what would harm is refused, without fetching and without filling the memory", async (t) => {
  let fetched = 0;
  const canary = createServer((_, response) => {
    fetched++;
    response.end();
  });
  await new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve));
  const address = canary.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/x`;
  const faults: unknown[] = [];
  const hear = (fault: unknown) => faults.push(fault);
  importFaults.subscribe(hear);
  t.after(() => {
    importFaults.unsubscribe(hear);
    canary.close();
  });
  for (const [what, reason, data] of hostileDrops(url)) {
    const name = `${what}.bin`;
    const drop = { name, files: [new File([new Uint8Array(Buffer.from(data))], name)] };
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const read = await readExport(drop, { language: "fr" });
    const seconds = (performance.now() - start) / 1_000;
    assert.ok(isRefusal(read), `${what} was read`);
    assert.equal(read.refused, reason, `${what}: ${JSON.stringify(read.params)}`);
    assert.ok(String(read.params.file).startsWith(name), `${what} names ${read.params.file}`);
    console.log(what, seconds.toFixed(3), ((process.memoryUsage().rss - before) / 1e6) | 0);
    assert.ok(seconds < 5, `${what} took ${seconds.toFixed(2)} s`);
    const grown = (process.memoryUsage().rss - before) / 1_000_000;
    assert.ok(grown < 150, `${what} took ${grown.toFixed(0)} MB`);
  }
  assert.deepEqual(faults, []);
  assert.equal(fetched, 0);
});
