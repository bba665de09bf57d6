import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { samplePack } from "#testing/packs.ts";
import { type DrawnPack, drawnFile } from "./drawn-pack.ts";
import { manifestBytes } from "./manifest.ts";
import { readmeBytes } from "./readme.ts";
import { verifyPack } from "./verify-pack.ts";
import { writePackFolder, writePackZip } from "./write-pack.ts";

let work: string;
before(async () => {
  work = await mkdtemp(join(tmpdir(), "passation-write-"));
});
after(() => rm(work, { recursive: true, force: true }));

async function packOf(texts: Readonly<Record<string, string>>): Promise<DrawnPack> {
  const files = await Promise.all(
    Object.entries(texts).map(([path, text]) => drawnFile(path, Buffer.from(text))),
  );
  const manifest = await drawnFile("manifest.json", manifestBytes(samplePack("fr", 1), files));
  return { lang: "fr", end: Temporal.PlainDate.from("2026-12-14"), files: [...files, manifest] };
}
const first = () => packOf({ "a.txt": "un", "csv/é.csv": "x;y" });
const second = () => packOf({ "b.txt": "deux" });
/** A pack whose second file cannot be read to the end, as when a disk fails or fills. */
async function failing(code: string): Promise<DrawnPack> {
  const pack = await first();
  const read = async () => {
    throw Object.assign(new Error(code), { code });
  };
  return { ...pack, files: pack.files.map((file, index) => (index === 1 ? { ...file, read } : file)) };
}
const writers = [
  { write: writePackZip, name: (base: string) => join(work, `${base}.zip`) },
  { write: writePackFolder, name: (base: string) => join(work, base) },
];

test("an earlier pack is replaced as a whole, in a parent that is made if need be", async () => {
  for (const { write, name } of writers) {
    const place = name("deep/er/pack");
    await write(await first(), place);
    await write(await second(), place);
    const { ok, files } = await verifyPack(place);
    assert.deepEqual({ ok, files }, { ok: true, files: 1 });
  }
  assert.deepEqual((await readdir(join(work, "deep/er"))).sort(), ["pack", "pack.zip"]);
});

test("nothing of anybody's is overwritten, and the reason names it", async () => {
  const zip = join(work, "mine.zip");
  await writeFile(zip, "mine");
  await assert.rejects(
    writePackZip(await first(), zip),
    /mine\.zip existe déjà et n’est pas un dossier de passation/,
  );
  assert.equal(await readFile(zip, "utf8"), "mine");
  await assert.rejects(writePackFolder(await first(), zip), /existe déjà/);
  const folder = join(work, "with-notes");
  await writePackFolder(await first(), folder);
  await writeFile(join(folder, "notes.txt"), "mine");
  await assert.rejects(writePackFolder(await second(), folder), /notes\.txt/);
  assert.deepEqual((await readdir(folder)).sort(), ["a.txt", "csv", "manifest.json", "notes.txt"]);
  await rm(join(folder, "notes.txt"));
  await writeFile(join(folder, "a.txt"), "annotated");
  await assert.rejects(writePackFolder(await second(), folder), /a\.txt/);
  const empty = join(work, "empty");
  await mkdir(empty);
  await writePackFolder(await first(), empty);
  assert.ok((await verifyPack(empty)).ok);
});

test("a failure on the way leaves what was there, nothing half done, and says why", async () => {
  for (const { write, name } of writers) {
    const place = name("kept");
    await write(await first(), place);
    await assert.rejects(write(await failing("ENOSPC"), place), /le disque est plein/);
    await assert.rejects(write(await failing("EIO"), place), /\(EIO\)/);
    await assert.rejects(write(await failing("EACCES"), name("fresh")), /pas le droit/);
    assert.ok((await verifyPack(place)).ok);
    assert.equal(await stat(name("fresh")).catch(() => undefined), undefined);
  }
  assert.deepEqual(
    (await readdir(work)).filter((name) => name.endsWith(".part")),
    [],
  );
});

test("a full disk is told in plain words", {
  skip: process.getuid?.() !== 0 && "needs a disk of its own",
}, async () => {
  const disk = join(work, "disk");
  await mkdir(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], { stdio: "ignore" });
  } catch {
    return;
  }
  try {
    const noise = Array.from({ length: 9_000 }, (_, index) =>
      createHash("sha1").update(`${index}`).digest("hex"),
    );
    const large = await packOf({ "a.txt": noise.join("") });
    await assert.rejects(writePackZip(large, join(disk, "pack.zip")), /le disque est plein/);
    await assert.rejects(writePackFolder(large, join(disk, "pack")), /le disque est plein/);
    assert.deepEqual(await readdir(disk), []);
  } finally {
    execFileSync("umount", [disk]);
  }
});

test("a place where one may not write is told in plain words", {
  skip: process.getuid?.() === 0 && "root may write anywhere",
}, async () => {
  const closed = join(work, "closed");
  await mkdir(closed);
  await chmod(closed, 0o500);
  await assert.rejects(writePackZip(await first(), join(closed, "pack.zip")), /pas le droit/);
});

test("a zip of many files and of odd ones is read by another reader", async () => {
  const nothing = await drawnFile("", new Uint8Array());
  const files = Array.from({ length: 66_000 }, (_, index) => ({ ...nothing, path: `f/${index}` }));
  const manifest = await drawnFile("manifest.json", manifestBytes(samplePack("fr", 1), files));
  const place = join(work, "many.zip");
  await writePackZip({ ...(await first()), files: [...files, manifest] }, place);
  assert.equal((await verifyPack(place)).files, 66_000);
  const odd = join(work, "odd.zip");
  await writePackZip(
    await packOf({ "vide.txt": "", "日本/é.png": "x".repeat(1_000), "gros.bin": "0".repeat(16_000_001) }),
    odd,
  );
  assert.ok((await verifyPack(odd)).ok);
  assert.ok((await stat(odd)).size > 16_000_000, "what shrinks to nothing is stored");
});

test("the readme tells each file of the pack, in short lines that an old Notepad shows", () => {
  const listed = [
    "recap.pdf",
    "passation.xlsx",
    "data.schema.json",
    "csv/01.csv",
    "csv/02.csv",
    "files/a.png",
  ];
  const bytes = readmeBytes(samplePack("fr", 1), [...listed, "manifest.json"]);
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const lines = Buffer.from(bytes).toString("utf8").slice(1).split("\r\n");
  assert.ok(lines.every((line) => line.length <= 80 && !line.includes("\n")));
  for (const name of ["recap.pdf", "passation.xlsx", "data.schema.json", "csv/", "files/", "manifest.json"]) {
    assert.equal(lines.filter((line) => line.startsWith(`  ${name}  `)).length, 1, name);
  }
  assert.ok(!lines.some((line) => line.includes("passation.ods")));
  assert.match(lines.join("\n"), /sha256sum recap\.pdf/);
});
