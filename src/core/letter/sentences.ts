/** A piece of a text, in UTF-16 units, the end apart. */
export type Span = { readonly from: number; readonly to: number };

/** No sentence is longer: what goes on is cut between two words. */
const longest = 2_000;

/** What ends with a full stop and ends no sentence, in French and in English. */
const abbreviations = new Set(
  `m mm mme mlle dr pr me st ste art al cf ex p pp n no num vol chap env max min tel av bd ref fig resp
   mr mrs ms prof vs approx dept est inc ltd co jr sr e.g i.e p.ex c.-à-d n.b`.split(/\s+/),
);

const lineBreak = /\r\n|\n|\r/g;
/** A list item, a heading, a quotation, a row of a table: its own paragraph whatever follows. */
const ownLine = /^[ \t]{0,40}(?:[-*+•–—]\s|\d{1,3}[.)]\s|#{1,6}\s|>|\|)/;
const leading = /^[\s#>|*+•–—-]*(?:\d{1,3}[.)]\s+)?[\s|]*/;
const stop = /[.!?…]+(?:["”)\]’']|[ \u00a0\u202f]?»)*/g;
const fence = /^[ \t]{0,3}(?:```|~~~)/;

/**
 * Lines that belong together: a line goes on in the next one when that begins with a small letter. What
 * stands between fences is code, and left out.
 */
export function paragraphsOf(text: string): readonly Span[] {
  const found: Span[] = [];
  let open: Span | undefined;
  let isCode = false;
  const close = () => {
    if (open) found.push(open);
    open = undefined;
  };
  for (const { from, to } of linesOf(text)) {
    const line = text.slice(from, Math.min(to, from + 80));
    if (fence.test(line)) {
      close();
      isCode = !isCode;
    } else if (isCode) continue;
    else if (line.trim() === "") close();
    else if (open && !ownLine.test(line) && /^\s*[\p{Ll}(]/u.test(line)) open = { from: open.from, to };
    else {
      close();
      open = { from, to };
    }
  }
  close();
  return found;
}

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(lineBreak)) {
    lines.push({ from, to: index });
    from = index + mark.length;
  }
  return [...lines, { from, to: text.length }];
}

/**
 * The sentences of one paragraph of a plain or Markdown text, in order, without list signs and blanks
 * around. A stop ends one when a blank and something else than a small letter follow: `3.4`,
 * `ex. vert`, `M. Roy` and `example.fr` go on.
 */
export function sentencesIn(text: string, { from, to }: Span): readonly Span[] {
  const paragraph = text.slice(from, to);
  const start = leading.exec(paragraph.slice(0, 200))?.[0].length ?? 0;
  const found: Span[] = [];
  let begin = start;
  const cut = (end: number) => {
    for (const piece of piecesOf(paragraph, begin, end))
      found.push({ from: from + piece.from, to: from + piece.to });
    begin = end;
  };
  for (const { 0: mark, index } of paragraph.matchAll(stop)) {
    const end = index + mark.length;
    if (index >= begin && end < paragraph.length && endsHere(paragraph, begin, index, mark)) cut(end);
  }
  cut(paragraph.length);
  return found;
}

/** Whether the stop at `index` ends a sentence that began at `begin`. */
function endsHere(paragraph: string, begin: number, index: number, mark: string): boolean {
  const next = /^\s+(\S{1,2})/u.exec(paragraph.slice(index + mark.length, index + mark.length + 12));
  if (!next || /^\p{Ll}/u.test(next[1] ?? "")) return false;
  if (mark !== ".") return true;
  const before =
    /[\p{L}\p{N}.°-]{1,12}$/u.exec(paragraph.slice(Math.max(begin, index - 12), index))?.[0] ?? "";
  return !abbreviations.has(before.toLowerCase()) && !/^\p{Lu}$/u.test(before);
}

/** The text between two places without blanks around it, in pieces of at most 2,000 characters. */
function piecesOf(paragraph: string, from: number, to: number): readonly Span[] {
  const pieces: Span[] = [];
  let begin = from;
  while (begin < to) {
    while (begin < to && isBlank(paragraph, begin)) begin += 1;
    let end = Math.min(to, begin + longest);
    if (end < to) {
      const blank = paragraph.lastIndexOf(" ", end);
      if (blank > begin) end = blank;
    }
    let last = end;
    while (last > begin && isBlank(paragraph, last - 1)) last -= 1;
    if (last > begin) pieces.push({ from: begin, to: last });
    begin = end;
  }
  return pieces;
}

const isBlank = (text: string, at: number) => /\s/.test(text.charAt(at));
