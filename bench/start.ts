import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { type App, startApp } from "../src/testing/app.ts";
import { startTestServer } from "../src/testing/server.ts";
import { printFigure } from "./figure.ts";

// P9: from the start of the process to its first answer, on a database that is already initialised,
// and the memory of the app's process once it is idle. The median of five starts.

const starts = 5;

async function measure(environment: Readonly<Record<string, string>>) {
  const app = await startApp({ PASSATION_LOG: "error", ...environment });
  try {
    const times: number[] = [];
    for (let start = 0; start < starts; start += 1) {
      await app.stop();
      const began = performance.now();
      const started = app.start();
      await firstAnswer(app.url);
      times.push(performance.now() - began);
      await started;
    }
    await sleep(5_000);
    return { median: times.sort((a, b) => a - b)[Math.floor(starts / 2)] ?? 0, memory: residentOf(app) };
  } finally {
    await app.close();
  }
}

async function firstAnswer(url: string): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const response = await fetch(`${url}/api/session`).catch(() => undefined);
    if (response?.ok) return;
    await sleep(5);
  }
  throw new Error("no answer within 5 s");
}

/** Mebibytes resident, as the kernel counts them. */
function residentOf(app: App): number {
  const status = readFileSync(`/proc/${app.process().pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024;
}

const embedded = await measure({});
const server = await startTestServer();
try {
  const external = await measure({ DATABASE_URL: server.url });
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`;
  printFigure({
    id: "P9",
    what: "start to first answer, database already initialised: embedded, external",
    figure: `${seconds(embedded.median)}, ${seconds(external.median)}`,
    goal: "≤ 1.5 s, ≤ 0.8 s",
    reached: embedded.median <= 1_500 && external.median <= 800,
  });
  printFigure({
    id: "P9",
    what: "memory of the idle app process",
    figure: `${Math.round(embedded.memory)} MiB`,
    goal: "≤ 150 MB",
    reached: embedded.memory <= 150,
  });
} finally {
  await server.close();
}
