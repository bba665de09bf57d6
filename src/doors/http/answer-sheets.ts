import { Hono } from "hono";
import { isRefusal } from "#core/kernel/refusal.ts";
import { openAnswerSheet } from "#core/open-answer-sheet.ts";
import type { World } from "#core/run.ts";
import type { Authenticate } from "./api.ts";
import { attachment } from "./attachment.ts";
import { callerOf } from "./files.ts";
import type { DoorEnvironment } from "./headers.ts";
import { languageOf } from "./language.ts";
import { problemResponse } from "./problem.ts";

/**
 * `GET /api/answer-sheets/<dossierId>.xlsx`: the sheet that a contact fills in instead of opening the portal, in the
 * language of `?language=`. A link cannot say for which agency it is: `?agency=` does.
 */
export function answerSheetsDoor(parts: {
  readonly world: World;
  readonly authenticate: Authenticate;
}): Hono<DoorEnvironment> {
  const door = new Hono<DoorEnvironment>();
  door.get("/answer-sheets/:file{.+\\.xlsx}", async ({ req }) => {
    const language = languageOf(req.raw);
    const actor = await callerOf(parts, req.raw);
    if (isRefusal(actor)) return problemResponse(actor, language);
    const dossierId = req.param("file").replace(/\.xlsx$/, "");
    const wanted = req.query("language");
    const reader = wanted === "fr" || wanted === "en" ? wanted : language;
    const sheet = await openAnswerSheet({ world: parts.world, actor }, dossierId, reader);
    if (isRefusal(sheet)) return problemResponse(sheet, language);
    return new Response(Uint8Array.from(sheet.xlsx), {
      headers: {
        "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "content-disposition": attachment(sheet.name),
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  });
  return door;
}
