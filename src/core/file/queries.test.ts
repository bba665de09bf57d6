import { strict as assert } from "node:assert";
import { createHash, randomBytes, randomUUIDv7 } from "node:crypto";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { undoImport } from "#core/tracking/commands/undo-import.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { aSource, dropped, readerOf } from "#testing/exports.ts";
import { aFile, filesOf, filesOnDisk, readFileAs } from "#testing/files.ts";
import { anAgency, done, refused, turnsAway, wrongPeople } from "#testing/people.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { makeWorld } from "#testing/world.ts";
import { listFiles } from "./queries.ts";

const sources = new Map<string, readonly ImportedSource[]>();
const world = await makeWorld({ readExport: readerOf(sources) });
const owner = await anAgency(world);
after(world.close);

const picture = randomBytes(200_000);
const board = (...files: ImportedSource["files"]) => [aSource("tableau", { files })];
const maquette = aFile("Refonte/maquette.png", picture, "a");
sources.set("v1", board(maquette, aFile("notes.txt", "un"), aFile("vide", "")));
sources.set("v2", board(maquette, aFile("notes.txt", "deux")));

const aDossier = async () => (await done(world, owner, createDossier, { party: "Aubin" })).id;
const importInto = (dossierId: string, name: string) =>
  done(world, owner, importFiles, { dossierId, files: [dropped(name)] });
const read = (dossierId: string, fileId = "", actor: Parameters<typeof readFileAs>[1] = owner) =>
  readFileAs(world, actor, dossierId, fileId);

test("nobody reads a file but who may read the tracking of its dossier, and another agency's does not exist", async () => {
  const dossierId = await aDossier();
  await importInto(dossierId, "v1");
  const [file] = await filesOf(world, owner, dossierId);
  await turnsAway(world, listFiles, { dossierId }, owner, "read-only");
  for (const { actor, told } of wrongPeople(owner, "read-only")) {
    assert.equal(await read(dossierId, file?.id, actor), told, actor.kind);
  }
  const other = await anAgency(world, "Une autre");
  const absent = randomUUIDv7();
  assert.equal(await refused(world, other, listFiles, { dossierId }), "dossier.not-found");
  for (const [dossier, id] of [
    [dossierId, file?.id],
    [dossierId, absent],
    [absent, file?.id],
  ] as const) {
    assert.equal(await read(dossier, id, other), "file.not-found");
  }
  assert.equal(await read(await aDossier(), file?.id), "file.not-found");
});

test("what an export carries is kept sealed, listed in its order and given back byte for byte", async () => {
  const dossierId = await aDossier();
  const { sources: imported } = await importInto(dossierId, "v1");
  assert.equal(imported[0]?.files, 3);
  const rows = await filesOf(world, owner, dossierId);
  const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");
  assert.deepEqual(
    rows.map((row) => [row.path, row.bytes, row.workItemExternalId, row.sha256]),
    [
      ["notes.txt", 2, null, sha256("un")],
      ["vide", 0, null, sha256("")],
      ["Refonte/maquette.png", picture.length, "a", sha256(picture)],
    ],
  );
  assert.ok(rows.every(({ sourceId }) => sourceId === imported[0]?.sourceId));
  const contents = await Promise.all(rows.map(({ id }) => read(dossierId, id)));
  assert.deepEqual(contents, [Buffer.from("un"), Buffer.from(""), picture]);
  const lying = await Promise.all((await filesOnDisk(world.dataFolder)).map((path) => readFile(path)));
  assert.equal(Buffer.concat(lying).indexOf(picture.subarray(0, 32)), -1, "nothing lies in the clear");
});

test("a long list comes page by page, each file once, folder after folder", async () => {
  const dossierId = await aDossier();
  const many = (name: string, count: number) =>
    aSource(name, {
      files: Array.from({ length: count }, (_, at) => aFile(`${name}/${at}`, `${name} ${at}`)),
    });
  sources.set("long", [many("x", 5), aSource("none"), many("y", 4), many("z", 1)]);
  await importInto(dossierId, "long");
  const paths: string[] = [];
  let next: string | undefined;
  do {
    const page = await done(world, owner, listFiles, {
      dossierId,
      limit: 3,
      ...(next ? { after: next } : {}),
    });
    assert.ok(page.rows.length <= 3);
    paths.push(...page.rows.map(({ path }) => path));
    next = page.next;
  } while (next !== undefined);
  assert.deepEqual(paths, ["x/0", "x/1", "x/2", "x/3", "x/4", "y/0", "y/1", "y/2", "y/3", "z/0"]);
});

