/** Text between tags or in an attribute, as XML wants it. */
export function escapeXml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Text in pieces, encoded as it grows: a sheet can be longer than one string may be. */
export type GrowingText = { readonly add: (text: string) => void; readonly bytes: () => Uint8Array };

const pieceSize = 1 << 20;

/**
 * Each piece of text is encoded at once: a long string that keeps growing is a tree of thousands of
 * parts, which the garbage collector walks again and again.
 */
export function growingText(): GrowingText {
  const full: Uint8Array[] = [];
  let piece = Buffer.allocUnsafe(pieceSize);
  let used = 0;
  return {
    add(text) {
      // No character takes more than three bytes for each of its UTF-16 units.
      const most = text.length * 3;
      if (used + most > piece.length) {
        full.push(piece.subarray(0, used));
        piece = Buffer.allocUnsafe(Math.max(pieceSize, most));
        used = 0;
      }
      used += piece.write(text, used, "utf8");
    },
    bytes: () => Buffer.concat([...full, piece.subarray(0, used)]),
  };
}
