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
import { historyPage } from "./history-page.ts";
import { homePage, storedPage } from "./home-page.ts";
import { refusedPage } from "./link-pages.ts";
import { type Place, previewOf } from "./place.ts";
import { knows, latest } from "./portal-door.ts";
import { questionPage } from "./question-page.ts";
import { toolPage } from "./tool-page.ts";

type Door = Context<DoorEnvironment>;

/**
 * `/portal-preview/<dossierId>`: the very pages of the client, for one of the agency. Nothing can be sent from them. A
 * link cannot say for which agency it is: `?agency=` does.
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
      const page = await pageFor(parts, context.req.raw, dossierId);
      if (isRefusal(page)) {
        const shown = { language: languageOf(context.req.raw), nonce: context.get("nonce") };
        return context.html(refusedPage(page, shown), statusOf(page.refused));
      }
      return show(context, page, previewOf(dossierId, context.req.query("agency")));
    };
  door.get(
    "/portal-preview/:dossierId",
    looking((context, page, place) => context.html(homePage(page, context.get("nonce"), place))),
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
  return door;
}

async function pageFor(
  parts: { readonly world: World; readonly authenticate: Authenticate },
  request: Request,
  dossierId: string,
): Promise<PortalPage | Refusal> {
  const actor = await callerOf(parts, request);
  if (isRefusal(actor)) return actor;
  const page = await seePortalAs(parts.world, actor, dossierId);
  if (isRefusal(page)) return page;
  const logoAt = `/api/agency-logo/${agencyOf(actor)}`;
  return { ...page, agency: { ...page.agency, ...{ logoAt, isPreview: true } } };
}
