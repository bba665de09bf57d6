import { programAddress } from "./build-program.ts";

// Starts the server as it was built: what the container runs, and `npm start` once the screens are there.
const { main }: typeof import("../src/main.ts") = await import(await programAddress("main"));
await main(process.argv.slice(2));
