import { writeFileSync } from "node:fs";

// Loaded into a server by `--import`: the longest that one turn of its event loop kept the thread at
// work, in ms of processor, so that what else the machine does is not counted. Told to the file LOOP_FILE
// at SIGUSR2, and counted anew from there.

let longest = 0;
let before = process.threadCpuUsage();
setInterval(() => {
  const { user, system } = process.threadCpuUsage(before);
  before = process.threadCpuUsage();
  longest = Math.max(longest, (user + system) / 1_000);
}, 5).unref();

process.on("SIGUSR2", () => {
  writeFileSync(String(process.env.LOOP_FILE), String(longest));
  longest = 0;
});
