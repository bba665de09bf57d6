import { execFile } from "node:child_process";
import { createCipheriv, createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createDossier } from "../src/core/dossier/commands/create-dossier.ts";
import { isRefusal } from "../src/core/kernel/refusal.ts";
import { openFile } from "../src/core/open-file.ts";
import { importFiles } from "../src/core/tracking/commands/import-files.ts";
import { openFileStore } from "../src/platform/files/open-store.ts";
import { aSource, dropped } from "../src/testing/exports.ts";
import { filesOf } from "../src/testing/files.ts";
import { anAgency, done } from "../src/testing/people.ts";
import { startS3Peer } from "../src/testing/s3-peer.ts";
import { makeWorld } from "../src/testing/world.ts";
import { printFigure } from "./figure.ts";

// A file of 200 MB is imported and read back, piece by piece: how much memory the process takes at
// its peak above what a file of one byte takes, against the same for a file of 20 MB (what V8 leaves
// uncollected is some 80 MB for either), and how fast it goes. Each has a process of its own; the
// bucket is a peer in this one.
//   node bench/file-sizes.ts

const [small, large] = [20, 200];
const most = 1.5;

type Sizes = { readonly extra: number; readonly kept: number; readonly read: number };

const [, , size, s3Url] = process.argv;
if (size) console.log(JSON.stringify(await measure(Number(size), s3Url || undefined)));
else await report();

async function report(): Promise<void> {
  const peer = await startS3Peer();
  try {
    for (const [store, url] of [
      ["a folder", ""],
      ["a bucket on loopback", peer.url],
    ] as const) {
      const little = await inItsOwnProcess(small, url);
      const { extra, kept, read } = await inItsOwnProcess(large, url);
      printFigure({
        id: "P8 (files)",
        what: `a carried file of ${large} MB into ${store} and back, sealed, hashed`,
        figure: `${Math.round(extra)} MB of memory, ${Math.round(little.extra)} MB for one of ${small} MB; kept at ${Math.round(kept)} MB/s, read at ${Math.round(read)} MB/s`,
        goal: `≤ ${most} × the memory of ${small} MB`,
        reached: extra <= most * little.extra,
      });
    }
  } finally {
    await peer.close();
  }
}

async function inItsOwnProcess(megabytes: number, url: string): Promise<Sizes> {
  const script = fileURLToPath(import.meta.url);
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(megabytes), url]);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

/** The peak of memory above that of a small file, in MB, and the speeds, in MB/s. */
async function measure(megabytes: number, url: string | undefined): Promise<Sizes> {
  let bytes = 1;
  const world = await makeWorld({
    readExport: async ({ name }) => {
      const file = { path: "film.mov", bytes, pieces: () => film(bytes), read: () => Promise.reject() };
      return [aSource(name, { files: [file] })];
    },
  });
  try {
    const onFailure = (error: unknown) => console.error(error);
    const fileStore = openFileStore({ dataFolder: world.dataFolder, s3Url: url, onFailure });
    const there = { ...world, ports: { ...world.ports, fileStore } };
    const owner = await anAgency(there);
    const { id: dossierId } = await done(there, owner, createDossier, { party: "Aubin" });
    const keep = () => done(there, owner, importFiles, { dossierId, files: [dropped("x")] });
    const readBack = async () => {
      const [file] = await filesOf(there, owner, dossierId);
      const opened = await openFile({ world: there, actor: owner }, { dossierId, fileId: file?.id ?? "" });
      if (isRefusal(opened)) throw new Error(opened.refused);
      const hash = createHash("sha256");
      for await (const piece of opened.content) hash.update(piece);
      if (hash.digest("hex") !== file?.sha256) throw new Error("it is not what was kept");
    };
    await keep();
    await readBack();
    const before = process.resourceUsage().maxRSS;
    bytes = megabytes * 1_000_000;
    const began = performance.now();
    await keep();
    const between = performance.now();
    await readBack();
    const ended = performance.now();
    return {
      extra: (process.resourceUsage().maxRSS - before) / 1_000,
      kept: megabytes / ((between - began) / 1_000),
      read: megabytes / ((ended - between) / 1_000),
    };
  } finally {
    await world.close();
  }
}

/** Bytes that no compression makes smaller, the same ones each time. */
async function* film(bytes: number): AsyncGenerator<Uint8Array> {
  const stream = createCipheriv("aes-128-ctr", Buffer.alloc(16, 7), Buffer.alloc(16));
  const zeros = Buffer.alloc(100_000);
  for (let left = bytes; left > 0; left -= zeros.length)
    yield stream.update(zeros.subarray(0, Math.min(left, zeros.length)));
}
