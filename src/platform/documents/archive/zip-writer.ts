import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";
import type { DrawnFile } from "./drawn-pack.ts";
import { centralHeader, endOfZip, localHeader, type ZipRecord } from "./zip-records.ts";

const compress = promisify(deflateRaw);

/** Files that are already compressed: deflating them again costs time and gains nothing. */
const compressed =
  /\.(?:xlsx|ods|docx|pptx|odt|odp|zip|gz|7z|rar|png|jpe?g|gif|webp|avif|heic|mp[34]|m4[av]|mov|webm|ogg|woff2?)$/i;

/**
 * A zip, piece by piece of about a megabyte: at most two files are in memory, whatever their number,
 * and their sizes stand before their contents. (yazl would put the size of a streamed file after it,
 * which some readers do not take for one stored as it is.) Same files, same day, same bytes.
 */
export async function* zipPieces(
  files: readonly DrawnFile[],
  day: Temporal.PlainDate,
): AsyncGenerator<Uint8Array> {
  const records: ZipRecord[] = [];
  const out = gathered();
  let next = files[0] && packed(files[0]);
  for (const [index, file] of files.entries()) {
    const entry = await next;
    if (!entry) break;
    const following = files[index + 1];
    next = following && packed(following);
    // Its failure is met when its turn comes, even when writing this one fails first.
    next?.catch(() => undefined);
    const record = { ...entry.record, path: file.path, offset: out.at(), day };
    records.push(record);
    yield* out.add(localHeader(record), entry.bytes);
  }
  const directory = out.at();
  for (const record of records) yield* out.add(centralHeader(record));
  yield* out.add(endOfZip(records.length, directory, out.at() - directory));
  yield* out.rest();
}

/** Bytes gathered to pieces of a megabyte: a pack may hold thousands of small files. */
function gathered() {
  let waiting: Uint8Array[] = [];
  let gathered = 0;
  let at = 0;
  function* rest(): Generator<Uint8Array> {
    if (gathered === 0) return;
    const piece = waiting.length === 1 && waiting[0] ? waiting[0] : Buffer.concat(waiting);
    waiting = [];
    gathered = 0;
    yield piece;
  }
  return {
    at: () => at,
    rest,
    *add(...all: readonly Uint8Array[]): Generator<Uint8Array> {
      for (const bytes of all) {
        waiting.push(bytes);
        gathered += bytes.length;
        at += bytes.length;
      }
      if (gathered >= 1_000_000) yield* rest();
    },
  };
}

type Packed = {
  readonly bytes: Uint8Array;
  readonly record: Pick<ZipRecord, "method" | "crc" | "size" | "packedSize">;
};

async function packed(file: DrawnFile): Promise<Packed> {
  const content = await file.read();
  const crc = crc32(content);
  const size = content.length;
  if (!compressed.test(file.path) && size > 0) {
    const bytes = await compress(content, { level: 5 });
    if (isWorth(size, bytes.length)) {
      return { bytes, record: { method: 8, crc, size, packedSize: bytes.length } };
    }
  }
  return { bytes: content, record: { method: 0, crc, size, packedSize: size } };
}

/** A large file that shrinks to nearly nothing would pass for a bomb: it is stored as it is. */
const isWorth = (size: number, packedSize: number) =>
  packedSize < size && (size < 16_000_000 || packedSize * 50 > size);
