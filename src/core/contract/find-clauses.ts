import {
  type ClauseCandidate,
  type ClauseKind,
  type ClauseValues,
  clauseKinds,
  type Passage,
} from "./clause.ts";
import type { ClauseRules } from "./clause-rules.ts";
import { isSameLength, valuesOf } from "./clause-values.ts";
import { type Flow, flowOf } from "./flow.ts";
import { renewalsWithin } from "./most-renewals.ts";
import { apart, type Found, grouped, type Weighed } from "./passages.ts";
import { sentenceMarks } from "./sentence-marks.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { dollarsOf } from "./sums.ts";

/** A second passage of a kind counts when it is nearly as sure as the first. */
const nearlyAsSure = 0.6;

/**
 * Finds what may be clauses about the end in the pages of a contract, in the order of the document. Each is
 * a guess with its reasons in the rules: a person accepts, corrects or rejects it.
 */
export function findClauses(
  pages: readonly string[],
  rules: readonly ClauseRules[],
): readonly ClauseCandidate[] {
  const flow = flowOf(pages);
  const spoken = languageOf(flow.folded, rules);
  if (!spoken) return [];
  const sentences = sentencesOf(flow);
  const leanings = sentences.map((one) =>
    one.isTitle ? undefined : spoken.leaning(sentenceMarks(one, flow)),
  );
  const found = clauseKinds.flatMap((kind) => findKind(kind, flow, sentences, leanings, spoken));
  const contract = { pages, flow, dollars: dollarsOf(flow.folded) };
  const candidates = found.flatMap((one) => candidateOf(one, found, contract, spoken));
  return asLongAsTheTerm(candidates, spoken).toSorted(
    (one, other) => one.passage.page - other.passage.page || one.passage.from - other.passage.from,
  );
}

/** "Renewed for the same duration": as long as the term that was found beside it; a limit to all of them gives their number. */
function asLongAsTheTerm(candidates: readonly ClauseCandidate[], { file, pattern }: ClauseRules) {
  const length = candidates.find(({ kind }) => kind === "term")?.values.length;
  return candidates.map((one) => {
    if (!length || one.kind !== "tacit-renewal") return one;
    const text = flowOf([one.passage.text]).folded;
    const isSame = file.sameLength.some((phrase) => text.search(pattern(phrase)) >= 0);
    const renewal = one.values.renewal ?? (isSame ? length : undefined);
    const most = one.values.mostRenewals ?? (renewal && renewalsWithin(text, length, renewal));
    return {
      ...one,
      values: {
        ...one.values,
        ...(renewal && { renewal }),
        ...(most !== undefined && { mostRenewals: most }),
      },
    };
  });
}

/** The rules of the language in which most of a text is written; undefined for a text without words. */
export function languageOf(folded: string, rules: readonly ClauseRules[]): ClauseRules | undefined {
  const words = folded.slice(0, 200_000).split(/[^a-zœ]+/);
  const counts = rules.map((one) => {
    const small = new Set(one.file.words);
    return { one, count: words.filter((word) => small.has(word)).length };
  });
  const best = counts.toSorted((first, second) => second.count - first.count)[0];
  return best && best.count > 0 ? best.one : undefined;
}

type Contract = { readonly pages: readonly string[]; readonly flow: Flow; readonly dollars: string };
type Leanings = readonly (ReadonlyMap<ClauseKind, number> | undefined)[];

function findKind(
  kind: ClauseKind,
  flow: Flow,
  sentences: readonly Sentence[],
  leanings: Leanings,
  rules: ClauseRules,
): readonly Found[] {
  const { weights, clauses } = rules.file;
  const own = clauses[kind];
  if (!own) return [];
  const phrases = weigh(kind, flow, sentences, rules);
  const isTitled = titledBy(own.titles, rules);
  const weighed = sentences.flatMap((sentence, at): Weighed[] => {
    const said = phrases.get(at);
    const odds = leanings[at]?.get(kind) ?? Number.NEGATIVE_INFINITY;
    const isLikely = odds >= weights.likely;
    if (said === undefined && !isLikely) return [];
    const gain = between(weights.unlike, weights.slope * (odds - weights.neutral), weights.alike);
    const evidence = (said ?? 0) + Math.max(0, gain);
    const sum = (said ?? 0) + gain + (isTitled(sentence.title) ? weights.title : 0);
    return [
      {
        sentence,
        at,
        evidence,
        sum,
        isSure: sum >= weights.enough && (isLikely || evidence >= weights.fair),
        isItsOwn: odds >= Math.max(0, ...(leanings[at]?.values() ?? [])),
      },
    ];
  });
  const sections = new Set(weighed.flatMap(({ sentence, isSure }) => (isSure ? sentence.section : [])));
  const kept = weighed.filter(
    (one) =>
      one.isSure || (sections.has(one.sentence.section) && one.evidence > 0 && isTitled(one.sentence.title)),
  );
  const found = grouped(kept, kind).filter(({ score }) => score >= weights.enough);
  const best = Math.max(0, ...found.map(({ score }) => score));
  return found
    .filter(({ score }) => score >= best * nearlyAsSure)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, own.most)
    .flatMap((one) => apart(one, kept, flow, rules));
}

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));

