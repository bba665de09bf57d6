import { gunzipSync, gzipSync, inflateRawSync } from "node:zlib";
import iconv from "iconv-lite";
import { type MadeEntry, madeZip } from "./hostile-files.ts";
import type { Sample } from "./import-corpus.ts";

/** Numbers that follow from a seed alone, so that any case can be made again. */
export type Chance = {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <One>(list: readonly [One, ...One[]]) => One;
};

/** mulberry32: 32 bits of state, enough to tell ten thousand cases apart. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * Math.max(1, limit));
  };
  return { below, pick: (list) => list[below(list.length)] ?? list[0] };
}

type Change = (bytes: Buffer, chance: Chance, others: readonly Sample[]) => Buffer;

/** Pieces that break readers: quotes, brackets, marks, numbers and names that mean something to some of them. */
const pieces: readonly [string, ...string[]] = [
  '"',
  "'",
  "\0",
  "\ufeff",
  "\r",
  "\n\n",
  ";",
  ",",
  "\t",
  "{",
  "}",
  "[",
  "]",
  "<",
  ">",
  "&",
  "]]>",
  "<!--",
  "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
  '"__proto__":{"x":1},',
  "constructor",
  "\ud83d",
  "\\u0000",
  "\\ud800",
  "=cmd|' /C calc'!A0",
  "1e999",
  "-1",
  "99999999999999999999",
  "0000-00-00",
  "2026-02-31",
  "31/31/2026",
  "NaN",
  "Infinity",
  "BEGIN:VEVENT\r\n",
  "END:VCALENDAR\r\n",
  "RRULE:FREQ=SECONDLY\r\n",
  "From a@b.fr Mon Dec 14 09:00:00 2026\n",
  "Content-Length: 99999999\r\n",
  "../../x",
  "sep=;\n",
  "Ã©",
  "├®",
  "[".repeat(500),
  '"'.repeat(33),
  ",".repeat(2_000),
  "é".repeat(300),
  "<a>".repeat(300),
  "_x0000_",
];

const cutOut = (bytes: Buffer, from: number, to: number, instead: Buffer = Buffer.alloc(0)) =>
  Buffer.concat([bytes.subarray(0, from), instead, bytes.subarray(to)]);

const changes: readonly [Change, ...Change[]] = [
  function flipBytes(bytes, chance) {
    const changed = Buffer.from(bytes);
    for (let left = 1 + chance.below(12); left > 0; left--)
      changed[chance.below(bytes.length)] = chance.below(256);
    return changed;
  },
  function truncate(bytes, chance) {
    return bytes.subarray(0, 1 + chance.below(bytes.length));
  },
  function leaveOut(bytes, chance) {
    const from = chance.below(bytes.length);
    return cutOut(bytes, from, from + 1 + chance.below(200));
  },
  function repeatPart(bytes, chance) {
    const from = chance.below(bytes.length);
    const part = bytes.subarray(from, from + 1 + chance.below(500));
    return cutOut(bytes, from, from, Buffer.concat(new Array<Buffer>(1 + chance.below(20)).fill(part)));
  },
  function repeatLine(bytes, chance) {
    const lines = bytes.toString("latin1").split("\n");
    const at = chance.below(lines.length);
    lines.splice(
      chance.below(lines.length),
      0,
      ...new Array<string>(1 + chance.below(5)).fill(lines[at] ?? ""),
    );
    return Buffer.from(lines.join("\n"), "latin1");
  },
  function splice(bytes, chance, others) {
    const other = others[chance.below(others.length)]?.bytes ?? bytes;
    const from = chance.below(other.length);
    const at = chance.below(bytes.length);
    return cutOut(bytes, at, at + chance.below(100), other.subarray(from, from + 1 + chance.below(1_000)));
  },
  function swapDelimiters(bytes, chance) {
    const [one, other] = chance.pick([",;", ";,", ",\t", "\t|", ";|", "\"'", "\n\r", ":=", "<>", "{["]);
    return Buffer.from(bytes.toString("latin1").replaceAll(one ?? ",", other ?? ";"), "latin1");
  },
  function reEncode(bytes, chance) {
    const [from, to] = chance.pick<readonly [string, string]>([
      ["utf8", "utf-16le"],
      ["utf8", "utf-16be"],
      ["utf8", "windows-1252"],
      ["utf8", "cp850"],
      ["utf8", "macintosh"],
      ["windows-1252", "utf8"],
      ["cp850", "utf8"],
      ["utf8", "shift_jis"],
      ["utf8", "utf-32le"],
      ["utf-16le", "utf8"],
    ]);
    return iconv.encode(iconv.decode(bytes, from), to, { addBOM: chance.below(2) === 1 });
  },
  function insertPiece(bytes, chance) {
    const at = chance.below(bytes.length + 1);
    return cutOut(bytes, at, at + chance.below(3), Buffer.from(chance.pick(pieces)));
  },
  function replaceNumber(bytes, chance) {
    const text = bytes.toString("latin1");
    const numbers = [...text.matchAll(/\d+/g)];
    const found = numbers[chance.below(numbers.length)];
    if (!found) return bytes;
    const instead = chance.pick(["-1", "0", "99999999999999999999", "1e308", "4294967296", "NaN", ""]);
    return cutOut(bytes, found.index, found.index + found[0].length, Buffer.from(instead));
  },
  function damageEnds(bytes, chance) {
    const changed = Buffer.from(bytes);
    const at = chance.below(2) === 0 ? chance.below(64) : Math.max(0, bytes.length - 1 - chance.below(120));
    if (at < changed.length) changed[at] = chance.pick([0, 1, 0x7f, 0x80, 0xff]);
    return changed;
  },
  function pack(bytes, chance) {
    const name = chance.pick(["a.csv", "é/b.json", "in.zip", "x.xlsx", "../a", "C:\\a"]);
    return chance.below(3) === 0
      ? gzipSync(bytes)
      : madeZip([{ name, data: bytes, stored: chance.below(2) === 0 }]);
  },
  function changeValue(bytes, chance) {
    try {
      const value: unknown = JSON.parse(bytes.toString());
      return Buffer.from(JSON.stringify(changedValue(value, chance, 0)));
    } catch {
      return bytes;
    }
  },
];

