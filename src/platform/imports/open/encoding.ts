import { isUtf8 } from "node:buffer";
import { hasControls } from "./detect.ts";
import { guessEncoding } from "./latin.ts";

export type Encoding = {
  /** As people call it, for the warning. */
  readonly name: string;
  /** UTF-8 in which some bytes are windows-1252: files pasted together. */
  readonly mixed?: true;
  /** Bytes of the mark at the beginning. */
  readonly mark: number;
  readonly guessed: boolean;
};

const marks: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** How much of a file that is no UTF-8 is looked at to guess what it is. */
const sampleBytes = 256_000;

/**
 * How the bytes of a text are to be read: by their mark, by where UTF-16 has its zeros, as UTF-8 when
 * all of them are, as `declared` when the text says it itself, or guessed. Undefined for no text at all.
 */
export async function encodingOf(blob: Blob, declared?: string): Promise<Encoding | undefined> {
  const head = new Uint8Array(await blob.slice(0, 4_096).arrayBuffer());
  for (const [name, mark] of marks) {
    if (mark.every((byte, at) => head[at] === byte)) return { name, mark: mark.length, guessed: false };
  }
  const wide = wideEncoding(head);
  if (wide) return { name: wide, mark: 0, guessed: false };
  if (hasControls(head)) return undefined;
  const strange = await notUtf8(blob);
  if (strange.length === 0) return { name: "utf-8", mark: 0, guessed: false };
  if (declared !== undefined && !/^utf-?(?:8|16)$/i.test(declared)) {
    return { name: declared, mark: 0, guessed: false };
  }
  const { valid, invalid } = sequencesIn(strange);
  if (valid > 3 * invalid) return { name: "UTF-8 + windows-1252", mixed: true, mark: 0, guessed: true };
  return { name: guessEncoding(strange), mark: 0, guessed: true };
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function wideEncoding(head: Uint8Array): string | undefined {
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 6;
  if (odd > many && even < odd / 10) return "utf-16le";
  return even > many && odd < even / 10 ? "utf-16be" : undefined;
}

/** The parts of a file, some 64 kB each, that are no UTF-8; none when the whole file is. */
async function notUtf8(blob: Blob): Promise<Uint8Array> {
  const strange: Uint8Array[] = [];
  let size = 0;
  let rest: Uint8Array = new Uint8Array();
  for await (const piece of blob.stream()) {
    const bytes = Buffer.concat([rest, piece]);
    const whole = wholeCharacters(bytes);
    rest = bytes.subarray(whole);
    if (isUtf8(bytes.subarray(0, whole))) continue;
    strange.push(bytes);
    size += bytes.length;
    if (size >= sampleBytes) break;
  }
  // A character cut at the very end is the sign of a cut file, not of another encoding.
  if (size === 0 && rest.length > 0 && blob.size === rest.length) return rest;
  return Buffer.concat(strange);
}

/** How many bytes remain when a character cut at the end is left for later. */
export function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function sequencesIn(bytes: Uint8Array): { readonly valid: number; readonly invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    if (length > 1) valid++;
    if (length === 0) invalid++;
    at += Math.max(1, length);
  }
  return { valid, invalid };
}

/** The length of the UTF-8 character that starts here, 0 when none does. */
export function sequenceAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte < 0x80) return 1;
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
  return length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}
