import type { Vault } from "#core/journal/ports.ts";

/** A 256-bit secret to hand to one person, and the hash that is all we keep of it. */
export function newToken(
  kind: "invitation" | "key" | "stop" | "calendar" | "documents" | "portal" | "session" | "report",
  vault: Vault,
): { readonly token: string; readonly tokenHash: Uint8Array } {
  const secret = vault.randomBytes(32).toBase64({ alphabet: "base64url", omitPadding: true });
  const token = `passation_${kind}_${secret}`;
  return { token, tokenHash: hashToken(token, vault) };
}

/** What is kept of a token: SHA-256 is enough for 256 random bits, and quick at every request. */
export function hashToken(token: string, vault: Vault): Uint8Array {
  return Uint8Array.fromHex(vault.sha256(token));
}
