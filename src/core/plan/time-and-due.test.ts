import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { archiveDossier, reopenDossier } from "#core/dossier/commands/close-dossier.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { readPortfolio } from "#core/dossier/queries/portfolio.ts";
import { listFacts } from "#core/journal/queries.ts";
import { anAgency, done, type Member, refused, turnsAway } from "#testing/people.ts";
import { smallPlaybook } from "#testing/playbooks.ts";
import { makeWorld } from "#testing/world.ts";
import { editRequest } from "./commands/edit-request.ts";
import { makePlan } from "./commands/make-plan.ts";
import { setStatus } from "./commands/set-status.ts";
import { answerRequest, logRequest } from "./commands/write-request.ts";
import { addTime, removeTime, startTimer, stopTimer } from "./commands/write-time.ts";
import { readHome } from "./queries/home.ts";
import { listDue } from "./queries/list-due.ts";
import { readPlan } from "./queries/read-plan.ts";
import { listRequests } from "./queries/requests.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const playbookKey = smallPlaybook.key;

const idOfStep = async (actor: Member, dossierId: string, key: string) =>
  (await done(world, actor, readPlan, { dossierId })).steps.find((step) => step.key === key)?.id ?? "";
async function aPlan(more: object = {}) {
  const fields = { party: "Aubin", endOn: "2026-12-14", ...more };
  const { id: dossierId } = await done(world, owner, createDossier, fields);
  await done(world, owner, makePlan, { dossierId, playbookKey });
  return { dossierId, idOf: (key: string) => idOfStep(owner, dossierId, key) };
}
const stepOf = async (dossierId: string, key: string) => {
  const step = (await done(world, owner, readPlan, { dossierId })).steps.find((one) => one.key === key);
  assert.ok(step, key);
  return step;
};

test("time is noted, measured and taken back; one clock at a time, whoever starts two at once", async () => {
  const { dossierId, idOf } = await aPlan({ timeBudgetMinutes: 100 });
  const stepId = await idOf("announce");
  const { timeId } = await done(world, owner, addTime, { dossierId, stepId, minutes: 70, note: "appel" });
  await done(world, owner, addTime, { dossierId, minutes: 15 });
  const time = async () => (await done(world, owner, readPlan, { dossierId })).time;
  assert.deepEqual([(await time()).spentMinutes, (await time()).level], [85, "near"]);
  assert.equal((await stepOf(dossierId, "announce")).spentMinutes, 70);
  await done(world, owner, removeTime, { dossierId, timeId });
  assert.equal((await time()).spentMinutes, 15);
  assert.equal(await refused(world, owner, removeTime, { dossierId, timeId }), "plan.time-not-found");
  const tomorrow = { dossierId, minutes: 5, on: "2026-12-01" };
  assert.equal(await refused(world, owner, addTime, tomorrow), "plan.time-ahead");

  await done(world, owner, startTimer, { dossierId, stepId });
  world.wait({ minutes: 30 });
  const { dossierId: elsewhere } = await aPlan();
  const { stopped } = await done(world, owner, startTimer, { dossierId: elsewhere });
  assert.deepEqual([stopped?.dossierId, stopped?.stepId, stopped?.minutes], [dossierId, stepId, 31]);
  assert.equal((await done(world, owner, readPlan, { dossierId })).clock?.dossierId, elsewhere);
  assert.equal((await done(world, owner, stopTimer, { minutes: 12 })).minutes, 12);
  assert.equal(await refused(world, owner, stopTimer, {}), "plan.timer-not-running");
  await Promise.allSettled([1, 2, 3].map(() => done(world, owner, startTimer, { dossierId })));
  await done(world, owner, stopTimer, {});
  assert.equal(await refused(world, owner, stopTimer, {}), "plan.timer-not-running");
});

test("a request outside the contract is noted with who asked, then quoted or declined; never for free after the end", async () => {
  const { dossierId } = await aPlan({ endOn: "2026-10-30" });
  const log = async () =>
    (await done(world, owner, logRequest, { dossierId, askedBy: "Nora", text: "Refaire la page" })).requestId;
  const requestId = await log();
  const ahead = { dossierId, askedBy: "Nora", text: "Refaire la page", askedOn: "2030-01-01" };
  assert.equal(await refused(world, owner, logRequest, ahead), "plan.not-yet-day");
  const answer = (as: string, more: object = {}) => ({ dossierId, requestId, as, ...more });
  assert.equal(await refused(world, owner, answerRequest, answer("included")), "plan.no-free-work");
  assert.equal(await refused(world, owner, answerRequest, answer("quoted")), "plan.price-wanted");
  await done(
    world,
    owner,
    answerRequest,
    answer("quoted", { quotedCents: 45_000, answer: "Une demi-journée" }),
  );
  assert.equal(await refused(world, owner, answerRequest, answer("declined")), "plan.request-answered");
  const second = await log();
  const page = await done(world, owner, listRequests, { dossierId, limit: 1 });
  assert.deepEqual(
    page.rows.map(({ id }) => id),
    [second],
  );
  const { rows } = await done(world, owner, listRequests, { dossierId, limit: 1, after: page.next });
  assert.deepEqual(
    rows.map(({ state, quotedCents }) => [state, quotedCents]),
    [["quoted", 45_000]],
  );
});

