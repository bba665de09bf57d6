import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// `npm run check`: what the tool can say without running the product. Everything is checked, then
// the command fails if one part did.

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (name: string) => join(root, "node_modules", name);

const parts: readonly (readonly [string, readonly string[]])[] = [
  // Each checker reads the types of our libraries anew: four take three times the processor of one.
  ["types", [bin("typescript/bin/tsc"), "-p", ".", "--checkers", "1"]],
  ["lint and format", [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."]],
  ["rooms", ["scripts/check-rooms.ts"]],
  ["dead code", [bin("knip/bin/knip.js"), "--no-progress"]],
  ["messages", ["scripts/check-messages.ts"]],
  ["sentences of pages", ["scripts/check-sentences.ts"]],
  ["container files", ["scripts/check-container.ts"]],
];

/** Runs one part, which tells what it says once it is over, so that no part speaks into another. */
async function pass([name, args]: (typeof parts)[number]): Promise<boolean> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const heard: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => heard.push(chunk));
  const code = await new Promise((settle) => child.on("close", settle));
  process.stdout.write(Buffer.concat(heard));
  console.log(`${code === 0 ? "✔" : "✖"} ${name}`);
  return code === 0;
}

// The types take longest: the others pass beside them, one after the other.
const passed = await Promise.all(
  [parts.slice(0, 1), parts.slice(1)].map(async (some) => {
    const all: boolean[] = [];
    for (const part of some) all.push(await pass(part));
    return all;
  }),
);
process.exitCode = passed.flat().every(Boolean) ? 0 : 1;
