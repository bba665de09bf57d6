import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import {
  askInvitation,
  leave,
  openInvitation,
  openPackFor,
  type PortalPage,
  readInvitation,
  seePortal,
  type Visitor,
  visitorOf,
} from "#core/enter-portal.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { World } from "#core/run.ts";
import type { Log } from "#platform/log/log.ts";
import { isCrossSite } from "../api.ts";
import { giveFile } from "../files.ts";
import type { DoorEnvironment } from "../headers.ts";
import { languageOf } from "../language.ts";
import { firstPage } from "./first-page.ts";
import { addGiving } from "./giving-door.ts";
import { storedPage } from "./home-page.ts";
import { linkPage, saysPage } from "./link-pages.ts";
import { own } from "./place.ts";
import { knows, toolPage } from "./tool-page.ts";

const cookie = "passation_portal";
/** Many times the longest answer: more than that is no text that somebody typed. */
const largestForm = 1024 * 1024;
type Door = Context<DoorEnvironment>;

/**
 * `/portal/link/<secret>` shows who invites and a button: opening it changes nothing, since mail programs and their
 * scanners open links too; the button posts, and opens a session in a cookie. `/portal` and what is below it is what
 * the contact sees. No page has a script, and every form posts to one's own origin.
 */
export function portalDoor(parts: {
  readonly world: World;
  readonly log: Log;
  readonly url: string;
}): Hono<DoorEnvironment> {
  const { world, log, url } = parts;
  const isSecure = url.startsWith("https:");
  const door = new Hono<DoorEnvironment>();
  door.use("/portal/*", async (context, next) => {
    context.header("cache-control", "no-store");
    // A form of another page may not act in the name of whoever is in; the cookie stays at home besides.
    if (context.req.method === "POST" && isForeign(context.req.raw))
      return context.html(says(context, "out"), 403);
    return next();
  });
  door.get("/portal/link/:token", async (context) => {
    const link = await readInvitation(world, context.req.param("token"));
    if (isRefusal(link)) return context.html(says(context, "unknown"), 404);
    return context.html(linkPage(link, context.get("nonce")));
  });
  door.post("/portal/link/:token", async (context) => {
    const token = context.req.param("token");
    if (context.req.query("again") !== undefined) {
      await askInvitation(world, token);
      return context.html(says(context, "sent"));
    }
    const opened = await openInvitation(world, token);
    if (isRefusal(opened)) return context.redirect(`/portal/link/${encodeURIComponent(token)}`, 303);
    setCookie(context, cookie, opened.session, {
      ...{ path: "/portal", httpOnly: true, sameSite: "Lax", secure: isSecure },
      expires: new Date(opened.until),
    });
    return context.redirect("/portal", 303);
  });

  const inside =
    (show: (context: Door, visitor: Visitor, page: PortalPage) => Promise<Response> | Response) =>
    async (context: Door) => {
      const session = getCookie(context, cookie);
      const visitor = session === undefined ? undefined : await visitorOf(world, session);
      const page = visitor && (await seePortal(world, visitor));
      if (!visitor || !page || isRefusal(page)) return context.html(says(context, "out"), 401);
      return show(context, visitor, page);
    };
  door.get(
    "/portal",
    inside((context, _, page) =>
      context.html(firstPage(page, context.get("nonce"), own, context.req.query("noted"))),
    ),
  );
  door.get(
    "/portal/tools/:accessId",
    inside((context, _, page) => {
      const accessId = context.req.param("accessId") ?? "";
      return context.html(toolPage(page, accessId, context.get("nonce")), knows(page, accessId) ? 200 : 404);
    }),
  );
  addGiving(door, { world, inside, onlyText: bodyLimit({ maxSize: largestForm, onError: tooLong }) });
  door.get(
    "/portal/stored",
    inside((context, _, page) => context.html(storedPage(page, latest(page.today), context.get("nonce")))),
  );
  door.post(
    "/portal/packs/:packId",
    inside(async (context, visitor) => {
      const file = await openPackFor(world, visitor, context.req.param("packId") ?? "");
      if (isRefusal(file)) return context.html(says(context, "out"), 404);
      return giveFile(context, file, log);
    }),
  );
  door.post(
    "/portal/leave",
    inside(async (context, visitor, { language }) => {
      await leave(world, visitor);
      deleteCookie(context, cookie, { path: "/portal", secure: isSecure });
      return context.html(saysPage("left", { language, nonce: context.get("nonce") }));
    }),
  );
  door.get("/portal/*", (context) => context.html(says(context, "unknown"), 404));
  return door;
}

/** Browsers that do not say where a form comes from call its origin `null`, since no page of ours tells its address. */
function isForeign(request: Request): boolean {
  const saysNothing = !request.headers.has("sec-fetch-site") && request.headers.get("origin") === "null";
  return !saysNothing && isCrossSite(request);
}

const says = (context: Door, what: Parameters<typeof saysPage>[0]) =>
  saysPage(what, { language: languageOf(context.req.raw), nonce: context.get("nonce") });

/** What is still on its way is not read: the connection ends. */
const tooLong = (context: Context<DoorEnvironment>) =>
  context.html(says(context, "too-long"), 413, { connection: "close" });

/** The last day on which a session that was opened today still lasts. */
export const latest = (today: string) => Temporal.PlainDate.from(today).add({ days: 30 }).toString();
