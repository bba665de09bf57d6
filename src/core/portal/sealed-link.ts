import { z } from "zod";
import type { Vault } from "#core/journal/ports.ts";
import { contactSides } from "#core/kernel/actor.ts";
import type { PortalCodeLetter } from "./ports.ts";

/** A mail that waits in the queue: nobody who reads the database learns the secret of its link, nor its code. */
export const SealedLink = z.object({ key: z.base64(), sealed: z.base64() });
type Sealed = z.infer<typeof SealedLink>;

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
const CodeLetter = Letter.omit({ withSheet: true, side: true }).extend({
  code: z.string(),
  codeId: z.string(),
});

const places = { link: "portal-link", code: "portal-code" } as const;

/** Seals a mail with a key of its own, which the master key wraps. */
function seal(letter: object, place: string, vault: Vault): Sealed {
  const key = vault.newWrappedKey();
  const sealed = vault.seal(key, new TextEncoder().encode(JSON.stringify(letter)), place);
  return { key: key.toBase64(), sealed: sealed.toBase64() };
}

function open({ key, sealed }: Sealed, place: string, vault: Vault): unknown {
  const plain = vault.open(Uint8Array.fromBase64(key), Uint8Array.fromBase64(sealed), place);
  return JSON.parse(new TextDecoder().decode(plain));
}

export const sealLink = (letter: SealedLetter, vault: Vault) => seal(letter, places.link, vault);

/** Opens what `sealLink` made. */
export const openSealedLink = (sealed: Sealed, vault: Vault): SealedLetter =>
  Letter.parse(open(sealed, places.link, vault));

export const sealCode = (letter: PortalCodeLetter, vault: Vault) => seal(letter, places.code, vault);

/** Opens what `sealCode` made. */
export const openSealedCode = (sealed: Sealed, vault: Vault): PortalCodeLetter =>
  CodeLetter.parse(open(sealed, places.code, vault));
