import { analyse } from "chardet";
import iconv from "iconv-lite";

/** Encodings of one byte a character that French files come in; the first wins a tie. */
const candidates = ["windows-1252", "iso-8859-15", "cp850", "macintosh"] as const;

/** Encodings that chardet may name when the text is no Latin text at all; others it knows no better than we do. */
const foreign =
  /^(?:windows-125[0134568]|ISO-8859-[5-9]|KOI8-R|Shift_JIS|EUC-JP|EUC-KR|Big5|GB18030|ISO-2022-\w+)$/i;

/** What the accents of a text must average to be believed, on the scale of `fit`. */
const believable = 0.5;

/** The encoding of bytes that are no UTF-8, judged by whether accents fall where words have them. */
export function guessEncoding(sample: Uint8Array): string {
  const bytes = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength);
  const [best] = candidates
    .map((encoding) => ({ encoding, fit: fit(iconv.decode(bytes, encoding)) }))
    .sort((one, other) => other.fit - one.fit);
  if (best && best.fit >= believable) return best.encoding;
  const named = analyse(bytes).find(({ name, confidence }) => foreign.test(name) && confidence >= 30);
  return named && iconv.encodingExists(named.name) ? named.name : (best?.encoding ?? "windows-1252");
}

const lower = /[àâäæçéèêëîïôöœùûüÿáíóúñãõåøßìò]/;
const upper = /[ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸÁÍÓÚÑÃÕÅØ]/;
const punctuation = /[«»’‘“”…–—€°·•²³½¼¾£§©®™\u00a0µºª×]/;
/** Boxes, blocks, mathematics: what accents become in the wrong encoding. */
const drawing = /[\u2190-\u22ff\u2500-\u25ff\u02c6-\u02dd¤¦¨¬¯´¸þÞðÐ]/;
const control = /[\u0080-\u009f\ufffd]/;

/** How well the characters above ASCII sit in a text: about 2 for French, below 0 for a wrong reading. */
function fit(text: string): number {
  let sum = 0;
  let count = 0;
  for (const found of text.matchAll(/[^\0-\u007f]/g)) {
    count++;
    sum += placed(found[0], text[found.index - 1] ?? " ", text[found.index + 1] ?? " ");
  }
  return count === 0 ? 0 : sum / count;
}

function placed(char: string, before: string, after: string): number {
  const inWord = /[A-Za-z]/.test(before) || /[A-Za-z]/.test(after);
  if (lower.test(char)) return /[a-z]/.test(before + after) ? 3 : inWord ? -1 : 0.5;
  if (upper.test(char)) return /[a-z]/.test(before) ? -3 : inWord ? 2 : 0;
  if (punctuation.test(char)) {
    const between = /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after);
    return !between ? 1 : char === "’" ? 2 : -2;
  }
  if (control.test(char)) return -5;
  return drawing.test(char) ? -3 : -1;
}
