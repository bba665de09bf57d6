import { Hono } from "hono";
import { identify } from "#core/identify.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { openLogo } from "#core/open-logo.ts";
import type { World } from "#core/run.ts";
import { type Authenticate, isCrossSite } from "./api.ts";
import type { DoorEnvironment } from "./headers.ts";
import { languageOf } from "./language.ts";
import { problemResponse } from "./problem.ts";

/**
 * `GET /api/agency-logo/<agencyId>`: the logo as a picture, to the agency's own people. What it is was
 * read from its bytes when it was set; the browser is told to believe that and nothing else.
 */
export function agencyLogoDoor(parts: {
  readonly world: World;
  readonly authenticate: Authenticate;
}): Hono<DoorEnvironment> {
  const { world, authenticate } = parts;
  const door = new Hono<DoorEnvironment>();
  door.get("/agency-logo/:agencyId", async ({ req }) => {
    const agencyId = req.param("agencyId");
    const language = languageOf(req.raw);
    const credentials = await authenticate(req.raw);
    const isSession = credentials.kind === "session";
    if (isSession && isCrossSite(req.raw)) return problemResponse(refuse("request.cross-site"), language);
    const actor = await identify(world, isSession ? { ...credentials, agencyId } : credentials);
    const logo = await openLogo(world, actor, agencyId);
    if (isRefusal(logo)) return problemResponse(logo, language);
    const headers = {
      "content-type": logo.mediaType,
      "content-disposition": "inline",
      "x-content-type-options": "nosniff",
      // Asked for each time, sent again only when it changed: whoever left the agency sees it no more.
      "cache-control": "private, no-cache",
      etag: `"${logo.sha256}"`,
    };
    if (req.header("if-none-match") === headers.etag) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(logo.bytes), { headers });
  });
  return door;
}
