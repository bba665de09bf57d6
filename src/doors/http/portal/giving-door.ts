import type { Context, Hono, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { html } from "hono/html";
import {
  chooseTime,
  inviteTheirColleague,
  type PortalPage,
  refuseTimes,
  sayWhoTakesOver,
  type Visitor,
} from "#core/enter-portal.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { World } from "#core/run.ts";
import { translator } from "#messages/translator.ts";
import type { DoorEnvironment } from "../headers.ts";
import { languageOf } from "../language.ts";
import { portalPage } from "./look.ts";
import { meetingPage } from "./meeting-page.ts";
import { isOpenTo, personPage } from "./person-page.ts";
import { own } from "./place.ts";
import { whyNot } from "./sentence.ts";
import { answered, sentBy } from "./tool-answers.ts";
import { knows, type NotKept, toolPage } from "./tool-page.ts";

type Door = Context<DoorEnvironment>;
type Show = (context: Door, visitor: Visitor, page: PortalPage) => Promise<Response> | Response;

/** A file somewhat beyond what is kept is read and refused, so that the text beside it comes back; more is not read. */
const largestWithFile = 32_000_000;

/**
 * What a contact gives: an answer for a tool with its file, a colleague, who takes over, the time of a meeting. Every
 * form comes back with what was typed and why it was not kept, or leads home.
 */
export function addGiving(
  door: Hono<DoorEnvironment>,
  parts: {
    readonly world: World;
    readonly inside: (show: Show) => (context: Door) => Promise<Response>;
    readonly onlyText: MiddlewareHandler<DoorEnvironment>;
  },
): void {
  const { world, inside, onlyText } = parts;
  const withFile = bodyLimit({ maxSize: largestWithFile, onError: tooBig });
  door.post(
    "/portal/tools/:accessId",
    (context, next) =>
      context.req.header("content-type")?.startsWith("multipart/form-data")
        ? withFile(context, next)
        : onlyText(context, next),
    inside(async (context, visitor, page) => {
      const accessId = context.req.param("accessId") ?? "";
      const show = (more?: { readonly notKept: NotKept }) =>
        context.html(toolPage(page, accessId, context.get("nonce"), more), more ? 422 : 404);
      if (!knows(page, accessId) || page.side === "successor") return show();
      const notKept = await answered(world, visitor, page, accessId, await sentBy(context));
      return notKept ? show({ notKept }) : context.redirect(`/portal?noted=${accessId}`, 303);
    }),
  );

  for (const who of ["colleague", "successor"] as const) {
    door.get(
      `/portal/${who}`,
      inside((context, _, page) =>
        context.html(personPage(page, who, context.get("nonce")), isOpenTo(page, who) ? 200 : 404),
      ),
    );
    door.post(
      `/portal/${who}`,
      onlyText,
      inside(async (context, visitor, page) => {
        if (!isOpenTo(page, who)) return context.html(personPage(page, who, context.get("nonce")), 404);
        const typed = await typedIn(context);
        const { name, email, organisation } = typed;
        const outcome =
          who === "colleague"
            ? await inviteTheirColleague(
                world,
                visitor,
                { name, email, language: typed.language },
                page.language,
              )
            : await sayWhoTakesOver(
                world,
                visitor,
                { name, email, organisation: organisation || null },
                page.language,
              );
        if (!isRefusal(outcome)) return context.redirect(`/portal?noted=given-${who}`, 303);
        const notKept = { typed, why: whyNot(outcome, page.language) };
        return context.html(personPage(page, who, context.get("nonce"), { notKept }), 422);
      }),
    );
  }

  door.get(
    "/portal/meetings/:meetingId",
    inside((context, _, page) => {
      const meetingId = context.req.param("meetingId") ?? "";
      const zone = context.req.query("zone") ?? "";
      const shown = meetingPage(page, meetingId, context.get("nonce"), { place: own, zone });
      return context.html(shown, isOffered(page, meetingId) ? 200 : 404);
    }),
  );
  door.post(
    "/portal/meetings/:meetingId",
    onlyText,
    inside(async (context, visitor, page) => {
      const meetingId = context.req.param("meetingId") ?? "";
      const nonce = context.get("nonce");
      if (!isOffered(page, meetingId)) return context.html(meetingPage(page, meetingId, nonce), 404);
      const { answer, time, text } = await fieldsOf(context, ["answer", "time", "text"]);
      const kind = answer === "choose" ? "choose" : "none";
      const [on = "", at = ""] = time.split(" ");
      const outcome =
        kind === "choose"
          ? await chooseTime(world, visitor, { meetingId, on, at }, page.language)
          : await refuseTimes(world, visitor, { meetingId, text }, page.language);
      const noted = kind === "choose" ? "given-slot" : "given-no-slot";
      if (!isRefusal(outcome)) return context.redirect(`/portal?noted=${noted}`, 303);
      const notKept = { kind, text, why: whyNot(outcome, page.language) } as const;
      return context.html(meetingPage(page, meetingId, nonce, { notKept }), 422);
    }),
  );
}

export const isOffered = ({ meetings }: PortalPage, id: string) =>
  meetings.some(({ meetingId }) => meetingId === id);

/** The texts of a form; lines end by one sign, as their reader counted them. */
async function fieldsOf<Name extends string>(
  context: Door,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const body = await context.req.parseBody();
  const text = (value: unknown) => (typeof value === "string" ? value.replace(/\r\n?/g, "\n") : "");
  return Object.fromEntries(names.map((name) => [name, text(body[name])])) as Record<Name, string>;
}

const typedIn = (context: Door) => fieldsOf(context, ["name", "email", "organisation", "language"]);

/** What is still on its way is not read: the connection ends. */
function tooBig(context: Context<DoorEnvironment>) {
  const language = languageOf(context.req.raw);
  const t = translator(language);
  const content = html`<p>${t("portal", "file.too-big.text")}</p>`;
  const page = portalPage({
    ...{ language, nonce: context.get("nonce"), content },
    title: t("portal", "file.too-big.title"),
  });
  return context.html(page, 413, { connection: "close" });
}
