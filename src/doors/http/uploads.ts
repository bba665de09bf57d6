import { Hono } from "hono";
import { identify } from "#core/identify.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { openUploads, type Uploads } from "#core/receive-upload.ts";
import type { World } from "#core/run.ts";
import { type Authenticate, isCrossSite } from "./api.ts";
import type { DoorEnvironment } from "./headers.ts";
import { languageOf } from "./language.ts";
import { problemResponse } from "./problem.ts";

/**
 * `/api/uploads`: files of any size, piece by piece, as tus 1.0.0 says (creation, creation-with-upload,
 * termination). A `POST` names the file by the metadata `dossierId`, `filename`, and `folder`,
 * `visibility`, `lastModified` when there are any. Who asks is looked up anew for every request.
 */
export function uploadsDoor(parts: {
  readonly world: World;
  readonly authenticate: Authenticate;
}): Hono<DoorEnvironment> {
  const door = new Hono<DoorEnvironment>();
  door.all("*", async ({ req }) => {
    const language = languageOf(req.raw);
    const uploads = await uploadsFor(parts, req.raw);
    if (isRefusal(uploads)) return asTus(problemResponse(uploads, language));
    // The protocol weighs a tenth of a second: it comes with the first upload.
    const { tusServer } = await import("./tus.ts");
    const { server, said } = tusServer(uploads);
    const answer = await server.handleWeb(req.raw);
    const { refusal, fault } = said();
    if (fault !== undefined) throw fault;
    return asTus(refusal ? problemResponse(refusal, language) : withoutCors(answer));
  });
  return door;
}

async function uploadsFor(
  { world, authenticate }: { readonly world: World; readonly authenticate: Authenticate },
  request: Request,
): Promise<Uploads | Refusal> {
  const credentials = await authenticate(request);
  if (credentials.kind === "session" && isCrossSite(request)) return refuse("request.cross-site");
  const actor = await identify(world, credentials);
  if (isRefusal(actor)) return actor;
  if (actor.kind === "anonymous") return refuse("request.not-signed-in");
  return openUploads({ world, actor }, languageOf(request));
}

/** Pages of other sites have no business here: the library would let them all in. */
function withoutCors(answer: Response): Response {
  const headers = new Headers(answer.headers);
  for (const name of [...headers.keys()]) if (name.startsWith("access-control-")) headers.delete(name);
  return new Response(answer.body, { status: answer.status, headers });
}

function asTus(answer: Response): Response {
  answer.headers.set("tus-resumable", "1.0.0");
  answer.headers.set("cache-control", "no-store");
  return answer;
}
