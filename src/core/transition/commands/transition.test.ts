import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFacts } from "#core/journal/queries.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { moveEnd } from "#core/plan/commands/move-end.ts";
import { previewMove } from "#core/plan/queries/preview.ts";
import { readQuote, readTransition } from "#core/transition/queries/read-transition.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { smallPlaybook } from "#testing/playbooks.ts";
import { makeWorld } from "#testing/world.ts";
import { setTransition } from "./set-transition.ts";
import {
  addMilestone,
  editMilestone,
  judgeMilestone,
  removeMilestone,
  restoreMilestone,
} from "./write-milestone.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const aDossier = async () =>
  (await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-14" })).id;

test("who only reads writes no transition; another agency's and another dossier's milestones do not exist", async () => {
  const dossierId = await aDossier();
  const { id: milestoneId } = await done(world, owner, addMilestone, { dossierId, title: "Former" });
  const one = { dossierId, milestoneId };
  await turnsAway(world, setTransition, { dossierId, months: 3 }, owner, "member");
  await turnsAway(world, addMilestone, { dossierId, title: "Former" }, owner, "member");
  await turnsAway(world, editMilestone, { ...one, title: "Former" }, owner, "member");
  await turnsAway(world, judgeMilestone, { ...one, to: "proposed" }, owner, "member");
  await turnsAway(world, removeMilestone, one, owner, "member");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, readTransition, { dossierId }), "dossier.not-found");
  assert.equal(await refused(world, other, judgeMilestone, { ...one, to: "proposed" }), "dossier.not-found");
  const there = { dossierId: await aDossier(), milestoneId };
  assert.equal(await refused(world, owner, removeMilestone, there), "transition.milestone-not-found");
});

test("a transition is set part by part, leads to an end, and the plan moves there as it was previewed", async () => {
  const dossierId = await aDossier();
  await done(world, owner, makePlan, { dossierId, playbookKey: smallPlaybook.key });
  await done(world, owner, setTransition, { dossierId, months: 3, rateCents: 9_000, vatBasisPoints: 2_000 });
  assert.equal(await refused(world, owner, readQuote, { dossierId }), "transition.nothing-to-quote");
  const sessions = [{ subject: "Campagnes", who: "Nora", minutes: 90 }];
  const again = { dossierId, sessions, recruitment: { role: "Responsable acquisition" } };
  await done(world, owner, setTransition, again);
  await done(world, owner, setTransition, again);
  const { transition, leadsTo, endOn } = await done(world, owner, readTransition, { dossierId });
  assert.deepEqual([endOn, leadsTo, transition.months], ["2026-12-14", "2027-03-14", 3]);
  assert.equal(transition.recruitment?.state, "searching");
  const quote = await done(world, owner, readQuote, { dossierId });
  assert.deepEqual([quote.totalCents, quote.vatCents, quote.toPayCents], [13_500, 2_700, 16_200]);
  const preview = await done(world, owner, previewMove, { dossierId, endOn: leadsTo ?? "" });
  const moved = await done(world, owner, moveEnd, { dossierId, endOn: leadsTo ?? "" });
  assert.equal(
    moved.moved,
    preview.moves.filter(({ what }) => what !== "stays" && what !== "cannot-move").length,
  );
  const later = await done(world, owner, readTransition, { dossierId });
  assert.deepEqual([later.endOn, later.leadsTo], ["2027-03-14", "2027-03-14"]);
  const kinds = (await done(world, owner, listFacts, { dossierId, limit: 50 })).rows.map(({ kind }) => kind);
  assert.equal(kinds.filter((kind) => kind === "transition.set").length, 2);
});

test("what somebody else wrote in a list meanwhile is not lost: who did not see it is asked to look again", async () => {
  const dossierId = await aDossier();
  const session = (subject: string) => ({ subject, who: "Nora", minutes: 90 });
  const said = { dossierId, sessions: [session("Publier")] };
  const { sessions } = await done(world, owner, setTransition, { ...said, seen: { sessions: [] } });
  const late = { dossierId, sessions: [session("Mesurer")], seen: { sessions: [] } };
  assert.equal(await refused(world, owner, setTransition, late), "transition.changed");
  const added = { dossierId, sessions: [...sessions, session("Mesurer")], seen: { sessions } };
  const both = await done(world, owner, setTransition, added);
  assert.deepEqual(
    both.sessions.map(({ subject }) => subject),
    ["Publier", "Mesurer"],
  );
  // What was not looked at may have changed.
  await done(world, owner, setTransition, { dossierId, months: 2, seen: { months: null } });
});

test("milestones keep who accepted or refused them, on which day and why; what was accepted changes no more", async () => {
  const dossierId = await aDossier();
  const add = (title: string, dueOn: string | null) =>
    done(world, owner, addMilestone, { dossierId, title, dueOn });
  const [late, none, soon] = [
    await add("Tard", "2027-02-01"),
    await add("Sans date", null),
    await add("Tôt", "2026-11-20"),
  ];
  const judge = (milestoneId: string, to: string, more: object = {}) => ({
    dossierId,
    milestoneId,
    to,
    ...more,
  });
  await done(world, owner, judgeMilestone, judge(soon.id, "proposed", { on: "2026-11-01" }));
  const accepted = await done(world, owner, judgeMilestone, judge(soon.id, "accepted", { by: "Nora" }));
  assert.deepEqual([accepted.state, accepted.on, accepted.by], ["accepted", "2026-11-02", "Nora"]);
  const change = { dossierId, milestoneId: soon.id };
  const final = "transition.milestone-accepted";
  assert.equal(await refused(world, owner, editMilestone, { ...change, title: "X" }), final);
  assert.equal(await refused(world, owner, removeMilestone, change), final);
  await done(world, owner, judgeMilestone, judge(late.id, "proposed"));
  await done(world, owner, judgeMilestone, judge(late.id, "refused", { by: "Nora", reason: "Incomplet" }));
  const gone = { dossierId, milestoneId: none.id };
  await turnsAway(world, restoreMilestone, gone, owner, "member");
  assert.equal(await refused(world, owner, restoreMilestone, gone), "transition.milestone-not-found");
  await done(world, owner, removeMilestone, gone);
  assert.equal((await done(world, owner, restoreMilestone, gone)).title, "Sans date");
  await done(world, owner, removeMilestone, gone);
  const { milestones } = await done(world, owner, readTransition, { dossierId });
  assert.deepEqual(
    milestones.map(({ title, state, reason }) => [title, state, reason]),
    [
      ["Tôt", "accepted", null],
      ["Tard", "refused", "Incomplet"],
    ],
  );
});

test("what is wrong is refused by its field", async () => {
  const dossierId = await aDossier();
  for (const wrong of [{ months: 0 }, { vatBasisPoints: 20.5 }, { currency: "XXX" }, { rateCents: -1 }])
    assert.equal(await refused(world, owner, setTransition, { dossierId, ...wrong }), "request.invalid");
});
