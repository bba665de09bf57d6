/**
 * Keys and seals. One key per dossier (and one per agency for its own chain) is wrapped by the
 * master key; destroying the wrapped key makes everything sealed with it unreadable for ever.
 */
export type Vault = {
  /** A fresh 256-bit key, wrapped by the master key, to be stored. */
  readonly newWrappedKey: () => Uint8Array;
  /** AES-256-GCM: seals bytes with a wrapped key; `context` binds them to their place. */
  readonly seal: (wrappedKey: Uint8Array, plain: Uint8Array, context: string) => Uint8Array;
  /** Opens what `seal` made; throws when it was altered, moved or sealed with another key. */
  readonly open: (wrappedKey: Uint8Array, sealed: Uint8Array, context: string) => Uint8Array;
  /** SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits. */
  readonly sha256: (data: Uint8Array | string) => string;
  readonly randomBytes: (length: number) => Uint8Array;
};
