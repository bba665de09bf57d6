import { strict as assert } from "node:assert";
import { randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { listAccesses, listStacks, readAccess } from "#core/access/queries.ts";
import { archiveDossier } from "#core/dossier/commands/close-dossier.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFacts, verifyJournal } from "#core/journal/queries.ts";
import { removeOwnTool, writeTools } from "#core/tool/commands/write-tool.ts";
import { exampleTool } from "#core/tool/example.ts";
import { anAgency, done, refusal, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { addAccesses } from "./add-accesses.ts";
import { editAccess } from "./edit-access.ts";
import { giveEvidence, withdrawEvidence } from "./give-evidence.ts";
import { removeAccess, restoreAccess } from "./remove-access.ts";
import { setAside } from "./set-aside.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const aDossier = async () => (await done(world, owner, createDossier, { party: "Aubin" })).id;
const add = (dossierId: string, ...accesses: readonly object[]) =>
  done(world, owner, addAccesses, { dossierId, accesses });
/** An access of Search Console in a dossier of its own. */
async function anAccess(said: object = {}) {
  const dossierId = await aDossier();
  const { added } = await add(dossierId, { toolKey: "google-search-console", ...said });
  return { dossierId, accessId: added[0]?.id ?? "" };
}
const factsOf = async (dossierId: string) =>
  (await done(world, owner, listFacts, { dossierId, limit: 200 })).rows
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith("access."));

test("who only reads writes no access; another agency's and another dossier's do not exist", async () => {
  const one = await anAccess();
  const { dossierId } = one;
  const shows = { ...one, level: "owner", statement: "Vu" };
  const { evidence } = await done(world, owner, giveEvidence, shows);
  const accesses = [{ toolKey: "google-ads" }];
  await turnsAway(world, addAccesses, { dossierId, accesses }, owner, "member");
  await turnsAway(world, editAccess, { ...one, payer: "client" }, owner, "member");
  await turnsAway(world, removeAccess, one, owner, "member");
  await turnsAway(world, restoreAccess, one, owner, "member");
  await turnsAway(world, setAside, { ...one, as: "waived", reason: "Non" }, owner, "member");
  await turnsAway(world, giveEvidence, shows, owner, "member");
  const back = { ...one, evidenceId: evidence.id, reason: "Erreur" };
  await turnsAway(world, withdrawEvidence, back, owner, "member");
  await turnsAway(world, listAccesses, { dossierId }, owner, "read-only");

  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, listAccesses, { dossierId }), "dossier.not-found");
  assert.equal(await refused(world, other, readAccess, one), "dossier.not-found");
  assert.equal(await refused(world, other, addAccesses, { dossierId, accesses }), "dossier.not-found");
  assert.equal(await refused(world, other, giveEvidence, shows), "dossier.not-found");
  const there = await aDossier();
  assert.equal(await refused(world, owner, readAccess, { ...one, dossierId: there }), "access.not-found");
  assert.equal(
    await refused(world, owner, editAccess, { ...one, dossierId: there, payer: "us" }),
    "access.not-found",
  );
  const elsewhere = await anAccess();
  const mixed = { ...elsewhere, evidenceId: evidence.id, reason: "Erreur" };
  assert.equal(await refused(world, owner, withdrawEvidence, mixed), "access.evidence-not-found");
});

