import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFacts } from "#core/journal/queries.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { Playbook, PlaybookStep } from "#core/playbook/playbook.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { smallPlaybook } from "#testing/playbooks.ts";
import { makeWorld } from "#testing/world.ts";
import { commentStep } from "./commands/comment-step.ts";
import { makePlan } from "./commands/make-plan.ts";
import { setStatus } from "./commands/set-status.ts";
import { takeVersion, undoVersion } from "./commands/take-version.ts";
import { addStep, editStep } from "./commands/write-step.ts";
import { addTime } from "./commands/write-time.ts";
import type { Basis } from "./included.ts";
import { newStep, ownStep, type Step, scheduleOf } from "./plan.ts";
import { previewVersion } from "./queries/preview-version.ts";
import { readPlan } from "./queries/read-plan.ts";
import { followedPlan, followedSteps, type Touch, touchesOf } from "./versions.ts";

const basis: Basis = {
  direction: "client",
  endOn: "2026-12-14",
  services: ["seo"],
  tone: null,
  reason: null,
  strategic: null,
  startOn: "2026-11-02",
};
const calendar = { isWorkingDay: () => true };
const stepNamed = (key: string, more: Partial<PlaybookStep> = {}): PlaybookStep => ({
  key,
  line: 1,
  phase: "finish",
  side: "us",
  visibility: "internal",
  title: { fr: key, en: key },
  howTo: { fr: "Faites-le.", en: "Do it." },
  due: { from: "end", offset: { days: -5 } },
  effort: 10,
  ...more,
});
const playbookOf = (version: number, ...steps: readonly PlaybookStep[]): Playbook => {
  return { ...smallPlaybook, version, steps };
};
const stepsOf = ({ steps }: Playbook): readonly Step[] =>
  steps.map((content, at) => newStep(content, `id-${content.key}`, at, basis));
const given = { spent: new Map(), newId: () => "new" };
const shape = (steps: readonly Step[]) =>
  steps.map(({ key, included, isKept }) => `${key}${included ? "" : " out"}${isKept ? " kept" : ""}`);

test("what people did of a step is told, and only that", () => {
  const step = newStep(stepNamed("a"), "a", 0, basis);
  const cases: readonly (readonly [Partial<Step>, { minutes: number; notes: number }, readonly Touch[]])[] = [
    [{}, { minutes: 0, notes: 0 }, []],
    [{ status: { is: "doing", since: "2026-11-02" } }, { minutes: 0, notes: 0 }, ["started"]],
    [
      { status: { is: "blocked", by: "client", since: "2026-11-02", reason: null } },
      { minutes: 0, notes: 0 },
      ["started"],
    ],
    [
      { status: { is: "done", on: "2026-11-02", by: "member:a", evidence: null, fileId: null } },
      { minutes: 0, notes: 0 },
      ["settled"],
    ],
    [{ memberId: "lou" }, { minutes: 0, notes: 0 }, ["edited"]],
    [{ pinnedOn: "2026-11-30" }, { minutes: 0, notes: 0 }, ["edited"]],
    [{ title: "Relire" }, { minutes: 0, notes: 2 }, ["edited", "commented"]],
    [{}, { minutes: 5, notes: 0 }, ["timed"]],
  ];
  for (const [more, spent, touched] of cases)
    assert.deepEqual(touchesOf({ ...step, ...more }, new Map([["a", spent]])), touched);
});

test("steps are known by their keys: what the version lacks is left out, or kept where it stood when touched", () => {
  const old = playbookOf(1, stepNamed("a"), stepNamed("b"), stepNamed("c"), stepNamed("d"));
  const steps = stepsOf(old).map((step) => (step.key === "b" ? { ...step, memberId: "lou" } : step));
  const own = ownStep(
    {
      title: "À nous",
      phase: "finish",
      side: "us",
      visibility: "internal",
      effort: 5,
      memberId: null,
      dueOn: null,
    },
    "own",
    steps,
    basis,
  );
  const newer = playbookOf(
    2,
    stepNamed("d"),
    stepNamed("x", { when: { services: ["ads"] } }),
    stepNamed("a", { when: { services: ["ads"] } }),
    stepNamed("y"),
  );
  const followed = followedSteps([...steps, own], newer, basis, given);
  assert.deepEqual(shape(followed), ["d", "x out", "a out", "b kept", "c out kept", "y", "own"]);
  assert.deepEqual(
    followed.map(({ position }) => position),
    [0, 1, 2, 3, 4, 5, 6],
  );
  const back = followedSteps(followed, old, basis, given);
  assert.deepEqual(shape(back), ["a", "b", "c", "y out kept", "d", "x out kept", "own"]);
  assert.deepEqual(
    back.filter(({ isKept, isOwn }) => !isKept && !isOwn).map(({ position: _, ...step }) => step),
    steps.map(({ position: _, ...step }) => step),
  );
});

