import { Hono } from "hono";
import { html } from "hono/html";
import { isRefusal } from "#core/kernel/refusal.ts";
import { type LinkedPage, openLinked, readLinked } from "#core/open-linked.ts";
import type { World } from "#core/run.ts";
import { translator } from "#messages/translator.ts";
import { longDay } from "#messages/written-days.ts";
import type { Log } from "#platform/log/log.ts";
import { giveFile } from "./files.ts";
import type { DoorEnvironment } from "./headers.ts";
import { languageOf } from "./language.ts";
import { plainPage } from "./plain-page.ts";

/**
 * `/documents/<secret>`: the address that a letter gives for what it does not carry. Opening it takes nothing, since
 * mail programs open links too: it shows a button beside each document, which posts, and the journal keeps what was
 * taken. An address that is unknown, closed or outdated looks the same.
 */
export function documentsDoor(parts: { readonly world: World; readonly log: Log }): Hono<DoorEnvironment> {
  const { world, log } = parts;
  const door = new Hono<DoorEnvironment>();
  door.use("/documents/*", async ({ header }, next) => {
    await next();
    header("cache-control", "no-store");
  });
  door.get("/documents/:secret", async (context) => {
    const secret = context.req.param("secret");
    const linked = await readLinked(world, secret);
    const nonce = context.get("nonce");
    if (isRefusal(linked)) return context.html(unknown(context.req.raw, nonce), 404);
    return context.html(listOf(linked, secret, nonce));
  });
  door.post("/documents/:secret/:number", async (context) => {
    const { secret, number } = context.req.param();
    const file = await openLinked(world, secret, Number(number));
    if (isRefusal(file)) return context.html(unknown(context.req.raw, context.get("nonce")), 404);
    return giveFile(context, file, log);
  });
  return door;
}

function listOf({ language, agencyName, until, documents }: LinkedPage, secret: string, nonce: string) {
  const t = translator(language);
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const day = longDay(until, language);
  const size = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: "kilobyte",
    maximumFractionDigits: 0,
  });
  const lines = documents.map(
    ({ name, bytes }, at) => html`<li>
<span>${name}<br><small>${size.format(Math.ceil(bytes / 1_000))}</small></span>
<form method="post" action="/documents/${secret}/${at + 1}"><button aria-label="${t("mail", "documents.take")} ${name}">${t("mail", "documents.take")}</button></form>
</li>`,
  );
  const title = t("mail", "documents.title", { agency: agencyName });
  const content = html`<p>${t("mail", "documents.until", { day })}</p><ul>${lines}</ul>`;
  return plainPage({ language, nonce, title, content });
}

function unknown(request: Request, nonce: string) {
  const language = languageOf(request);
  const t = translator(language);
  const content = html`<p>${t("mail", "documents.unknown")}</p>`;
  return plainPage({ language, nonce, title: t("mail", "documents.unknown.title"), content });
}
