/** The text of a document as it runs on, whatever its pages and lines: what clauses are looked for in. */
export type Flow = {
  /** One space between words, words cut at the end of a line whole again, `\n` where a paragraph ends. */
  readonly shown: string;
  /** The same length in small letters without accents: what rules are written in. */
  readonly folded: string;
  /** Page (from 1) and place in its text of each character of `shown`. */
  readonly at: (place: number) => { readonly page: number; readonly place: number };
};

type Line = { readonly text: string; readonly page: number; readonly from: number };

/** Puts the texts of pages into one flow, without page numbers and rules drawn with signs. */
export function flowOf(pages: readonly string[]): Flow {
  const lines = pages.flatMap((text, index) => linesOf(text, index + 1));
  const width = widthOf(lines);
  const shown: string[] = [];
  const places: number[] = [];
  const onPage: number[] = [];
  const put = (sign: string, page: number, place: number) => {
    if (sign === " " && (shown.length === 0 || /[ \n]/.test(shown.at(-1) ?? ""))) return;
    if (sign === "\n" && shown.at(-1) === " ") drop();
    shown.push(sign);
    places.push(place);
    onPage.push(page);
  };
  const drop = () => {
    shown.pop();
    places.pop();
    onPage.pop();
  };
  let blank = false;
  let before: Line | undefined;
  for (const line of lines) {
    const start = line.text.search(/\S/);
    if (start < 0 || isFurniture(line.text)) {
      blank ||= start < 0 && before?.page === line.page;
      continue;
    }
    if (before) {
      if (blank || endsParagraph(before.text, line.text, width)) put("\n", line.page, line.from);
      else if (isCutWord(before.text, line.text)) drop();
      else put(" ", line.page, line.from);
    }
    const trimmed = line.text.trimEnd();
    for (let place = start; place < trimmed.length; place++) {
      const sign = trimmed[place] ?? "";
      // What people do not see, as a soft hyphen, cuts words in two for who looks for them.
      if (/[\u00ad\u200b-\u200d\ufeff]/.test(sign)) continue;
      put(/\s/.test(sign) ? " " : sign, line.page, line.from + place);
    }
    blank = false;
    before = line;
  }
  const text = shown.join("");
  return {
    shown: text,
    folded: foldText(text),
    at: (place) => ({ page: onPage[place] ?? 1, place: places[place] ?? 0 }),
  };
}

/** Small letters without accents, plain quotes and hyphens, as many characters as before. */
export function foldText(text: string): string {
  return text.replace(/[^\n -@[-`a-z{-~]/g, (sign) => {
    if (/[’‘ʼ`´]/.test(sign)) return "'";
    if (/[‐‑‒–—]/.test(sign)) return "-";
    const plain = sign.normalize("NFD").charAt(0).toLowerCase();
    return plain.length === 1 ? plain : sign;
  });
}

function linesOf(text: string, page: number): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const line of text.split(/\r\n|[\n\r\f\v\u2028\u2029]/)) {
    lines.push({ text: line.replace(/^[\s>|]+(?=\S)/, (mark) => " ".repeat(mark.length)), page, from });
    from += line.length + (text.startsWith("\r\n", from + line.length) ? 2 : 1);
  }
  return lines;
}

/** Page numbers, and lines of signs. */
function isFurniture(line: string): boolean {
  return (
    /^[\s_=*.~–—-]{4,}$/.test(line) ||
    /^(?:.{0,60}\s{3,})?\s*(?:page\s*)?\d+\s*(?:\/|sur|of)\s*\d+\s*$/i.test(line) ||
    /^\s*[-–]?\s*(?:page\s+)?\d{1,3}\s*[-–]?\s*$/i.test(line)
  );
}

/** How long a full line is; undefined where paragraphs are not cut in lines. */
function widthOf(lines: readonly Line[]): number | undefined {
  const lengths = lines.map(({ text }) => text.trim().length).filter((length) => length > 0);
  const sorted = lengths.toSorted((one, other) => one - other);
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  return width > 200 ? undefined : width;
}

const marker =
  /^\s*(?:[-•*–·>▪]|\(?(?:\d+(?:\.\d+)*|[a-zA-Z]|[ivxIVX]+)[.)°]|§|\d+(?:\.\d+)*\s*[-–]|article\b|art\.)/i;

/** "Durée : 6 mois", "Start date: 1 May": a line of an order form says one thing. */
const labelled = /^\p{Lu}[\p{L}’' -]{2,38}[ \u00a0\u202f]?: ?\S/u;

function endsParagraph(before: string, next: string, width: number | undefined): boolean {
  const ended = before.trimEnd();
  const begun = next.trimStart();
  if (isCutWord(before, next)) return false;
  // "eighteen" at the end of a line, "(18) months" at the start of the next.
  if (width !== undefined && begun.startsWith("(") && /\p{L}$/u.test(ended)) return false;
  if (labelled.test(begun)) return true;
  if (marker.test(begun) && !/^[a-zA-Z]\.\S/.test(begun)) return true;
  if (/^\p{Ll}/u.test(begun)) return /[.;:!?]$/.test(ended) && width === undefined;
  if (/[.;:!?»”]$/.test(ended)) return true;
  if (width === undefined) return true;
  // A full line goes on in the next one; a short one is a title or the end of its paragraph.
  return ended.trim().length < width * 0.72;
}

const isCutWord = (before: string, next: string) =>
  /\p{L}-\s*$/u.test(before) && /^\s*\p{L}/u.test(next) && !/\s-\s*$/.test(before);
