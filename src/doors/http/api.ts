import { Hono } from "hono";
import { commandNamed } from "#core/commands.ts";
import { asUser, type Credentials, identify } from "#core/identify.ts";
import type { Operation } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { forUsers } from "#core/permissions.ts";
import { run, type World } from "#core/run.ts";
import { languageOf } from "./language.ts";
import { problemResponse } from "./problem.ts";

/** What a request shows to be let in, once the session behind its cookie was checked. */
export type Authenticate = (request: Request) => Promise<Credentials>;

const mebibyte = 1024 * 1024;
/** An input is text that people write; files come as multipart. */
export const largestJson = mebibyte;
export const largestUpload = 600 * mebibyte;

/** `POST /api/<noun>.<verb>` for every command and query of the list. */
export function apiDoor(world: World, authenticate: Authenticate): Hono {
  const api = new Hono();
  api.post("/:name{[a-z-]+\\.[a-z-]+}", async ({ req }) => {
    const language = languageOf(req.raw);
    const operation = commandNamed(req.param("name"));
    const answer = operation
      ? await answerTo(world, authenticate, operation, req.raw)
      : refuse("request.unknown");
    if (isRefusal(answer)) return problemResponse(answer, language);
    return Response.json(answer.result, { headers: { "cache-control": "no-store" } });
  });
  return api;
}

async function answerTo(
  world: World,
  authenticate: Authenticate,
  operation: Operation,
  request: Request,
): Promise<Refusal | { readonly result: unknown }> {
  const credentials = await authenticate(request);
  if (credentials.kind === "session" && isCrossSite(request)) return refuse("request.cross-site");
  const actor =
    credentials.kind === "session" && forUsers(operation.permission)
      ? asUser(credentials)
      : await identify(world, credentials);
  if (isRefusal(actor)) return actor;
  if (actor.kind === "anonymous") return refuse("request.not-signed-in");
  const input = await readInput(request);
  if (isRefusal(input)) return input;
  const answer = await run(world, actor, operation, input.value, languageOf(request));
  return answer.ok ? { result: answer.result } : answer.refusal;
}

/** A browser says where a request comes from; a page of another site cannot make it say otherwise. */
function isCrossSite(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = request.headers.get("origin");
  return origin !== null && URL.parse(origin)?.host !== request.headers.get("host");
}

/** JSON as it is; a multipart form as its fields, with its files under `files`. */
async function readInput(request: Request): Promise<{ readonly value: unknown } | Refusal> {
  const type = request.headers.get("content-type") ?? "";
  const length = Number(request.headers.get("content-length") ?? 0);
  const largest = type.startsWith("multipart/form-data") ? largestUpload : largestJson;
  if (length > largest) return refuse("request.too-large", { limit: `${largest / mebibyte} MB` });
  try {
    if (type.startsWith("multipart/form-data")) return { value: formInput(await request.formData()) };
    const text = await request.text();
    if (text.length > largest) return refuse("request.too-large", { limit: `${largest / mebibyte} MB` });
    return { value: text === "" ? {} : JSON.parse(text) };
  } catch {
    return refuse("request.unreadable");
  }
}

function formInput(form: FormData): unknown {
  const input: Record<string, unknown> = {};
  const files: File[] = [];
  for (const [name, value] of form) {
    if (typeof value !== "string") files.push(value);
    else if (name === "input") Object.assign(input, JSON.parse(value));
    else input[name] = value;
  }
  return { ...input, files };
}
