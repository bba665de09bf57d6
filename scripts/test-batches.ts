import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** How many test files share a process: starting one takes as long as many a file's tests. */
const together = 12;
/** Up to here each file has a process of its own, where nothing else can be the cause of what fails. */
const fewEnough = 24;

/** Test files that run in one process, and the file that Node is given for them. */
export type TestBatch = { readonly file: string; readonly holds: readonly string[] };

/**
 * Shares test files out over processes. Each file is a suite of its batch, so that what it prepares and puts away
 * stays its own; neighbours of one folder go to different batches, since they take equally long. `alone` stay so.
 * The files that are written go with `folder`, which is to be removed once the tests ran.
 */
export function batchesOf(
  files: readonly string[],
  alone: (file: string) => boolean,
): { readonly batches: readonly TestBatch[]; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), "passation-tests-"));
  const own = (file: string): TestBatch => ({ file, holds: [file] });
  if (files.length <= fewEnough) return { folder, batches: files.map(own) };
  const shared = files.filter((file) => !alone(file));
  const count = Math.ceil(shared.length / together);
  const batches = Array.from({ length: count }, (_, at): TestBatch => {
    const holds = shared.filter((_, place) => place % count === at);
    const file = join(folder, `batch-${at}.mjs`);
    writeFileSync(file, textOf(holds));
    return { file, holds };
  });
  return { folder, batches: [...files.filter(alone).map(own), ...batches] };
}

const textOf = (files: readonly string[]) =>
  `import { suite } from "node:test";\n${files
    .map((file) => JSON.stringify(pathToFileURL(file).href))
    .map((address) => `suite(${address}, async () => { await import(${address}); });\n`)
    .join("")}`;
