import type { Refusal } from "#core/kernel/refusal.ts";
import type { Drop } from "#core/tracking/drops.ts";
import type { ImportedSource, ReadOptions } from "#core/tracking/ports.ts";
import type { SourceKind } from "#core/tracking/tracking.ts";
import type { Document } from "./document.ts";

/**
 * One tool's export, recognised by what it contains and never by its name. Each importer is a
 * folder of its own, listed in `importers.ts` from the most particular to the most general.
 */
export type Importer = {
  readonly kind: SourceKind;
  /** True when the document is surely of this tool: distinctive keys or headers, not a guess. */
  readonly recognise: (document: Document) => boolean;
  /** The files dropped beside each other that are the parts of one export, for a tool that gives several. */
  readonly gather?: (files: readonly File[]) => Promise<readonly Drop[]>;
  readonly read: (
    document: Document,
    options: ReadOptions,
  ) => ImportedSource | Refusal | Promise<ImportedSource | Refusal>;
};
