import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { centralHeader, endOfZip, localHeader, type ZipRecord } from "../archive/zip-records.ts";

/** One entry of a workbook, which is a zip: its bytes as they are stored. */
export type Part = {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
};

/** What goes in: `stored` leaves it uncompressed, as OpenDocument wants its first entry. */
export type NewPart = { readonly name: string; readonly bytes: Uint8Array; readonly stored?: true };

/** Level 4 takes half the time of 6 and makes workbooks a tenth larger. */
const level = 4;

/**
 * A zip of these parts, in their order, all dated by one day: a workbook does not depend on when it
 * is drawn. In memory and at once, unlike the archive of a pack, since a thread draws it whole; parts
 * that come from another zip are copied without being unpacked.
 */
export function zipOf(parts: readonly (Part | NewPart)[], day: Temporal.PlainDate): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: ZipRecord[] = [];
  let offset = 0;
  for (const one of parts) {
    const { name: path, method, crc, size, packed } = "packed" in one ? one : packedPart(one);
    const record = { path, method, crc, size, packedSize: packed.length, offset, day };
    const header = localHeader(record);
    records.push(record);
    pieces.push(header, packed);
    offset += header.length + packed.length;
  }
  const directory = Buffer.concat(records.map(centralHeader));
  return Buffer.concat([...pieces, directory, endOfZip(records.length, offset, directory.length)]);
}

function packedPart({ name, bytes, stored }: NewPart): Part {
  const packed = stored ? bytes : deflateRawSync(bytes, { level });
  return { name, method: stored ? 0 : 8, crc: crc32(bytes), size: bytes.length, packed };
}

/** What an entry holds, as text. */
export function textOf({ method, packed }: Part): string {
  return new TextDecoder().decode(method === 0 ? packed : inflateRawSync(packed));
}

/** The entries of a small zip that a program of this house wrote, from the directory at its end. */
export function partsOf(zip: Uint8Array): readonly Part[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error("this workbook is not a plain zip");
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    parts.push({
      name: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true) === 0 ? 0 : 8,
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: zip.subarray(start, start + view.getUint32(at + 20, true)),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}
