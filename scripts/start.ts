import { buildScreens } from "./build-screens.ts";

// What `npm start` does: the screens are built when their sources changed, the server too, then it starts.
await buildScreens();
await import("./serve.ts");
