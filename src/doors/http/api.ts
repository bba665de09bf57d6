import { Hono } from "hono";
import { commandNamed } from "#core/commands.ts";
import { asUser, type Credentials, identify } from "#core/identify.ts";
import type { Actor } from "#core/kernel/actor.ts";
import type { Operation } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { forAnybody, forUsers } from "#core/permissions.ts";
import { run, type World } from "#core/run.ts";
import type { Log } from "#platform/log/log.ts";
import type { DoorEnvironment } from "./headers.ts";
import { languageOf } from "./language.ts";
import { faultOf, problemOf, problemResponse } from "./problem.ts";
import { type LastLine, progressResponse, wantsProgress } from "./progress.ts";

/** What a request shows to be let in, once the session behind its cookie was checked. */
export type Authenticate = (request: Request) => Promise<Credentials>;

const mebibyte = 1024 * 1024;
/** An input is text that people write; files come as multipart. */
const largestJson = mebibyte;
const largestUpload = 300 * mebibyte;

/** Nobody reads this answer: the status is for the log. */
const leftBefore = 499;

/** `POST /api/<noun>.<verb>` for every command and query of the list. */
export function apiDoor(parts: {
  readonly world: World;
  readonly authenticate: Authenticate;
  readonly log: Log;
}): Hono<DoorEnvironment> {
  const { world, authenticate, log } = parts;
  const api = new Hono<DoorEnvironment>();
  api.post("/:name{[a-z-]+\\.[a-z-]+}", async (context) => {
    const { req } = context;
    const language = languageOf(req.raw);
    const operation = commandNamed(req.param("name"));
    const call = operation
      ? await callOf(world, authenticate, operation, req.raw)
      : refuse("request.unknown");
    if (isRefusal(call)) return problemResponse(call, language);
    if (wantsProgress(req.raw))
      return progressResponse(async (report): Promise<LastLine> => {
        try {
          const answer = await run(world, call.actor, call.operation, call.input, language, report);
          return answer.ok ? { result: answer.result } : { problem: problemOf(answer.refusal, language) };
        } catch (error) {
          // The answer has begun: no handler of the door would hear of it.
          const requestId = context.get("requestId");
          log.error({ err: error, requestId, path: req.path }, "fault");
          return { problem: faultOf(requestId, language) };
        }
      });
    // What only looks ends with who looked; what changes something goes on to its end.
    const signal = call.operation.kind === "query" ? req.raw.signal : undefined;
    try {
      const answer = await run(world, call.actor, call.operation, call.input, language, undefined, signal);
      if (!answer.ok) return problemResponse(answer.refusal, language);
      return Response.json(answer.result, { headers: { "cache-control": "no-store" } });
    } catch (error) {
      if (signal?.aborted) return new Response(null, { status: leftBefore });
      throw error;
    }
  });
  return api;
}

/** Who asks for what, once everything that the door itself may refuse was looked at. */
type Call = { readonly actor: Actor; readonly operation: Operation; readonly input: unknown };

async function callOf(
  world: World,
  authenticate: Authenticate,
  operation: Operation,
  request: Request,
): Promise<Call | Refusal> {
  const credentials = await authenticate(request);
  if (credentials.kind === "session" && isCrossSite(request)) return refuse("request.cross-site");
  const actor =
    credentials.kind === "session" && forUsers(operation.permission)
      ? asUser(credentials)
      : await identify(world, credentials);
  if (isRefusal(actor)) return actor;
  if (actor.kind === "anonymous" && !forAnybody(operation.permission)) return refuse("request.not-signed-in");
  const input = await readInput(request);
  return isRefusal(input) ? input : { actor, operation, input: input.value };
}

/** A browser says where a request comes from; a page of another site cannot make it say otherwise. */
export function isCrossSite(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = request.headers.get("origin");
  return origin !== null && URL.parse(origin)?.host !== request.headers.get("host");
}

/** JSON as it is; a multipart form as its fields, with its files under `files`. */
async function readInput(request: Request): Promise<{ readonly value: unknown } | Refusal> {
  const type = request.headers.get("content-type") ?? "";
  const isForm = type.startsWith("multipart/form-data");
  const body = await readWithin(request, isForm ? largestUpload : largestJson);
  if (isRefusal(body)) return body;
  try {
    const whole = new Response(body, { headers: { "content-type": type } });
    if (isForm) return { value: formInput(await whole.formData()) };
    return { value: body.size === 0 ? {} : JSON.parse(await whole.text()) };
  } catch {
    return refuse("request.unreadable");
  }
}

/** The body, whether it tells its length or not; a refusal as soon as it is longer than it may be. */
async function readWithin(request: Request, largest: number): Promise<Blob | Refusal> {
  const tooLarge = () => refuse("request.too-large", { limit: `${largest / mebibyte} MB` });
  if (Number(request.headers.get("content-length") ?? 0) > largest) return tooLarge();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  for await (const part of request.body ?? []) {
    read += part.length;
    if (read > largest) return tooLarge();
    parts.push(part);
  }
  return new Blob(parts);
}

function formInput(form: FormData): unknown {
  const files = [...form.values()].filter((value) => typeof value !== "string");
  const fields = [...form].filter(([name, value]) => typeof value === "string" && name !== "input");
  const input = form.get("input");
  const whole = typeof input === "string" ? JSON.parse(input) : {};
  return { ...whole, ...Object.fromEntries(fields), files };
}