test("a step whose condition no longer holds leaves unless somebody began it; one that was out stays out", () => {
  const old = playbookOf(1, stepNamed("a"), stepNamed("b"), stepNamed("c", { when: { services: ["ads"] } }));
  const steps = stepsOf(old).map((step) => (step.key === "a" ? step : { ...step, memberId: "lou" }));
  const ads = { when: { services: ["ads"] } } as const;
  const newer = playbookOf(2, stepNamed("a", ads), stepNamed("b", ads), stepNamed("c", ads));
  assert.deepEqual(shape(followedSteps(steps, newer, basis, given)), ["a out", "b", "c out"]);
});

test("whatever was left out or kept, and however often versions change, the plan can still be computed", () => {
  const first = playbookOf(
    1,
    stepNamed("a"),
    stepNamed("b", { after: ["a"] }),
    stepNamed("c", { after: ["b"], due: { from: "step", step: "a", offset: { days: 3 } } }),
  );
  const second = playbookOf(2, stepNamed("c", { after: ["n"] }), stepNamed("n"));
  const third = playbookOf(3, stepNamed("b", { after: ["m"] }), stepNamed("m"));
  let steps = stepsOf(first).map((step) => ({ ...step, memberId: "lou" }));
  for (const playbook of [second, third, first, third, second, first]) {
    steps = [...followedSteps(steps, playbook, basis, { ...given, newId: () => `n${steps.length}` })].map(
      (step) => ({ ...step, memberId: "lou" }),
    );
    assert.ok(!isRefusal(scheduleOf(steps, basis, "2026-11-20", calendar)));
  }
});

test("a newer version says what it adds, changes, removes and keeps, which days move and what becomes late", () => {
  const old = playbookOf(1, stepNamed("same"), stepNamed("sooner"), stepNamed("begun"), stepNamed("gone"));
  const steps = stepsOf(old).map(
    (step): Step => (step.key === "begun" ? { ...step, status: { is: "doing", since: "2026-11-20" } } : step),
  );
  const sooner = stepNamed("sooner", { due: { from: "end", offset: { days: -30 } } });
  const newer = playbookOf(2, stepNamed("same"), sooner, stepNamed("added"));
  const plan = { id: "plan", playbook: old, basis, madeAt: "2026-11-02T09:00:00.000Z" };
  const now = { plan, steps, today: "2026-11-20", calendar };
  const followed = followedPlan(now, newer, given);
  assert.ok(!isRefusal(followed));
  assert.deepEqual(
    followed.changes.map(({ key, what, keptFor, fields, move }) => [
      key,
      what,
      keptFor,
      fields.map(({ field, from, to }) => `${field} ${from} ${to}`),
      move.what,
      move.to,
      move.becomesLate,
    ]),
    [
      ["sooner", "changed", [], ["due.offset.days -5 -30"], "moves", "2026-11-14", true],
      ["begun", "kept", ["started"], [], "stays", "2026-12-09", false],
      ["gone", "removed", [], [], "leaves", null, false],
      ["added", "added", [], [], "joins", "2026-12-09", false],
    ],
  );
  const supplier = followedPlan(now, { ...newer, direction: "supplier" }, given);
  assert.ok(isRefusal(supplier) && supplier.refused === "plan.other-direction");
});

/** The small playbook, then what became of it. */
const second: Playbook = {
  ...smallPlaybook,
  version: 2,
  steps: [
    ...smallPlaybook.steps
      .filter(({ key }) => key !== "ask-review" && key !== "learn" && key !== "ads-export")
      .map((step) => (step.key === "build-pack" ? { ...step, after: ["decide-open-work"] } : step))
      .map((step) => (step.key === "announce" ? { ...step, title: { fr: "Prévenir", en: "Tell" } } : step)),
    stepNamed("archive-mails"),
  ],
};
let newest: Playbook = smallPlaybook;
const world = await makeWorld({ playbooks: { list: () => [newest], read: () => newest } });
after(world.close);
const owner = await anAgency(world);

