import { leaningOf } from "#core/kernel/leaning.ts";
import { type FoundSecret, secretsIn } from "#core/kernel/secrets.ts";
import type { Language } from "#messages/messages.ts";
import { paragraphsOf, type Span, sentencesIn } from "./sentences.ts";
import { toneMarks } from "./tone-marks.ts";
import { type Found, type PatternMachine, patternMachine } from "./tone-patterns.ts";
import { type ToneCatalogue, type ToneRule, type ToneRules, toneLabels } from "./tone-rule.ts";
import { quoted, scareQuote, sentenceEnd, sentenceStart, type ToneWord, wordsOf } from "./tone-words.ts";

/** One thing that a handover text should not say; places are UTF-16 units of the whole text. */
export type ToneRemark = {
  readonly rule: ToneRule;
  readonly from: number;
  readonly to: number;
  readonly sentence: string;
  /** The whole sentence without what was found, when what is left says the same and nothing else is found in it. */
  readonly rewrite?: string;
};

/**
 * What a text says that a handover does not: advice for later, warnings, visions, reproach, pressure,
 * irony, secrets: by phrases, and by what labelled sentences taught where no phrase is known. At most one
 * remark of each kind for one sentence, in the order of the text. Words
 * between quotation marks are somebody's, code and addresses are nobody's: neither is remarked upon.
 * Time grows with the text, whatever it holds.
 */
export function toneRemarks(
  text: string,
  language: Language,
  catalogue: ToneCatalogue,
  by: "phrases and learning" | "phrases" = "phrases and learning",
): readonly ToneRemark[] {
  const rules = catalogue[language];
  const { byPhrases, byAll } = checksOf(rules);
  const check = by === "phrases" ? byPhrases : byAll;
  const secretRule = rules.rules.find(({ label }) => label === "secret");
  const secrets = secretRule ? [...secretsIn(text)].reverse() : [];
  const masks = masksOf(text);
  let mask = 0;
  const remarks: ToneRemark[] = [];
  const leaked = (until: number, sentence?: string) => {
    const own: FoundSecret[] = [];
    for (let next = secrets.at(-1); next && next.from < until; next = secrets.at(-1)) {
      own.push(next);
      secrets.pop();
    }
    if (!secretRule) return [];
    const shown = sentence === undefined ? own : own.slice(0, 1);
    return shown.map(({ from, to }) => ({
      ...{ rule: secretRule, from, to },
      sentence: sentence ?? text.slice(Math.max(0, from - 40), to + 40).trim(),
    }));
  };
  for (const paragraph of paragraphsOf(text)) {
    const isCited = citation.test(text.slice(paragraph.from, paragraph.from + 4));
    for (const span of sentencesIn(text, paragraph)) {
      remarks.push(...leaked(span.from));
      const sentence = text.slice(span.from, span.to);
      while ((masks[mask]?.to ?? Number.POSITIVE_INFINITY) <= span.from) mask += 1;
      const found = isCited ? [] : check(toneWords(text, span, masks, mask));
      const rewrite = rewritten(sentence, span.from, found, check);
      const own = onePerLabel(found).map(({ rule, from, to }) => ({
        ...{ rule, from, to, sentence },
        ...(rewrite === undefined ? {} : { rewrite }),
      }));
      const values = leaked(span.to, sentence);
      const all: readonly ToneRemark[] =
        values.length === 0 ? own : [...own.filter(({ rule }) => rule.label !== "secret"), ...values];
      remarks.push(...(all.length > 1 ? all.toSorted((one, other) => one.from - other.from) : all));
    }
  }
  return [...remarks, ...leaked(text.length)];
}

/** Words, edges and marks that a sentence has at least to read like anything: titles and greetings are phrases or nothing. */
const fewest = 7;

const citation = /^\s{0,3}>/;

type Match = { readonly rule: ToneRule; readonly from: number; readonly to: number };
type Check = (words: readonly ToneWord[]) => readonly Match[];

type Checks = { readonly byPhrases: Check; readonly byAll: Check };

const checks = new WeakMap<ToneRules, Checks>();

/** The rules made into one machine, once for each catalogue. */
function checksOf(rules: ToneRules): Checks {
  const known = checks.get(rules);
  if (known) return known;
  const made = makeChecks(rules);
  checks.set(rules, made);
  return made;
}

