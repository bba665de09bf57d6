import { hkdfSync, randomUUIDv7 } from "node:crypto";
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { twoFactor } from "better-auth/plugins/two-factor";
import pg from "pg";
import { surviveLostConnections } from "#platform/db/pool.ts";
import { hashPassword, verifyPassword } from "./password.ts";

/** How staff members sign in: what the rest of the product needs to know of it. */
export type SignIn = {
  /** Answers every request below `/api/auth/`; attempts are counted against the caller's address. */
  readonly handler: (request: Request, address: string) => Promise<Response>;
  /** The person behind the session cookie of a request, if it still holds. */
  readonly person: (
    headers: Headers,
  ) => Promise<{ readonly userId: string; readonly email: string; readonly name: string } | undefined>;
  /** Sends the person at this address, if there is one, a link to choose a new password. */
  readonly requestReset: (email: string) => Promise<void>;
  /** Turns off the one-time codes of the person at this address, and ends its sessions. */
  readonly turnOffCodes: (email: string) => Promise<void>;
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
  readonly sendResetLink?: (email: string, link: string, request: Request | undefined) => Promise<void>;
  /** Told when an idle connection to the database breaks; the next request opens another. */
  readonly onError: (error: Error) => void;
  /** Told what better-auth finds odd, without anybody's name. */
  readonly onWarning: (message: string) => void;
  /** Off in tests that sign in hundreds of times. */
  readonly limitRate?: boolean;
};

const day = 24 * 3600;
/** The header in which better-auth reads whom to count attempts against; nobody else can set it. */
const addressHeader = "x-passation-address";

/** Password, passkey and TOTP by better-auth, in the schema `auth` of the same database. */
export function openSignIn(options: SignInOptions): SignIn {
  const { databaseUrl, masterKey, url, maySignUp, sendResetLink, onWarning, limitRate = true } = options;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 4,
    options: "-c search_path=auth -c timezone=UTC",
    // better-auth adds to the moments that it keeps as large numbers; as text, they would be put one after the other.
    types: {
      getTypeParser: (id: number, format?: "text" | "binary") =>
        id === pg.types.builtins.INT8 && format !== "binary" ? Number : pg.types.getTypeParser(id, format),
    },
  });
  surviveLostConnections(pool, options.onError);
  const auth = betterAuth({
    appName: "Passation",
    baseURL: url,
    basePath: "/api/auth",
    secret: Buffer.from(hkdfSync("sha256", masterKey, "", "passation sign-in", 32)).toString("hex"),
    database: pool,
    telemetry: { enabled: false },
    logger: { level: "warn", log: (_, message) => onWarning(message) },
    onAPIError: {
      onError: (error) => {
        if (!(error instanceof APIError)) onWarning(error instanceof Error ? error.message : "unknown fault");
      },
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 12,
      maxPasswordLength: 256,
      password: { hash: hashPassword, verify: verifyPassword },
      revokeSessionsOnPasswordReset: true,
      ...(sendResetLink
        ? {
            sendResetPassword: ({ user, token }, request) =>
              sendResetLink(user.email, newPasswordLink(url, token), request),
          }
        : {}),
    },
    session: { expiresIn: 14 * day, updateAge: day, cookieCache: { enabled: false } },
    rateLimit: { enabled: limitRate, storage: "database" },
    advanced: {
      database: { generateId: () => randomUUIDv7() },
      cookiePrefix: "passation",
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [
      twoFactor({ issuer: "Passation" }),
      passkey({ rpName: "Passation", authenticatorSelection: passkeys }),
    ],
    hooks: {
      before: createAuthMiddleware(async ({ path, body, headers }) => {
        if (path !== "/sign-up/email") return;
        const allowed = await maySignUp(
          String(body?.email ?? ""),
          headers?.get("x-passation-invitation") ?? null,
        );
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
    handler(request, address) {
      const headers = new Headers(request.headers);
      headers.set(addressHeader, address);
      return auth.handler(new Request(request, { headers }));
    },
    async person(headers) {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: false } });
      return found ? { userId: found.user.id, email: found.user.email, name: found.user.name } : undefined;
    },
    async requestReset(email) {
      await auth.api.requestPasswordReset({ body: { email } });
    },
    async turnOffCodes(email) {
      const { internalAdapter, adapter } = await auth.$context;
      const found = await internalAdapter.findUserByEmail(email.toLowerCase());
      if (!found) return;
      const { id } = found.user;
      await internalAdapter.updateUser(id, { twoFactorEnabled: false });
      await adapter.deleteMany({ model: "twoFactor", where: [{ field: "userId", value: id }] });
      for (const { token } of await internalAdapter.listSessions(id))
        await internalAdapter.deleteSession(token);
    },
    close: () => pool.end(),
  };
}

/** The page where a new password is chosen; the token stands after the #, which no server log sees. */
const newPasswordLink = (url: string, token: string) => `${url}/new-password#${token}`;

/** One signs in with a passkey alone: the device must find it by itself, and make sure of its person. */
const passkeys = { residentKey: "required", userVerification: "required" } as const;

const sessionEndingPaths = new Set(["/change-password", "/two-factor/verify-totp", "/two-factor/disable"]);
