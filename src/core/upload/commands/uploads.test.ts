import { strict as assert } from "node:assert";
import { randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { collectFiles } from "#core/file/commands/collect-files.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { checkFiles } from "#core/file/queries.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { openUploads } from "#core/receive-upload.ts";
import { listUploads } from "#core/upload/queries.ts";
import { openFileStore } from "#platform/files/open-store.ts";
import { age, filesOf, filesOnDisk, readFileAs } from "#testing/files.ts";
import { anAgency, done, refusal, refused } from "#testing/people.ts";
import { startS3Peer } from "#testing/s3-peer.ts";
import { makeWorld, type TestWorld } from "#testing/world.ts";
import { beginUpload } from "./begin-upload.ts";
import { clearParts } from "./clear-parts.ts";
import { expireUploads } from "./expire-uploads.ts";
import { finishUpload } from "./finish-upload.ts";
import { holdUpload } from "./hold-upload.ts";

const world = await makeWorld();
after(world.close);

async function aStart(where: TestWorld = world) {
  const owner = await anAgency(where);
  const { id: dossierId } = await done(where, owner, createDossier, { party: "Aubin" });
  const { agencyId } = owner;
  const system = { kind: "system", agencyId, because: "test" } as const;
  const begin = (bytes: number, name = "film.mov") =>
    done(where, owner, beginUpload, { dossierId, name, bytes });
  const own = async () => (await filesOnDisk(where.dataFolder)).filter((path) => path.includes(agencyId));
  return { owner, dossierId, system, begin, own, uploads: openUploads({ world: where, actor: owner }, "fr") };
}

async function* some(...pieces: readonly string[]) {
  for (const piece of pieces) yield Buffer.from(piece);
}

test("parts on their way are no forgotten contents; what nobody goes on with leaves after a week", async () => {
  const { owner, dossierId, system, begin, own, uploads } = await aStart();
  const which = { dossierId, ...(await begin(10)) };
  assert.equal(await uploads.receive(which, 0, some("abc", "de")), 5);
  assert.deepEqual(await uploads.receive(which, 0, some("abc")), { refused: "upload.conflict", params: {} });
  const { uploads: listed } = await done(world, owner, listUploads, { dossierId });
  assert.deepEqual(
    listed.map(({ name, received }) => [name, received]),
    [["film.mov", 5]],
  );
  await age(world, await own());
  const { whole, forgotten } = await done(world, system, checkFiles, {});
  assert.deepEqual([whole, forgotten.count], [1, 0]);
  await done(world, system, collectFiles, {});
  assert.equal(await uploads.receive(which, 5, some("fghij")), 10);
  assert.equal(
    await refused(world, system, finishUpload, { dossierId, uploadId: randomUUIDv7() }),
    "upload.not-found",
  );

  const slow = { dossierId, ...(await begin(10, "lent.mov")) };
  await uploads.receive(slow, 0, some("abc"));
  assert.equal(await refused(world, system, finishUpload, slow), "upload.unfinished");
  world.wait({ hours: 6 * 24 });
  await uploads.receive(slow, 3, some("d"));
  world.wait({ hours: 6 * 24 });
  assert.ok(!isRefusal(await uploads.look(slow)), "each part gives it a week more");
  await done(world, system, finishUpload, which).catch(() => undefined);
  world.wait({ hours: 2 * 24 });
  assert.ok(isRefusal(await uploads.look(slow)));
  const places = (await own()).length;
  const { forgotten: gone } = await done(world, system, expireUploads, {});
  assert.equal(gone, 2);
  assert.ok(places > 0);
  assert.equal((await done(world, system, expireUploads, {})).forgotten, 0);
});

test("a wholly received upload becomes one file, however often it is finished, and its parts can go", async () => {
  const { owner, dossierId, system, begin, own, uploads } = await aStart();
  const which = { dossierId, ...(await begin(6)) };
  await uploads.receive(which, 0, some("abc"));
  await uploads.receive(which, 3, some("def"));
  const both = await Promise.all([1, 2].map(() => done(world, system, finishUpload, which)));
  assert.equal(both[0]?.fileId, both[1]?.fileId);
  const files = await filesOf(world, owner, dossierId);
  assert.deepEqual(
    files.map(({ path, bytes, uploadedBy }) => [path, bytes, uploadedBy]),
    [["film.mov", 6, `member:${owner.memberId}`]],
  );
  const places = (await own()).map((path) => path.split("/").slice(-4));
  const named = places.map(([agency, dossier, , name]) => `${agency}/${dossier}/${name}`);
  await done(world, system, clearParts, { places: named });
  assert.equal((await own()).length, 1, "the content itself has a row, and stays");
  assert.equal((await done(world, system, checkFiles, {})).whole, 1);
});

test("uploads lie in a bucket as in a folder, and a bucket that stumbles loses no part", async () => {
  const peer = await startS3Peer();
  try {
    const { dataFolder } = world;
    const fileStore = openFileStore({ dataFolder, s3Url: peer.url, onFailure: () => undefined });
    const there = { ...world, ports: { ...world.ports, fileStore } };
    const { owner, dossierId, system, begin, uploads } = await aStart(there);
    const which = { dossierId, ...(await begin(6)) };
    peer.trouble("cut", "slow-down");
    assert.equal(await uploads.receive(which, 0, some("abc")), 3);
    peer.trouble("internal", "internal", "internal");
    assert.ok(isRefusal(await uploads.receive(which, 3, some("def"))), "it does not answer");
    assert.equal(await uploads.receive(which, 3, some("def")), 6);
    const { fileId } = await done(there, system, finishUpload, which);
    assert.deepEqual(await readFileAs(there, owner, dossierId, fileId), Buffer.from("abcdef"));
  } finally {
    await peer.close();
  }
});

test("one request holds an upload, another waits and says so, and a dead one holds nothing for long", async () => {
  const { owner, dossierId, begin } = await aStart();
  const which = { dossierId, ...(await begin(6)) };
  const [one, two] = [randomUUIDv7(), randomUUIDv7()];
  const hold = (holder: string, release = false) =>
    done(world, owner, holdUpload, { ...which, holder, release });
  assert.deepEqual(await hold(one), { held: true, wanted: false });
  assert.deepEqual(await hold(two), { held: false, wanted: true });
  assert.deepEqual(await hold(one), { held: true, wanted: true });
  await hold(one, true);
  assert.deepEqual(await hold(two), { held: true, wanted: false });
  world.wait({ seconds: 11 });
  assert.deepEqual(await hold(one), { held: true, wanted: false });
  await hold(two, true);
  assert.deepEqual(await hold(two), { held: false, wanted: true }, "nobody lets go of another's");
});

test("a limit is said with what it leaves: of the agency, of the disk, of one file", async () => {
  const narrow = { ...world, ports: { ...world.ports, agencyRoom: 1_500_000_000 } };
  const { owner, dossierId, begin } = await aStart(narrow);
  const wanted = (bytes: number) => ({ dossierId, name: "film.mov", bytes });
  await begin(500_000_000);
  const full = await refusal(narrow, owner, beginUpload, wanted(1_200_000_000));
  assert.deepEqual(full, {
    refused: "upload.agency-full",
    params: { file: "film.mov", size: "1,2 Go", limit: "1,5 Go", left: "1 Go" },
  });
  const fileStore = { ...world.ports.fileStore, room: async () => 1_000_000_000 };
  const cramped = { ...world, ports: { ...world.ports, fileStore } };
  const noRoom = await refusal(cramped, owner, beginUpload, wanted(400_000_000));
  assert.deepEqual([noRoom.refused, noRoom.params.left], ["upload.no-room", "350 Mo"]);
  assert.equal(await refused(world, owner, beginUpload, wanted(5_000_000_001)), "upload.too-large");
  const tight = { ...world, ports: { ...world.ports, agencyRoom: 3 } };
  const four = { dossierId, files: [new File(["four"], "x")] };
  assert.equal(await refused(tight, owner, uploadFiles, four), "upload.agency-full");
});
