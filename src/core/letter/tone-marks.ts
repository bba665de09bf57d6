import { wordMarks } from "#core/kernel/leaning.ts";
import { quoted, sentenceEnd, sentenceStart, type ToneWord } from "./tone-words.ts";

const named: ReadonlyMap<string, string> = new Map([
  [sentenceStart, "^"],
  [sentenceEnd, "$"],
  [quoted, "“”"],
]);

/** The marks by which a sentence leans towards what a handover does not say: its words, its edges, and numbers as one. */
export const toneMarks = (words: readonly ToneWord[]): ReadonlySet<string> =>
  wordMarks(words.map(({ said }) => named.get(said) ?? (/^\d/.test(said) ? "0" : said)));
