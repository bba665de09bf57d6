import { Hono } from "hono";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import type { World } from "#core/run.ts";
import { mostReportBytes, receiveReport } from "#core/take-report.ts";
import type { DoorEnvironment } from "./headers.ts";
import { languageOf } from "./language.ts";
import { problemResponse } from "./problem.ts";

/**
 * `POST /hooks/<service>/<secret>`: where a service reports which accesses it obtained. Whoever has the address may
 * post; nobody may guess it. Every report that is kept is answered 200, understood or not: what posts cannot do better
 * by posting it again.
 */
export function hooksDoor({ world }: { readonly world: World }): Hono<DoorEnvironment> {
  const door = new Hono<DoorEnvironment>();
  door.post("/hooks/:service/:secret", async ({ req }) => {
    const language = languageOf(req.raw);
    const body = await textWithin(req.raw);
    if (body === undefined)
      return problemResponse(
        refuse("request.too-large", { limit: `${mostReportBytes / 1024} KB` }),
        language,
      );
    const { service, secret } = req.param();
    const taken = await receiveReport(world, { service, secret, body });
    if (isRefusal(taken)) return problemResponse(taken, language);
    return Response.json(taken, { headers: { "cache-control": "no-store" } });
  });
  return door;
}

/** What was posted, as text; nothing as soon as it is longer than a report may be. */
async function textWithin(request: Request): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of request.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > mostReportBytes) return undefined;
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}
