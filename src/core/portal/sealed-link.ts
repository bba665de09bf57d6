import { z } from "zod";
import type { Vault } from "#core/journal/ports.ts";
import { contactSides } from "#core/kernel/actor.ts";

/** A mail that waits in the queue: nobody who reads the database learns the secret of its link. */
export const SealedLink = z.object({ key: z.base64(), sealed: z.base64() });

const place = "portal-link";

const Letter = z.object({
  dossierId: z.string(),
  linkId: z.string(),
  to: z.string(),
  contactName: z.string(),
  agencyName: z.string(),
  language: z.enum(["fr", "en"]),
  side: z.enum(contactSides).default("client"),
  token: z.string(),
  expiresAt: z.string(),
  /** Whether the answer sheet goes with it; it is drawn when the mail leaves. */
  withSheet: z.boolean().default(false),
});
export type SealedLetter = z.infer<typeof Letter>;

/** Seals a mail with a key of its own, which the master key wraps. */
export function sealLink(letter: SealedLetter, vault: Vault): z.infer<typeof SealedLink> {
  const key = vault.newWrappedKey();
  const sealed = vault.seal(key, new TextEncoder().encode(JSON.stringify(letter)), place);
  return { key: key.toBase64(), sealed: sealed.toBase64() };
}

/** Opens what `sealLink` made. */
export function openSealedLink({ key, sealed }: z.infer<typeof SealedLink>, vault: Vault): SealedLetter {
  const plain = vault.open(Uint8Array.fromBase64(key), Uint8Array.fromBase64(sealed), place);
  return Letter.parse(JSON.parse(new TextDecoder().decode(plain)));
}
