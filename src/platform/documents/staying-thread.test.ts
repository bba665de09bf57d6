import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { PreviewedPack, PreviewQuestion } from "#core/pack/preview.ts";
import { anItem, aSource } from "#testing/tracking.ts";
import { toneCatalogue } from "../catalogue/tone-rules.ts";
import { type StayingThread, stayingThread } from "./staying-thread.ts";

const script = new URL("./preview-thread.ts", import.meta.url);
const about = { client: "Boutique Ana", lang: "fr" } as const;
const project = (items: number, words = 1) => ({
  ...{ about, files: [], toneCatalogue: toneCatalogue() },
  tracking: [
    aSource({
      workItems: Array.from({ length: items }, (_, at) =>
        anItem({ externalId: `x${at}`, description: `${at} `.repeat(words) }),
      ),
    }),
  ],
});

test("a thread is asked as often as one likes, at once too, and ends when it is told to", async () => {
  const thread: StayingThread<PreviewQuestion, PreviewedPack> = stayingThread(script, project(1_203));
  const all = await Promise.all([thread.ask({}), thread.ask({}), thread.ask({})]);
  for (const told of all) assert.ok(!isRefusal(told) && told.recap.total === 1_203);
  assert.ok(!isRefusal(await thread.ask({})));
  await thread.end();
  await assert.rejects(thread.ask({}), /ended/);
});

test("what takes more memory than one may is refused, and the process goes on", async () => {
  const thread: StayingThread<PreviewQuestion, PreviewedPack> = stayingThread(
    script,
    project(8_000, 2_000),
    40,
  );
  assert.deepEqual(await thread.ask({}), { refused: "pack.too-large", params: {} });
  await thread.end();
});

test("who leaves hears nothing any more, and the others do", async () => {
  const thread: StayingThread<PreviewQuestion, PreviewedPack> = stayingThread(script, project(2_000));
  const leaving = new AbortController();
  const left = thread.ask({}, leaving.signal);
  const stays = thread.ask({});
  leaving.abort(new Error("the browser left"));
  await assert.rejects(left, /the browser left/);
  assert.ok(!isRefusal(await stays));
  await thread.end();
});
