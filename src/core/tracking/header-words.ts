import { headerKey } from "./mapping.ts";
import { alsoValues, type FieldWords, mappingFields, tableKinds, tellingWords } from "./mapping-fields.ts";

/** A header as it compares with the words: without brackets, signs and the units that they hold. */
export function saying(header: string): string {
  const spaced = /\s/.test(header.trim()) ? header : header.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  const bare = headerKey(spaced.replace(/\s*[([][^)\]]*[)\]]\s*$/, ""))
    .replace(/[^\p{L}\p{N}#%°]+/gu, " ")
    .trim();
  return bare === "" ? headerKey(header) : bare;
}

const known = new Map<string, readonly string[]>();
export function phrases(words: string): readonly string[] {
  const before = known.get(words);
  if (before) return before;
  const cut = words.split(",").map(saying);
  known.set(words, cut);
  return cut;
}

/** Whether a text is known to head columns: always, or by a word that is as often the value of a cell. */
export type HeaderWord = "header" | "either" | "unknown";
/** No header is longer; a sentence that holds the word « page » heads nothing. */
const longestHeader = 120;

/** Whether a text heads columns in some kind of table, whatever stands below. */
export function headerWord(text: string): HeaderWord {
  if (text.length > longestHeader) return "unknown";
  const said = saying(text);
  const { whole, part, first, longestPart } = headerWords();
  if (phrases(alsoValues).includes(said)) return "either";
  if (whole.has(said)) return "header";
  const words = said.split(" ");
  for (let from = 0; from < words.length; from += 1) {
    let run = "";
    for (let to = from; to < words.length && to < from + longestPart; to += 1) {
      run = run === "" ? (words[to] ?? "") : `${run} ${words[to]}`;
      if (part.has(run)) return "header";
    }
  }
  return first.has(words[0] ?? "") ? "either" : "unknown";
}

type HeaderWords = Readonly<Record<"whole" | "part" | "first", ReadonlySet<string>>> & {
  /** How many words the longest of `part` has. */
  readonly longestPart: number;
};
let everyWord: HeaderWords | undefined;

function headerWords(): HeaderWords {
  if (everyWord !== undefined) return everyWord;
  const fields = tableKinds.flatMap((kind) => Object.values<FieldWords>(mappingFields[kind]));
  const all = fields.flatMap(({ fr, en, maybe }) => [fr, en, maybe ?? ""]);
  const parts = fields.flatMap(({ fr, en, whole }) => (whole ? [] : [fr, en]));
  const part = new Set(parts.flatMap(phrases).filter((word) => word.length > 3));
  everyWord = {
    whole: new Set([...all, ...Object.values(tellingWords)].flatMap(phrases)),
    first: new Set(fields.flatMap(({ maybe, whole }) => (whole || !maybe ? [] : phrases(maybe)))),
    part,
    longestPart: Math.max(...[...part].map((words) => words.split(" ").length)),
  };
  return everyWord;
}

/** True when one of these words is the header, however it is written. */
export function isHeaded(header: string, words: string): boolean {
  return phrases(words).includes(saying(header));
}
