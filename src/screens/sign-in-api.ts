import type { KeyOf } from "#messages/messages.ts";
import { bodyOf, reach } from "./api.ts";
import { Problem } from "./problem.ts";

/** A session of the person, as the sign-in keeps it. */
export type OwnSession = {
  readonly token: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly ipAddress?: string | null;
  readonly userAgent?: string | null;
};

export type Passkey = { readonly id: string; readonly name?: string | null; readonly createdAt?: string };

/** Either one is in, or a second proof is asked for. */
type SignedIn = { readonly twoFactorRedirect?: true };
/** The address that a QR code holds, and the codes that replace it when the phone is lost. */
export type OneTimeCodes = { readonly totpURI: string; readonly backupCodes: readonly string[] };

/** Everything below `/api/auth`: accounts, passwords, second proofs, sessions. Each throws a `Problem`. */
export const signInApi = {
  signUp: (given: { email: string; password: string; name: string }, invitation?: string) =>
    post<object>("/sign-up/email", given, invitation ? { "x-passation-invitation": invitation } : {}),
  signIn: (given: { email: string; password: string }) => post<SignedIn>("/sign-in/email", given),
  signOut: () => post("/sign-out"),
  requestReset: (email: string) => post("/request-password-reset", { email }),
  resetPassword: (given: { token: string; newPassword: string }) => post("/reset-password", given),
  changePassword: (given: { currentPassword: string; newPassword: string }) =>
    post("/change-password", { ...given, revokeOtherSessions: true }),
  rename: (name: string) => post("/update-user", { name }),

  account: () =>
    get<{ session: { token: string }; user: { twoFactorEnabled?: boolean | null } } | null>("/get-session"),
  sessions: () => get<readonly OwnSession[]>("/list-sessions"),
  endSession: (token: string) => post("/revoke-session", { token }),
  endOtherSessions: () => post("/revoke-other-sessions"),

  startCodes: (password: string) => post<OneTimeCodes>("/two-factor/enable", { password }),
  checkCode: (code: string) => post("/two-factor/verify-totp", { code }),
  checkBackupCode: (code: string) => post("/two-factor/verify-backup-code", { code }),
  newBackupCodes: (password: string) =>
    post<Pick<OneTimeCodes, "backupCodes">>("/two-factor/generate-backup-codes", { password }),
  stopCodes: (password: string) => post("/two-factor/disable", { password }),

  passkeys: () => get<readonly Passkey[]>("/passkey/list-user-passkeys"),
  passkeyToMake: () => get<PublicKeyCredentialCreationOptionsJSON>("/passkey/generate-register-options"),
  keepPasskey: (given: { response: unknown; name: string }) => post("/passkey/verify-registration", given),
  passkeyToShow: () => get<PublicKeyCredentialRequestOptionsJSON>("/passkey/generate-authenticate-options"),
  showPasskey: (response: unknown) => post("/passkey/verify-authentication", { response }),
  renamePasskey: (given: { id: string; name: string }) => post("/passkey/update-passkey", given),
  removePasskey: (id: string) => post("/passkey/delete-passkey", { id }),
} as const;

const get = <Result>(path: string) => answerOf<Result>(path, {});

const post = <Result = object>(path: string, given: object = {}, headers: Record<string, string> = {}) =>
  answerOf<Result>(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(given),
  });

async function answerOf<Result>(path: string, request: RequestInit): Promise<Result> {
  const response = await reach(`/api/auth${path}`, request);
  if (response.ok) return response.json();
  throw problemFrom(response, await bodyOf(response));
}

/** The reasons of better-auth 1.7.5 that a person can meet. One sentence tells no account from another. */
const reasons: Readonly<Record<string, KeyOf<"screens">>> = {
  INVALID_EMAIL_OR_PASSWORD: "sign-in.no.pair",
  INVALID_EMAIL: "sign-in.no.address",
  INVALID_PASSWORD: "sign-in.no.password",
  PASSWORD_TOO_SHORT: "password.short",
  PASSWORD_TOO_LONG: "password.long",
  USER_ALREADY_EXISTS: "sign-in.no.taken",
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: "sign-in.no.taken",
  INVITATION_REQUIRED: "sign-in.no.invitation",
  INVALID_TOKEN: "sign-in.no.link",
  TOKEN_EXPIRED: "sign-in.no.link",
  INVALID_CODE: "sign-in.no.code",
  INVALID_BACKUP_CODE: "sign-in.no.backup-code",
  INVALID_TWO_FACTOR_COOKIE: "sign-in.no.late",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "sign-in.no.late",
  ACCOUNT_TEMPORARILY_LOCKED: "sign-in.no.locked",
  SESSION_NOT_FRESH: "sign-in.no.stale",
  PASSKEY_NOT_FOUND: "sign-in.no.passkey",
  AUTHENTICATION_FAILED: "sign-in.no.passkey",
  CHALLENGE_NOT_FOUND: "sign-in.no.late",
  FAILED_TO_VERIFY_REGISTRATION: "sign-in.no.passkey-kept",
};

function problemFrom(response: Response, body: unknown): Problem {
  if (response.status === 429) {
    const seconds = Number(response.headers.get("x-retry-after") ?? 10);
    return new Problem("refused", { key: "sign-in.no.often", params: { count: Math.max(1, seconds) } });
  }
  const code = typeof body === "object" && body !== null && "code" in body ? String(body.code) : "";
  const key = reasons[code];
  if (key) return new Problem("refused", { key });
  if (response.status === 401) return new Problem("signed-out");
  if (response.status === 502 || response.status === 504) return new Problem("offline");
  return new Problem("fault", { key: "problem.server" });
}
