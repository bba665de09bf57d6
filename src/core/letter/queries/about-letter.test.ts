import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { draftLetter } from "#core/letter/commands/draft-letter.ts";
import { editLetter } from "#core/letter/commands/edit-letter.ts";
import { buildPack } from "#core/pack/commands/build-pack.ts";
import { makePackVersion } from "#core/pack/commands/make-pack.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { addStep } from "#core/plan/commands/write-step.ts";
import { addWorkItem } from "#core/tracking/commands/add-entry.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { setHome } from "#core/tracking/commands/set-home.ts";
import { listSources } from "#core/tracking/queries/sources.ts";
import { aSource, aWorkItem, dropped } from "#testing/exports.ts";
import { anAgency, done, refused } from "#testing/people.ts";
import { smallPlaybook } from "#testing/playbooks.ts";
import { makeWorld } from "#testing/world.ts";
import { readLetter } from "./letters.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);

/** A dossier with somebody to write to. */
async function furnished() {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-01" });
  const nora = { dossierId, name: "Nora Benali", email: "nora@client.example" };
  const { id: contactId } = await done(world, owner, addContact, nora);
  return { dossierId, contactId };
}

test("a letter says the steps of the plan with their days, those of the other side apart, and who we are", async () => {
  const { dossierId, contactId } = await furnished();
  await done(world, owner, makePlan, { dossierId, playbookKey: smallPlaybook.key });
  const task = { title: "Signer le PV", side: "client", dueOn: "2026-11-30", visibility: "shared" };
  await done(world, owner, addStep, { dossierId, ...task });
  await done(world, owner, addStep, { dossierId, title: "SECRETINTERNE", visibility: "internal" });
  const french = { dossierId, contactId, language: "fr" };
  const said = await done(world, owner, draftLetter, { ...french, template: "announcement" });
  assert.match(said.body, /celles qui vous reviennent\s:\n\n(?:- .*\n)*- Signer le PV, 30 novembre 2026\n/u);
  assert.ok(!said.body.includes("SECRETINTERNE"));
  assert.ok(!said.body.includes("1er mars 2027\n"), "what comes after the end is not announced as before it");
  const { lacking } = await done(world, owner, readLetter, { dossierId, letterId: said.id });
  assert.deepEqual(lacking, ["reply_by"]);
  const accesses = await done(world, owner, draftLetter, { ...french, template: "access-removal-request" });
  assert.match(accesses.body, /\n- [^\n]+, person-\d+@agence\.example\n/);
  assert.match(accesses.body, /⟦access_list⟧/);
});

test("what the dossier knows of accesses and data is proposed to a person, and put into no letter by itself", async () => {
  const { dossierId, contactId } = await furnished();
  const readExport = async ({ name }: { name: string }) => [aSource(name, { workItems: [aWorkItem("1")] })];
  const here = { ...world, ports: { ...world.ports, readExport } };
  const drop = (name: string) => done(here, owner, importFiles, { dossierId, files: [dropped(name)] });
  await drop("Tableau");
  await drop("Classeur");
  const { sources } = await done(world, owner, listSources, { dossierId });
  const homes = ["client-owned-saas", "ours"];
  for (const [at, { id: sourceId }] of sources.entries())
    await done(world, owner, setHome, { dossierId, sourceId, home: homes[at] });
  const [theirs, ours] = sources.map(({ name, file }) => name ?? file);
  const suggested = async (template: string) => {
    const { id: letterId } = await done(world, owner, draftLetter, { dossierId, contactId, template });
    return (await done(world, owner, readLetter, { dossierId, letterId })).suggested;
  };
  assert.deepEqual(await suggested("access-removal-request"), { access_list: theirs });
  assert.deepEqual(await suggested("data-notice"), { data_sets: ours });
});

test("a version of the pack goes with a letter once it is ready, attached or by an address", async () => {
  const { dossierId, contactId } = await furnished();
  const draft = { dossierId, contactId, template: "review-request" };
  const { id: letterId } = await done(world, owner, draftLetter, draft);
  await done(world, owner, addWorkItem, { dossierId, title: "Blog" });
  const { id: packId } = await done(world, owner, buildPack, { dossierId });
  const which = { dossierId, letterId, packId };
  assert.equal(await refused(world, owner, editLetter, which), "pack.not-ready");
  const system = { kind: "system", agencyId: owner.agencyId, because: "test" } as const;
  await done(world, system, makePackVersion, { dossierId, packId });
  const linked = await done(world, owner, editLetter, which);
  assert.deepEqual([linked.packId, linked.packBy], [packId, "link"]);
  const attached = await done(world, owner, editLetter, { ...which, packBy: "file" });
  assert.equal(attached.packBy, "file");
  const { documents } = await done(world, owner, readLetter, { dossierId, letterId });
  assert.deepEqual(
    documents?.map(({ id, name, by }) => [id, name, by]),
    [[packId, "dossier-de-passation-v1.zip", "file"]],
  );
  const none = await done(world, owner, editLetter, { ...which, packId: null });
  assert.deepEqual([none.packId, none.packBy], [null, null]);
});