test("accesses are added in bulk, and said twice they are told and not added again", async () => {
  const dossierId = await aDossier();
  const { stacks } = await done(world, owner, listStacks, {});
  const keys = new Set(stacks.flatMap(({ tools }) => tools.map(({ key }) => key)));
  const accesses = [...keys].map((toolKey) => ({ toolKey }));
  const first = await add(dossierId, ...accesses);
  assert.ok(first.added.length >= 25);
  assert.deepEqual(first.alreadyThere, []);
  const again = await add(dossierId, ...accesses, { toolKey: "google-ads", resource: "123-456-7890" });
  assert.deepEqual(
    again.alreadyThere.map(({ id }) => id),
    first.added.map(({ id }) => id),
  );
  assert.deepEqual(
    again.added.map(({ resource }) => resource),
    ["123-456-7890"],
  );
  const twice = await add(
    dossierId,
    { toolKey: "trello", resource: " Site " },
    { toolKey: "trello", resource: "Site" },
  );
  assert.deepEqual([twice.added.length, twice.alreadyThere[0]?.id], [1, twice.added[0]?.id]);
  assert.equal((await factsOf(dossierId)).length, accesses.length + 2);
  const { accesses: all, score } = await done(world, owner, listAccesses, { dossierId });
  assert.equal(all.length, accesses.length + 2);
  assert.deepEqual([score.total, score.unknown], [all.length, all.length]);
  assert.equal((await done(world, owner, verifyJournal, { dossierId })).fault, null);
});

test("an unknown tool is named and nothing is added; a dossier holds three hundred accesses", async () => {
  const dossierId = await aDossier();
  const unknown = await refusal(world, owner, addAccesses, {
    dossierId,
    accesses: [{ toolKey: "google-ads" }, { toolKey: "tool-of-nobody" }],
  });
  assert.deepEqual([unknown.refused, unknown.params], ["access.tool-unknown", { key: "tool-of-nobody" }]);
  assert.equal((await done(world, owner, listAccesses, { dossierId })).accesses.length, 0);
  const many = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => ({ toolKey: "trello", resource: `Tableau ${from + at}` }));
  await add(dossierId, ...many(0, 200));
  await add(dossierId, ...many(200, 299));
  const two = { dossierId, accesses: many(298, 301) };
  assert.equal(await refused(world, owner, addAccesses, two), "access.too-many");
  await add(dossierId, ...many(298, 300));
  const { added } = await add(dossierId, ...many(0, 200));
  assert.equal(added.length, 0);
});

test("an access is edited field by field; what changes nothing leaves no fact", async () => {
  const one = await anAccess({ resource: "sc-domain:aubin.example" });
  const said = { clientLevel: "owner", clientWho: "Nora Benali", owner: "client", payer: "nobody" };
  const ours = [{ form: "person", name: "lou@rivage.example", level: "owner" }];
  await done(world, owner, editAccess, { ...one, ...said, ours });
  const { access } = await done(world, owner, editAccess, { ...one, ...said, ours });
  assert.deepEqual(await factsOf(one.dossierId), ["access.added", "access.edited"]);
  assert.deepEqual([access.clientWho, access.ours, access.others], ["Nora Benali", ours, []]);
  assert.equal(access.resource, "sc-domain:aubin.example");
  const { access: less } = await done(world, owner, editAccess, { ...one, clientWho: null, ours: [] });
  assert.deepEqual([less.clientWho, less.ours, less.clientLevel], [null, [], "owner"]);
  await add(one.dossierId, { toolKey: "google-search-console", resource: "autre" });
  const twice = await refusal(world, owner, editAccess, { ...one, resource: "autre" });
  assert.deepEqual(
    [twice.refused, twice.params],
    ["access.twice", { name: "Google Search Console · autre" }],
  );
  await done(world, owner, editAccess, { ...one, resource: null });
  for (const wrong of [{ clientLevel: "king" }, { ours: [{ name: "x" }] }, { waitSince: "demain" }])
    assert.equal(await refused(world, owner, editAccess, { ...one, ...wrong }), "request.invalid");
});

test("a secret is kept in no field, neither of an access nor of what shows it", async () => {
  const one = await anAccess();
  const key = "AIzaSyA1234567890abcdefghijklmnopqrstuvw";
  const secret = "request.secret";
  assert.equal(await refused(world, owner, editAccess, { ...one, note: `Clé : ${key}` }), secret);
  const ours = [{ form: "token", name: key, level: "editor" }];
  assert.equal(await refused(world, owner, editAccess, { ...one, ours }), secret);
  const accesses = [{ toolKey: "trello", resource: "mot de passe : Tr3llo!Aubin" }];
  assert.equal(await refused(world, owner, addAccesses, { ...one, accesses }), secret);
  const shows = { ...one, level: "owner", statement: `Vu avec ${key}` };
  assert.equal(await refused(world, owner, giveEvidence, shows), secret);
  const { access, evidence } = await done(world, owner, readAccess, one);
  assert.deepEqual([access.note, access.ours, evidence], [null, [], []]);
});

