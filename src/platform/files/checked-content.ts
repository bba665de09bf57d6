import { createHash } from "node:crypto";
import type { Pieces, SealedContent } from "#core/file/ports.ts";

/** A content being read, so that a store tells its own trouble from that of what it is given. */
export type Given = {
  /** Throws before its end when the content is not the one that was announced. */
  readonly pieces: Pieces;
  /** What was thrown, if it was. */
  readonly fault: () => unknown;
};

/** Reads a sealed content once more, and holds it to the size and the hash that it was announced with. */
export function checkedContent({ bytes, sha256, pieces }: SealedContent): Given {
  let fault: unknown;
  return { pieces: all(), fault: () => fault };

  async function* all(): Pieces {
    const hash = createHash("sha256");
    let given = 0;
    try {
      for await (const piece of pieces()) {
        given += piece.length;
        if (given > bytes) throw changed();
        hash.update(piece);
        yield piece;
      }
      if (given !== bytes || hash.digest("hex") !== sha256) throw changed();
    } catch (error) {
      fault = error;
      throw error;
    }
  }
}

const changed = () =>
  new Error("a content changed between the moment it was measured and the moment it was stored");