const strange: readonly [unknown, ...unknown[]] = [
  null,
  "",
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [[]],
  "\0",
  "\ud800",
  "x".repeat(5_000),
  "2026-13-45",
  "__proto__",
  [null],
  { id: null },
  [1, "a", {}],
  { "": "" },
  "https://",
  "<b>a</b>",
  "9".repeat(400),
];

/** A JSON value of the same kind with one thing in it replaced, left out or doubled. */
function changedValue(value: unknown, chance: Chance, depth: number): unknown {
  if (typeof value !== "object" || value === null || depth > 6 || chance.below(8) === 0)
    return chance.pick(strange);
  const keys = Object.keys(value);
  const key = keys[chance.below(keys.length)];
  if (key === undefined) return chance.pick(strange);
  if (Array.isArray(value)) {
    const at = Number(key);
    const doubled = chance.below(6) === 0 ? [value[at]] : [];
    return value.toSpliced(at, 1, changedValue(value[at], chance, depth + 1), ...doubled);
  }
  const entries = Object.entries(value).filter(([name]) => name !== key || chance.below(5) > 0);
  return Object.fromEntries(
    entries.map(([name, one]) => [name, name === key ? changedValue(one, chance, depth + 1) : one]),
  );
}

/** One malformed file: a sample changed one to three times, inside its archive half of the time. */
export function malformedFile(samples: readonly Sample[], chance: Chance): Sample & { readonly how: string } {
  const sample = samples[chance.below(samples.length)] ?? { name: "a.csv", bytes: Buffer.from("a") };
  const how: string[] = [];
  let { bytes } = sample;
  for (let left = 1 + chance.below(3); left > 0; left--) {
    const change = chance.pick(changes);
    how.push(change.name);
    bytes =
      (chance.below(2) === 0 ? changedInside(bytes, change, chance, samples) : undefined) ??
      change(bytes, chance, samples);
    if (bytes.length === 0) bytes = Buffer.from(" ");
  }
  return { name: sample.name, bytes: bytes.subarray(0, 2_000_000), how: how.join(" + ") };
}

/** Changes one file of an archive and packs it again, so that what reads it is reached; undefined for other files. */
function changedInside(
  bytes: Buffer,
  change: Change,
  chance: Chance,
  samples: readonly Sample[],
): Buffer | undefined {
  try {
    if (bytes.readUInt16BE(0) === 0x1f8b) return gzipSync(change(gunzipSync(bytes), chance, samples));
    if (bytes.readUInt32BE(0) !== 0x504b0304) return undefined;
    const entries = entriesOf(bytes);
    const at = chance.below(entries.length);
    const entry = entries[at];
    if (!entry) return undefined;
    const data = change(Buffer.from(entry.data ?? ""), chance, samples).subarray(0, 1_000_000);
    return madeZip(entries.with(at, { ...entry, data }));
  } catch {
    return undefined;
  }
}

/** The files of a sound archive, by its local headers, which those that we and tools write all have. */
function entriesOf(zip: Buffer): readonly MadeEntry[] {
  const entries: MadeEntry[] = [];
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from("504b0506", "hex")) + 16);
  while (zip.readUInt32BE(at) === 0x504b0102) {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameBytes, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + packed);
    const name = zip.toString("utf8", at + 46, at + 46 + (nameBytes ?? 0));
    entries.push({ name, data: method === 8 ? inflateRawSync(data) : data });
    at += 46 + (nameBytes ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
