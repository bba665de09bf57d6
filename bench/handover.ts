import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { demoBoard } from "../src/testing/demo/board.ts";
import { demoSearchConsole } from "../src/testing/demo/measures.ts";
import { printFigure } from "./figure.ts";

// P13: the whole main job as a person runs it, from the command to the written pack: a board of a
// thousand items and a year of Search Console. The median of five runs.

const folder = mkdtempSync(join(tmpdir(), "passation-handover-"));
const until = Temporal.PlainDate.from("2026-11-02");
const write = async (file: File) => {
  const path = join(folder, file.name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await file.bytes());
  return path;
};
try {
  const board = await write(demoBoard({ name: "Refonte", cards: 1_000, seed: 7, until }));
  for (const file of demoSearchConsole({ folder: "Search Console", seed: 8, days: 365, until }))
    await write(file);
  const program = fileURLToPath(new URL("../bin/passation", import.meta.url));
  const times: number[] = [];
  let summary: { readonly workItems: { readonly total: number }; readonly seconds: number } | undefined;
  for (let run = 0; run < 5; run += 1) {
    const out = join(folder, `pack-${run}.zip`);
    const began = performance.now();
    const done = spawnSync(
      process.execPath,
      [
        ...[program, "handover", board, join(folder, "Search Console")],
        ...["--client", "Boulangerie Aubin", "--end", "2026-12-14", "--out", out, "--json"],
      ],
      { encoding: "utf8" },
    );
    times.push((performance.now() - began) / 1_000);
    if (done.status !== 0) throw new Error(done.stderr);
    summary = JSON.parse(done.stdout);
  }
  const median = times.sort((one, other) => one - other)[2] ?? 0;
  printFigure({
    id: "P13",
    what: `import → recap → pack of ${summary?.workItems.total} items and a year of measures, from the command line`,
    figure: `${median.toFixed(2)} s`,
    goal: "≤ 2 s",
    reached: median <= 2 && summary?.workItems.total === 1_000,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
