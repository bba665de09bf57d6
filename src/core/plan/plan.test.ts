import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { editDossier } from "#core/dossier/commands/edit-dossier.ts";
import { readDossier, readOverview } from "#core/dossier/queries.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { listFacts } from "#core/journal/queries.ts";
import { addWorkItem } from "#core/tracking/commands/add-entry.ts";
import { aMember, anAgency, done, refusal, refused, turnsAway } from "#testing/people.ts";
import { playbooksOf, smallPlaybook } from "#testing/playbooks.ts";
import { makeWorld } from "#testing/world.ts";
import { commentStep } from "./commands/comment-step.ts";
import { dropPlan, makePlan } from "./commands/make-plan.ts";
import { moveEnd } from "./commands/move-end.ts";
import { setStatus } from "./commands/set-status.ts";
import { answerRequest, logRequest } from "./commands/write-request.ts";
import { addStep, editStep } from "./commands/write-step.ts";
import { addTime, removeTime, startTimer, stopTimer } from "./commands/write-time.ts";
import { listDue } from "./queries/list-due.ts";
import { listChoices, previewMove, previewPlan } from "./queries/preview.ts";
import { readPlan, readStep } from "./queries/read-plan.ts";

const world = await makeWorld({ playbooks: playbooksOf() });
after(world.close);
const owner = await anAgency(world);
const playbookKey = smallPlaybook.key;

const aDossier = async (more: object = {}) =>
  (await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-14", ...more })).id;
async function aPlan(more: object = {}, since: { readonly startOn?: string } = {}) {
  const dossierId = await aDossier(more);
  await done(world, owner, makePlan, { dossierId, playbookKey, ...since });
  const idOf = async (key: string) =>
    (await done(world, owner, readPlan, { dossierId })).steps.find((step) => step.key === key)?.id ?? "";
  return { dossierId, idOf };
}
const stepOf = async (dossierId: string, key: string) => {
  const step = (await done(world, owner, readPlan, { dossierId })).steps.find((one) => one.key === key);
  assert.ok(step, key);
  return step;
};

test("who only reads plans nothing; another agency's and another dossier's steps do not exist", async () => {
  const { dossierId, idOf } = await aPlan();
  const stepId = await idOf("announce");
  const { timeId } = await done(world, owner, addTime, { dossierId, minutes: 5 });
  const { requestId } = await done(world, owner, logRequest, {
    dossierId,
    askedBy: "Nora",
    text: "Une page",
  });
  await turnsAway(world, makePlan, { dossierId, playbookKey }, owner, "member");
  await turnsAway(world, dropPlan, { dossierId }, owner, "member");
  await turnsAway(world, moveEnd, { dossierId }, owner, "member");
  await turnsAway(world, setStatus, { dossierId, stepIds: [stepId], to: "doing" }, owner, "member");
  await turnsAway(world, addStep, { dossierId, title: "Relire" }, owner, "member");
  await turnsAway(world, editStep, { dossierId, stepId, title: "Relire" }, owner, "member");
  await turnsAway(world, commentStep, { dossierId, stepId, text: "Vu" }, owner, "member");
  await turnsAway(world, addTime, { dossierId, minutes: 5 }, owner, "member");
  await turnsAway(world, removeTime, { dossierId, timeId }, owner, "member");
  await turnsAway(world, startTimer, { dossierId }, owner, "member");
  await turnsAway(world, stopTimer, {}, owner, "member");
  await turnsAway(world, logRequest, { dossierId, askedBy: "Nora", text: "Une page" }, owner, "member");
  await turnsAway(world, answerRequest, { dossierId, requestId, as: "declined" }, owner, "member");
  await turnsAway(world, readPlan, { dossierId }, owner, "read-only");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, readPlan, { dossierId }), "dossier.not-found");
  const { dossierId: elsewhere } = await aPlan();
  const there = { dossierId: elsewhere, stepIds: [stepId], to: "doing" };
  assert.equal(await refused(world, owner, setStatus, there), "plan.step-not-found");
  assert.equal(
    await refused(world, owner, removeTime, { dossierId: elsewhere, timeId }),
    "plan.time-not-found",
  );
  const answer = { dossierId: elsewhere, requestId, as: "declined" };
  assert.equal(await refused(world, owner, answerRequest, answer), "plan.request-not-found");
});