/** What speaks for a kind in each sentence, by its place in the list; a phrase counts once. */
function weigh(kind: ClauseKind, flow: Flow, sentences: readonly Sentence[], { file, pattern }: ClauseRules) {
  const own = file.clauses[kind];
  const sums = new Map<number, number>();
  if (!own) return sums;
  const add = (phrases: readonly string[], weight: number) => {
    for (const phrase of phrases) {
      let last = -1;
      for (const match of flow.folded.matchAll(pattern(phrase))) {
        const at = sentenceAt(sentences, match.index);
        const sentence = sentences[at];
        if (!sentence || at === last || match.index + match[0].length > sentence.to || sentence.isTitle)
          continue;
        sums.set(at, (sums.get(at) ?? 0) + weight);
        last = at;
      }
    }
  };
  add(own.strong, file.weights.strong);
  add(own.fair, file.weights.fair);
  add(own.weak, file.weights.weak);
  // Saying the same thing in many ways does not outweigh what speaks against it.
  for (const [at, sum] of sums) sums.set(at, Math.min(sum, file.weights.most));
  add(own.against, file.weights.against);
  add(file.elsewhere, file.weights.against);
  return sums;
}

/** The last sentence that begins at or before a place. */
export function sentenceAt(sentences: readonly Sentence[], place: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.from ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function titledBy(titles: readonly string[], { pattern }: ClauseRules): (title: string) => boolean {
  const known = new Map<string, boolean>();
  return (title) => {
    if (title === "") return false;
    const is = known.get(title) ?? titles.some((phrase) => title.search(pattern(phrase)) >= 0);
    known.set(title, is);
    return is;
  };
}

/** A passage lies on one page: of one that crosses a page's end, the longer part. */
function candidateOf(
  { kind, from, to, score, heart }: Found,
  all: readonly Found[],
  { pages, flow, dollars }: Contract,
  rules: ClauseRules,
): readonly ClauseCandidate[] {
  const passage = passageOf(from, to, pages, flow);
  if (!passage) return [];
  const others = all
    .filter((one) => one.kind !== kind && one.from < to && from < one.to)
    .map((one) => one.kind);
  const valuesIn = (from: number, to: number) =>
    valuesOf(
      { kind, folded: flow.folded.slice(from, to), shown: flow.shown.slice(from, to), others, dollars },
      rules,
    );
  const values = together(valuesIn(heart.from, heart.to), valuesIn(from, to));
  const { enough, certain } = rules.file.weights;
  const sure = Math.min(1, (score - enough) / (certain - enough));
  const confidence = Math.round((0.5 + 0.45 * sure) * 100) / 100;
  return [{ kind, passage, values, confidence }];
}

/** The surest sentence speaks first, the others say what it does not; from when a length is counted is never taken from another length. */
function together(own: ClauseValues, all: ClauseValues): ClauseValues {
  if (!own.length || !all.length || isSameLength(own.length, all.length)) return { ...all, ...own };
  const { from: _, counting: __, ...others } = all;
  return { ...others, ...own };
}

/** The words between two places of a flow as their page has them; a passage lies on one page. */
export function passageOf(
  from: number,
  to: number,
  pages: readonly string[],
  flow: Flow,
): Passage | undefined {
  const [first, last] = [flow.at(from), flow.at(to - 1)];
  if (first.page === last.page) return cut(first.page, first.place, last.place + 1, pages);
  let turn = from;
  while (turn < to && flow.at(turn).page === first.page) turn++;
  if (turn - from >= to - turn) return cut(first.page, first.place, flow.at(turn - 1).place + 1, pages);
  return passageOf(turn, to, pages, flow);
}

function cut(page: number, from: number, to: number, pages: readonly string[]): Passage {
  return { page, from, to, text: (pages[page - 1] ?? "").slice(from, to) };
}
