import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { readOverview } from "#core/dossier/queries.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { setStatus } from "#core/plan/commands/set-status.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { readPlan } from "./read-plan.ts";

const world = await makeWorld();
after(world.close);

test("the overview of a dossier begins as its plan does, and is as far", async () => {
  const owner = await anAgency(world);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2099-01-01" });
  await done(world, owner, makePlan, { dossierId, playbookKey: "client-exit-web-marketing" });
  let plan = await done(world, owner, readPlan, { dossierId });
  for (let settled = 0; settled < 5; settled += 1) {
    const stepIds = plan.next.slice(0, 1).map(({ stepId }) => stepId);
    await done(world, owner, setStatus, { dossierId, stepIds, to: "waived", reason: "Fait ailleurs" });
    plan = await done(world, owner, readPlan, { dossierId });
  }
  assert.ok(plan.next.length > 3, String(plan.next.length));
  const { next, progress } = await done(world, owner, readOverview, { dossierId });
  assert.deepEqual(
    next.map(({ stepId, action, reasons }) => ({ stepId, action, reasons })),
    plan.next.slice(0, 3),
  );
  assert.deepEqual(progress, plan.progress);
  assert.equal(
    progress.reduce((sum, { settled }) => sum + settled, 0),
    5,
  );
  for (const { stepId, title, dueOn } of next)
    assert.deepEqual(
      [title, dueOn],
      plan.steps.filter(({ id }) => id === stepId).flatMap((step) => [step.title, step.dueOn]),
    );
});
