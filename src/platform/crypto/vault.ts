import { createCipheriv, createDecipheriv, hash, randomBytes } from "node:crypto";
import type { Vault } from "#core/journal/ports.ts";

const nonceBytes = 12;
const tagBytes = 16;
/** Unwrapping costs microseconds and a busy dossier asks often; the keys stay in memory, bounded. */
const rememberedKeys = 1_000;

/** The vault over a 32-byte master key: AES-256-GCM everywhere, a random nonce for each seal. */
export function openVault(masterKey: Uint8Array): Vault {
  if (masterKey.length !== 32) throw new Error("the master key is 32 bytes");
  const unwrapped = new Map<string, Uint8Array>();
  const unwrap = (wrapped: Uint8Array): Uint8Array => {
    const name = Buffer.from(wrapped).toString("base64");
    const known = unwrapped.get(name);
    if (known) return known;
    const key = decrypt(masterKey, wrapped, "dossier-key");
    if (unwrapped.size >= rememberedKeys) unwrapped.delete(unwrapped.keys().next().value ?? "");
    unwrapped.set(name, key);
    return key;
  };
  return {
    newWrappedKey: () => encrypt(masterKey, randomBytes(32), "dossier-key"),
    seal: (wrapped, plain, context) => encrypt(unwrap(wrapped), plain, context),
    open: (wrapped, sealed, context) => decrypt(unwrap(wrapped), sealed, context),
    sha256: (data) => hash("sha256", data, "hex"),
    randomBytes: (length) => randomBytes(length),
  };
}

const cipher = "aes-256-gcm";
/** Shorter tags exist, and are guessed sooner: none is accepted. */
const tagLength = { authTagLength: tagBytes };

function encrypt(key: Uint8Array, plain: Uint8Array, context: string): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce, tagLength).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, sealing.update(plain), sealing.final(), sealing.getAuthTag()]);
}

function decrypt(key: Uint8Array, sealed: Uint8Array, context: string): Uint8Array {
  if (sealed.length < nonceBytes + tagBytes) throw new Error("too short to be a seal");
  const body = sealed.subarray(nonceBytes, sealed.length - tagBytes);
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes), tagLength)
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(sealed.length - tagBytes));
  return Buffer.concat([opening.update(body), opening.final()]);
}
