import { main } from "../src/main.ts";
import { buildScreens } from "./build-screens.ts";

// What `npm start` does: the screens are built when their sources changed, then the product starts.
await buildScreens();
await main(process.argv.slice(2));
