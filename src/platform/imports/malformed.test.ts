import assert from "node:assert/strict";
import { test } from "node:test";
import { importSamples } from "#testing/import-corpus.ts";
import { importMalformed } from "#testing/malformed-imports.ts";

test("two hundred malformed files are read or refused, each refusal with its file and place", async () => {
  const samples = importSamples();
  const ended = { read: 0, refused: 0 };
  for (let at = 0; at < 200; at++) {
    const outcome = await importMalformed(samples, 7, at);
    assert.deepEqual(outcome.problems, [], `case ${at}: ${outcome.name}, ${outcome.how}`);
    assert.ok(outcome.milliseconds < 5_000, `case ${at} took ${outcome.milliseconds} ms`);
    ended[outcome.ended]++;
  }
  assert.ok(ended.read > 20 && ended.refused > 20, JSON.stringify(ended));
});
