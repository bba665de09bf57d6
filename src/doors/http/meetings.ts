import { type Context, Hono } from "hono";
import type { Actor } from "#core/kernel/actor.ts";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { openInvitation } from "#core/open-invitation.ts";
import { type OpenedPdf, openAutonomy, openCertificate, openQuote, openSheet } from "#core/open-pdf.ts";
import type { World } from "#core/run.ts";
import type { Language } from "#messages/messages.ts";
import type { Authenticate } from "./api.ts";
import { attachment } from "./attachment.ts";
import { callerOf } from "./files.ts";
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
export function meetingsDoor(parts: Parts): Hono<DoorEnvironment> {
  const { world } = parts;
  const door = new Hono<DoorEnvironment>();
  const give = async ({ req }: Context<DoorEnvironment>, open: Open) => {
    const language = languageOf(req.raw);
    const actor = await callerOf(parts, req.raw);
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
  for (const [name, open] of Object.entries(pdfs))
    door.get(`/${name}/:file{.+\\.pdf}`, (context) =>
      give(context, async (actor, language) => {
        const dossierId = context.req.param("file").replace(/\.pdf$/, "");
        const opened = await open({ world, actor }, dossierId, language, context.req.query("view"));
        if (isRefusal(opened)) return opened;
        return { name: opened.name, type: "application/pdf", body: new Uint8Array(opened.pdf) };
      }),
    );
  return door;
}

type OpenPdf = (
  who: { readonly world: World; readonly actor: Actor },
  dossierId: string,
  language: Language,
  view: string | undefined,
) => Promise<OpenedPdf | Refusal>;

/** What is drawn of a dossier, by the folder of its address. */
const pdfs: Readonly<Record<string, OpenPdf>> = {
  "meeting-sheets": (who, dossierId, language, view = "agency") =>
    openSheet(who, { dossierId, view }, language),
  autonomy: openAutonomy,
  "departure-certificates": openCertificate,
  quotes: openQuote,
};
