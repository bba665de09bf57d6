import { z } from "zod";
import type { Pack } from "#core/pack/pack.ts";
import type { ListedFile } from "#core/pack/ports.ts";

/** Names the layout, so that a reader, or a later version, knows what it holds. */
export const manifestFormat = "passation-pack";

/** The manifest of a pack: what it is about, and every other file with its size and fingerprint. */
export function manifestBytes(pack: Pack, files: readonly ListedFile[]): Uint8Array {
  const { version, client, agency, end, lang, counts, sources, warnings } = pack;
  const listed = files
    .map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const manifest = {
    format: manifestFormat,
    version,
    client,
    ...(agency === undefined ? {} : { agency }),
    ...(end === undefined ? {} : { end }),
    lang,
    counts,
    sources,
    warnings,
    files: listed,
  };
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`.toWellFormed());
}

const Manifest = z.object({
  format: z.literal(manifestFormat),
  files: z
    .array(
      z.object({
        path: z.string().min(1),
        bytes: z.int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(100_000),
});

/** The files that a manifest lists; undefined when these bytes are not a manifest of a pack. */
export function readManifest(bytes: Uint8Array): readonly ListedFile[] | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return Manifest.safeParse(JSON.parse(text)).data?.files;
  } catch {
    return undefined;
  }
}
