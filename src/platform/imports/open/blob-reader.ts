import { Readable } from "node:stream";
import { RandomAccessReader } from "yauzl";

/** How much is read at once: the directory of most archives. */
const windowBytes = 1_000_000;

/** Lets yauzl read an archive where it lies, on disk or in memory, with one window of it at a time. */
export class BlobReader extends RandomAccessReader {
  readonly #blob: Blob;
  #window: { readonly from: number; readonly bytes: Buffer } = { from: 0, bytes: Buffer.alloc(0) };

  constructor(blob: Blob) {
    super();
    this.#blob = blob;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#blob.slice(start, end).stream());
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#bytesAt(position, length).then(
      (bytes) => {
        bytes.copy(buffer, offset);
        callback(bytes.length < length ? new Error("unexpected EOF") : null);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    );
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }

  async #bytesAt(position: number, length: number): Promise<Buffer> {
    const { from, bytes } = this.#window;
    if (position < from || position + length > from + bytes.length) {
      const slice = this.#blob.slice(position, position + Math.max(length, windowBytes));
      this.#window = { from: position, bytes: Buffer.from(await slice.arrayBuffer()) };
    }
    const at = position - this.#window.from;
    return this.#window.bytes.subarray(at, at + length);
  }
}
