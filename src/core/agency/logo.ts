/** A picture that every browser and every letter shows, and that runs nothing. */
export const logoTypes = ["image/png", "image/jpeg", "image/webp"] as const;
export type LogoType = (typeof logoTypes)[number];

/** A logo is small: it stands in each page and each document. */
export const largestLogo = { bytes: 512 * 1024, pixels: 4_096 } as const;

export type Logo = {
  readonly mediaType: LogoType;
  readonly bytes: Uint8Array;
  readonly sha256: string;
};

type Picture = { readonly mediaType: LogoType; readonly width: number; readonly height: number };

/** What picture the bytes are, by what they say themselves: neither the name nor the sender is believed. */
export function pictureIn(bytes: Uint8Array): Picture | undefined {
  const found = png(bytes) ?? jpeg(bytes) ?? webp(bytes);
  return found && found.width > 0 && found.height > 0 ? found : undefined;
}

/** A drawing in SVG may run scripts and load what it names; said apart, for it is what logos often come as. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4_096)).replaceAll("\0", "");
  return /^\uFEFF?\s*(?:<\?xml|<!--|<!doctype svg|<svg)/i.test(start) && /<svg|<!doctype svg/i.test(start);
}

const text = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** PNG 3rd edition, 5.2 and 11.2.1: the signature, then IHDR with both sizes. */
function png(bytes: Uint8Array): Picture | undefined {
  if (bytes.length < 33 || text(bytes, 0, 8) !== "\x89PNG\r\n\x1a\n" || text(bytes, 12, 4) !== "IHDR")
    return undefined;
  const view = viewOf(bytes);
  return { mediaType: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** ITU T.81: segments up to the frame header (SOF), which says the sizes. */
function jpeg(bytes: Uint8Array): Picture | undefined {
  if (text(bytes, 0, 3) !== "\xff\xd8\xff") return undefined;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { mediaType: "image/jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** RFC 9649: a RIFF file whose first chunk says the sizes, in one of three ways. */
function webp(bytes: Uint8Array): Picture | undefined {
  if (bytes.length < 30 || text(bytes, 0, 4) !== "RIFF" || text(bytes, 8, 4) !== "WEBP") return undefined;
  const view = viewOf(bytes);
  const three = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
  const of = (width: number, height: number): Picture => ({ mediaType: "image/webp", width, height });
  switch (text(bytes, 12, 4)) {
    case "VP8 ":
      return of(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case "VP8L": {
      const sizes = view.getUint32(21, true);
      return of((sizes & 0x3fff) + 1, ((sizes >> 14) & 0x3fff) + 1);
    }
    case "VP8X":
      return of(three(24) + 1, three(27) + 1);
    default:
      return undefined;
  }
}
