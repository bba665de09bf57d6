import { createHash } from "node:crypto";
import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import type { SealedContent } from "#core/file/ports.ts";
import { listFiles } from "#core/file/queries.ts";
import type { Actor } from "#core/kernel/actor.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { openFile } from "#core/open-file.ts";
import type { World } from "#core/run.ts";
import type { CarriedFile } from "#core/tracking/ports.ts";
import { done } from "./people.ts";
import type { TestWorld } from "./world.ts";

/** A file that an export carries. */
export function aFile(path: string, content: string | Uint8Array, workItemExternalId?: string): CarriedFile {
  const bytes = Buffer.from(content);
  const belongs = workItemExternalId === undefined ? {} : { workItemExternalId };
  return { path, bytes: bytes.length, read: async () => bytes, ...belongs };
}

/** A text as a store is given it. */
export function storable(text: string): SealedContent {
  const bytes = Buffer.from(text);
  return {
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    async *pieces() {
      yield bytes;
    },
  };
}

/** The files of a dossier, in their order. */
export const filesOf = async (world: World, actor: Actor, dossierId: string) =>
  (await done(world, actor, listFiles, { dossierId, limit: 200 })).rows;

/** The content of a file, or the key of the reason why not; rejects when it is broken. */
export async function readFileAs(
  world: World,
  actor: Actor,
  dossierId: string,
  fileId: string,
): Promise<Buffer | string> {
  const opened = await openFile({ world, actor }, { dossierId, fileId });
  return isRefusal(opened) ? opened.refused : Buffer.concat(await Array.fromAsync(opened.content));
}

/** Everything in the store of files, as it lies on the disk. */
export async function filesOnDisk(dataFolder: string): Promise<readonly string[]> {
  const folder = join(dataFolder, "files");
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort();
}

/** Makes files look as if they had lain there for more than a day. */
export async function age({ clock }: Pick<TestWorld, "clock">, paths: readonly string[]): Promise<void> {
  const past = new Date(clock().subtract({ hours: 25 }).epochMilliseconds);
  for (const path of paths) await utimes(path, past, past);
}
