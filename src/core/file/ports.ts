/** Bytes on their way, piece by piece, so that no file need be held in memory. */
export type Pieces = AsyncIterable<Uint8Array>;

/** What a content is once sealed: its size and SHA-256 are known before it leaves. */
export type SealedContent = {
  readonly bytes: number;
  /** 64 hexadecimal digits, of the sealed bytes. */
  readonly sha256: string;
  /** The sealed bytes, the same ones each time: a store may have to start again. */
  readonly pieces: () => Pieces;
};

/** One thing that a store holds. */
export type Stored = {
  readonly place: string;
  readonly bytes: number;
  /** ISO instant in UTC, by the store's own clock. */
  readonly storedAt: string;
};

/**
 * Keeps sealed contents, each at a place `agency/dossier/random`; it never sees what they hold.
 * Every method throws `StoreFailure` when the store itself is in trouble.
 */
export type FileStore = {
  /** Keeps a content, wholly or not at all: once it resolves, no power cut takes it back. */
  readonly put: (place: string, content: SealedContent) => Promise<void>;
  /** The content, to be read at once; undefined when there is none. Reading throws when it is cut on its way. */
  readonly get: (place: string) => Promise<Pieces | undefined>;
  /** The size of a content; undefined when there is none. */
  readonly size: (place: string) => Promise<number | undefined>;
  /** Makes sure that there is none. */
  readonly delete: (place: string) => Promise<void>;
  /**
   * Everything below `agency/` or `agency/dossier/`, in the order of places; what a death left half
   * written is listed too, under a place that no row names.
   */
  readonly list: (prefix: string) => AsyncIterable<Stored>;
  /** How many bytes there is room for; absent, or undefined, where nobody can tell. */
  readonly room?: () => Promise<number | undefined>;
};

/** Seals contents, each with a 256-bit key that seals nothing else. */
export type Sealer = {
  /** Reads a content once, to know it and what it will be once sealed with this key. */
  readonly measure: (
    key: Uint8Array,
    pieces: Pieces,
  ) => Promise<{
    readonly bytes: number;
    readonly sha256: string;
    readonly sealed: Omit<SealedContent, "pieces">;
  }>;
  /** The same content and key give the same bytes. */
  readonly seal: (key: Uint8Array, pieces: Pieces) => Pieces;
  /** Opens what `seal` made, each piece checked before it is given; throws as soon as one was altered, moved or cut. */
  readonly open: (key: Uint8Array, sealed: Pieces) => Pieces;
};
