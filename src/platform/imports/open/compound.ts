import type { OtherFormat } from "./detect.ts";

/** What a compound file (OLE, [MS-CFB]) holds, by the names in its directory. */
export type CompoundKind =
  | "encrypted"
  | "workbook"
  | { readonly other: OtherFormat }
  /** Its directory is not where the file ends. */
  | "damaged"
  | undefined;

const streams: readonly (readonly [string, CompoundKind])[] = [
  ["EncryptedPackage", "encrypted"],
  ["Workbook", "workbook"],
  ["Book", "workbook"],
  ["WordDocument", { other: "word" }],
  ["PowerPoint Document", { other: "slides" }],
  ["VisioDocument", { other: "drawing" }],
  ["__properties_version1.0", { other: "mail-box" }],
  ["TBkndTask", { other: "project" }],
  ["Root Entry", undefined],
];

export function compoundKindOf(bytes: Uint8Array): CompoundKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = streams.find(([name]) => hasStream(file, name));
  return found ? found[1] : "damaged";
}

/** Names are UTF-16 at the beginning of the 128 bytes that each entry of the directory takes. */
function hasStream(file: Buffer, name: string): boolean {
  const written = Buffer.from(`${name}\0`, "utf16le");
  for (let at = file.indexOf(written); at >= 0; at = file.indexOf(written, at + 1)) {
    if (at % 128 === 0) return true;
  }
  return false;
}
