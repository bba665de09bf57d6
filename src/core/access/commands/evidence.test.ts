import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { listAccesses, readAccess } from "#core/access/queries.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { removeFiles } from "#core/file/commands/remove-files.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import type { Actor } from "#core/kernel/actor.ts";
import { anAgency, done, refused } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { addAccesses } from "./add-accesses.ts";
import { editAccess } from "./edit-access.ts";
import { giveEvidence, withdrawEvidence } from "./give-evidence.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const statement = "Réglages › Utilisateurs : Nora Benali est propriétaire.";

/** An access of Search Console, which the client owns as far as somebody said. */
async function anAccess(said: object = { clientLevel: "owner", owner: "client" }) {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const accesses = [{ toolKey: "google-search-console", ...said }];
  const { added } = await done(world, owner, addAccesses, { dossierId, accesses });
  return { dossierId, accessId: added[0]?.id ?? "" };
}
const autonomyOf = async (one: object) => (await done(world, owner, readAccess, one)).access.autonomy;
const kinds = (autonomy: Awaited<ReturnType<typeof autonomyOf>>) => autonomy.lacks.map(({ kind }) => kind);

test("evidence given by one of us is attested and makes autonomous; taken back, it counts no more and stays", async () => {
  const one = await anAccess();
  assert.deepEqual(kinds(await autonomyOf(one)), ["no-evidence"]);
  const { access, evidence } = await done(world, owner, giveEvidence, { ...one, level: "owner", statement });
  assert.deepEqual(access.autonomy, {
    state: "autonomous",
    grade: "attested",
    shownOn: "2026-11-02",
    blockers: [],
    lacks: [],
  });
  assert.deepEqual([evidence.grade, evidence.by], ["attested", `member:${owner.memberId}`]);
  const back = { ...one, evidenceId: evidence.id, reason: "La capture montrait un autre compte." };
  const { access: without } = await done(world, owner, withdrawEvidence, back);
  assert.deepEqual([without.autonomy.state, kinds(without.autonomy)], ["not-yet", ["no-evidence"]]);
  assert.equal(await refused(world, owner, withdrawEvidence, back), "access.evidence-not-found");
  const read = await done(world, owner, readAccess, one);
  assert.deepEqual(read.evidence, [{ ...evidence, withdrawn: back.reason }]);
  const { score } = await done(world, owner, listAccesses, one);
  assert.deepEqual([score.autonomous, score.notYet], [0, 1]);
});

test("an API key attests too, and is named as such", async () => {
  const one = await anAccess();
  const { agencyId, memberId: keyId } = owner;
  const key: Actor = { kind: "api-key", agencyId, keyId, role: "member" };
  const { evidence } = await done(world, key, giveEvidence, { ...one, level: "owner", statement });
  assert.deepEqual([evidence.grade, evidence.by], ["attested", `api-key:${keyId}`]);
});

test("evidence ends by the clock, and newer evidence counts in its place", async () => {
  const one = await anAccess();
  const shows = { ...one, level: "owner", statement };
  await done(world, owner, giveEvidence, { ...shows, on: "2026-10-20", until: "2026-11-03" });
  assert.equal((await autonomyOf(one)).state, "autonomous");
  world.wait({ hours: 24 });
  assert.equal((await autonomyOf(one)).state, "autonomous");
  world.wait({ hours: 24 });
  const ended = await autonomyOf(one);
  assert.deepEqual([ended.state, ended.grade], ["not-yet", null]);
  assert.deepEqual(ended.lacks, [{ kind: "evidence-expired", level: "owner", until: "2026-11-03" }]);
  const { access } = await done(world, owner, giveEvidence, shows);
  assert.deepEqual([access.autonomy.state, access.autonomy.shownOn], ["autonomous", "2026-11-04"]);
});

test("a contradiction stays visible until one side of it is taken back, or the level is corrected", async () => {
  const one = await anAccess();
  await done(world, owner, giveEvidence, { ...one, level: "owner", statement, on: "2026-11-01" });
  const less = { ...one, level: "viewer", statement: "Nora Benali n’a que la lecture." };
  const { access, evidence } = await done(world, owner, giveEvidence, less);
  assert.deepEqual([access.autonomy.state, kinds(access.autonomy)], ["not-yet", ["contradicted"]]);
  const lower = await done(world, owner, editAccess, { ...one, clientLevel: "viewer" });
  assert.deepEqual(kinds(lower.access.autonomy), ["right-too-low", "contradicted"]);
  await done(world, owner, editAccess, { ...one, clientLevel: "owner" });
  const back = { ...one, evidenceId: evidence.id, reason: "Un autre compte" };
  const resolved = await done(world, owner, withdrawEvidence, back);
  assert.equal(resolved.access.autonomy.state, "autonomous");

  const other = await anAccess({ clientLevel: "viewer", owner: "client" });
  const shown = await done(world, owner, giveEvidence, { ...other, level: "owner", statement });
  assert.deepEqual(kinds(shown.access.autonomy), ["right-too-low", "contradicted"]);
  const corrected = await done(world, owner, editAccess, { ...other, clientLevel: "owner" });
  assert.equal(corrected.access.autonomy.state, "autonomous");
});

test("the day of evidence is not ahead, its end not before, and its file is one of the dossier", async () => {
  const one = await anAccess();
  const shows = { ...one, level: "owner", statement };
  const give = (more: object) => refused(world, owner, giveEvidence, { ...shows, ...more });
  assert.equal(await give({ on: "2027-01-01" }), "access.day-ahead");
  assert.equal(await give({ on: "2026-10-02", until: "2026-10-01" }), "access.until-before");
  const upload = async ({ dossierId }: { dossierId: string }) => {
    const files = [new File(["x"], "capture.png")];
    return (await done(world, owner, uploadFiles, { dossierId, files })).files[0]?.fileId ?? "";
  };
  const elsewhere = await upload(await anAccess());
  assert.equal(await give({ fileId: elsewhere }), "access.file-not-found");
  const fileId = await upload(one);
  const { evidence } = await done(world, owner, giveEvidence, { ...shows, fileId });
  assert.equal(evidence.fileId, fileId);
  await done(world, owner, removeFiles, { dossierId: one.dossierId, fileIds: [fileId] });
  assert.equal(await give({ fileId }), "access.file-not-found");
  for (const wrong of [{ level: "unknown" }, { statement: " " }, { on: "hier" }])
    assert.equal(await give(wrong), "request.invalid");
});

test("an access keeps a hundred pieces of evidence, those taken back among them", async () => {
  const one = await anAccess();
  const shows = { ...one, level: "owner", statement };
  for (let at = 0; at < 100; at += 1) await done(world, owner, giveEvidence, shows);
  assert.equal(await refused(world, owner, giveEvidence, shows), "access.too-much-evidence");
  const { evidence } = await done(world, owner, readAccess, one);
  const ids = evidence.map(({ id }) => id);
  assert.deepEqual(ids, ids.toSorted().reverse());
});
