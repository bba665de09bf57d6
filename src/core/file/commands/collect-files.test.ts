import { strict as assert } from "node:assert";
import { rm, stat, truncate, writeFile } from "node:fs/promises";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { collectDaily } from "#core/file/jobs/collect-daily.ts";
import { checkFiles, listFiles } from "#core/file/queries.ts";
import { listFacts } from "#core/journal/queries.ts";
import type { JobWork } from "#core/kernel/job.ts";
import { run, type World } from "#core/run.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { openFileStore } from "#platform/files/open-store.ts";
import { aSource, dropped, readerOf } from "#testing/exports.ts";
import { aFile, age, filesOnDisk, readFileAs, storable } from "#testing/files.ts";
import { anAgency, done, refused, wrongPeople } from "#testing/people.ts";
import { startS3Peer } from "#testing/s3-peer.ts";
import { makeWorld } from "#testing/world.ts";
import { collectFiles } from "./collect-files.ts";

const six = Array.from({ length: 6 }, (_, at) => aFile(`f${at}`, `contenu ${at}`));
const sources = new Map<string, readonly ImportedSource[]>([["six", [aSource("tableau", { files: six })]]]);
const world = await makeWorld({ readExport: readerOf(sources) });
after(world.close);

/** An agency with six files in a dossier, and whoever keeps the server. */
async function anAgencyWithFiles(where: World = world) {
  const owner = await anAgency(where);
  const { agencyId } = owner;
  const { id: dossierId } = await done(where, owner, createDossier, { party: "Aubin" });
  await done(where, owner, importFiles, { dossierId, files: [dropped("six")] });
  const keeper = { kind: "operator", agencyId, name: "root" } as const;
  const own = async () => (await filesOnDisk(world.dataFolder)).filter((path) => path.includes(agencyId));
  return { owner, keeper, agencyId, dossierId, own };
}

const nothing = { count: 0, bytes: 0, mayGo: 0 };
const clean = { whole: 6, missing: 0, altered: 0, faults: [], forgotten: nothing };

test("nobody of an agency looks into the store, which is the server's", async () => {
  const { owner } = await anAgencyWithFiles();
  for (const { actor, told } of [
    { actor: owner, told: "request.not-permitted" },
    ...wrongPeople(owner, "owner"),
  ]) {
    assert.equal(await refused(world, actor, checkFiles, {}), told);
    assert.equal(await refused(world, actor, collectFiles, {}), told);
  }
});

test("the check finds exactly what is missing, altered and forgotten; tidying takes what is old of it", async () => {
  const { owner, keeper, agencyId, dossierId, own } = await anAgencyWithFiles();
  const untouched = await anAgencyWithFiles();
  assert.deepEqual(await done(world, keeper, checkFiles, {}), clean);

  const [gone = "", cut = "", other = ""] = await own();
  await rm(gone);
  await truncate(cut, 20);
  const half = `${other.slice(0, -4)}abcd.part`;
  await writeFile(half, "à moitié");
  const { fileStore } = world.ports;
  const recent = "d".repeat(32);
  await fileStore.put(`${agencyId}/${dossierId}/${"c".repeat(32)}`, storable("oublié"));
  await fileStore.put(`${agencyId}/${dossierId}/${recent}`, storable("récent"));
  await age(
    world,
    (await own()).filter((path) => !path.endsWith(recent)),
  );
  const { faults, ...found } = await done(world, keeper, checkFiles, {});
  const forgotten = { count: 3, bytes: 24, mayGo: 2 };
  assert.deepEqual(found, { whole: 4, missing: 1, altered: 1, forgotten });
  assert.deepEqual(faults.map(({ fault, path }) => `${fault} ${path.slice(0, -1)}`).sort(), [
    "altered f",
    "missing f",
  ]);

  assert.deepEqual(await done(world, keeper, collectFiles, {}), { deleted: 2, bytes: 17 });
  assert.deepEqual(await done(world, keeper, collectFiles, {}), { deleted: 0, bytes: 0 });
  const left = await done(world, keeper, checkFiles, {});
  assert.deepEqual(left, { ...found, faults, forgotten: { count: 1, bytes: 7, mayGo: 0 } });
  await assert.rejects(stat(half));
  const facts = (await done(world, owner, listFacts, {})).rows.filter(
    (fact) => fact.command === "file.collect",
  );
  assert.equal(facts.length, 1, "only a tidying that took something leaves a fact");
  assert.deepEqual(await done(world, untouched.keeper, checkFiles, {}), clean);

  const { rows } = await done(world, owner, listFiles, { dossierId });
  const read = await Promise.allSettled(rows.map(({ id }) => readFileAs(world, owner, dossierId, id)));
  const told = read.map((one) => (one.status === "rejected" ? "broken" : String(one.value)));
  assert.deepEqual(told.filter((one) => !one.startsWith("contenu ")).sort(), [
    "broken",
    "file.content-missing",
  ]);
  assert.equal(told.length, 6);
});

