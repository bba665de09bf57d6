/** The characters that a font draws: `covers(0x41)` is true when it has an “A”. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Reads a font's `cmap` table (OpenType 1.9, chapter “cmap”): segments of format 4 for the first plane,
 * groups of format 12 for all. Other formats are for old machines and repeat the same characters.
 */
export function coverageOf(font: Buffer): Coverage {
  const drawn = new Uint8Array(0x110000 / 8);
  const draw = (codePoint: number) => {
    const byte = codePoint >> 3;
    drawn[byte] = (drawn[byte] ?? 0) | (1 << (codePoint & 7));
  };
  const cmap = tableAt(font, "cmap");
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * index);
    const format = font.readUInt16BE(at);
    if (format === 4) readSegments(font, at, draw);
    if (format === 12) readGroups(font, at, draw);
  }
  return (codePoint) => ((drawn[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0;
}

function tableAt(font: Buffer, name: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    if (font.toString("latin1", entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`the font has no ${name} table`);
}

function readSegments(font: Buffer, at: number, draw: (codePoint: number) => void): void {
  const bytes = font.readUInt16BE(at + 6);
  const [ends, starts, deltas, offsets] = [
    at + 14,
    at + 16 + bytes,
    at + 16 + 2 * bytes,
    at + 16 + 3 * bytes,
  ];
  for (let shift = 0; shift < bytes; shift += 2) {
    const [start, end] = [font.readUInt16BE(starts + shift), font.readUInt16BE(ends + shift)];
    const [delta, offset] = [font.readUInt16BE(deltas + shift), font.readUInt16BE(offsets + shift)];
    for (let one = start; one <= end && one !== 0xffff; one++) {
      const glyph =
        offset === 0
          ? (one + delta) & 0xffff
          : font.readUInt16BE(offsets + shift + offset + 2 * (one - start));
      if (glyph !== 0) draw(one);
    }
  }
}

function readGroups(font: Buffer, at: number, draw: (codePoint: number) => void): void {
  for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
    const entry = at + 16 + 12 * group;
    const end = font.readUInt32BE(entry + 4);
    for (let one = font.readUInt32BE(entry); one <= end; one++) draw(one);
  }
}
