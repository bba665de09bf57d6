import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { maySignUp } from "#core/identify.ts";
import type { Ports } from "#core/ports.ts";
import { httpApp } from "#doors/http/app.ts";
import { listen } from "#doors/http/listen.ts";
import { openLog } from "#platform/log/log.ts";
import { openSignIn, type SignIn } from "#platform/sign-in/sign-in.ts";
import { makeWorld, type TestWorld } from "./world.ts";

/** The real web door on a real port, over a world of its own. */
export type Door = {
  readonly url: string;
  readonly world: TestWorld;
  readonly signIn: SignIn;
  /** Links to choose a new password, as they would have been mailed. */
  readonly resetLinks: string[];
  /** A request as a page of ours makes it, with this browser's cookies. */
  readonly browser: () => Browser;
  readonly close: () => Promise<void>;
};

export type Browser = {
  readonly post: (
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
};

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; an empty object when it is not. */
  readonly json: Readonly<Record<string, unknown>>;
};

/** How a door for tests differs from the usual one. */
type Different = {
  readonly limitRate?: boolean;
  readonly ports?: Partial<Ports>;
  /** The world as the door has it: one that fails, for instance. */
  readonly wrap?: (world: TestWorld) => Promise<TestWorld>;
};

/** Opens the door; close it after. Rates are not limited unless asked. */
export async function openDoor({
  limitRate = false,
  ports,
  wrap = async (one) => one,
}: Different = {}): Promise<Door> {
  const plain = await makeWorld(ports);
  const world = await wrap(plain);
  const screensFolder = mkdtempSync(join(tmpdir(), "passation-screens-"));
  writeFileSync(join(screensFolder, "index.html"), '<!doctype html><style nonce="__NONCE__"></style>');
  mkdirSync(join(screensFolder, "assets"));
  writeFileSync(join(screensFolder, "assets/first.js"), "export {};");
  const listening = await listen({ host: "127.0.0.1", port: 0 });
  const url = `http://localhost:${listening.port}`;
  const resetLinks: string[] = [];
  const signIn = openSignIn({
    databaseUrl: world.databaseUrl,
    masterKey: new Uint8Array(32),
    url,
    maySignUp: (email, invitation) => maySignUp(world, email, invitation),
    sendResetLink: async (_, link) => void resetLinks.push(link),
    onError: () => undefined,
    onWarning: () => undefined,
    limitRate,
  });
  const app = httpApp({
    world,
    signIn,
    log: openLog("silent"),
    url,
    screensFolder,
    sendsMail: true,
    behindProxy: false,
    checkReady: async () => void (await world.pool.query("select 1")),
  });
  listening.serve((request, bindings) => app.fetch(request, bindings));
  return {
    url,
    world,
    signIn,
    resetLinks,
    browser: () => openBrowser(url),
    async close() {
      await listening.stop();
      await signIn.close();
      await world.close();
      rmSync(screensFolder, { recursive: true, force: true });
    },
  };
}

function openBrowser(url: string): Browser {
  const jar = new Map<string, string>();
  const send = async (path: string, init: RequestInit, headers: Readonly<Record<string, string>>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(`${url}${path}`, {
      ...init,
      redirect: "manual",
      headers: { origin: url, ...(cookie ? { cookie } : {}), ...headers },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (/max-age=0/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    const text = await response.text();
    const isJson = /[/+]json/.test(response.headers.get("content-type") ?? "") && text !== "";
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
  };
  return {
    get: (path, headers = {}) => send(path, {}, headers),
    post: (path, body = {}, headers = {}) =>
      body instanceof FormData
        ? send(path, { method: "POST", body }, headers)
        : send(
            path,
            { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) },
            { "content-type": "application/json", ...headers },
          ),
  };
}

/** The password of everybody in tests. */
export const password = "une longue phrase de passe";

/** Somebody who signed up in a browser of its own, invited when a token is given. */
export async function signedUp(door: Door, email: string, invitation?: string): Promise<Browser> {
  const browser = door.browser();
  const invited = invitation === undefined ? {} : { "x-passation-invitation": invitation };
  const answer = await browser.post("/api/auth/sign-up/email", { email, password, name: email }, invited);
  if (answer.status !== 200) throw new Error(`${email} could not sign up: ${answer.text}`);
  return browser;
}

/** The first owner with an agency, in a browser. */
export async function firstOwner(door: Door): Promise<Browser> {
  const owner = await signedUp(door, "lea@agence.example");
  await owner.post("/api/agency.create", { name: "Atelier Rivage" });
  return owner;
}

/** Somebody who joined by invitation, in a browser. */
export async function joined(
  door: Door,
  owner: Browser,
  email: string,
  role = "member",
): Promise<{ readonly browser: Browser; readonly memberId: string }> {
  const { json: invited } = await owner.post("/api/agency.invite", { email, role });
  const browser = await signedUp(door, email, String(invited.token));
  const { json } = await browser.post("/api/agency.accept-invitation", { token: invited.token });
  return { browser, memberId: String(json.memberId) };
}