test("a preview keeps nothing and is what the plan becomes; what the dossier says leaves steps out, and says why", async () => {
  const dossierId = await aDossier({ services: ["seo"] });
  const { rows } = await done(world, owner, listChoices, { dossierId });
  assert.deepEqual(
    rows.map(({ key, steps }) => [key, steps]),
    [[playbookKey, 11]],
  );
  const preview = await done(world, owner, previewPlan, { dossierId, playbookKey });
  assert.equal(await refused(world, owner, readPlan, { dossierId }), "plan.none");
  assert.deepEqual(
    preview.steps.filter(({ included }) => !included).map(({ key, leftOutFor }) => [key, leftOutFor]),
    [
      ["ads-export", ["services"]],
      ["transition-plan", ["strategic"]],
    ],
  );
  const made = await done(world, owner, makePlan, { dossierId, playbookKey });
  assert.deepEqual(made, { included: 9, leftOut: 2 });
  const plan = await done(world, owner, readPlan, { dossierId });
  assert.deepEqual(
    plan.steps.map(({ key, dueOn, why }) => [key, dueOn, why]),
    preview.steps.map(({ key, dueOn, why }) => [key, dueOn, why]),
  );
  assert.equal(plan.outdated, false);
  assert.equal(await refused(world, owner, makePlan, { dossierId, playbookKey }), "plan.already");
  await done(world, owner, dropPlan, { dossierId });
  assert.equal(await refused(world, owner, readPlan, { dossierId }), "plan.none");
  await done(world, owner, makePlan, { dossierId, playbookKey });
  const supplier = await aDossier({ direction: "supplier" });
  const wrong = { dossierId: supplier, playbookKey };
  assert.equal(await refused(world, owner, makePlan, wrong), "plan.other-direction");
  const none = { dossierId: supplier, playbookKey: "nowhere" };
  assert.equal(await refused(world, owner, makePlan, none), "plan.playbook-not-found");
});

test("a playbook that changes afterwards changes no plan under way", async () => {
  let steps = smallPlaybook.steps;
  const read = () => ({ ...smallPlaybook, steps, version: steps === smallPlaybook.steps ? 1 : 2 });
  const changing = { ...world, ports: { ...world.ports, playbooks: { list: () => [read()], read } } };
  const dossierId = await aDossier();
  await done(changing, owner, makePlan, { dossierId, playbookKey });
  steps = smallPlaybook.steps.slice(0, 1);
  const plan = await done(changing, owner, readPlan, { dossierId });
  assert.equal(plan.playbook.version, 1);
  assert.equal(plan.steps.length, 11);
});

test("a step is done with what shows it and in its order; not applicable and waived keep why and who", async () => {
  const { dossierId, idOf } = await aPlan();
  const [ask, transfer] = [await idOf("ask-owner-role"), await idOf("transfer-profile")];
  const set = (stepIds: string[], to: string, more: object = {}) => ({ dossierId, stepIds, to, ...more });
  const early = await refusal(world, owner, setStatus, set([transfer], "done"));
  assert.equal(early.refused, "plan.before-first");
  assert.deepEqual(early.params, {
    title: "Transférer la fiche principale",
    before: "Accepter le rôle propriétaire",
  });
  assert.equal(await refused(world, owner, setStatus, set([ask], "done")), "plan.evidence-wanted");
  assert.equal(await refused(world, owner, setStatus, set([ask], "blocked")), "plan.blocked-by-whom");
  assert.equal(await refused(world, owner, setStatus, set([ask], "waived")), "plan.reason-wanted");
  const later = set([ask], "doing", { on: "2026-12-01" });
  assert.equal(await refused(world, owner, setStatus, later), "plan.not-yet-day");
  const nowhere = set([ask], "done", { fileId: "01980000-0000-7000-8000-0000000000ff" });
  assert.equal(await refused(world, owner, setStatus, nowhere), "plan.evidence-not-found");

  await done(world, owner, setStatus, set([ask], "blocked", { blockedBy: "client", reason: "en congé" }));
  const waiting = await stepOf(dossierId, "ask-owner-role");
  assert.deepEqual([waiting.status.blockedBy, waiting.status.reason], ["client", "en congé"]);
  // A chain can be called done at once: what comes before is done before.
  const { files } = await done(world, owner, uploadFiles, {
    dossierId,
    files: [new File(["x"], "capture.png")],
  });
  const fileId = files[0]?.fileId;
  const both = await done(world, owner, setStatus, set([transfer, ask], "done", { fileId }));
  assert.equal(both.changed, 2);
  assert.equal((await stepOf(dossierId, "transfer-profile")).status.fileId, fileId);
  // And taken back to what each was.
  for (const { stepId, status } of both.before)
    await done(world, owner, setStatus, {
      ...set([stepId], status.is),
      ...(status.blockedBy ? { blockedBy: status.blockedBy } : {}),
      reason: status.reason,
      ...(status.on ? { on: status.on } : {}),
    });
  assert.deepEqual((await stepOf(dossierId, "ask-owner-role")).status, waiting.status);
  await done(world, owner, setStatus, set([ask], "not-applicable", { reason: "Pas de fiche" }));
  const settled = await stepOf(dossierId, "ask-owner-role");
  assert.deepEqual([settled.status.reason, settled.status.by], ["Pas de fiche", `member:${owner.memberId}`]);
  assert.equal((await stepOf(dossierId, "transfer-profile")).readyOn !== null, true);
  const facts = (await done(world, owner, listFacts, { dossierId, limit: 50 })).rows;
  assert.equal(facts.at(-1)?.kind, "plan.status-set");
});

