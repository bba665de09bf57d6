import { type Context, Hono } from "hono";
import { identify } from "#core/identify.ts";
import type { Actor } from "#core/kernel/actor.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { openAutonomy } from "#core/open-autonomy.ts";
import { openCertificate } from "#core/open-certificate.ts";
import { openInvitation } from "#core/open-invitation.ts";
import { openQuote } from "#core/open-quote.ts";
import { openSheet } from "#core/open-sheet.ts";
import type { World } from "#core/run.ts";
import type { Language } from "#messages/messages.ts";
import { type Authenticate, isCrossSite } from "./api.ts";
import { attachment } from "./attachment.ts";
import type { DoorEnvironment } from "./headers.ts";
import { languageOf } from "./language.ts";
import { problemResponse } from "./problem.ts";

type Parts = { readonly world: World; readonly authenticate: Authenticate };
type Saved = {
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
};
type Open = (actor: Actor, language: Language) => Promise<Saved | Refusal>;

/**
 * `GET /api/meetings/<meetingId>.ics`: the invitation to a meeting; `GET /api/meeting-sheets/<dossierId>.pdf`: what to
 * have at hand there, for the client with `?view=client`; `GET /api/quotes/<dossierId>.pdf`: the quote of a transition; `GET /api/autonomy/<dossierId>.pdf`: what the client can do
 * alone; `GET /api/departure-certificates/<dossierId>.pdf`: that nothing of the agency's is left open.
 * Always to be saved. A link cannot say for which agency it is: `?agency=` does.
 */
export function meetingsDoor({ world, authenticate }: Parts): Hono<DoorEnvironment> {
  const door = new Hono<DoorEnvironment>();
  const give = async ({ req }: Context<DoorEnvironment>, open: Open) => {
    const language = languageOf(req.raw);
    const credentials = await authenticate(req.raw);
    const isSession = credentials.kind === "session";
    if (isSession && isCrossSite(req.raw)) return problemResponse(refuse("request.cross-site"), language);
    const agencyId = req.query("agency");
    const actor = await identify(world, isSession && agencyId ? { ...credentials, agencyId } : credentials);
    const saved = isRefusal(actor) ? actor : await open(actor, language);
    if (isRefusal(saved)) return problemResponse(saved, language);
    return new Response(saved.body, {
      headers: {
        "content-type": saved.type,
        "content-disposition": attachment(saved.name),
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  };
  door.get("/meetings/:file{.+\\.ics}", (context) =>
    give(context, async (actor, language) => {
      const meetingId = context.req.param("file").replace(/\.ics$/, "");
      const opened = await openInvitation({ world, actor }, meetingId, language);
      if (isRefusal(opened)) return opened;
      const { name, method, ics } = opened;
      return { name, type: `text/calendar; charset=utf-8; method=${method}`, body: ics };
    }),
  );
  door.get("/meeting-sheets/:file{.+\\.pdf}", (context) =>
    give(context, async (actor, language) => {
      const dossierId = context.req.param("file").replace(/\.pdf$/, "");
      const view = context.req.query("view") ?? "agency";
      const opened = await openSheet({ world, actor }, { dossierId, view }, language);
      if (isRefusal(opened)) return opened;
      return { name: opened.name, type: "application/pdf", body: new Uint8Array(opened.pdf) };
    }),
  );
  door.get("/autonomy/:file{.+\\.pdf}", (context) =>
    give(context, async (actor, language) => {
      const dossierId = context.req.param("file").replace(/\.pdf$/, "");
      const opened = await openAutonomy({ world, actor }, dossierId, language);
      if (isRefusal(opened)) return opened;
      return { name: opened.name, type: "application/pdf", body: new Uint8Array(opened.pdf) };
    }),
  );
  door.get("/departure-certificates/:file{.+\\.pdf}", (context) =>
    give(context, async (actor, language) => {
      const dossierId = context.req.param("file").replace(/\.pdf$/, "");
      const opened = await openCertificate({ world, actor }, dossierId, language);
      if (isRefusal(opened)) return opened;
      return { name: opened.name, type: "application/pdf", body: new Uint8Array(opened.pdf) };
    }),
  );
  door.get("/quotes/:file{.+\\.pdf}", (context) =>
    give(context, async (actor, language) => {
      const dossierId = context.req.param("file").replace(/\.pdf$/, "");
      const opened = await openQuote({ world, actor }, dossierId, language);
      if (isRefusal(opened)) return opened;
      return { name: opened.name, type: "application/pdf", body: new Uint8Array(opened.pdf) };
    }),
  );
  return door;
}
