import { programAddress } from "./build-program.ts";

// What `bin/passation` runs: the command line, built when its sources changed.
await import(await programAddress("cli"));
