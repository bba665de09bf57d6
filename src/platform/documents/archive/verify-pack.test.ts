import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { ZipFile } from "yazl";
import { samplePack } from "#testing/packs.ts";
import { type DrawnPack, drawnFile } from "./drawn-pack.ts";
import { manifestBytes } from "./manifest.ts";
import { verifyPack } from "./verify-pack.ts";
import { writePackFolder, writePackZip } from "./write-pack.ts";

let work: string;
before(async () => {
  work = await mkdtemp(join(tmpdir(), "passation-verify-"));
});
after(() => rm(work, { recursive: true, force: true }));

const texts: Readonly<Record<string, string>> = {
  "LISEZ-MOI.txt": "lisez",
  "data.json": JSON.stringify({ text: "é".repeat(40_000) }),
  "files/Été/maquette finale.png": "pixels",
  "files/vide.txt": "",
};

async function pack(): Promise<DrawnPack> {
  const files = await Promise.all(
    Object.entries(texts).map(([path, text]) => drawnFile(path, Buffer.from(text))),
  );
  const manifest = await drawnFile("manifest.json", manifestBytes(samplePack("fr", 1), files));
  return { lang: "fr", end: Temporal.PlainDate.from("2026-12-14"), files: [...files, manifest] };
}

let made = 0;
const place = (name: string) => join(work, `${++made}-${name}`);

async function folder(): Promise<string> {
  const at = place("pack");
  await writePackFolder(await pack(), at);
  return at;
}

/** A zip of these entries, as any tool would make it. */
async function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  const at = place("other.zip");
  await writeFile(at, await buffer(zip.outputStream));
  return at;
}

const manifestText = async () => Buffer.from((await (await pack()).files.at(-1)?.read()) ?? "").toString();
const whole = { ok: true, files: 4, faults: [] };

test("a pack as written is whole, as a folder and as a zip", async () => {
  assert.deepEqual(await verifyPack(await folder()), whole);
  const zip = place("pack.zip");
  await writePackZip(await pack(), zip);
  assert.deepEqual(await verifyPack(zip), whole);
});

test("a pack zipped again by somebody is whole, inside a folder or not, with what systems add", async () => {
  const entries = { ...texts, "manifest.json": await manifestText() };
  assert.deepEqual(await verifyPack(await zipOf(entries)), whole);
  const inside = Object.entries(entries).map(([path, text]) => [`Maison Lumière/${path}`, text]);
  const litter = { "__MACOSX/Maison Lumière/._data.json": "x", "Maison Lumière/.DS_Store": "x" };
  assert.deepEqual(await verifyPack(await zipOf({ ...Object.fromEntries(inside), ...litter })), whole);
  const decomposed = inside.map(([path = "", text]) => [path.normalize("NFD"), text]);
  assert.deepEqual(await verifyPack(await zipOf(Object.fromEntries(decomposed))), whole);
  const at = await folder();
  await writeFile(join(at, "Thumbs.db"), "x");
  const around = place("around");
  await mkdir(around);
  await rename(at, join(around, "pack"));
  assert.deepEqual(await verifyPack(around), whole);
});

test("whatever is done to a file of a pack is told by its name", async () => {
  const at = await folder();
  await writeFile(join(at, "data.json"), (texts["data.json"] ?? "").replace("é", "e"));
  await writeFile(join(at, "LISEZ-MOI.txt"), "lises");
  await rm(join(at, "files/vide.txt"));
  await writeFile(join(at, "notes.txt"), "mine");
  await rm(join(at, "files/Été/maquette finale.png"));
  await symlink("/etc/passwd", join(at, "files/Été/maquette finale.png"));
  assert.deepEqual(await verifyPack(at), {
    ok: false,
    files: 4,
    faults: [
      { path: "LISEZ-MOI.txt", fault: "altered" },
      { path: "data.json", fault: "altered" },
      { path: "files/vide.txt", fault: "missing" },
      { path: "files/Été/maquette finale.png", fault: "unsafe" },
      { path: "notes.txt", fault: "unlisted" },
    ],
  });
});

test("every byte of a zip that is flipped is noticed, wherever it matters", async () => {
  const zip = place("pack.zip");
  await writePackZip(await pack(), zip);
  const bytes = await readFile(zip);
  const step = Math.ceil(bytes.length / 150);
  const flipped = place("flipped.zip");
  let noticed = 0;
  let tried = 0;
  for (let at = 0; at < bytes.length; at += step) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    await writeFile(flipped, changed);
    tried++;
    if (!(await verifyPack(flipped)).ok) noticed++;
    else assert.ok(isHeaderByte(bytes, at), `byte ${at} of a content may not change unseen`);
  }
  assert.ok(noticed > tried / 2, `${noticed} of ${tried}`);
});

