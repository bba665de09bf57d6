import type { Pack } from "../../src/core/pack/pack.ts";
import type { ListedFile } from "../../src/core/pack/ports.ts";
import type { ImportedSource } from "../../src/core/tracking/ports.ts";

/** One pack as it was published, with what it was made from. */
export type Made = {
  readonly number: number;
  readonly tracking: readonly ImportedSource[];
  readonly pack: Pack;
  readonly listed: readonly ListedFile[];
  /** The archive, and the folder into which `unzip` puts it. */
  readonly zip: string;
  readonly folder: string;
};

/** What is wrong with one document of a pack, in words for whoever must mend it. */
export type Fault = { readonly document: string; readonly what: string };

/** Only the first few: the hundredth wrong cell tells nothing more. */
export const someOf = (faults: readonly Fault[]): readonly Fault[] => faults.slice(0, 3);

/** A text short enough for a line of a terminal, with everything visible. */
export function seen(value: unknown): string {
  const text = JSON.stringify(value) ?? "undefined";
  const plain = text.replace(/[^\x20-\x7e]/g, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`);
  return plain.length > 160 ? `${plain.slice(0, 157)}...` : plain;
}

/** Where two texts part, with a little before and after; else both values. */
export function parted(wanted: unknown, found: unknown): string {
  if (typeof wanted !== "string" || typeof found !== "string")
    return `${seen(wanted)} is read as ${seen(found)}`;
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at++;
  const around = (text: string) => seen(text.slice(Math.max(0, at - 15), at + 25));
  return `${around(wanted)} is read as ${around(found)} at ${at} (${wanted.length} and ${found.length} long)`;
}
