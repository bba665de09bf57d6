import { isRefusal } from "#core/kernel/refusal.ts";
import type { Pack } from "#core/pack/pack.ts";
import type { MakePack } from "#core/pack/ports.ts";
import { zipPieces } from "./archive/zip-writer.ts";
import { inBoundedThread } from "./bounded-thread.ts";
import { putTogether } from "./draw-pack.ts";
import type { ToldByThread } from "./pack-thread.ts";

type Drawn = {
  readonly frame: Pack;
  readonly index: Uint8Array;
  readonly documents: ReadonlyMap<string, Uint8Array>;
};

/** Makes a pack in a thread of its own; the contents of its files are read here, one after the other. */
export const makePack: MakePack = async ({ tracking, about, files }, told, signal) => {
  const documents = new Map<string, Uint8Array>();
  const take = (message: ToldByThread): Drawn | undefined => {
    if ("frame" in message) return { ...message, documents };
    documents.set(message.drawn.path, message.drawn.bytes);
    told(message.done, message.total);
    return undefined;
  };
  const listed = files.map(({ path, sha256 }) => ({ path, sha256 }));
  const script = new URL("./pack-thread.ts", import.meta.url);
  const asked = { tracking, about, files: listed };
  const drawn = await inBoundedThread(script, asked, take, signal ? { signal } : {});
  if (isRefusal(drawn)) return drawn;
  const carried = tracking.flatMap((source) => source.files);
  const made = await putTogether(drawn.frame, Promise.resolve(drawn.documents), carried);
  return {
    counts: drawn.frame.counts,
    index: drawn.index,
    pieces: () => zipPieces(made.files, made.end),
  };
};
