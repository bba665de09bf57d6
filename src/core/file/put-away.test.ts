import { strict as assert } from "node:assert";
import { randomBytes, randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { run, type World } from "#core/run.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import type { CarriedFile, ImportedSource } from "#core/tracking/ports.ts";
import { openDatabase, openPool } from "#platform/db/pool.ts";
import { aSource, dropped, readerOf } from "#testing/exports.ts";
import { aFile, filesOf, filesOnDisk, readFileAs } from "#testing/files.ts";
import { anAgency, done, refused } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import type { FileStore } from "./ports.ts";
import { StoreFailure } from "./store-failure.ts";

const sources = new Map<string, readonly ImportedSource[]>();
const world = await makeWorld({ readExport: readerOf(sources) });
const owner = await anAgency(world);
after(world.close);

const board = (...files: ImportedSource["files"]) => [aSource("tableau", { files })];
sources.set("three", board(aFile("a", randomBytes(200_000)), aFile("b", "un"), aFile("c", "")));
sources.set("twins", [
  aSource("un", { files: [aFile("a/logo.svg", "<svg/>"), aFile("b/logo.svg", "<svg/>")] }),
  aSource("deux", { files: [aFile("logo.svg", "<svg/>")] }),
]);

const aDossier = async () => (await done(world, owner, createDossier, { party: "Aubin" })).id;
const importInto = (dossierId: string, name: string) =>
  done(world, owner, importFiles, { dossierId, files: [dropped(name)] });
const onDisk = () => filesOnDisk(world.dataFolder);
const withStore = (store: Partial<FileStore>): World => ({
  ...world,
  ports: { ...world.ports, fileStore: { ...world.ports.fileStore, ...store } },
});

test("one content is kept once in a dossier, and never shared between two", async () => {
  const before = (await onDisk()).length;
  const dossierId = await aDossier();
  await importInto(dossierId, "twins");
  await importInto(dossierId, "twins");
  assert.equal((await onDisk()).length, before + 1);
  const rows = await filesOf(world, owner, dossierId);
  assert.equal(rows.length, 3);
  for (const { id } of rows) {
    assert.deepEqual(await readFileAs(world, owner, dossierId, id), Buffer.from("<svg/>"));
  }
  await importInto(await aDossier(), "twins");
  assert.equal((await onDisk()).length, before + 2);
});

test("several imports of one export at once keep each content once, and every file of it opens", async () => {
  const dossierId = await aDossier();
  await Promise.all(Array.from({ length: 4 }, () => importInto(dossierId, "three")));
  const sql = "select from file_content where dossier_id = $1";
  assert.equal((await world.pool.query(sql, [dossierId])).rowCount, 3);
  const rows = await filesOf(world, owner, dossierId);
  assert.equal(rows.length, 3);
  for (const { id, bytes } of rows) {
    assert.equal((await readFileAs(world, owner, dossierId, id)).length, bytes);
  }
});

test("too large a file, or too many together, is refused by name before anything is read or kept", async () => {
  const dossierId = await aDossier();
  const before = await onDisk();
  const claim = (path: string, megabytes: number): CarriedFile => ({
    path,
    bytes: megabytes * 1_000_000,
    read: () => assert.fail("it is not even read"),
  });
  sources.set("huge", board(aFile("petit", "x"), claim("film.mov", 301)));
  sources.set("heavy", board(...["a", "b", "c", "d"].map((name) => claim(name, 260))));
  const answerTo = async (name: string) => {
    const input = { dossierId, files: [dropped(name)], language: "en" };
    const answer = await run(world, owner, importFiles, input);
    return answer.ok ? undefined : answer.refusal;
  };
  assert.deepEqual(await answerTo("huge"), {
    refused: "import.file-too-large",
    params: { file: "tableau.json", path: "film.mov", limit: "300 MB" },
  });
  assert.deepEqual(await answerTo("heavy"), {
    refused: "import.files-too-large",
    params: { file: "tableau.json", path: "d", limit: "1,000 MB" },
  });
  assert.deepEqual(await onDisk(), before);
});

test("a store that fails at any content refuses the import and keeps nothing of it", async () => {
  const dossierId = await aDossier();
  const before = await onDisk();
  for (let fails = 1; fails <= 3; fails += 1) {
    let puts = 0;
    const failing = withStore({
      async put(place, content) {
        puts += 1;
        const call = puts;
        // It may well have kept the content before it failed.
        await world.ports.fileStore.put(place, content);
        if (call === fails) throw new StoreFailure(refuse("file.store-full"), new Error("no room"));
      },
    });
    const input = { dossierId, files: [dropped("three")] };
    assert.equal(await refused(failing, owner, importFiles, input), "file.store-full");
    assert.deepEqual(await onDisk(), before, `content ${fails}`);
  }
  assert.deepEqual(await filesOf(world, owner, dossierId), []);
});

test("an import that the dossier refuses, at the last moment too, keeps nothing", async () => {
  const dossierId = await aDossier();
  const before = await onDisk();
  const files = [dropped("three")];
  const nowhere = { dossierId: randomUUIDv7(), files };
  assert.equal(await refused(world, owner, importFiles, nowhere), "dossier.not-found");
  const url = new URL(world.databaseUrl);
  url.searchParams.set("options", "-c lock_timeout=200 -c timezone=UTC");
  const hasty = openPool(url.href, 2);
  const holder = await world.pool.connect();
  try {
    await holder.query("begin");
    await holder.query("select from dossier where id = $1 for update", [dossierId]);
    const impatient = { ...world, db: openDatabase(hasty) };
    assert.equal(await refused(impatient, owner, importFiles, { dossierId, files }), "request.busy");
  } finally {
    await holder.query("rollback");
    holder.release();
    await hasty.end();
  }
  await world.pool.query("update dossier set wrapped_key = null where id = $1", [dossierId]);
  assert.equal(await refused(world, owner, importFiles, { dossierId, files }), "dossier.not-found");
  assert.deepEqual(await onDisk(), before);
});

test("an import that took half a day is refused, since what it put away may have been tidied", async () => {
  const dossierId = await aDossier();
  const slow = withStore({
    async put(place, content) {
      await world.ports.fileStore.put(place, content);
      world.wait({ hours: 13 });
    },
  });
  const input = { dossierId, files: [dropped("twins")] };
  assert.equal(await refused(slow, owner, importFiles, input), "request.busy");
});

test("a file that does not give what it announced is a fault, not half an import", async () => {
  const dossierId = await aDossier();
  const before = await onDisk();
  sources.set("lying", board(aFile("a", "un"), { ...aFile("b", "deux"), bytes: 5 }));
  await assert.rejects(importInto(dossierId, "lying"), /5 bytes gave 4/);
  assert.deepEqual(await onDisk(), before);
});