test("a newer export shows its own files, and an undone one gives back those before", async () => {
  const dossierId = await aDossier();
  await importInto(dossierId, "v1");
  const first = await filesOf(world, owner, dossierId);
  const { importId } = await importInto(dossierId, "v2");
  const second = await filesOf(world, owner, dossierId);
  assert.deepEqual(
    second.map(({ path }) => path),
    ["notes.txt", "Refonte/maquette.png"],
  );
  assert.equal(await read(dossierId, first[0]?.id), "file.not-found");
  assert.deepEqual(await read(dossierId, second[0]?.id), Buffer.from("deux"));
  await done(world, owner, undoImport, { dossierId, importId });
  assert.deepEqual(await filesOf(world, owner, dossierId), first);
  assert.deepEqual(await read(dossierId, first[0]?.id), Buffer.from("un"));
  assert.equal(await read(dossierId, second[0]?.id), "file.not-found");
});

test("who writes in the database opens nothing by moving keys, and a dossier's key takes its files along", async () => {
  const [dossierId, elsewhere] = [await aDossier(), await aDossier()];
  await importInto(dossierId, "v1");
  await importInto(elsewhere, "v2");
  const contentOf = async (fileId = "") => {
    const sql = "select c.* from file f join file_content c on c.id = f.content_id where f.id = $1";
    return (await world.pool.query(sql, [fileId])).rows[0];
  };
  const [second, , first] = await filesOf(world, owner, dossierId);
  const [one, two] = [await contentOf(first?.id), await contentOf(second?.id)];
  const alien = await contentOf((await filesOf(world, owner, elsewhere)).at(-1)?.id);
  const put = (values: object) => {
    const sets = Object.keys(values).map((name, at) => `${name} = $${at + 2}`);
    const sql = `update file_content set ${sets.join(", ")} where id = $1`;
    return world.pool.query(sql, [one.id, ...Object.values(values)]);
  };
  for (const altered of [
    { sealed_key: two.sealed_key },
    { sealed_key: alien.sealed_key },
    { sha256: "0".repeat(64) },
    { bytes: 12 },
    { sealed_key: alien.sealed_key, sha256: alien.sha256, bytes: alien.bytes },
  ]) {
    await put(altered);
    await assert.rejects(read(dossierId, first?.id), JSON.stringify(Object.keys(altered)));
    await put({ sealed_key: one.sealed_key, sha256: one.sha256, bytes: one.bytes });
  }
  await put({ place: `${one.place.slice(0, -1)}${one.place.endsWith("0") ? 1 : 0}` });
  assert.equal(await read(dossierId, first?.id), "file.content-missing");
  await put({ place: one.place });
  assert.deepEqual(await read(dossierId, first?.id), picture);
  await world.pool.query("update dossier set wrapped_key = null where id = $1", [dossierId]);
  assert.equal(await read(dossierId, first?.id), "file.not-found");
});

test(
  "the pictures of real Notion exports, and what real mails carry, come back as they were",
  withRealExports,
  async () => {
    const real = await makeWorld();
    try {
      const agency = await anAgency(real);
      const { id: dossierId } = await done(real, agency, createDossier, { party: "Aubin" });
      const names = [
        ...["csv-relations", "pages-nested", "projects-tasks"].map((name) => `notion/${name}.zip`),
        ...["ticket_with_attachment", "multiple_text_parts"].map((name) => `mail/${name}.eml`),
      ];
      const expected = new Map<string, string>();
      for (const name of names) {
        const file = new File([new Uint8Array(realExport(name))], name.replace(/^.*\//, ""));
        const sources = await real.ports.readExport({ name: file.name, files: [file] }, { language: "fr" });
        for (const { path, read } of isRefusal(sources) ? [] : sources.flatMap(({ files }) => files)) {
          expected.set(
            path,
            createHash("sha256")
              .update(await read())
              .digest("hex"),
          );
        }
        await done(real, agency, importFiles, { dossierId, files: [file] });
      }
      const rows = await filesOf(real, agency, dossierId);
      assert.deepEqual(new Map(rows.map(({ path, sha256 }) => [path, sha256])), expected);
      assert.ok(rows.length >= 4, `${rows.length} files`);
      for (const { id, sha256 } of rows) {
        const content = await readFileAs(real, agency, dossierId, id);
        assert.equal(createHash("sha256").update(content).digest("hex"), sha256);
      }
    } finally {
      await real.close();
    }
  },
);
