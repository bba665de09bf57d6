import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { catalogueParts } from "../src/platform/catalogue/parts.ts";
import { builtProgram } from "./build-program.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

test("a build serves until a source changes, then another takes its place and the old one stays", async () => {
  const before = await builtProgram("cli");
  assert.equal(await builtProgram("cli"), before);
  const stampPath = join(dirname(before), "..", "made-from.json");
  const { folder, files } = JSON.parse(await readFile(stampPath, "utf8"));
  const [[path, changed, bytes], ...others] = files;
  await writeFile(stampPath, JSON.stringify({ folder, files: [[path, changed - 1, bytes], ...others] }));
  const after = await builtProgram("cli");
  assert.notEqual(dirname(after), dirname(before));
  assert.ok(existsSync(before));
});

test("every thread that the sources start is a file of the build", async () => {
  const folder = dirname(await builtProgram("main"));
  const started = globSync("src/**/*.ts", { cwd: root })
    .flatMap((path) => [...readFileSync(join(root, path), "utf8").matchAll(/new URL\("(\.\/[\w-]+)\.ts"/g)])
    .map(([, path = ""]) => `${basename(path)}.mjs`);
  assert.ok(started.length > 5);
  for (const name of started) assert.ok(existsSync(join(folder, name)), name);
});

test("every part of the catalogue is kept beside the build as its files say it", async () => {
  const folder = dirname(await builtProgram("main"));
  for (const { name, fromSources } of catalogueParts)
    assert.deepEqual(JSON.parse(readFileSync(join(folder, "kept", `${name}.json`), "utf8")), fromSources());
  const { files } = JSON.parse(await readFile(join(folder, "..", "made-from.json"), "utf8"));
  const named = new Set(files.map(([path]: readonly [string]) => path));
  for (const path of ["catalogue", ...globSync("catalogue/**/*.yaml", { cwd: root })])
    assert.ok(named.has(path), path);
});

test("the command line says the same, built and from its sources", async () => {
  const said = async (program: string) =>
    spawnSync(process.execPath, [program, "dossier.create", "--help"], { encoding: "utf8" }).stdout;
  const fromSources = await said(join(root, "src/cli.ts"));
  assert.match(fromSources, /Usage/);
  assert.equal(await said(await builtProgram("cli")), fromSources);
});
