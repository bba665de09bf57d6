// First draft, so that every room can run: starts a script on the Node of the project.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = spawnSync(`${root}/node_modules/node/bin/node`, process.argv.slice(2), {
  cwd: root,
  stdio: "inherit",
});
process.exit(run.status ?? 1);
