import iconv from "iconv-lite";

/** UTF-8 once read as another encoding: `Ã©` (windows-1252), `├®` (CP850), `√©` (Mac Roman) for `é`. */
type Misreading = { readonly run: RegExp; readonly byteOf: ReadonlyMap<string, number> };

/**
 * The leads that prove a misreading: those of U+00A0 to U+00FF (C2, C3), of `œ` (C5) and of typographic
 * signs (E2 80). Windows-1252 adds every other lead, as its rows are letters that are rarely neighbours;
 * those must come in threes.
 */
const misreadings: readonly Misreading[] = [
  misreading("windows-1252", { two: [0xc2, 0xdf], three: [0xe1, 0xef], four: [0xf0, 0xf4] }),
  misreading("cp850", { two: [0xc2, 0xc3], three: [0xe2, 0xe2] }),
  misreading("macintosh", { two: [0xc2, 0xc3], three: [0xe2, 0xe2] }),
];

type Leads = Readonly<Record<"two" | "three", readonly [number, number]>> & {
  readonly four?: readonly [number, number];
};

function misreading(encoding: string, { two, three, four }: Leads): Misreading {
  const byteOf = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte++) {
    const read = iconv.decode(Buffer.from([byte]), encoding);
    byteOf.set(read === "\ufffd" ? String.fromCharCode(byte) : read, byte);
  }
  const chars = ([from, to]: readonly [number, number]) =>
    `[${[...byteOf].flatMap(([char, byte]) => (byte >= from && byte <= to ? [char] : [])).join("")}]`;
  const next = chars([0x80, 0xbf]);
  const parts = [`${chars(two)}${next}`, `${chars(three)}${next}{2}`];
  if (four) parts.push(`${chars(four)}${next}{3}`);
  return { run: new RegExp(`(?:${parts.join("|")})+`, "g"), byteOf };
}

/** Sound text is looked through once and left alone. */
const suspect = new RegExp(misreadings.map(({ run }) => run.source).join("|"));

/** Signs and letters that French text really holds, whose misreading one occurrence proves. */
const plausible =
  /^[\u00a0-\u00ffŒœŠšŸŽž\u2009-\u200d\u2010-\u202f\u2030-\u203a\u20ac\u2116\u2122\u2190-\u21ff\u2500-\u27bf\u{1f000}-\u{1faff}]+\ufe0f?$/u;
/** `AMANHÃ”`, `BEAUTÉ…`: a capital at the end of a word before a closing sign is no misreading. */
const endOfWord = /^[Â-ß][”’“‘»…–—\u00a0]$/;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text with its misread accents set right, misread once, twice or three times, and how many places were. */
export function repairMojibake(text: string): { readonly text: string; readonly places: number } {
  if (!suspect.test(text)) return { text, places: 0 };
  let repaired = text;
  let places = 0;
  for (let pass = 0; pass < 3; pass++) {
    const before = repaired;
    for (const { run, byteOf } of misreadings) {
      repaired = repaired.replace(run, (whole, at: number, all: string) => {
        const meant = readAgain(whole, byteOf);
        if (meant === undefined || !isMeant(whole, meant, all[at - 1], all[at + whole.length])) return whole;
        if (pass === 0) places++;
        return meant;
      });
    }
    if (repaired === before) break;
  }
  return { text: repaired, places };
}

function readAgain(run: string, byteOf: ReadonlyMap<string, number>): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(run, (char) => byteOf.get(char) ?? 0));
  } catch {
    return undefined;
  }
}

function isMeant(run: string, meant: string, before = " ", after = " "): boolean {
  if (!plausible.test(meant))
    return [...meant].length >= 3 && /^[\p{L}\p{M}\p{P}\u0080-\u00ff]+$/u.test(meant);
  return !(endOfWord.test(run) && /\p{Lu}/u.test(before) && !/\p{L}/u.test(after));
}

/** Repairs a text that comes in pieces: what may be the beginning of a misreading waits for the next piece. */
export function mojibakeRepair(): {
  readonly push: (piece: string) => string;
  readonly end: () => string;
  readonly places: () => number;
} {
  let waiting = "";
  let places = 0;
  const repair = (text: string) => {
    const repaired = repairMojibake(text);
    places += repaired.places;
    return repaired.text;
  };
  return {
    places: () => places,
    end: () => repair(waiting),
    push(piece) {
      const text = waiting + piece;
      let cut = text.length;
      while (cut > 0 && text.length - cut < 64 && text.charCodeAt(cut - 1) > 127) cut--;
      waiting = text.slice(cut);
      return repair(text.slice(0, cut));
    },
  };
}
