import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import type { Pieces } from "./ports.ts";

/**
 * A content that a dossier keeps: once, however many of its exports carry it. It lies in the store
 * of files, sealed with a key of its own; that key is kept sealed with the dossier's.
 */
export type Content = {
  readonly id: string;
  readonly place: string;
  readonly bytes: number;
  /** Of the content as it was dropped, hex. */
  readonly sha256: string;
  /** Its size in the store. */
  readonly sealedBytes: number;
};

const MB = 1_000_000;

/** What one drop may carry: the largest file, and all its files together; bytes. */
export const fileLimits = { file: 300 * MB, drop: 1_000 * MB } as const;

/** Why the files of a drop cannot be kept, by the file that is too much; nothing when they can. */
export function refusalToCarry(
  sources: readonly Pick<ImportedSource, "file" | "files">[],
  language: Language,
): Refusal | undefined {
  const words = (bytes: number) => {
    const size = new Intl.NumberFormat(language).format(bytes / MB);
    return translator(language)("imports", "limit.megabytes", { size });
  };
  let carried = 0;
  for (const { file, files } of sources) {
    for (const { path, bytes } of files) {
      carried += bytes;
      if (bytes > fileLimits.file) {
        return refuse("import.file-too-large", { file, path, limit: words(fileLimits.file) });
      }
      if (carried > fileLimits.drop) {
        return refuse("import.files-too-large", { file, path, limit: words(fileLimits.drop) });
      }
    }
  }
  return undefined;
}

/** Where a content's key belongs: moved to another content, or with another hash beside it, it does not open. */
export const placeOfKey = (
  { agencyId, dossierId }: { readonly agencyId: string; readonly dossierId: string },
  { id, bytes, sha256 }: Pick<Content, "id" | "bytes" | "sha256">,
) => `${agencyId}/${dossierId}/file/${id}/${bytes}/${sha256}`;

/** A file ready to be taken away. */
export type OpenedFile = {
  /** What it is called, without the folders it lay in. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Its content, checked as it goes; throws when it was altered or is cut on its way. */
  readonly content: Pieces;
};
