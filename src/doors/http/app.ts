import { randomUUIDv7 } from "node:crypto";
import { Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { refuse } from "#core/kernel/refusal.ts";
import type { World } from "#core/run.ts";
import type { Log } from "#platform/log/log.ts";
import type { SignIn } from "#platform/sign-in/sign-in.ts";
import { agencyLogoDoor } from "./agency-logo.ts";
import { answerSheetsDoor } from "./answer-sheets.ts";
import { apiDoor } from "./api.ts";
import { calendarDoor } from "./calendar-feed.ts";
import { filesDoor } from "./files.ts";
import { type DoorEnvironment, securityHeaders } from "./headers.ts";
import { languageOf } from "./language.ts";
import { documentsDoor } from "./letter-documents.ts";
import { lettersDoor } from "./letters.ts";
import { meetingsDoor } from "./meetings.ts";
import { openApiDocument } from "./openapi.ts";
import { portalDoor } from "./portal/portal-door.ts";
import { previewDoor } from "./portal/preview-door.ts";
import { faultOf, problemResponse } from "./problem.ts";
import { referenceDoor } from "./reference.ts";
import { hooksDoor } from "./report-hooks.ts";
import { screensDoor } from "./screens.ts";
import { withoutSecret } from "./secret-path.ts";
import { authenticateWith, signInDoor } from "./session.ts";
import { stopDoor } from "./stop.ts";
import { uploadsDoor } from "./uploads.ts";

export type AppParts = {
  readonly world: World;
  readonly signIn: SignIn;
  readonly log: Log;
  readonly url: string;
  /** Where the built screens are. */
  readonly screensFolder: string;
  /** Whether mail can leave, for the screens that would promise one. */
  readonly sendsMail: boolean;
  /** Whether a reverse proxy of ours stands before us and says who calls. */
  readonly behindProxy: boolean;
  /** Throws when something that a request needs (the database) does not answer. */
  readonly checkReady: () => Promise<void>;
};

/** Every way in over HTTP, behind one door that sets headers, numbers requests and logs faults once. */
export function httpApp(parts: AppParts): Hono<DoorEnvironment> {
  const { world, signIn, log, url, screensFolder, checkReady } = parts;
  const app = new Hono<DoorEnvironment>();
  app.use(securityHeaders(url));
  app.use(logRequests(log));
  app.get("/health", ({ text }) => text("ok"));
  app.get("/ready", async ({ text }) => {
    try {
      await checkReady();
      return text("ready");
    } catch (error) {
      log.warn({ err: error }, "not ready");
      return text("not ready", 503);
    }
  });
  app.use(compress({ threshold: 1_024 }));
  app.get("/api/openapi.json", () => Response.json(openApiDocument(url)));
  app.route("/api", referenceDoor(url));
  app.route("/api", signInDoor(parts));
  const authenticate = authenticateWith(signIn);
  app.route("/api", agencyLogoDoor({ world, authenticate }));
  app.route("/api", filesDoor({ world, authenticate, log }));
  app.route("/api", answerSheetsDoor({ world, authenticate }));
  app.route("/api", lettersDoor({ world, authenticate }));
  app.route("/api", meetingsDoor({ world, authenticate }));
  app.route("/api/uploads", uploadsDoor({ world, authenticate }));
  app.route("/api", apiDoor({ world, authenticate, log }));
  app.all("/api/*", ({ req }) => problemResponse(refuse("request.unknown"), languageOf(req.raw)));
  app.route("/", calendarDoor({ world, url }));
  app.route("/", hooksDoor({ world }));
  app.route("/", stopDoor({ world }));
  app.route("/", documentsDoor({ world, log }));
  app.route("/", portalDoor({ world, log, url }));
  app.route("/", previewDoor({ world, authenticate }));
  app.route("/", screensDoor(screensFolder));
  app.onError((error, context) => {
    const requestId = context.get("requestId");
    log.error({ err: error, requestId, path: withoutSecret(context.req.path) }, "fault");
    return Response.json(faultOf(requestId, languageOf(context.req.raw)), {
      status: 500,
      headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
    });
  });
  return app;
}

/** One line a request at the level `debug`, or `info` when it changed something; no query, no address. */
function logRequests(log: Log): MiddlewareHandler<DoorEnvironment> {
  return async (context, next) => {
    const requestId = randomUUIDv7();
    context.set("requestId", requestId);
    context.header("x-request-id", requestId);
    const started = performance.now();
    await next();
    const { method, path } = context.req;
    const line = {
      requestId,
      method,
      path: withoutSecret(path),
      status: context.res.status,
      ms: Math.round(performance.now() - started),
    };
    if (method === "GET") log.debug(line, "request");
    else log.info(line, "request");
  };
}