test("a guard holds a step back until what it looks at is true, and says what to do", async () => {
  const { dossierId, idOf } = await aPlan();
  await done(world, owner, addWorkItem, { dossierId, title: "Rédiger la page Livraison" });
  const decide = { dossierId, stepIds: [await idOf("decide-open-work")], to: "done" };
  const undecided = await refusal(world, owner, setStatus, decide);
  assert.deepEqual([undecided.refused, undecided.params.count], ["plan.work-undecided", 1]);
  const exported = { dossierId, stepIds: [await idOf("ads-export")], to: "done" };
  await done(world, owner, setStatus, exported);
  const skip = {
    dossierId,
    stepIds: [await idOf("decide-open-work")],
    to: "waived",
    reason: "Le client reprend tout",
  };
  await done(world, owner, setStatus, skip);
  const pack = { dossierId, stepIds: [await idOf("build-pack")], to: "done" };
  assert.equal(await refused(world, owner, setStatus, pack), "plan.pack-missing");
  const leave = { dossierId, stepIds: [await idOf("transfer-profile")], to: "waived", reason: "Déjà fait" };
  await done(world, owner, setStatus, leave);
  const ask = { dossierId, stepIds: [await idOf("ask-owner-role")], to: "waived", reason: "Déjà fait" };
  await done(world, owner, setStatus, ask);
  const depart = { dossierId, stepIds: [await idOf("leave-tools")], to: "done" };
  assert.equal(await refused(world, owner, setStatus, depart), "plan.end-ahead");
});

test("moving the end moves the plan as the preview said; what is settled or fixed by hand stays", async () => {
  const { dossierId, idOf } = await aPlan({}, { startOn: "2026-10-19" });
  await done(world, owner, setStatus, { dossierId, stepIds: [await idOf("announce")], to: "done" });
  await done(world, owner, editStep, { dossierId, stepId: await idOf("learn"), dueOn: "2026-12-30" });
  const asked = { dossierId, endOn: "2026-11-10" };
  const preview = await done(world, owner, previewMove, asked);
  const plan = await done(world, owner, readPlan, { dossierId });
  const keys = new Map(plan.steps.map(({ id, key }) => [id, key]));
  const moves = new Map(preview.moves.map((move) => [keys.get(move.stepId), move]));
  assert.deepEqual([moves.get("announce")?.what, moves.get("announce")?.because], ["cannot-move", "settled"]);
  assert.deepEqual([moves.get("learn")?.what, moves.get("learn")?.because], ["cannot-move", "pinned"]);
  // Seven days of waiting from 2 November end on the 9th: a week before the end is past already.
  const ask = moves.get("ask-owner-role");
  assert.deepEqual([ask?.to, ask?.because, ask?.becomesLate], ["2026-10-29", "past", true]);
  assert.deepEqual(moves.get("transfer-profile")?.verdict, { is: "late", days: 4 });
  assert.equal((await done(world, owner, readDossier, { dossierId })).endOn, "2026-12-14");

  const moved = await done(world, owner, moveEnd, asked);
  assert.equal(moved.endOn, "2026-11-10");
  assert.equal((await done(world, owner, readDossier, { dossierId })).endOn, "2026-11-10");
  const after = await done(world, owner, readPlan, { dossierId });
  for (const step of after.steps.filter(({ included }) => included))
    assert.equal(step.dueOn, moves.get(step.key)?.to, step.key);
  const facts = (await done(world, owner, listFacts, { dossierId, limit: 50 })).rows;
  assert.deepEqual(
    facts.slice(-2).map(({ kind }) => kind),
    ["dossier.edited", "plan.end-moved"],
  );
});

