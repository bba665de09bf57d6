import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { anItem, aSource } from "#testing/tracking.ts";
import { toneCatalogue } from "../catalogue/tone-rules.ts";
import { keepPreviews } from "./kept-previews.ts";

const about = { client: "Boutique Ana", lang: "fr" } as const;
const items = Array.from({ length: 320 }, (_, at) => anItem({ externalId: `x${at}`, title: `Page ${at}` }));
const asked = { tracking: [aSource({ workItems: items })], about, files: [], toneCatalogue: toneCatalogue() };
const page = { sheet: "all-items", from: 50 } as const;

/** What a query reads, counting how often, and how many read at one moment. */
function reader() {
  const counted = { read: 0, now: 0, most: 0 };
  const read = (state: string) => async () => {
    counted.read += 1;
    counted.now += 1;
    counted.most = Math.max(counted.most, counted.now);
    await sleep(20);
    counted.now -= 1;
    return { state, asked };
  };
  return { counted, read };
}

test("the pages of a state that was just described are read without its facts, those of another with them", async () => {
  const previews = keepPreviews();
  const { counted, read } = reader();
  const whole = await previews.whole(read("a"));
  assert.ok(!isRefusal(whole) && whole.pack.recap.total === 320);
  for (let time = 0; time < 3; time += 1) {
    const rows = await previews.page("a", page, read("a"));
    assert.ok(!isRefusal(rows) && rows.rows.length === 200);
  }
  assert.equal(counted.read, 1);
  await previews.page("b", page, read("b"));
  assert.equal(counted.read, 2);
});

test("a thread that nobody asks goes after a while", async () => {
  const previews = keepPreviews({ keptFor: 50 });
  const { counted, read } = reader();
  await previews.whole(read("a"));
  await sleep(150);
  await previews.page("a", page, read("a"));
  assert.equal(counted.read, 2);
});

test("two at most are described at once, whatever the number of those who look; each gets its answer", async () => {
  const previews = keepPreviews({ most: 2 });
  const { counted, read } = reader();
  const states = Array.from({ length: 7 }, (_, at) => `state ${at}`);
  const all = await Promise.all(states.map((state) => previews.page(state, page, read(state))));
  for (const rows of all) assert.ok(!isRefusal(rows) && rows.rows.length === 200);
  assert.equal(counted.read, 7);
  assert.ok(counted.most <= 2, `${counted.most} at once`);
});

test("who leaves while waiting leaves the room to others; so do a refusal and a fault", async () => {
  const previews = keepPreviews({ most: 1 });
  const { counted, read } = reader();
  const first = previews.whole(read("a"));
  const leaving = new AbortController();
  const waits = previews.whole(read("b"), leaving.signal);
  const later = previews.page("c", page, read("c"));
  leaving.abort(new Error("the browser left"));
  await assert.rejects(waits, /the browser left/);
  assert.ok(!isRefusal(await first) && !isRefusal(await later));
  assert.equal(counted.read, 2, "what nobody waits for is not read");
  const refused = await previews.whole(async () => refuse("dossier.not-found"));
  assert.deepEqual(refused, { refused: "dossier.not-found", params: {} });
  const fault = previews.whole(() => Promise.reject(new Error("the database is gone")));
  await assert.rejects(fault, /database is gone/);
  assert.ok(!isRefusal(await previews.page("d", page, read("d"))));
});

test("a description that nobody waits for any more ends, and the next one begins afresh", async () => {
  const previews = keepPreviews({ most: 1 });
  const { read } = reader();
  const leaving = new AbortController();
  const left = previews.whole(read("a"), leaving.signal);
  setTimeout(() => leaving.abort(new Error("the browser left")), 40);
  await assert.rejects(left, /the browser left/);
  const again = await previews.whole(read("a"));
  assert.ok(!isRefusal(again) && again.pack.recap.total === 320);
});
