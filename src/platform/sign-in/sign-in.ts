import { hkdfSync, randomUUIDv7 } from "node:crypto";
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { twoFactor } from "better-auth/plugins/two-factor";
import pg from "pg";
import { hashPassword, verifyPassword } from "./password.ts";

/** How staff members sign in: what the rest of the product needs to know of it. */
export type SignIn = {
  /** Answers every request below `/api/auth/`. */
  readonly handler: (request: Request) => Promise<Response>;
  /** The person behind the session cookie of a request, if it still holds. */
  readonly person: (
    headers: Headers,
  ) => Promise<{ readonly userId: string; readonly email: string; readonly name: string } | undefined>;
  readonly close: () => Promise<void>;
};

export type SignInOptions = {
  readonly databaseUrl: string;
  readonly masterKey: Uint8Array;
  /** Where people open the product, `https://passation.agence.example`. */
  readonly url: string;
  /** Whether a new person may make an account: the first of the server, or somebody invited at this address. */
  readonly maySignUp: (email: string, invitation: string | null) => Promise<boolean>;
  /** Sends the link to choose a new password; absent when the server sends no mail. */
  readonly sendResetLink?: (email: string, link: string) => Promise<void>;
  /** Off in tests that sign in hundreds of times. */
  readonly limitRate?: boolean;
};

const day = 24 * 3600;

/** Password, passkey and TOTP by better-auth, in the schema `auth` of the same database. */
export function openSignIn(options: SignInOptions): SignIn {
  const { databaseUrl, masterKey, url, maySignUp, sendResetLink, limitRate = true } = options;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 4,
    options: "-c search_path=auth -c timezone=UTC",
  });
  const auth = betterAuth({
    appName: "Passation",
    baseURL: url,
    basePath: "/api/auth",
    secret: Buffer.from(hkdfSync("sha256", masterKey, "", "passation sign-in", 32)).toString("hex"),
    database: pool,
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 12,
      maxPasswordLength: 256,
      password: { hash: hashPassword, verify: verifyPassword },
      revokeSessionsOnPasswordReset: true,
      ...(sendResetLink
        ? { sendResetPassword: ({ user, url: link }) => sendResetLink(user.email, link) }
        : {}),
    },
    session: { expiresIn: 14 * day, updateAge: day, cookieCache: { enabled: false } },
    rateLimit: { enabled: limitRate, storage: "database" },
    advanced: { database: { generateId: () => randomUUIDv7() }, cookiePrefix: "passation" },
    plugins: [twoFactor({ issuer: "Passation" }), passkey({ rpName: "Passation" })],
    hooks: {
      before: createAuthMiddleware(async ({ path, body, headers }) => {
        if (path !== "/sign-up/email") return;
        const allowed = await maySignUp(String(body?.email ?? ""), headers?.get("x-passation-invitation") ?? null);
        if (!allowed) throw new APIError("FORBIDDEN", { code: "INVITATION_REQUIRED" });
      }),
      /** A new password or a new second factor ends every other session, whatever the screen asked. */
      after: createAuthMiddleware(async ({ path, context }) => {
        const session = context.newSession ?? context.session;
        if (!session || !sessionEndingPaths.has(path)) return;
        const others = await context.internalAdapter.listSessions(session.user.id);
        for (const { token } of others) {
          if (token !== session.session.token) await context.internalAdapter.deleteSession(token);
        }
      }),
    },
  });
  return {
    handler: (request) => auth.handler(request),
    async person(headers) {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: false } });
      return found ? { userId: found.user.id, email: found.user.email, name: found.user.name } : undefined;
    },
    close: () => pool.end(),
  };
}

const sessionEndingPaths = new Set(["/change-password", "/two-factor/verify-totp", "/two-factor/disable"]);
