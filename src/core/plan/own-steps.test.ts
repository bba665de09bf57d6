import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFacts } from "#core/journal/queries.ts";
import { run } from "#core/run.ts";
import { findAnywhere } from "#core/search/queries.ts";
import { aMember, anAgency, done, refusal, refused, turnsAway } from "#testing/people.ts";
import { playbooksOf, smallPlaybook } from "#testing/playbooks.ts";
import { makeWorld } from "#testing/world.ts";
import { assignSteps } from "./commands/assign-steps.ts";
import { commentStep } from "./commands/comment-step.ts";
import { dropPlan, makePlan } from "./commands/make-plan.ts";
import { moveEnd } from "./commands/move-end.ts";
import { removeStep, restoreStep } from "./commands/remove-step.ts";
import { setStatus } from "./commands/set-status.ts";
import { addStep, editStep } from "./commands/write-step.ts";
import { addTime, removeTime, startTimer, stopTimer } from "./commands/write-time.ts";
import { listDue } from "./queries/list-due.ts";
import { readPlan, readStep } from "./queries/read-plan.ts";

const world = await makeWorld({ playbooks: playbooksOf() });
after(world.close);
const owner = await anAgency(world);
const playbookKey = smallPlaybook.key;

async function aPlan() {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-14" });
  await done(world, owner, makePlan, { dossierId, playbookKey });
  return dossierId;
}
const stepsOf = async (dossierId: string) => (await done(world, owner, readPlan, { dossierId })).steps;
const kindsOf = async (dossierId: string, last: number) =>
  (await done(world, owner, listFacts, { dossierId, limit: 50 })).rows.slice(-last).map(({ kind }) => kind);

test("who only reads neither takes a step out, brings one back nor gives one to anybody", async () => {
  const dossierId = await aPlan();
  const { stepId } = await done(world, owner, addStep, { dossierId, title: "Relire" });
  await turnsAway(world, removeStep, { dossierId, stepId }, owner, "member");
  await turnsAway(world, restoreStep, { dossierId, stepId }, owner, "member");
  await turnsAway(world, assignSteps, { dossierId, stepIds: [stepId], memberId: null }, owner, "member");
  const elsewhere = await aPlan();
  assert.equal(
    await refused(world, owner, removeStep, { dossierId: elsewhere, stepId }),
    "plan.step-not-found",
  );
  const there = { dossierId: elsewhere, stepIds: [stepId], memberId: null };
  assert.equal(await refused(world, owner, assignSteps, there), "plan.step-not-found");
});

test("a step that was added by mistake goes, is found nowhere, and comes back as it was", async () => {
  const dossierId = await aPlan();
  const mine = { memberId: owner.memberId, dueOn: "2026-11-20" };
  const { stepId } = await done(world, owner, addStep, { dossierId, title: "Zébrer le logo", ...mine });
  const place = { dossierId, stepId };
  const before = (await stepsOf(dossierId)).find(({ id }) => id === stepId);
  const found = async () =>
    (await done(world, owner, findAnywhere, { words: "zébrer" })).steps.some(({ id }) => id === stepId);
  const due = async () =>
    (await done(world, owner, listDue, { which: "mine", limit: 50 })).rows.some(
      (row) => row.stepId === stepId,
    );
  assert.deepEqual([await found(), await due()], [true, true]);
  assert.equal(await refused(world, owner, restoreStep, place), "plan.step-not-found");
  await done(world, owner, removeStep, place);
  assert.equal(
    (await stepsOf(dossierId)).some(({ id }) => id === stepId),
    false,
  );
  assert.deepEqual([await found(), await due()], [false, false]);
  assert.equal(await refused(world, owner, readStep, place), "plan.step-not-found");
  assert.equal(await refused(world, owner, removeStep, place), "plan.step-not-found");
  const said = { ...place, text: "Trop tard" };
  assert.equal(await refused(world, owner, commentStep, said), "plan.step-not-found");
  await done(world, owner, moveEnd, { dossierId, endOn: "2027-01-14" });
  await done(world, owner, restoreStep, place);
  const back = (await stepsOf(dossierId)).find(({ id }) => id === stepId);
  const kept = (step: typeof before) => [step?.title.fr, step?.dueOn, step?.memberId, step?.visibility];
  assert.deepEqual(kept(back), kept(before));
  assert.deepEqual(await kindsOf(dossierId, 4), [
    "plan.step-removed",
    "dossier.edited",
    "plan.end-moved",
    "plan.step-restored",
  ]);
  await done(world, owner, removeStep, place);
  await done(world, owner, dropPlan, { dossierId });
  await done(world, owner, makePlan, { dossierId, playbookKey });
  assert.equal(await refused(world, owner, restoreStep, place), "plan.step-not-found");
});

