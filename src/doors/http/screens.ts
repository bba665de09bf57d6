import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { DoorEnvironment } from "./headers.ts";

/** What Vite writes in the page where the nonce of the answer goes. */
const nonceMark = "__NONCE__";

/** The staff app as Vite built it: named by content and kept for ever, but for the page itself. */
export function screensDoor(folder: string): Hono<DoorEnvironment> {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const screens = new Hono<DoorEnvironment>();
  screens.use(
    "/assets/*",
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_, context) => context.header("cache-control", "public, max-age=31536000, immutable"),
    }),
  );
  screens.get("/assets/*", (context) => context.notFound());
  screens.use("/icon.svg", serveStatic({ root: folder }));
  screens.get("/robots.txt", ({ text }) => text("User-agent: *\nDisallow: /\n"));
  screens.get("/favicon.ico", (context) => context.redirect("/icon.svg", 301));
  screens.get("*", (context) => {
    context.header("cache-control", "no-store");
    return context.html(page.replaceAll(nonceMark, context.get("nonce")));
  });
  return screens;
}
