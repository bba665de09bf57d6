import type { LogoType } from "./logo.ts";
import { exifMark, exifOf, orientationIn } from "./picture-orientation.ts";

/**
 * A picture without what it says besides itself: place, date, camera, author, software, comments, small
 * copies and whatever follows its end. Its pixels stay the same bytes; its colour profile stays, and how it
 * is to be turned. Undefined when its parts cannot be told, so that nobody knows what it would say.
 */
export function barePicture(bytes: Uint8Array, mediaType: LogoType): Uint8Array | undefined {
  try {
    const bare = { "image/png": png, "image/jpeg": jpeg, "image/webp": webp }[mediaType];
    return bare(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // A part that claims to go on beyond the end of the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const nameAt = (bytes: Uint8Array, at: number, length = 4) =>
  String.fromCharCode(...bytes.subarray(at, at + length));
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

function together(parts: readonly ArrayLike<number>[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What a PNG needs to be drawn, animated ones too (PNG 3rd edition, 5.6): all else goes. */
const pngParts = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT".split(" "),
);

function png(bytes: Uint8Array, view: DataView): Uint8Array | undefined {
  const parts: ArrayLike<number>[] = [bytes.subarray(0, 8)];
  let turned: number | undefined;
  let pixelsAt: number | undefined;
  for (let at = 8; ; ) {
    const length = view.getUint32(at);
    const name = nameAt(bytes, at + 4);
    const next = at + 12 + length;
    if (next > bytes.length) return undefined;
    if (name === "eXIf") turned = orientationIn(bytes.subarray(at + 8, at + 8 + length));
    if (name === "IDAT") pixelsAt ??= parts.length;
    if (pngParts.has(name)) parts.push(bytes.subarray(at, next));
    if (name === "IEND") break;
    at = next;
  }
  if (turned !== undefined && pixelsAt !== undefined)
    parts.splice(pixelsAt, 0, pngPart("eXIf", exifOf(turned)));
  return together(parts);
}

function pngPart(name: string, data: Uint8Array): Uint8Array {
  const body = together([ascii(name), data]);
  return together([word(data.length), body, word(crc32(body))]);
}

/** Four bytes, the greatest first. */
const word = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

/** PNG 3rd edition, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** ITU T.81, annex B: segments, and after each start of scan the pixels up to the next marker. */
function jpeg(bytes: Uint8Array, view: DataView): Uint8Array | undefined {
  const parts: ArrayLike<number>[] = [];
  let frameHead: ArrayLike<number> = [];
  let turned: number | undefined;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    const next = at + 2 + view.getUint16(at + 2);
    if (next < at + 4 || next > bytes.length) return undefined;
    const data = bytes.subarray(at + 4, next);
    if (marker === 0xe1 && exifMark.every((byte, index) => data[index] === byte))
      turned ??= orientationIn(data);
    if (marker === 0xe0 && nameAt(data, 0, 5) === "JFIF\0") frameHead = jfif(data);
    else if (!isAside(marker, data)) parts.push(bytes.subarray(at, next));
    if (marker !== 0xda) {
      at = next;
      continue;
    }
    const end = endOfScan(bytes, next);
    parts.push(bytes.subarray(next, end));
    // Some tools forget to write the end: it is seen as a picture all the same.
    if (end === bytes.length) break;
    at = end;
  }
  const exif = turned === undefined ? [] : segment(0xe1, together([exifMark, exifOf(turned)]));
  return together([[0xff, 0xd8], frameHead, exif, ...parts, [0xff, 0xd9]]);
}

/** Application data and comments, but for the colour profile and what Adobe says of the colours. */
function isAside(marker: number, data: Uint8Array): boolean {
  if (marker === 0xe2) return nameAt(data, 0, 12) !== "ICC_PROFILE\0";
  if (marker === 0xee) return nameAt(data, 0, 5) !== "Adobe";
  return marker === 0xfe || (marker >= 0xe0 && marker <= 0xef);
}

/** The head of a JFIF file without its small copy: version, unit and densities. */
const jfif = (data: Uint8Array) => segment(0xe0, together([data.subarray(0, 12), [0, 0]]));

const segment = (marker: number, data: Uint8Array) =>
  together([[0xff, marker], word(data.length + 2).slice(2), data]);

/** Where the pixels of a scan end: at a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const after = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && after !== 0 && after !== 0xff && (after < 0xd0 || after > 0xd7)) return at;
  }
  return bytes.length;
}

/** RFC 9649, 2.7: what a WebP file needs to be drawn. */
const webpParts = new Set(["VP8X", "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L"]);
/** In VP8X: the file says Exif, it says XMP. */
const says = { exif: 0x08, xmp: 0x04 } as const;

function webp(bytes: Uint8Array, view: DataView): Uint8Array | undefined {
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length + 1) return undefined;
  const parts: Uint8Array[] = [];
  let turned: number | undefined;
  for (let at = 12; at + 8 <= Math.min(end, bytes.length); ) {
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length;
    if (next > bytes.length) return undefined;
    const name = nameAt(bytes, at);
    if (name === "EXIF") turned = orientationIn(bytes.subarray(at + 8, next));
    if (webpParts.has(name)) parts.push(webpPart(name, bytes.slice(at + 8, next)));
    at = next + (length % 2);
  }
  const [first] = parts;
  if (first === undefined) return undefined;
  const isExtended = nameAt(first, 0) === "VP8X";
  if (isExtended) {
    const flags = (first[8] ?? 0) & ~(says.exif | says.xmp);
    first[8] = turned === undefined ? flags : flags | says.exif;
  }
  if (isExtended && turned !== undefined) parts.push(webpPart("EXIF", exifOf(turned)));
  const body = together([ascii("WEBP"), ...parts]);
  return together([ascii("RIFF"), word(body.length).reverse(), body]);
}

function webpPart(name: string, data: Uint8Array): Uint8Array {
  const padding = data.length % 2 === 1 ? [0] : [];
  return together([ascii(name), word(data.length).reverse(), data, padding]);
}
