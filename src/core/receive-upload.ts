import type { Actor } from "./kernel/actor.ts";
import type { Operation } from "./kernel/operation.ts";
import { isRefusal, type Refusal } from "./kernel/refusal.ts";
import { run, type World } from "./run.ts";
import { abandonUpload } from "./upload/commands/abandon-upload.ts";
import { beginUpload } from "./upload/commands/begin-upload.ts";
import { finishUpload } from "./upload/commands/finish-upload.ts";
import { holdUpload } from "./upload/commands/hold-upload.ts";
import { receivePart } from "./upload/commands/receive-part.ts";
import type { UploadShown } from "./upload/fields.ts";
import { readUpload } from "./upload/queries.ts";
import { assembledAtOnce, partBytes } from "./upload/upload.ts";

export type WhichUpload = { readonly dossierId: string; readonly uploadId: string };

/** What a door says of a file before any of it comes. */
export type Announced = {
  readonly dossierId: string;
  readonly name: string;
  readonly bytes: number;
  readonly folder?: string;
  readonly visibility?: string;
  readonly modifiedMs?: number | null;
};

/** One request's hold on an upload, until it lets go. */
export type Hold = { readonly release: () => Promise<void> };

/** Uploads as a door receives them for one actor: each step is asked of the permissions anew. */
export type Uploads = {
  readonly begin: (announced: Announced) => Promise<WhichUpload | Refusal>;
  readonly look: (which: WhichUpload) => Promise<UploadShown | Refusal>;
  /**
   * Waits until no other request deals with the upload. `onWanted` hears when another one waits.
   * Gives up when the signal says so, and answers `undefined` after `longestWait`.
   */
  readonly hold: (
    which: WhichUpload,
    signal: AbortSignal,
    onWanted: () => void,
  ) => Promise<Hold | Refusal | undefined>;
  /** Keeps what comes, part by part; answers how much is kept in all. What came before a cut is kept. */
  readonly receive: (
    which: WhichUpload,
    start: number,
    pieces: AsyncIterable<Uint8Array>,
  ) => Promise<number | Refusal>;
  /** Makes a file of it when that is quickly done; a job does it in any case. */
  readonly finish: (which: WhichUpload) => Promise<void>;
  readonly abandon: (which: WhichUpload) => Promise<Refusal | undefined>;
};

/** Between two signs of life of a request that holds an upload, and between two tries of one that waits; ms. */
const [renewal, retry, longestWait] = [2_000, 250, 20_000];

/** Opens the uploads of an agency to whoever may write its files. */
export function openUploads(
  { world, actor }: { readonly world: World; readonly actor: Actor },
  language: "fr" | "en",
): Uploads {
  const ask = async <Input, Result>(operation: Operation<Input, Result>, input: unknown) => {
    const answer = await run(world, actor, operation, input, language);
    return answer.ok ? answer.result : answer.refusal;
  };
  return {
    async begin(announced) {
      const begun = await ask(beginUpload, { ...announced, language });
      return isRefusal(begun) ? begun : { dossierId: announced.dossierId, uploadId: begun.uploadId };
    },
    look: (which) => ask(readUpload, which),
    async hold(which, signal, onWanted) {
      const holder = world.newId();
      const take = () => ask(holdUpload, { ...which, holder });
      for (let waited = 0; ; waited += retry) {
        const lease = await take();
        if (isRefusal(lease)) return lease;
        if (lease.held) break;
        if (signal.aborted || waited >= longestWait) return undefined;
        await pause(retry);
      }
      const keep = async () => {
        // A database that does not answer now answers the next time, or the hold is over.
        const lease = await take().catch(() => undefined);
        if (lease && !isRefusal(lease) && lease.wanted) onWanted();
      };
      const timer = setInterval(() => void keep(), renewal);
      return {
        async release() {
          clearInterval(timer);
          await ask(holdUpload, { ...which, holder, release: true }).catch(() => undefined);
        },
      };
    },
    async receive(which, start, pieces) {
      const upload = await ask(readUpload, which);
      if (isRefusal(upload)) return upload;
      const keep = async (at: number, bytes: Uint8Array) =>
        ask(receivePart, { ...which, start: at, content: () => bytes });
      return receiveParts({ start, left: upload.bytes - start, pieces, keep });
    },
    async finish(which) {
      const upload = await ask(readUpload, which);
      if (!isRefusal(upload) && upload.bytes <= assembledAtOnce) await ask(finishUpload, which);
    },
    async abandon(which) {
      const gone = await ask(abandonUpload, which);
      return isRefusal(gone) ? gone : undefined;
    },
  };
}

/** Gathers what comes into parts; what came of the last one before its source failed is kept too. */
async function receiveParts(from: {
  readonly start: number;
  readonly left: number;
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly keep: (at: number, bytes: Uint8Array) => Promise<{ readonly received: number } | Refusal>;
}): Promise<number | Refusal> {
  const part = new Uint8Array(Math.max(0, Math.min(partBytes, from.left)));
  let received = from.start;
  let held = 0;
  const keep = async (): Promise<Refusal | undefined> => {
    if (held === 0) return undefined;
    const kept = await from.keep(received, part.subarray(0, held));
    held = 0;
    if (isRefusal(kept)) return kept;
    received = kept.received;
    return undefined;
  };
  try {
    for await (const piece of from.pieces) {
      for (let at = 0; at < piece.length; ) {
        const taken = Math.min(part.length - held, piece.length - at);
        if (taken === 0) break;
        part.set(piece.subarray(at, at + taken), held);
        held += taken;
        at += taken;
        if (held < part.length) continue;
        const refused = await keep();
        if (refused) return refused;
      }
    }
  } catch (error) {
    await keep();
    throw error;
  }
  return (await keep()) ?? received;
}

const pause = (milliseconds: number) => new Promise<void>((settle) => setTimeout(settle, milliseconds));
