import { z } from "zod";
import type { Vault } from "#core/journal/ports.ts";
import type { InvitationLetter } from "./ports.ts";

/** A letter that waits in the queue: nobody who reads the database learns the secret of its link. */
export const SealedLetter = z.object({ key: z.base64(), sealed: z.base64() });

const place = "invitation-letter";

const Letter = z.object({
  invitationId: z.string(),
  to: z.string(),
  agencyName: z.string(),
  language: z.enum(["fr", "en"]),
  token: z.string(),
  expiresAt: z.string(),
});

/** Seals a letter with a key of its own, which the master key wraps. */
export function sealLetter(letter: InvitationLetter, vault: Vault): z.infer<typeof SealedLetter> {
  const key = vault.newWrappedKey();
  const sealed = vault.seal(key, new TextEncoder().encode(JSON.stringify(letter)), place);
  return { key: key.toBase64(), sealed: sealed.toBase64() };
}

/** Opens what `sealLetter` made. */
export function openLetter(letter: z.infer<typeof SealedLetter>, vault: Vault): InvitationLetter {
  const { key, sealed } = letter;
  const plain = vault.open(Uint8Array.fromBase64(key), Uint8Array.fromBase64(sealed), place);
  return Letter.parse(JSON.parse(new TextDecoder().decode(plain)));
}