function makeChecks({ lists, excuses, rules, learned, alike, odds }: ToneRules): Checks {
  const groups = rules.flatMap(({ match, unless = [], excusedBy = [], id }) => {
    const named = excusedBy.flatMap((name) => {
      const patterns = excuses[name];
      if (!patterns) throw new Error(`the rule ${id} names an excuse that does not exist: ${name}`);
      return patterns;
    });
    return [{ patterns: match }, { patterns: [...unless, ...named] }];
  });
  const machine: PatternMachine = patternMachine(groups, lists);
  const phrasesIn = (words: readonly ToneWord[]) => {
    const found = machine(words);
    const matches = rules.flatMap((rule, at) => {
      const match = found.get(2 * at);
      return match ? [{ rule, isExcused: found.has(2 * at + 1), ...placeOf(match, words) }] : [];
    });
    return {
      matches: matches.filter(({ isExcused }) => !isExcused),
      excused: new Set(matches.flatMap(({ rule, isExcused }) => (isExcused ? rule.label : []))),
    };
  };
  const byPhrases: Check = (words) => (words.length <= 2 ? [] : phrasesIn(words).matches);
  const leaning = leaningOf(learned, toneLabels);
  const byAll: Check = (words) => {
    if (words.length <= 2) return [];
    const { matches, excused } = phrasesIn(words);
    if (matches.length === 0 && words.length < fewest) return [];
    const leans = leaning(toneMarks(words));
    // A password is one however the sentence sounds, and a word that may just go is one word.
    const believed = matches.filter(
      ({ rule: { id, label, rewrite } }) =>
        id === "secret" || rewrite !== undefined || (leans.get(label) ?? 0) >= odds.unlikely,
    );
    if (believed.length > 0) return believed;
    const [label, most] = [...leans].reduce((one, other) => (other[1] > one[1] ? other : one));
    if (most < odds.likely || excused.has(label)) return [];
    return [{ rule: alike[label], ...placeOf({ first: 0, last: words.length - 1 }, words) }];
  };
  return { byPhrases, byAll };
}

/** Where the words found stand; the edges of a sentence have no length. */
function placeOf({ first, last }: Found, words: readonly ToneWord[]): Span {
  const start = words[first]?.said === sentenceStart ? words[first + 1] : words[first];
  const end = words[last]?.said === sentenceEnd ? words[last - 1] : words[last];
  return { from: start?.from ?? 0, to: end?.to ?? 0 };
}

const foreign = /«[^«»]{0,2000}»|“[^“”]{0,2000}”|"[^"\n]{0,2000}"|`[^`\n]{0,500}`|\bhttps?:\/\/[^\s<>"«»]+/g;

/** What is read otherwise than as words, and as what it is read. */
type Mask = Span & { readonly said: string };

/** Words that are not the writer's: quotations of two words or more, code, addresses. One quoted word is, after its mark. */
function masksOf(text: string): readonly Mask[] {
  const spans: Mask[] = [];
  for (const { 0: whole, index } of text.matchAll(foreign)) {
    const isQuotation = /^[«“"]/.test(whole);
    const isOneWord = isQuotation && !/\p{L}[^\p{L}]+\p{L}/u.test(whole);
    spans.push({
      from: index,
      to: index + (isOneWord ? 1 : whole.length),
      said: isOneWord ? scareQuote : quoted,
    });
  }
  return spans;
}

/** The words of a sentence between its edges, one mark in the place of each mask. */
function toneWords(text: string, span: Span, masks: readonly Mask[], firstMask: number): readonly ToneWord[] {
  const words: ToneWord[] = [{ said: sentenceStart, from: span.from, to: span.from }];
  let at = span.from;
  for (let mask = firstMask; mask < masks.length; mask += 1) {
    const { from, to, said } = masks[mask] ?? { from: span.to, to: span.to, said: quoted };
    if (from >= span.to) break;
    if (to <= at) continue;
    words.push(...wordsOf(text, at, Math.max(at, from)));
    at = Math.min(to, span.to);
    words.push({ said, from: Math.max(from, span.from), to: at });
  }
  words.push(...wordsOf(text, at, span.to), { said: sentenceEnd, from: span.to, to: span.to });
  return words;
}

/** The words of a text that is one sentence. */
export const sentenceWords = (sentence: string): readonly ToneWord[] =>
  toneWords(sentence, { from: 0, to: sentence.length }, masksOf(sentence), 0);

function onePerLabel(found: readonly Match[]): readonly Match[] {
  const first = new Map<string, Match>();
  for (const match of found) {
    const known = first.get(match.rule.label);
    if (!known || match.from < known.from) first.set(match.rule.label, match);
  }
  return [...first.values()];
}

/** The sentence with each match that may be replaced replaced; nothing when a match would remain. */
function rewritten(
  sentence: string,
  offset: number,
  found: readonly Match[],
  check: Check,
): string | undefined {
  const replaced = found.filter(({ rule }) => rule.rewrite !== undefined);
  if (replaced.length === 0) return undefined;
  let made = "";
  let at = 0;
  for (const { rule, from, to } of replaced.toSorted((one, other) => one.from - other.from)) {
    if (from - offset < at) continue;
    made += sentence.slice(at, from - offset) + (rule.rewrite ?? "");
    at = to - offset;
  }
  const whole = tidy(made, sentence.slice(at));
  const isEmpty = !/\p{L}/u.test(whole);
  return isEmpty || check(sentenceWords(whole)).length > 0 ? undefined : whole;
}

/** Joins what is left on both sides of words that went: no blank too many, no comma that opens, a capital first. */
function tidy(before: string, after: string): string {
  const opens = before.trim() === "";
  const whole = `${before}${opens ? after.replace(/^[\s,:;!]+/, "") : after}`
    .replace(/,\s*,/g, ",")
    .replace(/[ \u00a0\u202f]{2,}/g, " ")
    .trim();
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}
