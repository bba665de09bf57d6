import { randomFillSync } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CarriedFile } from "../src/core/tracking/ports.ts";
import { verifyPack } from "../src/platform/documents/archive/verify-pack.ts";
import { writePackZip } from "../src/platform/documents/archive/write-pack.ts";
import { drawPack } from "../src/platform/documents/draw-pack.ts";
import { samplePack } from "../src/testing/packs.ts";
import { printFigure } from "./figure.ts";

// P8: a pack that carries a gigabyte, written as a zip and checked again. Memory is what the process
// holds at most beyond what it held before, the file being handed over included.

const files = 128;
const size = 8_000_000;
const goal = { speed: 150, memory: 100 };

const noise = Buffer.alloc(size);
randomFillSync(noise);
const carried: readonly CarriedFile[] = Array.from({ length: files }, (_, index) => ({
  path: `photo-${index}.jpg`,
  bytes: size,
  read: async () => {
    const photo = Buffer.from(noise);
    photo.writeUInt32LE(index);
    return photo;
  },
}));
const pack = {
  ...samplePack("fr", 5),
  files: carried.map(({ path, bytes }) => ({ path, bytes, source: "Trello" })),
};
const folder = await mkdtemp(join(tmpdir(), "passation-zip-"));
try {
  const place = join(folder, "pack.zip");
  const drawn = await drawPack(pack, carried);
  const memory = watchMemory();
  const write = await timed(() => writePackZip(drawn, place));
  const held = memory.stop();
  const check = await timed(() => verifyPack(place));
  if (!check.result.ok) throw new Error("the pack does not verify");
  const speed = (seconds: number) => Math.round((files * size) / 1e6 / seconds);
  printFigure({
    id: "P8",
    what: `zip of ${((files * size) / 1e9).toFixed(2)} GB of carried files, to the disk (checked at ${speed(check.seconds)} MB/s)`,
    figure: `${speed(write.seconds)} MB/s, ${held} MB`,
    goal: `≥ ${goal.speed} MB/s, ≤ ${goal.memory} MB`,
    reached: speed(write.seconds) >= goal.speed && held <= goal.memory,
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function timed<T>(work: () => Promise<T>) {
  const began = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - began) / 1_000 };
}

function watchMemory() {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  return {
    stop() {
      clearInterval(timer);
      return Math.round((most - before) / 1e6);
    },
  };
}
