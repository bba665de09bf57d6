import { type Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import {
  askForCode,
  askInvitation,
  type LinkPage,
  openByCode,
  openInvitation,
  portalLogo,
  readEnded,
  readInvitation,
  speak,
  visitorOf,
} from "#core/enter-portal.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { World } from "#core/run.ts";
import { translator } from "#messages/translator.ts";
import { callerAddress } from "../caller-address.ts";
import type { DoorEnvironment } from "../headers.ts";
import { failedTries } from "./failed-tries.ts";
import { closedPage, codePage, endedPage, linkPage, saysPage } from "./link-pages.ts";
import { givePicture } from "./logo.ts";
import { chosenLanguage, languageHere, session } from "./visit.ts";

type Door = Context<DoorEnvironment>;

/**
 * `/portal/link/<secret>`: who invites, and a button. Opening it changes nothing; the button posts, and opens a
 * session, or has a code mailed without which none is opened. Whoever tries links or codes that open nothing waits.
 */
export function linkDoor(parts: {
  readonly world: World;
  readonly isSecure: boolean;
  readonly behindProxy: boolean;
}): Hono<DoorEnvironment> {
  const { world, isSecure, behindProxy } = parts;
  const failed = failedTries(world);
  const door = new Hono<DoorEnvironment>();
  const caller = (context: Door) => callerAddress(context.req.raw.headers, context.env, behindProxy);

  door.use("/portal/link/*", async (context, next) => {
    const wait = await failed.wait(caller(context));
    if (wait === undefined) return next();
    const page = saysPage("slow", { language: languageHere(context), nonce: context.get("nonce") });
    return context.html(page, 429, { "retry-after": String(wait) });
  });

  /** The same words in the same language whether there was such a link or not. */
  const sent = (context: Door) =>
    saysPage("sent", { language: languageHere(context), nonce: context.get("nonce") });

  /** Runs with the link that the address names; one that never was is counted, one that was ended says whose it was. */
  const holding =
    (show: (context: Door, link: LinkPage, token: string) => Promise<Response> | Response) =>
    async (context: Door) => {
      const token = context.req.param("token") ?? "";
      const link = await readInvitation(world, token);
      const nonce = context.get("nonce");
      if (!isRefusal(link) && link.isOver)
        return context.html(
          closedPage(link, { language: languageHere(context, link.language), nonce, token }),
          410,
        );
      if (!isRefusal(link)) return show(context, link, token);
      const ended = await readEnded(world, token);
      if (isRefusal(ended)) await failed.count(caller(context));
      if (context.req.method === "POST" && context.req.query("again") !== undefined)
        return context.html(sent(context));
      if (isRefusal(ended))
        return context.html(saysPage("unknown", { language: languageHere(context), nonce }), 404);
      return context.html(endedPage(ended, { language: languageHere(context, ended.language), nonce }), 410);
    };
  const held = (context: Door, link: LinkPage, token: string) => ({
    ...{ language: languageHere(context, link.language), nonce: context.get("nonce") },
    ...{ token, chosen: chosenLanguage(context) },
  });
  /** The same link, with what its address holds besides. */
  const here = (context: Door, token: string, more: string) => {
    const chosen = chosenLanguage(context);
    const query = [more, chosen ? `lang=${chosen}` : ""].filter(Boolean).join("&");
    return `/portal/link/${encodeURIComponent(token)}${query ? `?${query}` : ""}`;
  };

  const enter = async (context: Door, opened: { readonly session: string; readonly until: string }) => {
    setCookie(context, session, opened.session, {
      ...{ path: "/portal", httpOnly: true, sameSite: "Lax", secure: isSecure },
      expires: new Date(opened.until),
    });
    const chosen = chosenLanguage(context);
    const visitor = chosen && (await visitorOf(world, opened.session));
    if (visitor) await speak(world, visitor, chosen);
    return context.redirect("/portal", 303);
  };

  /** Has a code mailed; says why not, and when one has just left. */
  const mailCode = async (context: Door, link: LinkPage, token: string, isAnother: boolean) => {
    const shown = held(context, link, token);
    const t = translator(shown.language);
    const asked = await askForCode(world, token, shown.language);
    if (!isRefusal(asked))
      return asked.isNew || !isAnother
        ? context.redirect(here(context, token, "code"), 303)
        : context.html(codePage(link, shown, { why: t("portal", "code.soon") }), 422);
    if (asked.refused === "portal.too-many-codes")
      return context.html(codePage(link, shown, { why: t("portal", "code.too-many"), isOver: true }), 422);
    return context.redirect(here(context, token, ""), 303);
  };

  const tryCode = async (context: Door, link: LinkPage, token: string, code: string) => {
    const shown = held(context, link, token);
    const t = translator(shown.language);
    const answer = await openByCode(world, token, code);
    if (!isRefusal(answer) && answer.opened) return enter(context, answer.opened);
    if (isRefusal(answer) && answer.refused !== "portal.code-over")
      return context.redirect(here(context, token, ""), 303);
    await failed.count(caller(context));
    const left = isRefusal(answer) ? 0 : answer.triesLeft;
    const why = left === 0 ? t("portal", "code.over") : t("portal", "code.wrong", { count: left });
    return context.html(codePage(link, shown, { why, isOver: left === 0 }), 422);
  };

  door.get(
    "/portal/link/:token",
    holding((context, link, token) => {
      const asksCode = link.withCode && link.opens && context.req.query("code") !== undefined;
      return context.html((asksCode ? codePage : linkPage)(link, held(context, link, token)));
    }),
  );
  door.get("/portal/link/:token/logo", async (context) => {
    const token = context.req.param("token");
    const picture = await portalLogo(world, { token });
    if (!isRefusal(picture)) return givePicture(context, picture);
    if (picture.refused === "portal.link-not-found") await failed.count(caller(context));
    return context.notFound();
  });
  door.post(
    "/portal/link/:token",
    holding(async (context, link, token) => {
      if (context.req.query("again") !== undefined) {
        await askInvitation(world, token);
        return context.html(sent(context));
      }
      if (!link.withCode) {
        const opened = await openInvitation(world, token);
        return isRefusal(opened) ? context.redirect(here(context, token, ""), 303) : enter(context, opened);
      }
      const { code } = context.req.query("new") === undefined ? await context.req.parseBody() : {};
      if (typeof code === "string") return tryCode(context, link, token, code);
      return mailCode(context, link, token, context.req.query("new") !== undefined);
    }),
  );
  return door;
}
