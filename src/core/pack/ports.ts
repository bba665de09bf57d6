import type { Refusal } from "#core/kernel/refusal.ts";
import type { CarriedFile } from "#core/tracking/ports.ts";
import type { AskedPack, Pack, PackCounts } from "./pack.ts";
import type { AskedPreview, PreviewedPack, SheetPage } from "./preview.ts";

/** One file of a drawn pack, as its manifest lists it. */
export type ListedFile = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** A pack made in the server: its zip, the same bytes each time it is asked for. */
export type MadePack = {
  readonly counts: PackCounts;
  /** What it holds, as `writtenIndex` writes it. */
  readonly index: string;
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

/** Describes a pack apart from whoever answers requests, for whoever looks at it before it is built. */
export type PackPreviewer = {
  readonly whole: (asked: AskedPreview) => Promise<PreviewedPack | Refusal>;
  readonly page: (asked: AskedPreview) => Promise<SheetPage | Refusal>;
};

/** Draws a pack with the files that its exports carried, and puts it at its place, whole or not at all. */
export type PublishPack = (
  pack: Pack,
  carried: readonly CarriedFile[],
  /** Ends in `.zip`: one archive; else a folder. Throws a sentence when it cannot be written there. */
  place: string,
) => Promise<readonly ListedFile[]>;
