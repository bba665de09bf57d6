import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { copyPlaybook } from "#core/playbook/commands/copy-playbook.ts";
import { publishPlaybook } from "#core/playbook/commands/publish-playbook.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { listChoices } from "./queries/preview.ts";
import { nearEnd } from "./suggested.ts";

test("the shortest exit is proposed within a week of the end, today and after, and never in a dispute", () => {
  const today = "2026-11-30";
  const cases = [
    ["2026-12-08", null, undefined],
    ["2026-12-07", null, { because: "end-near", days: 7 }],
    ["2026-12-01", "tense", { because: "end-near", days: 1 }],
    ["2026-11-30", "calm", { because: "end-today", days: 0 }],
    ["2026-11-29", null, { because: "end-passed", days: 1 }],
    ["2025-11-30", null, { because: "end-passed", days: 365 }],
    ["2026-11-30", "dispute", undefined],
    [null, null, undefined],
  ] as const;
  for (const [endOn, tone, expected] of cases)
    assert.deepEqual(nearEnd({ endOn, tone }, today), expected, `${endOn} ${tone}`);
});

const world = await makeWorld();
after(world.close);

test("it comes first with its reason, the agency's copy of it before it; with a far end nothing is proposed", async () => {
  const owner = await anAgency(world);
  const { playbookId, key } = await done(world, owner, copyPlaybook, { key: "short-exit" });
  await done(world, owner, publishPlaybook, { playbookId });
  const choices = async (endOn: string) => {
    const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn });
    return (await done(world, owner, listChoices, { dossierId })).rows;
  };
  const near = await choices("2026-11-04");
  assert.deepEqual(
    near.slice(0, 3).map((row) => [row.key, row.suggested]),
    [
      [key, { because: "end-near", days: 2 }],
      ["short-exit", { because: "end-near", days: 2 }],
      ["small-client-exit", null],
    ],
  );
  const far = await choices("2026-12-14");
  assert.deepEqual([far.length, far.filter(({ suggested }) => suggested !== null)], [near.length, []]);
});
