import type { Language } from "#messages/messages.ts";
import type { OpenedFile } from "./file/file.ts";
import type { Pieces } from "./file/ports.ts";
import { locateFile } from "./file/queries.ts";
import { unlessStoreFails } from "./file/store-failure.ts";
import type { Actor } from "./kernel/actor.ts";
import { isRefusal, type Refusal, refuse } from "./kernel/refusal.ts";
import { locatePack } from "./pack/queries.ts";
import { run, type World } from "./run.ts";

/**
 * Opens a file of a dossier for whoever may read its tracking. The beginning was checked when it
 * answers, the rest is as it goes: a content that was altered or is cut throws, and never ends as if
 * it were whole. Whoever opens it reads it, or leaves the loop over it.
 */
export async function openFile(
  { world, actor }: { readonly world: World; readonly actor: Actor },
  which: { readonly dossierId: string; readonly fileId: string },
  language?: Language,
): Promise<OpenedFile | Refusal> {
  const answer = await run(world, actor, locateFile, which, language);
  return answer.ok ? openLocated(world, answer.result) : answer.refusal;
}

/** The same for the zip of a version of the pack. */
export async function openPack(
  { world, actor }: { readonly world: World; readonly actor: Actor },
  which: { readonly dossierId: string; readonly packId: string },
  language?: Language,
): Promise<OpenedFile | Refusal> {
  const answer = await run(world, actor, locatePack, which, language);
  return answer.ok ? openLocated(world, answer.result) : answer.refusal;
}

type Located = Omit<OpenedFile, "content"> & { readonly place: string; readonly key: Uint8Array };

/** Opens a content whose place and key an operation found, for whoever was let in there. */
export async function openLocated(
  world: World,
  { name, bytes, sha256, place, key }: Located,
): Promise<OpenedFile | Refusal> {
  const { fileStore, sealer } = world.ports;
  const sealed = await unlessStoreFails(() => fileStore.get(place));
  if (isRefusal(sealed)) return sealed;
  if (sealed === undefined) return refuse("file.content-missing", { file: name });
  return { name, bytes, sha256, content: await begun(sealer.open(key, sealed), bytes) };
}

/** The pieces once the first one was read, held to the size that was announced. */
async function begun(pieces: Pieces, bytes: number): Promise<Pieces> {
  const all = pieces[Symbol.asyncIterator]();
  const first = await all.next();
  return given();

  async function* given(): Pieces {
    let sent = 0;
    try {
      for (let one = first; !one.done; one = await all.next()) {
        sent += one.value.length;
        yield one.value;
      }
      if (sent !== bytes) throw new Error(`a content of ${bytes} bytes gave ${sent}`);
    } finally {
      await all.return?.();
    }
  }
}
