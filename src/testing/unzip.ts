import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { type Entry, fromBuffer, type Options, type ZipFile } from "yauzl";

const opened: (bytes: Buffer, options: Options) => Promise<ZipFile> = promisify(fromBuffer);

/** The files of a zip, by their path in it. */
export async function unzip(bytes: Buffer): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await opened(bytes, { lazyEntries: true });
  const files = new Map<string, Uint8Array>();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  zip.on("error", reject);
  zip.on("end", () => resolve());
  zip.on("entry", (entry: Entry) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      buffer(stream).then((content) => {
        files.set(entry.fileName, content);
        zip.readEntry();
      }, reject);
    });
  });
  zip.readEntry();
  await promise;
  return files;
}
