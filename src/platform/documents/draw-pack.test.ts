import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import type { CarriedFile } from "#core/tracking/ports.ts";
import { samplePack } from "#testing/packs.ts";
import { verifyPack } from "./archive/verify-pack.ts";
import { drawPack, publishPack } from "./draw-pack.ts";

let work: string;
before(async () => {
  work = await mkdtemp(join(tmpdir(), "passation-draw-"));
});
after(() => rm(work, { recursive: true, force: true }));

const carried = (text: string): CarriedFile => ({
  path: "named otherwise in its source.png",
  bytes: text.length,
  read: async () => Buffer.from(text),
});
const withFiles = (lang: "fr" | "en") => ({
  ...samplePack(lang, 3),
  files: [{ path: "Refonte/maquette.png", bytes: 6, source: "Trello" }],
});

test("a published pack holds every document, its carried files under their names, and verifies", async () => {
  for (const { lang, place, readme } of [
    { lang: "fr", place: join(work, "pack.zip"), readme: "LISEZ-MOI.txt" },
    { lang: "en", place: join(work, "pack"), readme: "README.txt" },
  ] as const) {
    const files = await publishPack(withFiles(lang), [carried("pixels")], place);
    const names = files.map(({ path }) => path);
    assert.equal(names[0], readme);
    assert.equal(names.at(-1), "manifest.json");
    for (const name of [
      "recap.pdf",
      "index.html",
      "passation.xlsx",
      "passation.ods",
      "files/Refonte/maquette.png",
    ]) {
      assert.ok(names.includes(name), name);
    }
    assert.ok(names.filter((name) => name.startsWith("csv/")).length >= 8);
    assert.ok(files.every(({ bytes }) => bytes > 0));
    assert.deepEqual(await verifyPack(place), { ok: true, files: files.length - 1, faults: [] });
  }
});

test("a manifest tells what the pack is about, and lists every other file in order", async () => {
  await publishPack(withFiles("fr"), [carried("pixels")], join(work, "told"));
  const { files, ...about } = JSON.parse(await readFile(join(work, "told/manifest.json"), "utf8"));
  const { version, client, agency, end, lang, counts, sources, warnings } = withFiles("fr");
  assert.deepEqual(about, {
    format: "passation-pack",
    version,
    client,
    agency,
    end,
    lang,
    counts,
    sources,
    warnings,
  });
  const paths: string[] = files.map(({ path }: { path: string }) => path);
  assert.deepEqual(paths, paths.toSorted());
  assert.ok(!paths.includes("manifest.json"));
  const onDisk = (await readdir(join(work, "told"), { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  assert.equal(onDisk.length, paths.length + 1);
});

test("the same pack is the same zip in another process, another time zone, another day", async () => {
  const here = join(work, "here.zip");
  await publishPack(samplePack("fr", 4), [], here);
  const script = `
    const { publishPack } = await import("#platform/documents/draw-pack.ts");
    const { samplePack } = await import("#testing/packs.ts");
    await publishPack(samplePack("fr", 4), [], process.argv[1]);`;
  const digest = async (place: string) =>
    createHash("sha256")
      .update(await readFile(place))
      .digest("hex");
  for (const [TZ, days] of [
    ["Pacific/Kiritimati", "0"],
    ["America/Los_Angeles", "200"],
  ] as const) {
    const there = join(work, `there-${days}.zip`);
    // Every thread of that process believes that it is another day.
    const shifted = `const Real = Date, shift = ${days} * 864e5;
      globalThis.Date = class extends Real {
        constructor(...given) { if (given.length) super(...given); else super(Real.now() + shift); }
        static now() { return Real.now() + shift; }
      };`;
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(shifted)}`;
    const env = { ...process.env, TZ, LC_ALL: "de_DE.UTF-8", NODE_OPTIONS };
    await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script, there], { env });
    assert.equal(await digest(there), await digest(here), TZ);
  }
});

test("threads made ready keep no program alive, and draw the same", async () => {
  const script = `
    const { prepareDrawing, drawPack } = await import("#platform/documents/draw-pack.ts");
    const { samplePack } = await import("#testing/packs.ts");
    prepareDrawing();
    if (process.argv[1] === "draw") {
      const { files } = await drawPack(samplePack("fr", 4), []);
      process.stdout.write(files.at(-1).sha256);
    }`;
  const run = (...args: readonly string[]) =>
    promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script, ...args], {
      timeout: 30_000,
    });
  assert.equal((await run()).stdout, "");
  const { files } = await drawPack(samplePack("fr", 4), []);
  assert.equal((await run("draw")).stdout, files.at(-1)?.sha256);
});

test("a carried file that changes while the pack is made stops it, and nothing is written", async () => {
  let reads = 0;
  const changing = { ...carried("pixels"), read: async () => Buffer.from(`pixels ${reads++}`) };
  await assert.rejects(
    publishPack(withFiles("fr"), [changing], join(work, "changing.zip")),
    /files\/Refonte\/maquette\.png a changé/,
  );
  assert.ok(!(await readdir(work)).some((name) => name.includes("changing")));
});

test("a path that leads out of the pack is never drawn", async () => {
  for (const path of ["../evil", "/evil", "a\\b", "a/../../b", ""]) {
    const files = [{ path, bytes: 6, source: "Trello" }];
    await assert.rejects(
      drawPack({ ...samplePack("fr", 0), files }, [carried("pixels")]),
      /may not be written/,
    );
  }
});
