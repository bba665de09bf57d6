import { Hono } from "hono";
import { html } from "hono/html";
import type { World } from "#core/run.ts";
import { stopReminders } from "#core/stop-reminders.ts";
import { translator } from "#messages/translator.ts";
import type { DoorEnvironment } from "./headers.ts";
import { languageOf } from "./language.ts";
import { plainPage } from "./plain-page.ts";

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
    const title = t("mail", "stop.title");
    const content = html`<p>${t("mail", `stop.${says}`)}</p>${says === "question" ? button : ""}`;
    return plainPage({ language, nonce, title, content });
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
