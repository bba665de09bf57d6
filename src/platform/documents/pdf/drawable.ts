import type { Typeface } from "./typefaces.ts";

/** Turns texts into what the typefaces can draw, and remembers which ones that takes. */
export type Drawable = {
  readonly draw: (text: string) => string;
  readonly used: () => readonly Typeface[];
  /** How many characters have no drawing and were shown as `�`. */
  readonly replaced: () => number;
};

/** What stands for a character that no typeface draws; the first one draws it. */
const substitute = "\ufffd";

/** What the first typeface draws for sure, line breaks included: nearly every text, checked at once. */
const plain = /^[\n\x20-\x7e\u00a1-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u00a0]*$/;

/** Characters without a drawing of their own: controls, orders of direction, marks of variants, tags. */
const unseen =
  /(?![\n\xad\u200c-\u200d\u0600-\u0605\u06dd\u070f\u08e2])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Marks that only a letter before them makes sense of. */
const mark = /^[\p{M}\p{Emoji_Modifier}]/u;

/** Words that no line holds, file names say: they may break after a sign, else every 10 letters. */
const longWord = /[!-~\u00a1-\u024f]{26,}/g;
/** Addresses break by the compiler's own rules, which more chances to break would put off. */
const address = /((?:https?:\/\/|www\.)[!-~]+)/;

/**
 * A text is kept as written as far as a font can draw it: an archival PDF refuses a character without
 * a drawing, or one for private use, and a client's name must never prevent the pack. A letter and its
 * accents must come from one typeface, hence the check by grapheme and not by character.
 */
export function drawable(faces: readonly Typeface[], lang: string): Drawable {
  const used = new Set<Typeface>(faces.slice(0, 1));
  const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
  let replaced = 0;
  const faceOf = (text: string) =>
    /\p{Co}/u.test(text)
      ? undefined
      : faces.find((face) => [...text].every((one) => face.covers(one.codePointAt(0) ?? 0)));
  const drawGrapheme = (grapheme: string): string => {
    const face = mark.test(grapheme) ? undefined : faceOf(grapheme);
    if (face) {
      used.add(face);
      return grapheme;
    }
    replaced++;
    const [base = ""] = grapheme;
    return base !== grapheme && faceOf(base) ? drawGrapheme(base) : substitute;
  };
  const drawWhole = (text: string) => {
    const seen = text.toWellFormed().normalize("NFC").replace(lineBreaks, "\n").replaceAll("\t", " ");
    const drawn = Array.from(
      graphemes.segment(seen.replaceAll("\u202f", "\u00a0").replace(unseen, "")),
      ({ segment }) => (segment === "\n" || plain.test(segment) ? segment : drawGrapheme(segment)),
    ).join("");
    return drawn === "" && text !== "" ? substitute : drawn;
  };
  return {
    draw: (text) => held(plain.test(text) ? text : drawWhole(text), lang).replace(longWord, breakable),
    used: () => faces.filter((face) => used.has(face)),
    replaced: () => replaced,
  };
}

const breakable = (word: string) =>
  word
    .split(address)
    .map((part) =>
      address.test(part) ? part : part.replace(/[/?&=._,;:@-]+(?=.)|[^/?&=._,;:@-]{10}(?=.)/g, "$&\u200b"),
    )
    .join("");

/**
 * A sign of two parts stays on the line of its word, however the text was typed: those of French in a
 * French document, and its quotation marks in any.
 */
const held = (text: string, lang: string) =>
  text.replace(lang === "fr" ? /(?<=«) | (?=[»;:!?%€])/g : /(?<=«) | (?=»)/g, "\u00a0");