test("a step of the playbook stays, and so does one that was settled, commented on or timed", async () => {
  const dossierId = await aPlan();
  const [first] = await stepsOf(dossierId);
  const ofPlaybook = { dossierId, stepId: first?.id };
  const { refused: why, params } = await refusal(world, owner, removeStep, ofPlaybook);
  assert.deepEqual([why, params.title], ["plan.step-of-playbook", first?.title.fr]);
  const { stepId } = await done(world, owner, addStep, { dossierId, title: "Relire" });
  const place = { dossierId, stepId };
  const stays = () => refused(world, owner, removeStep, place);
  await done(world, owner, setStatus, { dossierId, stepIds: [stepId], to: "done" });
  assert.equal(await stays(), "plan.removal-settled");
  await done(world, owner, setStatus, { dossierId, stepIds: [stepId], to: "doing" });
  await done(world, owner, startTimer, place);
  assert.equal(await stays(), "plan.removal-timed");
  const stopped = await done(world, owner, stopTimer, { minutes: 3 });
  assert.equal(await stays(), "plan.removal-timed");
  await done(world, owner, removeTime, { dossierId, timeId: stopped.timeId });
  const { stepId: other } = await done(world, owner, addStep, { dossierId, title: "Relire encore" });
  await done(world, owner, addTime, { dossierId, stepId: other, minutes: 5 });
  await done(world, owner, commentStep, { ...place, text: "Vu avec Nora." });
  assert.equal(await stays(), "plan.removal-commented");
});

test("what is refused of a step names it in the language of who asks, whatever the agency's", async () => {
  const dossierId = await aPlan();
  const ask = (await stepsOf(dossierId)).find(({ wantsEvidence }) => wantsEvidence);
  const input = { dossierId, stepIds: [ask?.id], to: "done" };
  for (const language of ["fr", "en"] as const) {
    const answer = await run(world, owner, setStatus, input, language);
    assert.ok(!answer.ok);
    assert.equal(answer.refusal.params.title, ask?.title[language]);
  }
});

test("who sees a step of one's own can be changed, and taken back without touching what others changed since", async () => {
  const dossierId = await aPlan();
  const lou = await aMember(world, owner, "member");
  const { stepId } = await done(world, owner, addStep, { dossierId, title: "Relire" });
  const place = { dossierId, stepId };
  const seen = async () => {
    const step = (await stepsOf(dossierId)).find(({ id }) => id === stepId);
    return [step?.visibility, step?.memberId];
  };
  assert.deepEqual(await seen(), ["internal", null]);
  const { before } = await done(world, owner, editStep, { ...place, visibility: "shared" });
  assert.deepEqual(before, { visibility: "internal" });
  await done(world, owner, editStep, { ...place, memberId: lou.memberId });
  assert.deepEqual(await seen(), ["shared", lou.memberId]);
  await done(world, owner, editStep, { ...place, ...before });
  assert.deepEqual(await seen(), ["internal", lou.memberId]);
  const [first] = await stepsOf(dossierId);
  const as = first?.visibility ?? "internal";
  const same = { dossierId, stepId: first?.id, visibility: as };
  assert.deepEqual(await done(world, owner, editStep, same), { before: {} });
  const other = { ...same, visibility: as === "shared" ? "internal" : "shared" };
  assert.equal(await refused(world, owner, editStep, other), "plan.visibility-of-playbook");
});

test("steps are given together, and each back to who had it", async () => {
  const dossierId = await aPlan();
  const lou = await aMember(world, owner, "member");
  const [one, two, three] = (await stepsOf(dossierId)).map(({ id }) => id);
  const give = (stepIds: unknown[], memberId: string | null) =>
    done(world, owner, assignSteps, { dossierId, stepIds, memberId });
  await give([two], owner.memberId);
  const given = await give([one, two, two, three], lou.memberId);
  assert.equal(given.changed, 3);
  assert.deepEqual(
    given.before.map(({ stepId, memberId }) => [stepId, memberId]),
    [
      [one, null],
      [two, owner.memberId],
      [three, null],
    ],
  );
  const takers = async () => (await stepsOf(dossierId)).slice(0, 3).map(({ memberId }) => memberId);
  assert.deepEqual(await takers(), [lou.memberId, lou.memberId, lou.memberId]);
  assert.deepEqual(await give([one], lou.memberId), { changed: 0, before: [] });
  assert.deepEqual(await kindsOf(dossierId, 3), ["plan.made", "plan.steps-assigned", "plan.steps-assigned"]);
  const stranger = (await anAgency(world, "Une autre")).memberId;
  const wrong = { dossierId, stepIds: [one], memberId: stranger };
  assert.equal(await refused(world, owner, assignSteps, wrong), "agency.member-not-found");
});
