import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { listFacts } from "#core/journal/queries.ts";
import type { Playbook } from "#core/playbook/playbook.ts";
import { listPlaybooks } from "#core/playbook/queries/list-playbooks.ts";
import { readPlaybookNamed } from "#core/playbook/queries/read-playbook.ts";
import { aMember, anAgency, done, type Member, refusal, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { archivePlaybook, restorePlaybook } from "./archive-playbook.ts";
import { copyPlaybook } from "./copy-playbook.ts";
import { publishPlaybook } from "./publish-playbook.ts";
import { saveDraft } from "./save-draft.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);

/** A copy of the shortest playbook of the catalogue, with its content. */
async function aCopy(by: Member = owner): Promise<{ playbookId: string; key: string; content: Playbook }> {
  const { playbookId, key } = await done(world, by, copyPlaybook, { key: "supplier-exit" });
  const { content } = await done(world, by, readPlaybookNamed, { key });
  assert.ok(playbookId !== null && content !== null);
  return { playbookId, key, content };
}

test("members below a manager write no playbook; another agency's does not exist, for reading either", async () => {
  const { playbookId, key } = await aCopy();
  await turnsAway(world, copyPlaybook, { key: "short-exit" }, owner, "manager");
  for (const operation of [publishPlaybook, archivePlaybook, restorePlaybook])
    await turnsAway(world, operation, { playbookId }, owner, "manager");
  await turnsAway(world, saveDraft, { playbookId, yaml: "" }, owner, "manager");
  const other = await anAgency(world, "Une autre");
  const wrong = { playbookId, yaml: "" };
  assert.equal(await refused(world, other, saveDraft, wrong), "playbook.not-found");
  for (const operation of [publishPlaybook, archivePlaybook, restorePlaybook])
    assert.equal(await refused(world, other, operation, { playbookId }), "playbook.not-found");
  for (const one of [{ key }, { key, draft: true }, { key, version: 1 }])
    assert.equal(await refused(world, other, readPlaybookNamed, one), "playbook.not-found");
  assert.equal(await refused(world, other, copyPlaybook, { key }), "playbook.not-found");
  assert.deepEqual((await done(world, other, listPlaybooks, {})).rows, []);
  const reader = await aMember(world, owner, "read-only");
  assert.equal((await done(world, reader, readPlaybookNamed, { key })).key, key);
});

test("a copy is a draft with a key of its own, and the same key is given once", async () => {
  const agency = await anAgency(world);
  const copy = (more = {}) => done(world, agency, copyPlaybook, { key: "short-exit", ...more });
  const [first, second] = [await copy(), await copy()];
  assert.deepEqual(
    [first.key, second.key, first.version, first.hasDraft, first.basedOn],
    ["short-exit-own", "short-exit-own-2", 0, true, { key: "short-exit", version: 2 }],
  );
  const { isDraft, content, remarks, yaml } = await done(world, agency, readPlaybookNamed, {
    key: first.key,
  });
  assert.deepEqual([isDraft, content?.key, content?.version, remarks], [true, "short-exit-own", 1, []]);
  assert.match(yaml, /^key: short-exit-own\nversion: 1\ntitle:\n/);
  for (const ownKey of ["short-exit-own", "dispute-exit"]) {
    const again = { key: "short-exit", ownKey };
    assert.equal(await refused(world, agency, copyPlaybook, again), "playbook.key-taken");
  }
  assert.equal(
    await refused(world, agency, copyPlaybook, { key: "short-exit", version: 9 }),
    "playbook.version-not-kept",
  );
  assert.equal(await refused(world, agency, copyPlaybook, { key: "nothing" }), "playbook.not-found");
  assert.equal(await refused(world, agency, copyPlaybook, { key: "Not A Key" }), "request.invalid");
  const together = Array.from({ length: 4 }, () =>
    done(world, agency, copyPlaybook, { key: "dispute-exit" }).then(
      ({ key }) => key,
      () => "refused",
    ),
  );
  const keys = (await Promise.all(together)).filter((key) => key !== "refused");
  assert.equal(new Set(keys).size, keys.length);
});

test("a draft is kept as it was typed, however wrong, and nobody writes over what they have not seen", async () => {
  const { playbookId, key } = await aCopy();
  const yaml = "key: autre\nsteps: [ceci n’est pas fini\n";
  const saved = await done(world, owner, saveDraft, { playbookId, yaml, revision: 1 });
  assert.equal(saved.playbook.revision, 2);
  assert.deepEqual(
    saved.remarks.map(({ blocks, line }) => [blocks, line]),
    [[true, 3]],
  );
  const read = await done(world, owner, readPlaybookNamed, { key });
  assert.deepEqual([read.yaml, read.content, read.isDraft], [yaml, null, true]);
  const late = { playbookId, yaml: "key: tard", revision: 1 };
  assert.equal(await refused(world, owner, saveDraft, late), "playbook.moved-on");
  assert.equal((await done(world, owner, saveDraft, { playbookId, yaml })).playbook.revision, 2);
  const { count, first } = (await refusal(world, owner, publishPlaybook, { playbookId })).params;
  assert.deepEqual([count, first], [1, "YAML"]);
});

test("a draft comes as YAML or as a structure, one of the two, of 256 KiB at most", async () => {
  const { playbookId, key, content } = await aCopy();
  for (const typed of [{}, { yaml: "a: 1", content: {} }])
    assert.equal(await refused(world, owner, saveDraft, { playbookId, ...typed }), "playbook.nothing-typed");
  const long = { playbookId, yaml: "é".repeat(200_000) };
  assert.equal(await refused(world, owner, saveDraft, long), "playbook.too-large");
  assert.equal(await refused(world, owner, saveDraft, { playbookId, yaml: "\0" }), "request.unfit");
  const changed = { ...content, title: { fr: "Le nôtre", en: "Ours" }, steps: content.steps.slice(0, 3) };
  const { playbook, remarks } = await done(world, owner, saveDraft, { playbookId, content: changed });
  assert.deepEqual([playbook.title, remarks], [{ fr: "Le nôtre", en: "Ours" }, []]);
  assert.deepEqual((await done(world, owner, readPlaybookNamed, { key })).content, changed);
  const half = { title: { fr: "À moitié" }, steps: [{ key: "un", howto: "?" }], other: 1 };
  const told = await done(world, owner, saveDraft, { playbookId, content: half });
  const places = told.remarks.map(({ step, field }) => `${step} ${field}`);
  for (const place of ["null key", "null title.en", "un line", "un null"])
    assert.ok(places.includes(place), place);
  const kept = await done(world, owner, readPlaybookNamed, { key });
  assert.match(kept.yaml, /howto: "\?"[\s\S]*other: 1/);
});

test("what is published never changes; the next version is the next number, and saying the same again is none", async () => {
  const { playbookId, key, content } = await aCopy();
  const first = await done(world, owner, publishPlaybook, { playbookId, note: " Premier jet " });
  assert.deepEqual([first.version, first.hasDraft], [1, false]);
  assert.equal(await refused(world, owner, publishPlaybook, { playbookId }), "playbook.no-draft");
  const next = { ...content, key: "pas-la-sienne", version: 40, steps: content.steps.slice(0, -1) };
  const { remarks } = await done(world, owner, saveDraft, { playbookId, content: next });
  assert.deepEqual(
    remarks.map(({ field, blocks }) => [field, blocks]),
    [["key", false]],
  );
  const read = await done(world, owner, readPlaybookNamed, { key });
  assert.deepEqual([read.version, read.content, read.hasDraft], [1, content, true]);
  assert.equal((await done(world, owner, publishPlaybook, { playbookId })).version, 2);
  const versions = [];
  for (const version of [1, 2]) versions.push(await done(world, owner, readPlaybookNamed, { key, version }));
  assert.deepEqual(
    versions.map((one) => [one.content?.key, one.content?.version, one.content?.steps.length]),
    [
      [key, 1, content.steps.length],
      [key, 2, content.steps.length - 1],
    ],
  );
  assert.deepEqual(
    versions[0]?.versions.map(({ version, note }) => [version, note]),
    [
      [2, null],
      [1, "Premier jet"],
    ],
  );
  await done(world, owner, saveDraft, { playbookId, content: { ...next, version: 2 } });
  assert.equal(await refused(world, owner, publishPlaybook, { playbookId }), "playbook.unchanged");
  const [step] = content.steps;
  await done(world, owner, saveDraft, { playbookId, content: { ...next, steps: [step, step] } });
  const no = await refusal(world, owner, publishPlaybook, { playbookId });
  assert.deepEqual(no.params, { count: 1, first: `${step?.key} · key` });
  assert.equal(
    await refused(world, owner, readPlaybookNamed, { key, version: 3 }),
    "playbook.version-not-found",
  );
  await assert.rejects(
    world.pool.query("set role passation_app; update playbook_version set note = 'autre'"),
    /permission denied/,
  );
});

test("an archived playbook is out of the list and takes no draft until it is back; the journal tells all", async () => {
  const agency = await anAgency(world);
  const { playbookId, key } = await aCopy(agency);
  await done(world, agency, publishPlaybook, { playbookId });
  await done(world, agency, archivePlaybook, { playbookId });
  const list = async (isArchived: boolean) =>
    (await done(world, agency, listPlaybooks, { isArchived })).rows.map((row) => row.key);
  assert.deepEqual([await list(false), await list(true)], [[], [key]]);
  assert.equal(await refused(world, agency, archivePlaybook, { playbookId }), "playbook.already");
  const late = { playbookId, yaml: "a: 1" };
  assert.equal(await refused(world, agency, saveDraft, late), "playbook.is-archived");
  assert.equal(await refused(world, agency, publishPlaybook, { playbookId }), "playbook.is-archived");
  await done(world, agency, restorePlaybook, { playbookId });
  assert.deepEqual(await list(false), [key]);
  const { rows } = await done(world, agency, listFacts, { limit: 50 });
  assert.deepEqual(
    rows.map(({ kind }) => kind).filter((kind) => kind.startsWith("playbook.")),
    ["playbook.copied", "playbook.published", "playbook.archived", "playbook.restored"],
  );
});
