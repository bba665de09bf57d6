import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { verifyPack } from "../../src/platform/documents/archive/verify-pack.ts";
import type { Fault, Made } from "./made.ts";
import { seen } from "./made.ts";
import { run } from "./programs.ts";

/**
 * Unpacks the archive as a client would, and compares what is then on the disk with what the manifest
 * lists, what was carried and what our own verification says of the archive and of the folder.
 */
export async function archiveFaults(made: Made): Promise<readonly Fault[]> {
  const { zip, folder, pack, tracking, listed } = made;
  const faults: Fault[] = [];
  const wrong = (what: string) => faults.push({ document: "zip", what });
  const test = await run("unzip", ["-tqq", zip]);
  if (test.status !== 0) wrong(`unzip -t: ${test.out} ${test.said}`);
  const unpacked = await run("unzip", ["-qq", "-d", folder, zip]);
  if (unpacked.status !== 0) wrong(`unzip: ${unpacked.out} ${unpacked.said}`);
  for (const place of [zip, folder]) {
    const verified = await verifyPack(place);
    if (!verified.ok)
      wrong(`verify ${place === zip ? "zip" : "folder"}: ${seen(verified.faults.slice(0, 3))}`);
  }
  const manifest: { readonly client: string; readonly files: readonly { readonly path: string }[] } =
    JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  if (manifest.client !== pack.client) wrong(`the manifest names ${seen(manifest.client)}`);
  const named = [...manifest.files.map(({ path }) => path), "manifest.json"].toSorted();
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const there = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  for (const path of new Set(named).symmetricDifference(new Set(there))) {
    wrong(`${seen(path)} is ${named.includes(path) ? "listed and not there" : "there and not listed"}`);
  }
  const told = listed.map(({ path }) => path).toSorted();
  if (told.join("\n") !== named.join("\n")) wrong("publishing told other files than the manifest");
  for (const [at, file] of tracking.flatMap(({ files }) => files).entries()) {
    const path = pack.files[at]?.path ?? "?";
    const kept = await readFile(join(folder, "files", path)).catch(() => undefined);
    if (!kept?.equals(await file.read())) wrong(`${seen(path)} does not hold what was carried`);
  }
  return faults;
}
