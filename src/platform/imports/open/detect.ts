/** What the first bytes of a file say it is; `text` still has to be decoded. */
export type Shape =
  | { readonly shape: "zip" | "compound" | "workbook" | "gzip" | "text" }
  | { readonly shape: "other"; readonly format: OtherFormat };

/** Formats known well enough to be named when they are refused (`format.…` in messages). */
export type OtherFormat =
  | "pdf"
  | "word"
  | "slides"
  | "image"
  | "media"
  | "program"
  | "archive"
  | "database"
  | "font"
  | "mail-box"
  | "contacts"
  | "web-page"
  | "drawing"
  | "numbers"
  | "project"
  | "compression";

/**
 * Signatures as their formats' specifications give them, at offset 0 unless said. two dots skip
 * one byte.
 */
const written: readonly (readonly [OtherFormat, string])[] = [
  ["pdf", "25504446"],
  ["word", "7b5c727466"], // {\rtf
  ["image", "89504e470d0a1a0a"], // PNG
  ["image", "ffd8ff"], // JPEG
  ["image", "474946383961"], // GIF89a
  ["image", "474946383761"], // GIF87a
  ["image", "52494646........57454250"], // RIFF WEBP
  ["image", "49492a00"], // TIFF
  ["image", "4d4d002a"],
  ["image", "424d........00000000"], // BMP
  ["image", "00000100"], // ICO
  ["image", "38425053"], // Photoshop
  ["media", "52494646"], // other RIFF: WAV, AVI
  ["media", "........66747970"], // MP4, HEIC
  ["media", "494433"], // MP3
  ["media", "4f676753"],
  ["media", "1a45dfa3"], // Matroska, WebM
  ["media", "664c6143"],
  ["program", "4d5a"],
  ["program", "7f454c46"],
  ["program", "cafebabe"],
  ["program", "cffaedfe"],
  ["program", "feedfacf"],
  ["program", "0061736d"],
  ["archive", "377abcaf271c"], // 7z
  ["archive", "526172211a07"], // RAR
  ["archive", "425a68"], // bzip2
  ["archive", "fd377a585a00"], // xz
  ["archive", "28b52ffd"], // zstd
  ["archive", "4d534346"], // CAB
  ["database", "53514c69746520666f726d6174203300"],
  ["database", "000100005374616e64617264"], // Access
  ["font", "774f4646"],
  ["font", "774f4632"],
  ["font", "0001000000"],
  ["font", "4f54544f"],
  ["mail-box", "2142444e"], // PST
];

const signatures = written.map(([format, hex]) => [format, new RegExp(`^${hex}`)] as const);

/** `MZ`, `BZh`, `ID3`, `BM`: beginnings that text may have, so that the rest of the file has to agree. */
const textLike = /^(?:4d5a|425a68|494433|424d)/;

/** Tells a file's shape by its first bytes, at least 600 of them when the file has that many. */
export function shapeOf(head: Uint8Array): Shape {
  const hex = Buffer.from(head.subarray(0, 32)).toString("hex");
  if (/^504b(?:0304|0506|0708)/.test(hex)) return { shape: "zip" };
  if (hex.startsWith("d0cf11e0a1b11ae1")) return { shape: "compound" };
  if (hex.startsWith("1f8b")) return { shape: "gzip" };
  // BIFF 2 to 8 without a compound file around it: a BOF record, whose length is at most 16.
  if (/^09(?:00|02|04|08)[01].00/.test(hex)) return { shape: "workbook" };
  const tar = Buffer.from(head.subarray(257, 262)).toString("latin1");
  if (tar === "ustar") return { shape: "other", format: "archive" };
  for (const [format, signature] of signatures) {
    if (!signature.test(hex)) continue;
    if (textLike.test(hex) && !hasControls(head)) continue;
    return { shape: "other", format };
  }
  return { shape: "text" };
}

/** True when bytes hold more control characters than any text does: two, and one in two hundred. */
export function hasControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls > 2 + bytes.length / 200;
}
