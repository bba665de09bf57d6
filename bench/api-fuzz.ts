import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { commands } from "../src/core/commands.ts";
import { firstOwner } from "../src/testing/app.ts";
import { printFigure } from "./figure.ts";
import { startWatchedApp } from "./watched-app.ts";

// H10: wrong types, deep nesting, strange keys and broken JSON at every operation of the list. No
// answer may be a fault, and nobody else may wait for the server's one thread.
//   node bench/api-fuzz.ts --count 100000 --seed 1

const { values } = parseArgs({
  options: { count: { type: "string", default: "2000" }, seed: { type: "string", default: "1" } },
});
const count = Number(values.count);

const strange = fc.constantFrom<unknown>(
  null,
  "",
  "\0",
  "\ud800",
  "9".repeat(400),
  -1,
  1e308,
  [],
  {},
  JSON.parse('{"__proto__":{"limit":1}}'),
  JSON.parse('{"constructor":{"prototype":{"x":1}}}'),
  "01980000-0000-7000-8000-000000000010",
  "2026-02-30",
  '["x"]',
  "[1e400]",
  "'; drop table dossier; --",
);
const deep = fc.nat({ max: 400 }).map((depth) => `${"[".repeat(depth)}${"]".repeat(depth)}`);

/** A body for an operation: its own example with some fields replaced, anything at all, or broken text. */
function bodies(example: object): fc.Arbitrary<string> {
  const keys = Object.keys(example);
  const altered = fc
    .array(
      fc.tuple(
        fc.constantFrom(...keys, "after", "limit", "__proto__", "files"),
        fc.oneof(strange, fc.anything()),
      ),
    )
    .map((changes) => text({ ...example, ...Object.fromEntries(changes) }));
  return fc.oneof({ weight: 6, arbitrary: altered }, fc.anything().map(text), deep, fc.string());
}

function text(value: unknown): string {
  try {
    return JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one)) ?? "";
  } catch {
    return "{";
  }
}

const app = await startWatchedApp();
const { longestTurn } = app;

try {
  const { cookie } = await firstOwner(app.url);
  const statuses = new Map<number, number>();
  const perOperation = Math.ceil(count / commands.length);
  const cases = commands.flatMap(({ name, example }, at) =>
    fc
      .sample(bodies(example.input), { numRuns: perOperation, seed: Number(values.seed) + at })
      .map((body) => ({ name, body })),
  );
  await longestTurn();
  let slowest = 0;
  let over = false;
  // Watched once the requests are made up: this program's own work is no wait of the server's.
  const watching = (async () => {
    while (!over) {
      const began = performance.now();
      await fetch(`${app.url}/health`);
      slowest = Math.max(slowest, performance.now() - began);
      await sleep(20);
    }
  })();
  let next = 0;
  const one = async () => {
    for (let at = next++; at < cases.length; at = next++) {
      const { name, body } = cases[at] ?? { name: "", body: "" };
      const response = await fetch(`${app.url}/api/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: app.url, cookie },
        body,
      });
      await response.arrayBuffer();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      if (response.status >= 500 && response.status !== 503) {
        console.error(`${name} answered ${response.status} to ${body.slice(0, 300)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, one));
  over = true;
  await watching;
  const turn = await longestTurn();
  const faults = [...statuses].filter(([status]) => status >= 500).reduce((sum, [, n]) => sum + n, 0);
  printFigure({
    id: "H10",
    what: `${cases.length} malformed requests over ${commands.length} operations`,
    figure: `${faults} faults; longest turn of the event loop ${Math.round(turn)} ms of processor, longest wait of another route ${Math.round(slowest)} ms`,
    goal: "0 answers 5xx, no event-loop stall > 200 ms",
    reached: faults === 0 && turn <= 200,
  });
} finally {
  await app.close();
}
