import type { ClauseKind, Length } from "./clause.ts";
import type { ClauseRules } from "./clause-rules.ts";
import { isSameLength, valuesOf } from "./clause-values.ts";
import type { Flow } from "./flow.ts";
import type { Sentence } from "./sentences.ts";

/** A sentence and what speaks for its being of a kind. */
export type Weighed = {
  readonly sentence: Sentence;
  readonly at: number;
  /** What its own words say, and that together with its title. */
  readonly evidence: number;
  readonly sum: number;
  /** It is believed by itself. */
  readonly isSure: boolean;
  /** It is more of this kind than of any other, and as likely as not of it. */
  readonly isItsOwn: boolean;
};

type Span = { readonly from: number; readonly to: number };

/** Where a clause of a kind stands in the flow, how sure that is, and its surest sentence. */
export type Found = Span & { readonly kind: ClauseKind; readonly score: number; readonly heart: Span };

/** A passage is no longer than that, in characters. */
const longest = 1_600;
/** Sentences between two of a kind that are taken along. */
const bridged = 1;

/** Puts neighbouring sentences of one section together. */
export function grouped(kept: readonly Weighed[], kind: ClauseKind): readonly Found[] {
  const found: Found[] = [];
  let last: Weighed | undefined;
  for (const one of kept) {
    const open = found.at(-1);
    const isNear = last && one.at - last.at - 1 <= bridged && one.sentence.section === last.sentence.section;
    if (open && isNear && one.sentence.to - open.from <= longest) {
      found[found.length - 1] = joined(open, one);
    } else found.push(begun(kind, one));
    last = one;
  }
  return found;
}

const begun = (kind: ClauseKind, { sentence, sum }: Weighed): Found => ({
  kind,
  from: sentence.from,
  to: sentence.to,
  score: sum,
  heart: sentence,
});

const joined = (open: Found, { sentence, sum }: Weighed): Found => ({
  ...open,
  to: sentence.to,
  score: Math.max(open.score, sum),
  heart: sum > open.score ? sentence : open.heart,
});

/** Kinds of which another length is another clause. */
const countedApart: readonly ClauseKind[] = [
  "notice",
  "termination-for-cause",
  "reversibility",
  "non-solicitation",
  "data-return",
  "retention",
];

/** Parts what was put together where a sentence of its own names another length: "thirty days for you", then "ninety for us". */
export function apart(
  found: Found,
  kept: readonly Weighed[],
  { folded, shown }: Flow,
  rules: ClauseRules,
): readonly Found[] {
  const { kind } = found;
  if (!countedApart.includes(kind)) return [found];
  const lengthIn = ({ from, to }: Span): Length | undefined => {
    const read = { kind, folded: folded.slice(from, to), shown: shown.slice(from, to), others: [] };
    return valuesOf({ ...read, dollars: "USD" }, rules).length;
  };
  const parts: Found[] = [];
  let isOwn = false;
  for (const one of kept) {
    if (one.sentence.from < found.from || one.sentence.to > found.to) continue;
    const open: Found | undefined = parts.at(-1);
    const can = one.isSure && one.isItsOwn;
    const before: Length | undefined = open && can && isOwn ? lengthIn(open.heart) : undefined;
    const length: Length | undefined = before && lengthIn(one.sentence);
    const isOther: boolean = before !== undefined && length !== undefined && !isSameLength(before, length);
    if (open && !isOther) parts[parts.length - 1] = joined(open, one);
    else parts.push(begun(kind, one));
    isOwn = isOther || isOwn || can;
  }
  return parts;
}
