import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { setStatus } from "#core/plan/commands/set-status.ts";
import { editStep } from "#core/plan/commands/write-step.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { playbooksOf, smallPlaybook } from "#testing/playbooks.ts";
import { makeWorld } from "#testing/world.ts";
import { previewStep } from "./preview-step.ts";
import { readPlan } from "./read-plan.ts";

const world = await makeWorld({ playbooks: playbooksOf() });
after(world.close);
const owner = await anAgency(world);

async function aPlan() {
  const asked = { party: "Aubin", endOn: "2026-12-14" };
  const { id: dossierId } = await done(world, owner, createDossier, asked);
  // It has run for two weeks: what should have begun then is late now.
  const begun = { dossierId, playbookKey: smallPlaybook.key, startOn: "2026-10-19" };
  await done(world, owner, makePlan, begun);
  const idOf = async (key: string) =>
    (await done(world, owner, readPlan, { dossierId })).steps.find((step) => step.key === key)?.id ?? "";
  return { dossierId, idOf };
}

test("the ripple of a step is for those who may read its plan", async () => {
  const { dossierId, idOf } = await aPlan();
  const asked = { dossierId, stepId: await idOf("announce"), dueOn: "2026-12-01" };
  await turnsAway(world, previewStep, asked, owner, "read-only");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, previewStep, asked), "dossier.not-found");
  const { dossierId: elsewhere } = await aPlan();
  const lost = { ...asked, dossierId: elsewhere };
  assert.equal(await refused(world, owner, previewStep, lost), "plan.step-not-found");
});

test("another day for a step shows its ripple first: what it needs follows, what becomes late is told, nothing is kept", async () => {
  const { dossierId, idOf } = await aPlan();
  const stepId = await idOf("transfer-profile");
  const before = await done(world, owner, readPlan, { dossierId });
  const asked = { dossierId, stepId, dueOn: "2026-11-10" };
  const { moves } = await done(world, owner, previewStep, asked);
  assert.deepEqual((await done(world, owner, readPlan, { dossierId })).steps, before.steps);
  const keys = new Map(before.steps.map(({ id, key }) => [id, key]));
  const ripple = new Map(moves.map((move) => [keys.get(move.stepId), move]));
  assert.equal(ripple.get("transfer-profile")?.to, "2026-11-10");
  assert.equal(ripple.get("transfer-profile")?.days, -29);
  // Asked for on 2 November at the earliest, the role takes seven days to be whole.
  assert.deepEqual(
    [ripple.get("ask-owner-role")?.to, ripple.get("ask-owner-role")?.what],
    ["2026-11-03", "moves"],
  );
  assert.ok(!ripple.has("announce"), "what neither moves nor becomes late is not told");
  const tooEarly = await done(world, owner, previewStep, { ...asked, dueOn: "2026-11-05" });
  const late = tooEarly.moves.filter(({ becomesLate }) => becomesLate).map((move) => keys.get(move.stepId));
  assert.deepEqual(late.toSorted(), ["ask-owner-role", "transfer-profile"]);

  await done(world, owner, editStep, asked);
  const after = await done(world, owner, readPlan, { dossierId });
  const was = new Map(before.steps.map(({ key, dueOn }) => [key, dueOn]));
  for (const { key, dueOn } of after.steps) assert.equal(dueOn, ripple.get(key)?.to ?? was.get(key), key);
  const back = await done(world, owner, previewStep, { ...asked, dueOn: null });
  await done(world, owner, editStep, { ...asked, dueOn: null });
  const again = await done(world, owner, readPlan, { dossierId });
  assert.deepEqual(
    again.steps.map(({ dueOn }) => dueOn),
    before.steps.map(({ dueOn }) => dueOn),
  );
  assert.equal(back.moves.length, moves.length);
});

test("a step tells what it comes after, settled or not", async () => {
  const { dossierId, idOf } = await aPlan();
  const ask = await idOf("ask-owner-role");
  const transfer = async () =>
    (await done(world, owner, readPlan, { dossierId })).steps.find(({ key }) => key === "transfer-profile");
  assert.deepEqual((await transfer())?.after, [ask]);
  const evidence = "Vu ensemble";
  await done(world, owner, setStatus, { dossierId, stepIds: [ask], to: "done", evidence });
  const settled = await transfer();
  assert.deepEqual([settled?.after, settled?.waitsFor], [[ask], []]);
});
