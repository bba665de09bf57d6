import type { Vault } from "#core/journal/ports.ts";

/** How long a code opens. */
export const codeLasts = Temporal.Duration.from({ minutes: 10 });
/** How many times one may be wrong before a new code is wanted. */
export const mostTries = 5;
/** How many codes are mailed for one link; then a new link is wanted, which goes to the contact alone. */
export const mostCodes = 10;
/** A contact is mailed another code at the earliest after this. */
export const newCodeAfter = Temporal.Duration.from({ minutes: 1 });

/** What is kept of the code of a link. */
export type KeptCode = {
  readonly withCode: boolean;
  readonly codeHash: Uint8Array | null;
  readonly codeMadeAt: string | null;
  readonly codeTries: number;
  readonly codeTimes: number;
};

/** Six digits, each as likely as the others. */
export function newCode(vault: Vault): string {
  const many = 1_000_000;
  const fair = 0x1_0000_0000 - (0x1_0000_0000 % many);
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = vault.randomBytes(4);
    const drawn = a * 0x1_00_00_00 + b * 0x1_00_00 + c * 0x1_00 + d;
    if (drawn < fair) return String(drawn % many).padStart(6, "0");
  }
}

/** What is kept of a code: hashed with the secret of its link, or a million tries would find it. */
export const hashCode = (code: string, token: string, vault: Vault) =>
  Uint8Array.fromHex(vault.sha256(`${token} ${code}`));

/** Whether a code still opens: it was asked for, is young enough, and was not wrong too often. */
export function isLive({ codeHash, codeMadeAt, codeTries }: KeptCode, now: Temporal.Instant): boolean {
  if (codeHash === null || codeMadeAt === null || codeTries >= mostTries) return false;
  return Temporal.Instant.compare(now, Temporal.Instant.from(codeMadeAt).add(codeLasts)) < 0;
}

/** Whether another code may be mailed. */
export function mayMail({ codeMadeAt }: KeptCode, now: Temporal.Instant): boolean {
  if (codeMadeAt === null) return true;
  return Temporal.Instant.compare(now, Temporal.Instant.from(codeMadeAt).add(newCodeAfter)) >= 0;
}

/** Compares in the same time wherever the two differ. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  let differs = one.length ^ other.length;
  for (let at = 0; at < one.length; at += 1) differs |= (one[at] ?? 0) ^ (other[at] ?? 0);
  return differs === 0;
}