test("setting aside wants a reason, is undone, and asks nothing while it lasts", async () => {
  const one = await anAccess({ clientLevel: "none", owner: "us" });
  assert.equal(await refused(world, owner, setAside, { ...one, as: "waived" }), "access.reason-wanted");
  const aside = { ...one, as: "waived", reason: "Le client arrête le SEO." };
  const { access } = await done(world, owner, setAside, aside);
  await done(world, owner, setAside, aside);
  assert.deepEqual([access.autonomy.state, access.autonomy.blockers], ["waived", []]);
  assert.deepEqual(access.exception, {
    is: "waived",
    reason: "Le client arrête le SEO.",
    by: `member:${owner.memberId}`,
    on: "2026-11-02",
  });
  const { score } = await done(world, owner, listAccesses, one);
  assert.deepEqual([score.waived, score.total, score.blocked], [1, 1, 0]);
  const back = await done(world, owner, setAside, { ...one, as: null });
  await done(world, owner, setAside, { ...one, as: null });
  assert.deepEqual([back.access.exception, back.access.autonomy.state], [null, "not-yet"]);
  assert.deepEqual(await factsOf(one.dossierId), ["access.added", "access.set-aside", "access.set-aside"]);
});

test("an access taken out comes back with its evidence, unless another stands in its place", async () => {
  const one = await anAccess({ resource: "a.example" });
  await done(world, owner, giveEvidence, { ...one, level: "owner", statement: "Vu" });
  assert.equal(await refused(world, owner, restoreAccess, one), "access.not-found");
  await done(world, owner, removeAccess, one);
  assert.equal(await refused(world, owner, readAccess, one), "access.not-found");
  assert.equal(await refused(world, owner, removeAccess, one), "access.not-found");
  await done(world, owner, restoreAccess, one);
  assert.equal((await done(world, owner, readAccess, one)).evidence.length, 1);
  await done(world, owner, removeAccess, one);
  await add(one.dossierId, { toolKey: "google-search-console", resource: "a.example" });
  assert.equal(await refused(world, owner, restoreAccess, one), "access.twice");
});

test("a tool that the agency forgets stays by its name, and nobody knows any more what it takes", async () => {
  await done(world, owner, writeTools, { tools: [exampleTool] });
  const dossierId = await aDossier();
  const said = { clientLevel: "owner", owner: "client" };
  const { added } = await add(dossierId, { toolKey: exampleTool.key, ...said });
  const one = { dossierId, accessId: added[0]?.id ?? "" };
  assert.equal((await done(world, owner, readAccess, one)).tool?.key, exampleTool.key);
  await done(world, owner, removeOwnTool, { key: exampleTool.key });
  const { access, tool } = await done(world, owner, readAccess, one);
  assert.deepEqual([tool, access.tool.name, access.tool.level], [null, exampleTool.name, null]);
  assert.deepEqual(access.autonomy.lacks, [{ kind: "tool-unknown", level: null, until: null }]);
  assert.equal(access.autonomy.state, "unknown");
});

test("an archived dossier is written as others are: what was forgotten is still said there", async () => {
  const one = await anAccess();
  await done(world, owner, archiveDossier, { dossierId: one.dossierId });
  const { access } = await done(world, owner, editAccess, { ...one, payer: "client" });
  assert.equal(access.payer, "client");
  assert.equal(
    await refused(world, owner, readAccess, { ...one, accessId: randomUUIDv7() }),
    "access.not-found",
  );
});
