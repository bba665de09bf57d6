import { join } from "node:path";
import type { FileStore } from "#core/file/ports.ts";
import { openFolderStore } from "./folder-store.ts";
import { readS3Address, type S3Address } from "./s3-address.ts";

/**
 * The store of files that the settings name: a bucket, or the folder `files` of the data folder.
 * `onFailure` hears of every trouble of the store, once; a person is told what to do.
 */
export function openFileStore(options: {
  readonly dataFolder: string;
  readonly s3Url: string | undefined;
  readonly onFailure: (error: unknown) => void;
}): FileStore {
  const { dataFolder, s3Url, onFailure } = options;
  if (s3Url === undefined) return openFolderStore(join(dataFolder, "files"), onFailure);
  const address = readS3Address(s3Url);
  if (!address) throw new Error("PASSATION_S3_URL is no address of a bucket");
  return openLater(address, onFailure);
}

/** The client of S3 weighs a quarter of a second and forty megabytes: it comes with the first file. */
function openLater(address: S3Address, onFailure: (error: unknown) => void): FileStore {
  let opened: Promise<FileStore> | undefined;
  const open = () => {
    opened ??= import("./s3-store.ts").then(({ openS3Store }) => openS3Store(address, { onFailure }));
    return opened;
  };
  return {
    put: async (place, content) => (await open()).put(place, content),
    get: async (place) => (await open()).get(place),
    size: async (place) => (await open()).size(place),
    delete: async (place) => (await open()).delete(place),
    async *list(prefix) {
      yield* (await open()).list(prefix);
    },
    room: async () => (await open()).room?.(),
  };
}
