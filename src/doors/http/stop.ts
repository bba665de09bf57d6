import { Hono } from "hono";
import { html } from "hono/html";
import type { World } from "#core/run.ts";
import { stopReminders } from "#core/stop-reminders.ts";
import { translator } from "#messages/translator.ts";
import type { DoorEnvironment } from "./headers.ts";
import { languageOf } from "./language.ts";

/**
 * `/stop/<token>`: the link at the bottom of a digest. Opening it changes nothing, since mail programs open links
 * too: it shows a button, which posts. Mailboxes with a button of their own post here as well (RFC 8058).
 */
export function stopDoor({ world }: { readonly world: World }): Hono<DoorEnvironment> {
  const door = new Hono<DoorEnvironment>();
  const page = (request: Request, nonce: string, says: "question" | "done" | "unknown") => {
    const language = languageOf(request);
    const t = translator(language);
    const button = html`<form method="post"><button>${t("mail", "stop.button")}</button></form>`;
    return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t("mail", "stop.title")}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body><main><h1>${t("mail", "stop.title")}</h1><p>${t("mail", `stop.${says}`)}</p>${says === "question" ? button : ""}</main></body>
</html>`;
  };
  door.get("/stop/:token", (context) => {
    context.header("cache-control", "no-store");
    return context.html(page(context.req.raw, context.get("nonce"), "question"));
  });
  door.post("/stop/:token", async (context) => {
    context.header("cache-control", "no-store");
    const isDone = await stopReminders(world, context.req.param("token"));
    const says = page(context.req.raw, context.get("nonce"), isDone ? "done" : "unknown");
    return context.html(says, isDone ? 200 : 404);
  });
  return door;
}

const style = `body{margin:0;font:1.125rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}
main{max-width:34rem;margin:15vh auto 0;padding:0 1.5rem}h1{font-size:1.5rem}
button{font:inherit;padding:.75rem 1.25rem;border:0;border-radius:.5rem;color:#fff;background:#1c4f82;cursor:pointer}
button:focus-visible{outline:3px solid #e0a100;outline-offset:2px}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}button{background:#2f6fae}}`;
