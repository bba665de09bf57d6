import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { buildScreens } from "./build-screens.ts";

// `npm run dev`: the server starts again when its sources change, and the screens change in place.
// People open the screens' own address, which passes on to the server what is not a screen.

const root = fileURLToPath(new URL("..", import.meta.url));
await buildScreens();
const rooms = ["core", "platform", "doors", "messages", "testing"];
const watched = [...rooms.map((room) => `--watch-path=src/${room}`), "--watch-preserve-output"];
const server = spawn(process.execPath, [...watched, "src/main.ts", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
const screens = await createServer({ configFile: `${root}/vite.config.ts` });
await screens.listen();
screens.printUrls();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, async () => {
    server.kill(signal);
    await screens.close();
    process.exit(0);
  });
}
