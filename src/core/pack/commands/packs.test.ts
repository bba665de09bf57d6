import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { checkFiles } from "#core/file/queries.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { openPack } from "#core/open-file.ts";
import { makePackJob } from "#core/pack/jobs/make-pack.ts";
import { previewPack, readSheet } from "#core/pack/queries/preview.ts";
import { comparePacks, listPacks, readPack } from "#core/pack/queries.ts";
import { run } from "#core/run.ts";
import { addDecision, addWorkItem } from "#core/tracking/commands/add-entry.ts";
import { decideWork } from "#core/tracking/commands/decide.ts";
import { editWorkItem } from "#core/tracking/commands/edit-entry.ts";

import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { unzip } from "#testing/unzip.ts";
import { makeWorld } from "#testing/world.ts";
import { buildPack } from "./build-pack.ts";
import { makePackVersion } from "./make-pack.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const { agencyId } = owner;

const aDossier = async (more = {}) =>
  (await done(world, owner, createDossier, { party: "Boulangerie Aubin", endOn: "2026-12-14", ...more })).id;

/** Does the job that a build left, as the worker does. */
const work = (dossierId: string, packId: string) =>
  makePackJob.perform(
    { agencyId, dossierId, packId },
    {
      agencies: async () => [],
      runAs: (actor, operation, input, report) => run(world, actor, operation, input, "fr", report),
    },
  );

async function built(dossierId: string, language = "fr") {
  const { id: packId } = await done(world, owner, buildPack, { dossierId, language });
  await work(dossierId, packId);
  return done(world, owner, readPack, { dossierId, packId });
}

async function zipOf(dossierId: string, packId: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const file = await openPack({ world, actor: owner }, { dossierId, packId });
  assert.ok(!isRefusal(file));
  const pieces: Uint8Array[] = [];
  for await (const piece of file.content) pieces.push(piece);
  return unzip(Buffer.concat(pieces));
}

test("who only reads builds no pack, nobody but the worker makes one, and another agency sees none", async () => {
  const dossierId = await aDossier();
  await done(world, owner, addWorkItem, { dossierId, title: "Menu" });
  await turnsAway(world, buildPack, { dossierId }, owner, "member");
  const pack = await built(dossierId);
  const which = { dossierId, packId: pack.id };
  assert.equal(await refused(world, owner, makePackVersion, which), "request.not-permitted");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, readPack, which), "dossier.not-found");
  const opened = await openPack({ world, actor: other }, which);
  assert.ok(isRefusal(opened) && opened.refused === "dossier.not-found");
  const elsewhere = await aDossier();
  assert.equal(await refused(world, owner, readPack, { ...which, dossierId: elsewhere }), "pack.not-found");
});

test("a dossier with nothing to hand over builds no pack", async () => {
  const dossierId = await aDossier();
  assert.equal(await refused(world, owner, buildPack, { dossierId }), "pack.nothing");
});

test("a dossier of which everything is internal builds no pack, and says what to do", async () => {
  const dossierId = await aDossier();
  const hide = { dossierId, visibility: "internal" } as const;
  await done(world, owner, addWorkItem, { ...hide, title: "Menu" });
  assert.equal(await refused(world, owner, buildPack, { dossierId }), "pack.nothing-shared");
  await done(world, owner, uploadFiles, { ...hide, files: [new File(["x"], "x.txt")] });
  assert.equal(await refused(world, owner, buildPack, { dossierId }), "pack.nothing-shared");
  const { id: entryId } = await done(world, owner, addWorkItem, { dossierId, title: "Carte" });
  const { id: packId } = await done(world, owner, buildPack, { dossierId });
  await done(world, owner, editWorkItem, { ...hide, entryId });
  await work(dossierId, packId);
  const { state, problem } = await done(world, owner, readPack, { dossierId, packId });
  assert.deepEqual([state, problem], ["failed", "pack.nothing-shared"]);
});

