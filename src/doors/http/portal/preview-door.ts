import { type Context, Hono } from "hono";
import { type PortalPage, seeHistory, seePortalAs } from "#core/enter-portal.ts";
import { agencyOf } from "#core/kernel/actor.ts";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import type { World } from "#core/run.ts";
import type { Authenticate } from "../api.ts";
import { callerOf } from "../files.ts";
import type { DoorEnvironment } from "../headers.ts";
import { languageOf } from "../language.ts";
import { statusOf } from "../problem.ts";
import { firstPage } from "./first-page.ts";
import { isOffered } from "./giving-door.ts";
import { historyPage } from "./history-page.ts";
import { storedPage } from "./home-page.ts";
import { refusedPage } from "./link-pages.ts";
import { meetingPage } from "./meeting-page.ts";
import { isOpenTo, personPage } from "./person-page.ts";
import { type Place, previewOf } from "./place.ts";
import { latest } from "./portal-door.ts";
import { questionPage } from "./question-page.ts";
import { knows, toolPage } from "./tool-page.ts";

type Door = Context<DoorEnvironment>;

/**
 * `/portal-preview/<dossierId>`: the very pages of the client, for one of the agency. Nothing can be sent from them. A
 * link cannot say for which agency it is: `?agency=` does. `?as=successor` shows what the successor sees.
 */
export function previewDoor(parts: {
  readonly world: World;
  readonly authenticate: Authenticate;
}): Hono<DoorEnvironment> {
  const door = new Hono<DoorEnvironment>();
  const looking =
    (show: (context: Door, page: PortalPage, place: Place) => Response | Promise<Response>) =>
    async (context: Door) => {
      context.header("cache-control", "no-store");
      const dossierId = context.req.param("dossierId") ?? "";
      const as = context.req.query("as") === "successor" ? ("successor" as const) : undefined;
      const page = await pageFor(parts, context.req.raw, dossierId, as);
      if (isRefusal(page)) {
        const shown = { language: languageOf(context.req.raw), nonce: context.get("nonce") };
        return context.html(refusedPage(page, shown), statusOf(page.refused));
      }
      return show(context, page, previewOf(dossierId, context.req.query("agency"), as));
    };
  door.get(
    "/portal-preview/:dossierId",
    looking((context, page, place) => context.html(firstPage(page, context.get("nonce"), place))),
  );
  door.get(
    "/portal-preview/:dossierId/tools/:accessId",
    looking((context, page, place) => {
      const accessId = context.req.param("accessId") ?? "";
      const shown = toolPage(page, accessId, context.get("nonce"), { place });
      return context.html(shown, knows(page, accessId) ? 200 : 404);
    }),
  );
  door.get(
    "/portal-preview/:dossierId/questions",
    looking((context, page, place) => context.html(questionPage(page, context.get("nonce"), { place }))),
  );
  door.get(
    "/portal-preview/:dossierId/history",
    looking(async (context, page, place) => {
      const actor = await callerOf(parts, context.req.raw);
      const dossierId = context.req.param("dossierId") ?? "";
      const history = isRefusal(actor) ? actor : await seeHistory(parts.world, actor, dossierId);
      const lines = isRefusal(history) ? [] : history.lines;
      return context.html(historyPage(page, lines, context.get("nonce"), place));
    }),
  );
  door.get(
    "/portal-preview/:dossierId/stored",
    looking((context, page, place) =>
      context.html(storedPage(page, latest(page.today), context.get("nonce"), place)),
    ),
  );
  for (const who of ["colleague", "successor"] as const)
    door.get(
      `/portal-preview/:dossierId/${who}`,
      looking((context, page, place) =>
        context.html(personPage(page, who, context.get("nonce"), { place }), isOpenTo(page, who) ? 200 : 404),
      ),
    );
  door.get(
    "/portal-preview/:dossierId/meetings/:meetingId",
    looking((context, page, place) => {
      const meetingId = context.req.param("meetingId") ?? "";
      const zone = context.req.query("zone") ?? "";
      const shown = meetingPage(page, meetingId, context.get("nonce"), { place, zone });
      return context.html(shown, isOffered(page, meetingId) ? 200 : 404);
    }),
  );
  return door;
}

async function pageFor(
  parts: { readonly world: World; readonly authenticate: Authenticate },
  request: Request,
  dossierId: string,
  as: "successor" | undefined,
): Promise<PortalPage | Refusal> {
  const actor = await callerOf(parts, request);
  if (isRefusal(actor)) return actor;
  const page = await seePortalAs(parts.world, actor, dossierId, as);
  if (isRefusal(page)) return page;
  const logoAt = `/api/agency-logo/${agencyOf(actor)}`;
  return { ...page, agency: { ...page.agency, ...{ logoAt, isPreview: true } } };
}