test("months of transition move the end, and bring in the steps of a transition", async () => {
  const { dossierId } = await aPlan();
  const preview = await done(world, owner, previewMove, { dossierId, months: 3 });
  assert.equal(preview.to, "2027-03-14");
  assert.equal(preview.moves.find(({ what }) => what === "joins")?.title.fr, "Établir le plan de transition");
  await done(world, owner, moveEnd, { dossierId, months: 3 });
  assert.equal((await stepOf(dossierId, "transition-plan")).included, true);
  assert.equal((await done(world, owner, readDossier, { dossierId })).strategic, true);
  const both = { dossierId, months: 3, endOn: "2027-01-01" };
  assert.equal(await refused(world, owner, moveEnd, both), "plan.which-end");
  const { dossierId: endless } = await aPlan({ endOn: null });
  assert.equal(await refused(world, owner, previewMove, { dossierId: endless, months: 1 }), "plan.no-end");
});

test("a dossier that says something else makes its plan outdated until it is planned anew", async () => {
  const { dossierId } = await aPlan({ services: ["seo"] });
  await done(world, owner, editDossier, { dossierId, services: ["seo", "ads"] });
  assert.equal((await done(world, owner, readPlan, { dossierId })).outdated, true);
  assert.equal((await done(world, owner, readOverview, { dossierId })).planOutdated, true);
  const { moves } = await done(world, owner, previewMove, { dossierId });
  assert.deepEqual(
    moves.filter(({ what }) => what === "joins").map(({ title }) => title.en),
    ["Export the campaigns"],
  );
  await done(world, owner, moveEnd, { dossierId });
  assert.equal((await done(world, owner, readPlan, { dossierId })).outdated, false);
  assert.equal((await done(world, owner, readOverview, { dossierId })).planOutdated, false);
});

test("a step of one's own is shared with whoever else does it, and internal when we do, unless it is said", async () => {
  const { dossierId } = await aPlan();
  const seen = async (more: object) => {
    const { stepId } = await done(world, owner, addStep, { dossierId, title: "Relire", ...more });
    return (await stepOf(dossierId, stepId)).visibility;
  };
  assert.equal(await seen({}), "internal");
  for (const side of ["client", "successor", "supplier"]) assert.equal(await seen({ side }), "shared", side);
  assert.equal(await seen({ visibility: "shared" }), "shared");
  assert.equal(await seen({ side: "client", visibility: "internal" }), "internal");
});

test("a step of one's own has a day, an owner and comments; edits say what they were", async () => {
  const { dossierId } = await aPlan();
  const lou = await aMember(world, owner, "member");
  const { stepId } = await done(world, owner, addStep, { dossierId, title: "Relire", dueOn: "2026-11-20" });
  const { before } = await done(world, owner, editStep, {
    dossierId,
    stepId,
    memberId: lou.memberId,
    title: "Relire tout",
    dueOn: null,
  });
  assert.deepEqual(before, { title: null, memberId: null, dueOn: "2026-11-20" });
  const step = await stepOf(dossierId, stepId);
  assert.deepEqual(
    [step.title.en, step.dueOn, step.pinned, step.isOwn],
    ["Relire tout", "2026-12-14", false, true],
  );
  const other = await anAgency(world, "Une autre");
  const stranger = { dossierId, stepId, memberId: other.memberId };
  assert.equal(await refused(world, owner, editStep, stranger), "agency.member-not-found");
  await done(world, owner, commentStep, { dossierId, stepId, text: "Nora préfère mardi." });
  const read = await done(world, owner, readStep, { dossierId, stepId });
  assert.deepEqual(
    read.notes.map(({ text, by }) => [text, by]),
    [["Nora préfère mardi.", `member:${owner.memberId}`]],
  );
  const mine = await done(world, lou, listDue, { which: "mine", limit: 50 });
  assert.deepEqual(
    mine.rows.map((row) => row.stepId),
    [stepId],
  );
});
