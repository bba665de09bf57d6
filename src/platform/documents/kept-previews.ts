import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import type { PackPreviewer, ReadForPreview } from "#core/pack/ports.ts";
import type { AskedPreview, PreviewedPack, PreviewQuestion, SheetPage } from "#core/pack/preview.ts";
import { type StayingThread, stayingThread } from "./staying-thread.ts";

const script = new URL("./preview-thread.ts", import.meta.url);

/** One pack as described in its thread, of one state of its dossier, in one language. */
type Kept = {
  readonly state: string;
  readonly thread: StayingThread<PreviewQuestion, PreviewedPack | SheetPage>;
  /** How many are asking it right now. */
  askedBy: number;
  timer?: ReturnType<typeof setTimeout>;
};

/**
 * Previews, each described in a thread of its own. `most` of them at once, whatever the number of those
 * who look: others wait, and what nobody asks any more makes room for them. A thread stays for `keptFor`
 * ms after its last question, so that reading on in a sheet neither reads the dossier nor describes it again.
 */
export function keepPreviews({ most = 2, keptFor = 60_000 } = {}): PackPreviewer {
  const kept = new Set<Kept>();
  const waiting = new Set<() => void>();
  let starting = 0;

  const keptOf = (state: string | undefined) => [...kept].find((one) => one.state === state);
  const makeRoom = () => {
    for (const wake of waiting) wake();
    waiting.clear();
  };
  const drop = (one: Kept) => {
    clearTimeout(one.timer);
    kept.delete(one);
    makeRoom();
    void one.thread.end();
  };

  /** From here on it makes no room for others, until it answered. */
  const claimed = (one: Kept) => {
    clearTimeout(one.timer);
    one.askedBy += 1;
    return one;
  };

  /** The thread of this state, when there is one; else a place for one, once there is room. */
  async function keptOrRoom(state: string | undefined, signal?: AbortSignal): Promise<Kept | undefined> {
    for (;;) {
      signal?.throwIfAborted();
      const known = keptOf(state);
      if (known) return claimed(known);
      if (kept.size + starting < most) {
        starting += 1;
        return undefined;
      }
      const [idle] = [...kept].filter(({ askedBy }) => askedBy === 0);
      if (idle) drop(idle);
      else await freed(signal);
    }
  }

  async function freed(signal?: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.add(resolve);
    signal?.addEventListener("abort", () => resolve(), { once: true });
    await promise;
    waiting.delete(resolve);
  }

  async function started<Seen extends ReadForPreview>(
    read: () => Promise<Seen | Refusal>,
  ): Promise<{ readonly seen: Seen; readonly one: Kept } | Refusal> {
    try {
      const seen = await read();
      if (isRefusal(seen)) return seen;
      const known = keptOf(seen.state);
      if (known) return { seen, one: claimed(known) };
      const one: Kept = { state: seen.state, thread: stayingThread(script, sent(seen.asked)), askedBy: 0 };
      kept.add(one);
      return { seen, one: claimed(one) };
    } finally {
      starting -= 1;
      makeRoom();
    }
  }

  async function askIt(one: Kept, question: PreviewQuestion, signal?: AbortSignal) {
    let answer: PreviewedPack | SheetPage | Refusal | undefined;
    try {
      answer = await one.thread.ask(question, signal);
      return answer;
    } finally {
      one.askedBy -= 1;
      const isOver = answer === undefined || isRefusal(answer);
      if (one.askedBy === 0 && isOver) drop(one);
      else if (one.askedBy === 0) {
        one.timer = setTimeout(() => drop(one), keptFor);
        one.timer.unref();
        // The one asked last is the last to make room.
        if (kept.delete(one)) kept.add(one);
        makeRoom();
      }
    }
  }

  return {
    async whole(read, signal) {
      await keptOrRoom(undefined, signal);
      const begun = await started(read);
      if (isRefusal(begun)) return begun;
      const { seen, one } = begun;
      const question = { ...(seen.before === undefined ? {} : { before: seen.before }) };
      const pack = await askIt(one, question, signal);
      if (isRefusal(pack)) return pack;
      if (!("sheets" in pack)) throw new Error("a page came instead of a preview");
      return { seen, pack };
    },
    async page(state, page, read, signal) {
      const known = await keptOrRoom(state, signal);
      const begun = known ? { one: known } : await started(read);
      if (isRefusal(begun)) return begun;
      const answer = await askIt(begun.one, { page }, signal);
      if (isRefusal(answer)) return answer;
      if (!("rows" in answer)) throw new Error("a preview came instead of a page");
      return answer;
    },
  };
}

/** No more than the thread reads: what else the facts hold cannot travel. */
const sent = ({ tracking, about, files, toneCatalogue }: AskedPreview) => ({
  ...{ tracking, about, toneCatalogue },
  files: files.map(({ path, sha256 }) => ({ path, sha256 })),
});
