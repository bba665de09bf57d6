import type { Refusal } from "#core/kernel/refusal.ts";
import type { CarriedFile } from "#core/tracking/ports.ts";
import type { Language } from "#messages/messages.ts";
import type { AskedPack, Pack, PackCounts } from "./pack.ts";
import type { AskedPreview, PreviewedPack, PreviewQuestion, SheetPage } from "./preview.ts";

/** One file of a drawn pack, as its manifest lists it. */
export type ListedFile = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** A pack made in the server: its zip, the same bytes each time it is asked for. */
export type MadePack = {
  readonly counts: PackCounts;
  /** What it holds, as `writtenIndex` writes it. */
  readonly index: Uint8Array;
  readonly pieces: () => AsyncIterable<Uint8Array>;
};

/**
 * Describes and draws a pack apart from whoever answers requests; refuses one that takes too much
 * memory, throws when it cannot be drawn, and ends at once when the signal says so.
 */
export type MakePack = (
  asked: AskedPack,
  drawn: (done: number, total: number) => void,
  signal?: AbortSignal,
) => Promise<MadePack | Refusal>;

/** The facts of a pack for its preview, with what says which state of its dossier they are of. */
export type ReadForPreview = {
  /** Another one for each agency, dossier, language and state. */
  readonly state: string;
  readonly asked: AskedPreview;
  /** What the version before it held, as `writtenIndex` wrote it. */
  readonly before?: Uint8Array;
};

/**
 * Describes a pack apart from whoever answers requests, for whoever looks at it before it is built. The
 * facts are read once it is one's turn; a page of a state that was described a moment ago needs none.
 */
export type PackPreviewer = {
  readonly whole: <Seen extends ReadForPreview>(
    read: () => Promise<Seen | Refusal>,
    signal?: AbortSignal,
  ) => Promise<{ readonly seen: Seen; readonly pack: PreviewedPack } | Refusal>;
  readonly page: (
    state: string,
    page: NonNullable<PreviewQuestion["page"]>,
    read: () => Promise<ReadForPreview | Refusal>,
    signal?: AbortSignal,
  ) => Promise<SheetPage | Refusal>;
};

/** Draws a pack with the files that its exports carried, and puts it at its place, whole or not at all. */
export type PublishPack = (
  pack: Pack,
  carried: readonly CarriedFile[],
  /** Ends in `.zip`: one archive; else a folder. Throws a sentence when it cannot be written there. */
  place: string,
  /** The one of who reads that sentence; that of the pack when it is not known. */
  language?: Language,
) => Promise<readonly ListedFile[]>;
