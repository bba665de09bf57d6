import { ZipFile } from "yazl";
import { contentOf, type Zip } from "./zip.ts";
import type { ZipEntry } from "./zip-check.ts";

/** Files of an archive in a plain ZIP again: what was checked is what is read. */
export async function repacked(zip: Zip, entries: readonly ZipEntry[] = zip.entries): Promise<Uint8Array> {
  const packed = new ZipFile();
  for (const entry of entries) {
    packed.addBuffer(Buffer.from(await contentOf(zip, entry)), entry.path, { compress: false });
  }
  packed.end();
  const pieces: Buffer[] = [];
  for await (const piece of packed.outputStream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