test("the steps of all dossiers are listed by day, page by page; archived dossiers and settled steps are not", async () => {
  const other = await anAgency(world, "Une autre");
  const one = async (endOn: string | null) => {
    const { id } = await done(world, other, createDossier, { party: "Belin", endOn });
    await done(world, other, makePlan, { dossierId: id, playbookKey, startOn: "2026-10-19" });
    return id;
  };
  await one("2026-12-14");
  const near = await one("2026-11-06");
  const endless = await one(null);
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await done(world, other, listDue, { limit: 7, ...(after ? { after } : {}) });
    seen.push(...page.rows.map(({ dueOn, stepId }) => `${dueOn ?? "9999"} ${stepId}`));
    after = page.next;
  } while (after !== undefined);
  assert.equal(seen.length, 30);
  assert.deepEqual(seen, seen.toSorted());
  const count = async (which: string) =>
    (await done(world, other, listDue, { which, limit: 100 })).rows.length;
  assert.deepEqual([await count("mine"), await count("unassigned"), await count("waiting")], [0, 30, 3]);
  assert.ok((await count("overdue")) >= 3);

  const announce = { dossierId: near, to: "done", stepIds: [await idOfStep(other, near, "announce")] };
  await done(world, other, setStatus, announce);
  assert.equal(await count("all"), 29);
  await done(world, other, archiveDossier, { dossierId: endless });
  assert.equal(await count("all"), 19);
  await done(world, other, reopenDossier, { dossierId: endless });

  const home = await done(world, other, readHome, {});
  assert.equal(home.today, "2026-11-02");
  const { stages } = await done(world, other, readPortfolio, {});
  assert.deepEqual(stages, { running: 1, ending: 1, leaving: 0, left: 0, undated: 1 });
  assert.ok(home.next.length > 0 && home.next.every(({ stepId, step }) => step.stepId === stepId));
  assert.ok(home.waiting.some(({ title }) => title.en === "Accept the owner role"));
  assert.deepEqual(home.dates[0]?.kind, "end");
});

test("an answered request is corrected, answered otherwise and opened again, and the journal says so", async () => {
  const { dossierId } = await aPlan({ endOn: "2026-10-30" });
  const asked = { dossierId, askedBy: "Nora", text: "Refaire la page" };
  const { requestId } = await done(world, owner, logRequest, asked);
  const quote = { as: "quoted", quotedCents: 45_000, answer: "Une demi-journée" };
  await done(world, owner, answerRequest, { dossierId, requestId, ...quote });
  const edit = (given: object) => ({ dossierId, requestId, ...given });
  const now = async () => {
    const {
      id: _,
      answeredBy,
      ...one
    } = (await done(world, owner, listRequests, { dossierId })).rows[0] ?? {};
    return { ...one, answeredBy: answeredBy?.split(":")[0] };
  };
  await turnsAway(world, editRequest, edit({ as: "open" }), owner, "member");
  const other = await anAgency(world, "Ailleurs");
  assert.equal(await refused(world, other, editRequest, edit({})), "dossier.not-found");
  for (const [given, key] of [
    [{ as: "included" }, "plan.no-free-work"],
    [{ quotedCents: null }, "plan.price-wanted"],
    [{ askedOn: "2030-01-01" }, "plan.not-yet-day"],
    [{ answeredOn: "2030-01-01" }, "plan.not-yet-day"],
  ] as const)
    assert.equal(await refused(world, owner, editRequest, edit(given)), key);
  const before = await now();
  await done(world, owner, editRequest, edit({}));
  assert.deepEqual(await now(), before);
  world.wait({ hours: 24 });
  await done(world, owner, editRequest, edit({ askedBy: "Nora Benali", quotedCents: 90_000 }));
  const corrected = { ...before, askedBy: "Nora Benali", quotedCents: 90_000 };
  assert.deepEqual(await now(), corrected, "the day of the answer stays");
  await done(world, owner, editRequest, edit({ as: "open" }));
  const none = { answer: null, quotedCents: null, answeredOn: null, answeredBy: undefined };
  assert.deepEqual(await now(), { ...corrected, ...none, state: "open" });
  const { answeredOn } = before;
  await done(world, owner, editRequest, edit({ ...quote, quotedCents: 90_000, answeredOn }));
  assert.deepEqual(await now(), corrected, "as it was before it was opened again");
  await done(world, owner, editRequest, edit({ as: "declined" }));
  assert.deepEqual([(await now()).quotedCents, (await now()).answeredOn !== answeredOn], [null, true]);
  const { rows } = await done(world, owner, listFacts, { dossierId, limit: 50 });
  const kinds = rows.flatMap(({ kind }) => (kind.startsWith("plan.request-") ? [kind.slice(13)] : []));
  assert.deepEqual(kinds.toSorted(), ["answered", "edited", "edited", "edited", "logged", "reopened"]);
});
