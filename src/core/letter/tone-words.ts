/** One word or mark of a text as rules see it: lower case, without accents; where it stands, in UTF-16 units. */
export type ToneWord = { readonly said: string; readonly from: number; readonly to: number };

/** What stands before the first word of a sentence, after the last, and in the place of quoted words. */
export const sentenceStart = "\u0002";
export const sentenceEnd = "\u0003";
export const quoted = "\u0001";
/** What stands before one quoted word: `a “quick” answer`. */
export const scareQuote = "“";

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
/** Of each UTF-16 unit whether it belongs to a word: 1 no, 2 yes, 3 yes as it is; 0 is not known yet. */
const characters = new Uint8Array(65_536);

/**
 * The words of `text` from one place to another, and the marks `, : ; ! ?`. Apostrophes and hyphens part
 * words: `n’oubliez`, `rendez-vous`. Every text goes through here: it is read unit by unit, without patterns.
 */
export function wordsOf(text: string, from = 0, to = text.length): readonly ToneWord[] {
  const words: ToneWord[] = [];
  let at = from;
  while (at < to) {
    const begin = at;
    let isPlain = true;
    for (let kind = kindOf(text, at); kind > 1; kind = at < to ? kindOf(text, at) : 1) {
      if (kind === 2) isPlain = false;
      at += 1;
    }
    if (at > begin) {
      const word = text.slice(begin, at);
      words.push({ said: isPlain ? word : folded(word), from: begin, to: at });
      continue;
    }
    const mark = text.charAt(at);
    at += 1;
    if (marks.has(mark)) words.push({ said: mark, from: begin, to: at });
  }
  return words;
}

const marks = new Set(",:;!?");

function kindOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = characters[unit] ?? 1;
  if (known > 0) return known;
  const character = text.charAt(at);
  const kind = /[a-z0-9]/.test(character) ? 3 : wordCharacter.test(character) ? 2 : 1;
  characters[unit] = kind;
  return kind;
}

/** How many different words with capitals or accents are remembered. */
const mostFolded = 20_000;
const foldedWords = new Map<string, string>();

/** A word as rules know it: `Décès` is `deces`, `Œuvre` is `oeuvre`. */
function folded(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  const low = word.toLowerCase();
  const bare = /^[a-z0-9]*$/.test(low)
    ? low
    : low.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("œ", "oe").replaceAll("æ", "ae");
  if (foldedWords.size >= mostFolded) foldedWords.clear();
  // A word without end is hostile: it is not kept.
  if (word.length <= 40) foldedWords.set(word, bare);
  return bare;
}
