import assert from "node:assert/strict";
import { after, test } from "node:test";
import { run } from "#core/run.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { checkTone } from "./check-tone.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);

test("nobody signed in, nothing checked; a text that is empty or too long is named with its field", async () => {
  const anonymous = await run(world, { kind: "anonymous" }, checkTone, { text: "Bonjour." });
  assert.ok(!anonymous.ok && anonymous.refusal.refused === "request.not-signed-in");
  for (const text of ["", "a".repeat(200_001)]) {
    const answer = await run(world, owner, checkTone, { text });
    assert.ok(!answer.ok && answer.refusal.refused === "request.invalid");
    assert.deepEqual(
      answer.refusal.fields?.map(({ field }) => field),
      ["text"],
    );
  }
});

test("the example is what is really answered, and reasons come in the language that is asked for", async () => {
  const { input, output } = checkTone.example;
  assert.deepEqual(await done(world, owner, checkTone, input), output);
  const { remarks } = await done(world, owner, checkTone, { ...input, explainIn: "en" });
  assert.match(remarks[0]?.why ?? "", /^This is irony/);
});
