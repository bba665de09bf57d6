import type { Flow } from "./flow.ts";
import { lengthsIn } from "./lengths.ts";
import { ratesIn, sumsIn } from "./sums.ts";

/** A sentence of a flow, and under which title it stands. */
export type Sentence = {
  readonly from: number;
  readonly to: number;
  /** Counted from 0: sentences of one article, or of one part under one title. */
  readonly section: number;
  /** The title in folded letters; empty before the first one. */
  readonly title: string;
  /** It is nothing but a title: no clause stands in it. */
  readonly isTitle?: true;
};

/** `2.1` opens a part of article 2, under the title of article 2. */
const number =
  /^(?:(?:article|art\.?|section|clause|titre|chapitre|chapter|title|§)\s*)?(?:\(?(\d+(?:\.\d+)*|[ivx]{1,5}|[a-z])(?:\s*[.):–—-]+|er?\b|eme\b|\s(?=\S))|(?:premier|premierement|[a-z]+iemement|deuxieme|[a-z]+ieme)\b)\s*[.:–—-]*\s*/;
const word = /^(?:article|art\.?|section|clause|titre|chapitre|chapter|title|§)\s*/;

/** Cuts a flow into sentences and finds the titles above them, written on a line of their own or before the text. */
export function sentencesOf({ shown, folded }: Flow): readonly Sentence[] {
  const found: Sentence[] = [];
  let section = 0;
  let title = "";
  let from = 0;
  let isOver = false;
  for (const paragraph of folded.split("\n")) {
    const to = from + paragraph.length;
    const opened = openingOf(paragraph, shown.slice(from, to));
    if (isOver && !opened) title = "";
    isOver = opened?.isAlone === true;
    if (opened) {
      if (!opened.part) section++;
      if (opened.title !== undefined) title = opened.title;
      else if (!opened.part) title = "";
    }
    for (const [start, end] of cutsOf(paragraph, shown.slice(from, to))) {
      const isTitle = opened?.title !== undefined && end <= (opened.titleTo ?? 0);
      found.push({ from: from + start, to: from + end, section, title, ...(isTitle && { isTitle }) });
    }
    from = to + 1;
  }
  return found;
}

type Opening = {
  readonly title?: string;
  readonly titleTo?: number;
  readonly part: boolean;
  /** It opens its own paragraph and nothing after it. */
  readonly isAlone?: true;
};

function openingOf(paragraph: string, shown: string): Opening | undefined {
  const bullet = /^[-•*–·▪]\s*\S/.test(paragraph);
  if (bullet) return undefined;
  const numbered = number.exec(paragraph);
  const isNumber =
    numbered !== null &&
    (word.test(paragraph) || /^\(?(?:\d|[ivx]+\b|[a-z][.)])/.test(paragraph) || numbered[1] === undefined);
  const rest = isNumber ? paragraph.slice(numbered[0].length) : paragraph;
  const part = isNumber && /^\d+\.\d/.test(numbered[1] ?? "");
  if (
    rest.length <= 75 &&
    rest.length > 1 &&
    lengthsIn(rest).length === 0 &&
    // "Set-up (one-time) $1,450.00" is a line of a quote.
    sumsIn(rest).length + ratesIn(rest).length === 0 &&
    !/[.;,]$/.test(rest.trim()) &&
    startsLarge(shown, paragraph.length - rest.length)
  ) {
    return { title: rest, titleTo: paragraph.length, part };
  }
  // "Durée. Le contrat…", "2. TERM. This…", "Pénalités : …"
  const inline = /^([a-z][^.:;,\n]{1,45}?)\s?(?:[.:](?!\d)| [-–—])\s?(?=\S)/.exec(rest);
  const words = inline?.[1]?.split(" ").length ?? 0;
  if (inline?.[1] !== undefined && words <= 5 && startsLarge(shown, paragraph.length - rest.length)) {
    // "German law applies." may be a title or all that is said: it is read as both.
    const titleTo = words <= 2 ? paragraph.length - rest.length + inline[0].length : 0;
    if (isNumber) return { title: inline[1], titleTo, part };
    return words <= 3 ? { title: inline[1], titleTo, part, isAlone: true } : undefined;
  }
  return isNumber ? { part } : undefined;
}

const startsLarge = (shown: string, at: number) => /^[\p{Lu}«"“\d]/u.test(shown.slice(at).trimStart());

/** Points after these end no sentence. */
const shortened =
  /(?:^|[\s('])(?:art|al|cf|m|mm|mme|n|no|l|d|r|p|pp|inc|ltd|co|corp|llc|st|dr|mr|mrs|ms|etc|i\.e|e\.g|env|min|max|tel|sect|cl|vol|\d+)$/;

function cutsOf(paragraph: string, shown: string): readonly (readonly [number, number])[] {
  const cuts: [number, number][] = [];
  let from = 0;
  for (const { index } of paragraph.matchAll(/[.!?;]/g)) {
    const next = shown.slice(index + 1, index + 3);
    const spaced = /^\s/.test(next) || (/^\p{Lu}/u.test(next) && /[a-z]/.test(paragraph[index - 1] ?? ""));
    const apart = paragraph[index - 1] === " ";
    if (!spaced && !apart) continue;
    if (
      paragraph[index] === "." &&
      !apart &&
      shortened.test(paragraph.slice(Math.max(0, index - 8), index))
    ) {
      // "2024. À défaut", "2024. L’accord".
      if (
        !/^\s\p{Lu}(?:\p{Ll}*\s|['’])/u.test(shown.slice(index + 1, index + 14)) ||
        !/\d$/.test(paragraph.slice(0, index))
      )
        continue;
    }
    if (index + 1 - from > 1) cuts.push([from, index + 1]);
    from = index + 1;
    while (paragraph[from] === " ") from++;
  }
  if (paragraph.length - from > 1) cuts.push([from, paragraph.length]);
  return cuts;
}
