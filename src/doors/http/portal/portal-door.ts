import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { deleteCookie, getCookie } from "hono/cookie";
import {
  askAnything,
  leave,
  openPackFor,
  type PortalPage,
  portalLogo,
  readEnded,
  seeClosed,
  seeHistory,
  seePortal,
  speak,
  type Visitor,
  visitorOf,
} from "#core/enter-portal.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { World } from "#core/run.ts";
import type { Log } from "#platform/log/log.ts";
import { isCrossSite } from "../api.ts";
import { giveFile } from "../files.ts";
import type { DoorEnvironment } from "../headers.ts";
import { firstPage } from "./first-page.ts";
import { addGiving } from "./giving-door.ts";
import { historyPage } from "./history-page.ts";
import { storedPage } from "./home-page.ts";
import { linkDoor } from "./link-door.ts";
import { closedPage, saysPage } from "./link-pages.ts";
import { givePicture } from "./logo.ts";
import { own } from "./place.ts";
import { questionPage } from "./question-page.ts";
import { whyNot } from "./sentence.ts";
import { sentBy } from "./tool-answers.ts";
import { knows, toolPage } from "./tool-page.ts";
import { askedLanguage, session as cookie, languageHere } from "./visit.ts";

/** Many times the longest answer: more than that is no text that somebody typed. */
const largestForm = 1024 * 1024;
type Door = Context<DoorEnvironment>;

/**
 * `/portal/link/<secret>` opens a session in a cookie. `/portal` and what is below it is what the contact sees; once
 * the portal of its dossier was closed, that it was. No page has a script, and every form posts to one's own origin.
 */
export function portalDoor(parts: {
  readonly world: World;
  readonly log: Log;
  readonly url: string;
  readonly behindProxy: boolean;
}): Hono<DoorEnvironment> {
  const { world, log, url, behindProxy } = parts;
  const isSecure = url.startsWith("https:");
  const door = new Hono<DoorEnvironment>();
  door.use("/portal/*", async (context, next) => {
    context.header("cache-control", "no-store");
    // A form of another page may not act in the name of whoever is in; the cookie stays at home besides.
    if (context.req.method === "POST" && isForeign(context.req.raw))
      return context.html(says(context, "out"), 403);
    return next();
  });
  // Every page offers the other language by a form to its own address: the choice of whoever is in is kept.
  door.use("/portal/*", async (context, next) => {
    const language = askedLanguage(context);
    if (!language) return next();
    const { path } = context.req;
    const isLink = path.startsWith("/portal/link/");
    const visitor = isLink ? undefined : await visiting(context);
    const isKept = visitor !== undefined && !isRefusal(await speak(world, visitor, language));
    const query = new URLSearchParams(context.req.query());
    query.delete("language");
    query.delete("lang");
    if (!isKept) query.set("lang", language);
    return context.redirect(query.size > 0 ? `${path}?${query}` : path, 303);
  });
  const visiting = async (context: Door) => {
    const session = getCookie(context, cookie);
    return session === undefined ? undefined : visitorOf(world, session);
  };
  door.route("/", linkDoor({ world, isSecure, behindProxy }));

  /** One is not in; whose session it was that was ended, or is over, still says whom to ask. */
  const outside = async (context: Door) => {
    const session = getCookie(context, cookie);
    const ended = session === undefined ? undefined : await readEnded(world, session);
    if (!ended || isRefusal(ended)) return context.html(says(context, "out"), 401);
    const shown = { language: languageHere(context, ended.language), nonce: context.get("nonce") };
    return context.html(saysPage("out", { ...shown, agency: ended.agency }), 401);
  };
  const inside =
    (show: (context: Door, visitor: Visitor, page: PortalPage) => Promise<Response> | Response) =>
    async (context: Door) => {
      const visitor = await visiting(context);
      const page = visitor && (await seePortal(world, visitor));
      if (visitor && page && isRefusal(page) && page.refused === "portal.closed") {
        const closed = await seeClosed(world, visitor);
        const nonce = context.get("nonce");
        if (!isRefusal(closed))
          return context.html(closedPage(closed, { language: closed.language, nonce }), 410);
      }
      if (!visitor || !page || isRefusal(page)) return outside(context);
      return show(context, visitor, page);
    };
  door.get(
    "/portal",
    inside((context, _, page) =>
      context.html(
        firstPage(page, context.get("nonce"), own, {
          noted: context.req.query("noted"),
          asked: context.req.query("asked") !== undefined,
        }),
      ),
    ),
  );
  door.get("/portal/logo", async (context) => {
    const visitor = await visiting(context);
    const picture = visitor && (await portalLogo(world, { visitor }));
    return picture && !isRefusal(picture) ? givePicture(context, picture) : context.notFound();
  });
  door.get(
    "/portal/history",
    inside(async (context, visitor, page) => {
      if (page.side === "successor") return context.html(says(context, "unknown"), 404);
      const history = await seeHistory(world, visitor, visitor.dossierId);
      const lines = isRefusal(history) ? [] : history.lines;
      return context.html(historyPage(page, lines, context.get("nonce")));
    }),
  );
  door.get(
    "/portal/questions",
    inside((context, _, page) =>
      page.side === "successor"
        ? context.html(says(context, "unknown"), 404)
        : context.html(questionPage(page, context.get("nonce"))),
    ),
  );
  door.post(
    "/portal/questions",
    bodyLimit({ maxSize: largestForm, onError: tooLong }),
    inside(async (context, visitor, page) => {
      if (page.side === "successor") return context.html(says(context, "unknown"), 404);
      const { text } = await sentBy(context);
      const outcome = await askAnything(world, visitor, text, page.language);
      if (!isRefusal(outcome)) return context.redirect("/portal?asked", 303);
      const notKept = { text, why: whyNot(outcome, page.language) };
      return context.html(questionPage(page, context.get("nonce"), { notKept }), 422);
    }),
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
  saysPage(what, { language: languageHere(context), nonce: context.get("nonce") });

/** What is still on its way is not read: the connection ends. */
const tooLong = (context: Context<DoorEnvironment>) =>
  context.html(says(context, "too-long"), 413, { connection: "close" });

/** The last day on which a session that was opened today still lasts. */
export const latest = (today: string) => Temporal.PlainDate.from(today).add({ days: 30 }).toString();
