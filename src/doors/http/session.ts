import { Hono } from "hono";
import { commandNamed } from "#core/commands.ts";
import { asUser, type Credentials, serverIsNew } from "#core/identify.ts";
import { run, type World } from "#core/run.ts";
import type { SignIn } from "#platform/sign-in/sign-in.ts";
import type { Authenticate } from "./api.ts";
import { callerAddress } from "./caller-address.ts";
import type { DoorEnvironment } from "./headers.ts";

/** The header by which a page says for which of the person's agencies it acts. */
const agencyHeader = "x-passation-agency";

/** What a request shows: an API key, or the session behind its cookie and the agency that it names. */
export function authenticateWith(signIn: SignIn): Authenticate {
  return async (request): Promise<Credentials> => {
    const [scheme, token] = (request.headers.get("authorization") ?? "").split(" ", 2);
    if (scheme?.toLowerCase() === "bearer" && token) return { kind: "api-key", token };
    const person = await signIn.person(request.headers);
    if (!person) return { kind: "none" };
    const agencyId = request.headers.get(agencyHeader);
    return { kind: "session", ...person, ...(agencyId ? { agencyId } : {}) };
  };
}

/** Sign-in itself, and what a page must know before anybody is signed in. */
export function signInDoor(parts: {
  readonly world: World;
  readonly signIn: SignIn;
  readonly sendsMail: boolean;
  readonly behindProxy: boolean;
}): Hono<DoorEnvironment> {
  const { world, signIn, sendsMail, behindProxy } = parts;
  const listOwn = commandNamed("agency.list-own");
  const door = new Hono<DoorEnvironment>();
  door.all("/auth/*", ({ req, env }) =>
    signIn.handler(req.raw, callerAddress(req.raw.headers, env, behindProxy)),
  );
  door.get("/session", async (context) => {
    context.header("cache-control", "no-store");
    const person = (await signIn.person(context.req.raw.headers)) ?? null;
    const agencies =
      person && listOwn ? await run(world, asUser({ kind: "session", ...person }), listOwn, {}) : undefined;
    return context.json({
      firstRun: await serverIsNew(world),
      sendsMail,
      person: person && { email: person.email, name: person.name },
      ...(agencies?.ok ? (agencies.result as object) : { agencies: [] }),
    });
  });
  return door;
}