test("a plan takes a newer version as its preview said, and gives it back; what was done since stays done", async () => {
  newest = smallPlaybook;
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-14" });
  await done(world, owner, makePlan, { dossierId, playbookKey: smallPlaybook.key });
  await turnsAway(world, takeVersion, { dossierId }, owner, "member");
  await turnsAway(world, undoVersion, { dossierId }, owner, "member");
  await turnsAway(world, previewVersion, { dossierId }, owner, "read-only");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, previewVersion, { dossierId }), "dossier.not-found");
  assert.equal(await refused(world, other, takeVersion, { dossierId }), "dossier.not-found");
  assert.equal(await refused(world, owner, takeVersion, { dossierId }), "plan.same-version");
  assert.equal(await refused(world, owner, undoVersion, { dossierId }), "plan.no-earlier-version");

  const read = () => done(world, owner, readPlan, { dossierId });
  const idOf = async (key: string) => (await read()).steps.find((step) => step.key === key)?.id ?? "";
  await done(world, owner, addStep, { dossierId, title: "Relire", dueOn: "2026-11-20" });
  await done(world, owner, editStep, { dossierId, stepId: await idOf("learn"), dueOn: "2026-12-30" });
  await done(world, owner, commentStep, { dossierId, stepId: await idOf("announce"), text: "Par courrier" });
  await done(world, owner, addTime, { dossierId, stepId: await idOf("ads-export"), minutes: 5 });
  const before = await read();
  assert.equal(before.newer, null);

  newest = second;
  assert.deepEqual((await read()).newer, { version: 2, note: null });
  assert.deepEqual({ ...(await read()), newer: null }, before);
  const preview = await done(world, owner, previewVersion, { dossierId });
  assert.deepEqual([preview.from, preview.to], [1, 2]);
  assert.deepEqual(
    preview.changes.map(({ key, what, keptFor, stepId }) => [key, what, keptFor, stepId === null]),
    [
      ["announce", "changed", [], false],
      ["ads-export", "kept", ["timed"], false],
      ["build-pack", "changed", [], false],
      ["ask-review", "removed", [], false],
      ["learn", "kept", ["edited"], false],
      ["archive-mails", "added", [], true],
    ].toSorted(byPlace(preview.changes)),
  );
  assert.deepEqual({ ...(await read()), newer: null }, before);

  assert.deepEqual(await done(world, owner, takeVersion, { dossierId }), { version: 2, changed: 6 });
  const taken = await read();
  assert.deepEqual([taken.playbook.version, taken.newer], [2, null]);
  const stepNow = (key: string) => taken.steps.find((step) => step.key === key);
  assert.equal(stepNow("announce")?.title.fr, "Prévenir");
  assert.equal(stepNow("announce")?.notes, 1);
  assert.deepEqual([stepNow("learn")?.included, stepNow("learn")?.dueOn], [true, "2026-12-30"]);
  assert.deepEqual(
    [stepNow("ask-review")?.included, stepNow("ask-review")?.leftOutFor],
    [false, ["version"]],
  );
  assert.ok(stepNow("archive-mails")?.included);
  for (const { stepId, move } of preview.changes)
    if (stepId !== null)
      assert.equal(taken.steps.find(({ id }) => id === stepId)?.included, move.to !== null);
  const gone = { dossierId, stepIds: [await idOf("ask-review")], to: "doing" };
  assert.equal(await refused(world, owner, setStatus, gone), "plan.step-left-out");

  assert.deepEqual(await done(world, owner, undoVersion, { dossierId }), { version: 1 });
  const back = await read();
  const without = (plan: typeof before) => ({
    ...plan,
    newer: null,
    steps: plan.steps.filter(({ key }) => key !== "archive-mails"),
  });
  assert.deepEqual(without(back), without(before));
  assert.deepEqual(back.steps.find(({ key }) => key === "archive-mails")?.leftOutFor, ["version"]);
  assert.equal(await refused(world, owner, undoVersion, { dossierId }), "plan.no-earlier-version");

  await done(world, owner, takeVersion, { dossierId });
  const mails = { dossierId, stepIds: [await idOf("archive-mails")], to: "done" };
  await done(world, owner, setStatus, mails);
  await done(world, owner, undoVersion, { dossierId });
  const kept = (await read()).steps.find(({ key }) => key === "archive-mails");
  assert.deepEqual([kept?.included, kept?.status.is], [true, "done"]);
  const facts = (await done(world, owner, listFacts, { dossierId, newestFirst: true, limit: 4 })).rows;
  assert.deepEqual(
    facts.map(({ kind }) => kind),
    ["plan.version-undone", "plan.status-set", "plan.version-taken", "plan.version-undone"],
  );
});

/** The order in which a list of changes names its steps. */
function byPlace(changes: readonly { readonly key: string }[]) {
  const at = (key: unknown) => changes.findIndex((one) => one.key === key);
  return (one: readonly unknown[], other: readonly unknown[]) => at(one[0]) - at(other[0]);
}

test("the facts of a step that a playbook names say it in both languages", async () => {
  newest = smallPlaybook;
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-14" });
  await done(world, owner, makePlan, { dossierId, playbookKey: smallPlaybook.key });
  const { steps } = await done(world, owner, readPlan, { dossierId });
  const stepId = steps[0]?.id ?? "";
  const stepIds = [stepId];
  await done(world, owner, setStatus, { dossierId, stepIds, to: "doing" });
  await done(world, owner, commentStep, { dossierId, stepId, text: "Vu" });
  await done(world, owner, editStep, { dossierId, stepId, title: "Prévenir Nora" });
  const { rows } = await done(world, owner, listFacts, { dossierId, newestFirst: true, limit: 4 });
  const names = rows.map(({ salted }) => {
    const details: unknown = JSON.parse(
      Buffer.from(salted ?? "", "base64")
        .subarray(16)
        .toString(),
    );
    return typeof details === "object" && details !== null && "name" in details ? details.name : undefined;
  });
  const { title } = smallPlaybook.steps[0] ?? {};
  assert.deepEqual(names, [{ fr: "Prévenir Nora", en: "Prévenir Nora" }, title, title, smallPlaybook.title]);
});