test("without an end date, the same content asked for another day is the same version", async () => {
  const dossierId = await aDossier({ endOn: null });
  await done(world, owner, addWorkItem, { dossierId, title: "Menu" });
  const first = await built(dossierId);
  assert.equal(first.number, 1);
  world.wait({ hours: 48 });
  assert.equal((await built(dossierId)).sameAs, first.id);
  const data = JSON.parse(Buffer.from((await zipOf(dossierId, first.id)).get("data.json") ?? []).toString());
  assert.equal(data.end, undefined);
});

test("what is internal is in no version: not an entry, not a note, not a file", async () => {
  const dossierId = await aDossier({ internalView: "SECRET-vue", clientView: "Internalisation" });
  const secrets = [
    "SECRET-vue",
    "SECRET-note",
    "SECRET-element",
    "SECRET-decision",
    "SECRET-fichier",
    "SECRET-contenu",
  ];
  const item = await done(world, owner, addWorkItem, { dossierId, title: "Menu du soir" });
  await done(world, owner, editWorkItem, { dossierId, entryId: item.id, internalNote: "SECRET-note" });
  await done(world, owner, addWorkItem, { dossierId, title: "SECRET-element", visibility: "internal" });
  await done(world, owner, addDecision, { dossierId, title: "SECRET-decision", visibility: "internal" });
  const entryIds = [item.id];
  await done(world, owner, decideWork, { dossierId, entryIds, handling: "hand-over", note: "Au successeur" });
  const files = [new File(["bonjour"], "charte.txt")];
  await done(world, owner, uploadFiles, { dossierId, files });
  const hidden = [new File(["SECRET-contenu"], "SECRET-fichier.txt")];
  await done(world, owner, uploadFiles, { dossierId, files: hidden, visibility: "internal" });
  const pack = await built(dossierId);
  assert.deepEqual([pack.state, pack.number, pack.counts?.workItems.open], ["ready", 1, 1]);
  const zip = await zipOf(dossierId, pack.id);
  assert.equal(Buffer.from(zip.get("files/charte.txt") ?? []).toString(), "bonjour");
  const data = Buffer.from(zip.get("data.json") ?? []).toString();
  assert.match(data, /"handling": ?"hand-over"/);
  assert.match(data, /Au successeur/);
  for (const [path, bytes] of zip) {
    const inner = /\.(?:xlsx|ods)$/.test(path) ? [...(await unzip(Buffer.from(bytes))).values()] : [bytes];
    const text = [path, ...inner.map((one) => Buffer.from(one).toString("latin1"))].join("\n");
    for (const secret of secrets) assert.ok(!text.includes(secret), `${path} tells ${secret}`);
  }
});

test("a build under way is answered again, one that changes nothing says so, and versions are compared", async () => {
  const dossierId = await aDossier();
  const first = await done(world, owner, addWorkItem, { dossierId, title: "Menu" });
  const { id } = await done(world, owner, buildPack, { dossierId });
  assert.equal((await done(world, owner, buildPack, { dossierId })).id, id);
  await work(dossierId, id);
  await work(dossierId, id);
  const again = await built(dossierId);
  assert.deepEqual([again.state, again.sameAs, again.number], ["same", id, null]);
  await done(world, owner, editWorkItem, { dossierId, entryId: first.id, title: "Menu du soir" });
  await done(world, owner, addDecision, { dossierId, title: "Garder le logo" });
  const next = await built(dossierId);
  assert.equal(next.number, 2);
  const { changes } = await done(world, owner, comparePacks, { dossierId, packId: next.id, withPackId: id });
  assert.deepEqual(
    changes.map(({ kind, added, changed, gone }) => [kind, added.names, changed.names, gone.count]),
    [
      ["work-item", [], ["Menu du soir"], 0],
      ["decision", ["Garder le logo"], [], 0],
    ],
  );
  const { rows } = await done(world, owner, listPacks, { dossierId, limit: 50 });
  assert.deepEqual(
    rows.map(({ state }) => state),
    ["ready", "same", "ready"],
  );
  const english = await built(dossierId, "en");
  assert.equal(english.number, 3);
  assert.ok((await zipOf(dossierId, english.id)).has("README.txt"));
  const kept = await run(world, { kind: "operator", agencyId, name: "root" }, checkFiles, {});
  assert.ok(
    kept.ok && kept.result.missing === 0 && kept.result.altered === 0 && kept.result.forgotten.count === 0,
  );
});

