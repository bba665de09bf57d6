import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// `npm run check`: what the tool can say without running the product. Everything is checked, then
// the command fails if one part did.

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (name: string) => join(root, "node_modules", name);

const parts: readonly (readonly [string, readonly string[]])[] = [
  ["types", [bin("typescript/bin/tsc"), "-p", "."]],
  ["lint and format", [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."]],
  ["rooms", ["scripts/check-rooms.ts"]],
  ["dead code", [bin("knip/bin/knip.js"), "--no-progress"]],
  ["messages", ["scripts/check-messages.ts"]],
  ["sentences of pages", ["scripts/check-sentences.ts"]],
  ["container files", ["scripts/check-container.ts"]],
];

let failed = 0;
for (const [name, args] of parts) {
  const run = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  console.log(`${run.status === 0 ? "✔" : "✖"} ${name}`);
  if (run.status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
