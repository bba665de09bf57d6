/** The tag of TIFF 6.0 and Exif that says how a picture is to be turned. */
const orientationTag = 0x0112;
/** What Exif data begin with in a JPEG, and sometimes elsewhere: `Exif`, twice zero. */
export const exifMark: readonly number[] = [0x45, 0x78, 0x69, 0x66, 0, 0];

/**
 * How Exif data say that the picture is to be turned, 2 to 8 (Exif 2.32, 4.6.4 A); undefined for a picture
 * that stands as it is, and for data that cannot be read.
 */
export function orientationIn(exif: Uint8Array): number | undefined {
  const tiff = exifMark.every((byte, at) => exif[at] === byte) ? exif.subarray(exifMark.length) : exif;
  if (tiff.length < 14) return undefined;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return undefined;
  const little = order === 0x4949;
  const from = view.getUint32(4, little);
  if (from + 2 > tiff.length) return undefined;
  const entries = view.getUint16(from, little);
  for (let at = from + 2; at < from + 2 + 12 * entries && at + 12 <= tiff.length; at += 12) {
    if (view.getUint16(at, little) !== orientationTag) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 2 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** Exif data that say how the picture is to be turned and nothing else: one directory of one entry. */
export function exifOf(orientation: number): Uint8Array {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return new Uint8Array([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]);
}
