import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { listChoices } from "#core/plan/queries/preview.ts";
import { archivePlaybook } from "#core/playbook/commands/archive-playbook.ts";
import { copyPlaybook } from "#core/playbook/commands/copy-playbook.ts";
import { publishPlaybook } from "#core/playbook/commands/publish-playbook.ts";
import { saveDraft } from "#core/playbook/commands/save-draft.ts";
import { openPlaybooks } from "#platform/catalogue/playbooks.ts";
import { anAgency, done, refusal, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { checkTyped } from "./check-playbook.ts";
import { compareNamed } from "./compare-playbooks.ts";
import { listPlaybooks } from "./list-playbooks.ts";
import { readPlaybookNamed } from "./read-playbook.ts";
import { tryOutNamed } from "./try-out.ts";

const world = await makeWorld({ playbooks: openPlaybooks() });
after(world.close);
const owner = await anAgency(world);

test("nobody outside an agency reads playbooks, not even the catalogue's", async () => {
  const key = "short-exit";
  await turnsAway(world, readPlaybookNamed, { key }, owner, "read-only");
  await turnsAway(world, compareNamed, { key }, owner, "read-only");
  await turnsAway(world, tryOutNamed, { key }, owner, "read-only");
  await turnsAway(world, listPlaybooks, {}, owner, "read-only");
  await turnsAway(world, checkTyped, { yaml: "" }, owner, "read-only");
});

test("the list has the catalogue with its first page, then the agency's own by key", async () => {
  const agency = await anAgency(world);
  for (const key of ["short-exit", "dispute-exit", "supplier-exit"])
    await done(world, agency, copyPlaybook, { key });
  const first = await done(world, agency, listPlaybooks, { limit: 2 });
  assert.equal(first.catalogue.length, 6);
  assert.deepEqual(
    first.rows.map(({ key }) => key),
    ["dispute-exit-own", "short-exit-own"],
  );
  const second = await done(world, agency, listPlaybooks, { limit: 2, after: first.next });
  assert.deepEqual(
    [second.catalogue, second.rows.map(({ key }) => key), second.next],
    [[], ["supplier-exit-own"], undefined],
  );
  const supplier = await done(world, agency, listPlaybooks, { direction: "supplier" });
  assert.deepEqual(
    [...supplier.catalogue, ...supplier.rows].map(({ key }) => key),
    ["supplier-exit", "supplier-exit-own"],
  );
});

test("the list says for whom each is, its steps and its lines, once it is published", async () => {
  const agency = await anAgency(world);
  const { playbookId } = await done(world, agency, copyPlaybook, { key: "short-exit" });
  const before = await done(world, agency, listPlaybooks, {});
  const glance = before.catalogue.find(({ key }) => key === "short-exit");
  assert.ok(glance?.about && glance.steps && glance.lines && glance.lines.length > 0);
  assert.deepEqual(
    before.rows.map(({ about, steps, lines }) => [about, steps, lines]),
    [[null, null, null]],
  );
  await done(world, agency, publishPlaybook, { playbookId: playbookId ?? "" });
  const { rows } = await done(world, agency, listPlaybooks, {});
  assert.deepEqual(
    rows.map(({ about, steps, lines }) => [about, steps, lines]),
    [[glance.about, glance.steps, glance.lines]],
  );
});

test("a playbook of the catalogue is read as a structure and as YAML that a check finds nothing wrong with", async () => {
  const read = await done(world, owner, readPlaybookNamed, { key: "client-exit-web-marketing" });
  assert.deepEqual([read.playbookId, read.version, read.isDraft, read.remarks], [null, 2, false, []]);
  assert.ok(read.coverage.length === 29 && read.coverage.every(({ steps }) => steps.length > 0));
  const checked = await done(world, owner, checkTyped, { yaml: read.yaml });
  assert.deepEqual(checked, {
    isPublishable: true,
    remarks: [],
    content: read.content,
    yaml: read.yaml,
    uncovered: [],
  });
  const form = await done(world, owner, checkTyped, { content: { ...read.content } });
  assert.equal(form.yaml, read.yaml);
  const wrong = await done(world, owner, checkTyped, {
    yaml: read.yaml.replace("effort: 10", "effort: dix"),
  });
  assert.equal(wrong.isPublishable, false);
  assert.deepEqual(
    wrong.remarks.map(({ step, field, says }) => [step, field, says.fr]),
    [["open-the-exit", "effort", "Un nombre est attendu."]],
  );
  // What does not fit is given back as it was typed, for a form to go on with; what is no playbook is not.
  const { typed } = wrong;
  assert.ok(typed && Array.isArray(typed.steps));
  assert.deepEqual([typed.key, typed.steps[0].effort], ["client-exit-web-marketing", "dix"]);
  const again = await done(world, owner, checkTyped, { content: typed });
  assert.deepEqual([again.yaml, again.remarks], [wrong.yaml, wrong.remarks]);
  for (const yaml of ["key: [", "- key", "words"])
    assert.equal("typed" in (await done(world, owner, checkTyped, { yaml })), false);
  assert.equal(await refused(world, owner, checkTyped, {}), "playbook.nothing-typed");
  assert.equal(
    await refused(world, owner, readPlaybookNamed, { key: "short-exit", draft: true }),
    "playbook.no-draft",
  );
});

test("two playbooks, two versions, and a version with its draft are compared step by step", async () => {
  const { playbookId, key } = await done(world, owner, copyPlaybook, { key: "short-exit" });
  await done(world, owner, publishPlaybook, { playbookId });
  const { content } = await done(world, owner, readPlaybookNamed, { key });
  assert.ok(content);
  const [first, second, ...rest] = content.steps;
  assert.ok(first && second);
  const draft = { ...content, steps: [second, { ...first, effort: 99 }, ...rest] };
  await done(world, owner, saveDraft, { playbookId, content: draft });
  const told = await done(world, owner, compareNamed, { key, withDraft: true });
  assert.deepEqual(
    told.changed.map(({ step, fields }) => [step, fields]),
    [[first.key, [{ field: "effort", from: first.effort, to: 99 }]]],
  );
  assert.deepEqual([told.fields, told.added, told.removed, told.moved.length], [[], [], [], 1]);
  const based = await done(world, owner, compareNamed, { key: "short-exit", withKey: key });
  assert.deepEqual(
    [based.fields.map(({ field }) => field), based.changed, based.added],
    [["key", "version"], [], []],
  );
  const versions = { key, version: 1, withVersion: 2 };
  assert.equal(await refused(world, owner, compareNamed, versions), "playbook.version-not-found");
  await done(world, owner, saveDraft, { playbookId, yaml: "pas un modèle" });
  assert.equal(
    await refused(world, owner, compareNamed, { key, withDraft: true }),
    "playbook.not-understood",
  );
  assert.equal(await refused(world, owner, tryOutNamed, { key, draft: true }), "playbook.not-understood");
});

test("once the catalogue has a newer version, a copy of the former one is compared with it, and says so", async () => {
  const { playbookId, key } = await done(world, owner, copyPlaybook, { key: "short-exit" });
  const now = openPlaybooks().read("short-exit");
  assert.ok(now);
  const [first, ...rest] = now.steps;
  assert.ok(first);
  const newer = { ...now, version: now.version + 1, steps: [{ ...first, effort: 99 }, ...rest] };
  const playbooks = { list: () => [newer], read: (name: string) => (name === newer.key ? newer : undefined) };
  const later = { ...world, ports: { ...world.ports, playbooks } };
  const { basedOn } = await done(later, owner, readPlaybookNamed, { key });
  assert.deepEqual(basedOn, { key: now.key, version: now.version, comparable: newer.version });
  const former = { key: now.key, version: now.version, withKey: key };
  const { refused: why, params } = await refusal(later, owner, compareNamed, former);
  assert.deepEqual([why, params], ["playbook.version-not-kept", { version: newer.version }]);
  const { changed } = await done(later, owner, compareNamed, { ...former, version: newer.version });
  assert.deepEqual(
    changed.map(({ step, fields }) => [step, fields]),
    [[first.key, [{ field: "effort", from: 99, to: first.effort }]]],
  );
  await done(later, owner, publishPlaybook, { playbookId });
  const gone = { ...world, ports: { ...world.ports, playbooks: { list: () => [], read: () => undefined } } };
  assert.equal((await done(gone, owner, readPlaybookNamed, { key })).basedOn?.comparable, null);
});

test("a try-out says which steps are in and when, which are not, and why", async () => {
  const tryOut = (dossier: object) =>
    done(world, owner, tryOutNamed, {
      key: "client-exit-web-marketing",
      startOn: "2026-11-02",
      endOn: "2026-12-14",
      ...dossier,
    });
  const stepOf = (tried: Awaited<ReturnType<typeof tryOut>>, key: string) => {
    const step = tried.steps.find((one) => one.key === key);
    assert.ok(step, key);
    return [step.dueOn, ...step.leftOutFor];
  };
  const seo = await tryOut({ services: ["seo"] });
  assert.equal(stepOf(seo, "own-search-tools").length, 1);
  assert.deepEqual(stepOf(seo, "own-ad-accounts"), [null, "services"]);
  assert.deepEqual(stepOf(seo, "train-the-team"), [null, "strategic"]);
  assert.equal(stepOf(seo, "ask-for-a-review").length, 1);
  const dispute = await tryOut({ services: ["ads"], tone: "dispute", strategic: true });
  assert.deepEqual(stepOf(dispute, "ask-for-a-review"), [null, "tones"]);
  assert.equal(stepOf(dispute, "train-the-team").length, 1);
  assert.equal(seo.stepsIn, seo.steps.filter(({ included }) => included).length);
  const minutes = seo.minutes.reduce((sum, one) => sum + one.minutes, 0);
  assert.equal(
    minutes,
    seo.steps.reduce((sum, { included, effort }) => sum + (included ? effort : 0), 0),
  );
});

test("every playbook of the catalogue can be planned, for whatever services, tone and end", async () => {
  for (const { key } of openPlaybooks().list()) {
    for (const dossier of [
      {},
      { services: ["seo", "links"], endOn: "2027-03-31" },
      { services: ["website"], tone: "dispute", strategic: true, endOn: "2026-11-02" },
      { services: ["ads", "social"], tone: "tense", endOn: "2025-01-31" },
    ]) {
      const { stepsIn } = await done(world, owner, tryOutNamed, { key, ...dossier });
      assert.ok(stepsIn >= 30, `${key}: ${stepsIn}`);
    }
  }
});

test("with six weeks ahead, nothing of the ordinary exit comes too late, waits included", async () => {
  const tried = await done(world, owner, tryOutNamed, {
    key: "client-exit-web-marketing",
    startOn: "2026-11-02",
    endOn: "2026-12-18",
    strategic: true,
  });
  const late = tried.steps.filter(({ verdict }) => verdict.is === "too-late" || verdict.is === "late");
  assert.deepEqual(
    late.map(({ key, verdict }) => [key, verdict]),
    [],
  );
});

test("a dossier is planned from the agency's own playbook as it was published", async () => {
  const agency = await anAgency(world);
  const { id: dossierId } = await done(world, agency, createDossier, { party: "Aubin", endOn: "2026-12-14" });
  const { playbookId, key } = await done(world, agency, copyPlaybook, { key: "short-exit" });
  const choices = async () =>
    (await done(world, agency, listChoices, { dossierId })).rows.map((row) => row.key);
  const wanted = { dossierId, playbookKey: key };
  assert.ok(!(await choices()).includes(key));
  assert.equal(await refused(world, agency, makePlan, wanted), "plan.playbook-not-found");
  await done(world, agency, publishPlaybook, { playbookId });
  assert.equal((await choices())[0], key);
  const other = await anAgency(world, "Une autre");
  const { id: theirs } = await done(world, other, createDossier, { party: "Belin" });
  const stolen = { dossierId: theirs, playbookKey: key };
  assert.equal(await refused(world, other, makePlan, stolen), "plan.playbook-not-found");
  assert.ok((await done(world, agency, makePlan, wanted)).included > 30);
  await done(world, agency, archivePlaybook, { playbookId });
  assert.ok(!(await choices()).includes(key));
});