test("tidying never takes what a row names, however old it looks", async () => {
  const { owner, keeper, dossierId, own } = await anAgencyWithFiles();
  // A store whose clock is a year behind: everything in it looks old enough to go.
  const { list } = world.ports.fileStore;
  const behind: World = {
    ...world,
    ports: {
      ...world.ports,
      fileStore: {
        ...world.ports.fileStore,
        async *list(prefix) {
          for await (const one of list(prefix)) yield { ...one, storedAt: "2025-01-01T00:00:00Z" };
        },
      },
    },
  };
  for (let at = 0; at < 10; at += 1) {
    const files = Array.from({ length: 5 }, (_, file) => aFile(`f${file}`, `contenu ${at} ${file}`));
    sources.set(`n${at}`, [aSource("tableau", { files })]);
    await done(world, owner, importFiles, { dossierId, files: [dropped(`n${at}`)] });
    await done(behind, keeper, collectFiles, {});
  }
  assert.equal((await own()).length, 56);
  const { whole, missing } = await done(world, keeper, checkFiles, {});
  assert.deepEqual([whole, missing], [56, 0]);
});

test("the daily tidying is done once a day for each agency, and caught up", async () => {
  const { agencyId } = await anAgencyWithFiles();
  const told: string[] = [];
  const work: JobWork = {
    agencies: async () => [{ agencyId }],
    async runAs(actor, operation, input) {
      const answer = await run(world, actor, operation, input);
      told.push(answer.ok ? "done" : answer.refusal.refused);
      return answer;
    },
  };
  await collectDaily.perform(null, work);
  await collectDaily.perform(null, work);
  world.wait({ hours: 72 });
  await collectDaily.perform(null, work);
  assert.deepEqual(told, ["done", "file.already-collected", "done"]);
});

test("a bucket keeps, gives back, checks and tidies the files of a dossier as a folder does", async () => {
  const peer = await startS3Peer({ page: 2 });
  const { dataFolder } = world;
  const inBucket = (s3Url: string): World => {
    const fileStore = openFileStore({ dataFolder, s3Url, onFailure: () => undefined });
    return { ...world, ports: { ...world.ports, fileStore } };
  };
  try {
    const far = inBucket(peer.url);
    const { owner, keeper, agencyId, dossierId } = await anAgencyWithFiles(far);
    assert.equal(peer.bucket.size, 6);
    assert.deepEqual(await done(far, keeper, checkFiles, {}), clean);
    const { rows } = await done(far, owner, listFiles, { dossierId });
    for (const { id, path } of rows) {
      const content = await readFileAs(far, owner, dossierId, id);
      assert.equal(String(content), `contenu ${path.slice(1)}`);
    }
    const at = new Date(world.clock().subtract({ hours: 25 }).epochMilliseconds);
    peer.bucket.set(`${agencyId}/${dossierId}/${"c".repeat(32)}`, { bytes: Buffer.from("x"), at });
    assert.deepEqual(await done(far, keeper, collectFiles, {}), { deleted: 1, bytes: 1 });
    peer.bucket.delete([...peer.bucket.keys()][3] ?? "");
    const { whole, missing } = await done(far, keeper, checkFiles, {});
    assert.deepEqual([whole, missing], [5, 1]);

    const nowhere = inBucket(peer.url.replace("passation-test", "another-bucket"));
    const input = { dossierId, files: [dropped("n1")] };
    assert.equal(await refused(nowhere, keeper, checkFiles, {}), "file.store-refused");
    assert.equal(await refused(nowhere, keeper, collectFiles, {}), "file.store-refused");
    assert.equal(await refused(nowhere, owner, importFiles, input), "file.store-refused");
  } finally {
    await peer.close();
  }
});
