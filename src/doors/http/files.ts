import { type Context, Hono } from "hono";
import type { OpenedFile } from "#core/file/file.ts";
import { identify } from "#core/identify.ts";
import type { Actor } from "#core/kernel/actor.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { openFile, openPack } from "#core/open-file.ts";
import type { World } from "#core/run.ts";
import type { Log } from "#platform/log/log.ts";
import { type Authenticate, isCrossSite } from "./api.ts";
import { attachment } from "./attachment.ts";
import { part, rangeOf } from "./byte-range.ts";
import type { DoorEnvironment } from "./headers.ts";
import { languageOf } from "./language.ts";
import { problemResponse } from "./problem.ts";
import { withoutSecret } from "./secret-path.ts";

/** A receiver that takes nothing for so long is gone; milliseconds. */
const patience = 120_000;

type Parts = { readonly world: World; readonly authenticate: Authenticate; readonly log: Log };
type Open = (
  who: { readonly world: World; readonly actor: Actor },
  request: Request,
) => Promise<OpenedFile | Refusal>;

/**
 * `GET /api/files/<dossierId>/<fileId>` and `GET /api/packs/<dossierId>/<packId>`: the file as it was
 * carried, the zip of the pack, always to be saved and never to be shown, whatever it holds; whole, or
 * from where a download was cut. A link cannot say for which agency it is: `?agency=` does.
 */
export function filesDoor(parts: Parts): Hono<DoorEnvironment> {
  const door = new Hono<DoorEnvironment>();
  const give = async (context: Context<DoorEnvironment>, open: Open) => {
    const { req } = context;
    const file = await fileFor(parts, open, req.raw);
    if (isRefusal(file)) return problemResponse(file, languageOf(req.raw));
    return giveFile(context, file, parts.log);
  };
  door.get("/files/:dossierId/:fileId", (context) => {
    const { dossierId, fileId } = context.req.param();
    return give(context, (who, request) => openFile(who, { dossierId, fileId }, languageOf(request)));
  });
  door.get("/packs/:dossierId/:packId", (context) => {
    const { dossierId, packId } = context.req.param();
    return give(context, (who, request) => openPack(who, { dossierId, packId }, languageOf(request)));
  });
  return door;
}

/** A content to be saved, whole or from where a download was cut; a content that fails ends before its length. */
export async function giveFile(
  context: Context<DoorEnvironment>,
  file: OpenedFile,
  log: Log,
): Promise<Response> {
  const { req, env } = context;
  const range = rangeOf(req.raw.headers, file);
  const headers = { ...headersOf(file), ...range.headers };
  if (req.raw.method === "HEAD" || range.status === 416) {
    for await (const _ of file.content) break;
    return new Response(null, { status: range.status, headers });
  }
  env.outgoing.setTimeout(patience, () => env.outgoing.destroy());
  const onFault = (error: unknown) => {
    log.error({ err: error, requestId: context.get("requestId"), path: withoutSecret(req.path) }, "fault");
    // The answer has begun: only a connection that ends before its length says that it is not whole.
    env.outgoing.destroy();
  };
  const content = part(file.content, range);
  return new Response(streamOf(content, onFault), { status: range.status, headers });
}

async function fileFor(parts: Parts, open: Open, request: Request): Promise<OpenedFile | Refusal> {
  const actor = await callerOf(parts, request);
  return isRefusal(actor) ? actor : open({ world: parts.world, actor }, request);
}

/** Who follows a link to something to be saved: `?agency=` says for which agency, where a session has several. */
export async function callerOf(
  { world, authenticate }: Pick<Parts, "world" | "authenticate">,
  request: Request,
): Promise<Actor | Refusal> {
  const credentials = await authenticate(request);
  if (credentials.kind === "session" && isCrossSite(request)) return refuse("request.cross-site");
  const agencyId = new URL(request.url).searchParams.get("agency");
  return identify(
    world,
    credentials.kind === "session" && agencyId ? { ...credentials, agencyId } : credentials,
  );
}

function headersOf({ name, sha256 }: OpenedFile): Record<string, string> {
  return {
    "content-type": "application/octet-stream",
    "content-disposition": attachment(name),
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    // RFC 9530: whoever saves it can check it.
    "repr-digest": `sha-256=:${Uint8Array.fromHex(sha256).toBase64()}:`,
  };
}

/** The pieces as they are asked for. After a fault nothing more comes, and no end either. */
function streamOf(
  content: OpenedFile["content"],
  onFault: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const pieces = content[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        onFault(error);
      }
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}
