import { Hono } from "hono";
import { isRefusal } from "#core/kernel/refusal.ts";
import { openLetterFile } from "#core/open-letter.ts";
import type { World } from "#core/run.ts";
import type { Authenticate } from "./api.ts";
import { attachment } from "./attachment.ts";
import { callerOf } from "./files.ts";
import type { DoorEnvironment } from "./headers.ts";
import { languageOf } from "./language.ts";
import { problemResponse } from "./problem.ts";

/**
 * `GET /api/letters/<dossierId>/<letterId>.eml`: a letter as a file that one's own mail program opens
 * and sends. A link cannot say for which agency it is: `?agency=` does.
 */
export function lettersDoor(parts: {
  readonly world: World;
  readonly authenticate: Authenticate;
}): Hono<DoorEnvironment> {
  const door = new Hono<DoorEnvironment>();
  door.get("/letters/:dossierId/:file{.+\\.eml}", async ({ req }) => {
    const { dossierId, file } = req.param();
    const language = languageOf(req.raw);
    const actor = await callerOf(parts, req.raw);
    if (isRefusal(actor)) return problemResponse(actor, language);
    const which = { dossierId, letterId: file.replace(/\.eml$/, "") };
    const letter = await openLetterFile({ world: parts.world, actor }, which, language);
    if (isRefusal(letter)) return problemResponse(letter, language);
    return new Response(Uint8Array.from(letter.content), {
      headers: {
        "content-type": "message/rfc822",
        "content-disposition": attachment(letter.name),
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      },
    });
  });
  return door;
}