/** Bytes of headers (dates, versions, names that the directory repeats) change no content. */
function isHeaderByte(zip: Buffer, at: number): boolean {
  const directory = zip.readUInt32LE(zip.length - 6);
  if (at >= directory) return true;
  for (let start = 0; start < directory; ) {
    const head = 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    if (at >= start && at < start + head) return true;
    start += head + zip.readUInt32LE(start + 18);
  }
  return false;
}

test("what is no pack, cut short or absent is said in one fault", async () => {
  const only = async (at: string) => (await verifyPack(at)).faults;
  assert.deepEqual(await only(join(work, "nowhere.zip")), [{ path: "nowhere.zip", fault: "absent" }]);
  const text = place("text.zip");
  await writeFile(text, "not a zip");
  assert.deepEqual(
    (await only(text)).map(({ fault }) => fault),
    ["unopened"],
  );
  const other = await zipOf(texts);
  assert.deepEqual(await only(other), [{ path: basename(other), fault: "no-pack" }]);
  for (const manifest of [
    "",
    "{",
    "[]",
    "{}",
    '{"format":"passation-pack","files":[{"path":"a"}]}',
    "\xff",
  ]) {
    const at = await zipOf({ ...texts, "manifest.json": Buffer.from(manifest, "latin1") });
    assert.deepEqual(await only(at), [{ path: "manifest.json", fault: "altered" }], manifest);
  }
  const zip = place("pack.zip");
  await writePackZip(await pack(), zip);
  const bytes = await readFile(zip);
  for (const length of [0, 10, bytes.length >> 1, bytes.length - 1]) {
    await writeFile(zip, bytes.subarray(0, length));
    assert.deepEqual(
      (await only(zip)).map(({ fault }) => fault),
      ["unopened"],
      `${length} bytes`,
    );
  }
});

test("names that lead out of the folder, links, doubles and secrets are unsafe, and nothing is written", async () => {
  const manifest = await manifestText();
  for (const bad of [
    "../evil.txt",
    "a/../../evil.txt",
    "/etc/evil",
    "C:\\evil",
    "a\\b",
    "con.txt",
    "a//b",
    "x\u0001y",
  ]) {
    const at = await zipOf({ ...texts, "manifest.json": manifest, placeholder_: "x" });
    const bytes = await readFile(at);
    const padded = Buffer.from(bad.padEnd(12, "z").slice(0, 12));
    await writeFile(at, replaced(bytes, Buffer.from("placeholder_"), padded));
    const found = await verifyPack(at);
    assert.deepEqual(
      found.faults.map(({ fault }) => fault),
      ["unsafe"],
      bad,
    );
  }
  const twice = await zipOf({ ...texts, "manifest.json": manifest, "LISEZ-MOI.tx_": "autre" });
  await writeFile(
    twice,
    replaced(await readFile(twice), Buffer.from("LISEZ-MOI.tx_"), Buffer.from("LISEZ-MOI.txt")),
  );
  assert.ok(
    (await verifyPack(twice)).faults.some(
      ({ path, fault }) => path === "LISEZ-MOI.txt" && fault === "unsafe",
    ),
  );
  const listed = manifest.replace("files/vide.txt", "../../etc/pas");
  const led = await verifyPack(await zipOf({ ...texts, "manifest.json": listed }));
  assert.ok(led.faults.some(({ path, fault }) => path === "../../etc/pas" && fault === "unsafe"));
});

test("a zip that claims far more than it holds, or lies about sizes, is refused at once", async () => {
  const started = performance.now();
  const zeros = deflateRawSync(Buffer.alloc(1_000_000));
  const at = await zipOf({
    ...texts,
    "manifest.json": await manifestText(),
    "bomb.bin": zeros.subarray(0, 1_000),
  });
  const bytes = await readFile(at);
  const directory = bytes.lastIndexOf("bomb.bin") - 46;
  bytes.writeUInt32LE(0xfffffff0, directory + 24);
  await writeFile(at, bytes);
  const result = await verifyPack(at);
  assert.deepEqual(
    result.faults.map(({ fault }) => fault),
    ["unsafe"],
  );
  const lying = await zipOf({ ...texts, "manifest.json": await manifestText() });
  const lied = await readFile(lying);
  const entry = lied.lastIndexOf("LISEZ-MOI.txt") - 46;
  lied.writeUInt32LE(lied.readUInt32LE(entry + 24) + 5, entry + 24);
  await writeFile(lying, lied);
  assert.equal((await verifyPack(lying)).ok, false);
  assert.ok(performance.now() - started < 5_000);
});

/** Every occurrence of a name replaced by another of the same length. */
function replaced(bytes: Buffer, from: Buffer, to: Buffer): Buffer {
  assert.equal(from.length, to.length);
  const changed = Buffer.from(bytes);
  for (let at = changed.indexOf(from); at >= 0; at = changed.indexOf(from, at + 1)) to.copy(changed, at);
  return changed;
}