test("a pack that is asked for in one language is not answered by one under way in the other", async () => {
  const dossierId = await aDossier();
  await done(world, owner, addWorkItem, { dossierId, title: "Menu" });
  const { id } = await done(world, owner, buildPack, { dossierId });
  assert.equal(await refused(world, owner, buildPack, { dossierId, language: "en" }), "pack.under-way");
  await work(dossierId, id);
  assert.equal((await done(world, owner, buildPack, { dossierId, language: "en" })).language, "en");
});

test("a preview says what changed since the last version, what is left out, and why nothing can be built", async () => {
  const dossierId = await aDossier();
  const empty = await done(world, owner, previewPack, { dossierId });
  assert.deepEqual([empty.refusal, empty.since, empty.leftOut], ["pack.nothing", null, []]);
  const { id: entryId } = await done(world, owner, addWorkItem, { dossierId, title: "Menu" });
  const { id: packId } = await built(dossierId);
  assert.deepEqual((await done(world, owner, previewPack, { dossierId })).since?.changes, []);
  await done(world, owner, addDecision, { dossierId, title: "Garder le logo" });
  const { since, end } = await done(world, owner, previewPack, { dossierId });
  assert.deepEqual([since?.packId, since?.number, end], [packId, 1, "2026-12-14"]);
  assert.deepEqual(
    since?.changes.map(({ kind, added }) => [kind, added.names]),
    [["decision", ["Garder le logo"]]],
  );
  const english = await done(world, owner, previewPack, { dossierId, language: "en" });
  assert.deepEqual([english.since, english.sheets[0]?.name], [null, "Summary"]);
  await done(world, owner, editWorkItem, { dossierId, entryId, visibility: "internal" });
  const { leftOut, since: after } = await done(world, owner, previewPack, { dossierId });
  assert.deepEqual(leftOut, [{ what: "work-item", why: "internal", count: 1, examples: ["Menu"] }]);
  assert.deepEqual(after?.changes[0]?.gone, { count: 1, names: ["Menu"] });
  const other = await anAgency(world, "Une troisième");
  assert.equal(await refused(world, other, previewPack, { dossierId }), "dossier.not-found");
  assert.equal(
    await refused(world, other, readSheet, { dossierId, sheet: "all-items" }),
    "dossier.not-found",
  );
});

test("a build that cannot be made says why on its row, and a later one may be asked for", async () => {
  const dossierId = await aDossier();
  await done(world, owner, addWorkItem, { dossierId, title: "Menu" });
  const { id: packId } = await done(world, owner, buildPack, { dossierId });
  const broken = {
    ...world,
    ports: {
      ...world.ports,
      makePack: async () => {
        throw new Error("no more memory");
      },
    },
  };
  const doing = makePackJob.perform(
    { agencyId, dossierId, packId },
    {
      agencies: async () => [],
      runAs: (actor, operation, input, report) => run(broken, actor, operation, input, "fr", report),
    },
  );
  await assert.rejects(doing, /no more memory/);
  const failed = await done(world, owner, readPack, { dossierId, packId });
  assert.deepEqual([failed.state, failed.problem], ["failed", "pack.failed"]);
  await work(dossierId, packId);
  assert.equal((await done(world, owner, readPack, { dossierId, packId })).state, "ready");
});
