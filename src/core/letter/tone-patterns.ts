import { type PatternPart, patternParts } from "./pattern-syntax.ts";
import type { ToneWord } from "./tone-words.ts";
import { wordSymbols } from "./word-symbols.ts";

/** Patterns that say the same thing: where any of them stands, the group is found. */
export type PatternGroup = { readonly patterns: readonly string[] };

/** Where a group was found: the first place, as long as it goes, in words of the sentence. */
export type Found = { readonly first: number; readonly last: number };

/** Reads one sentence, between `sentenceStart` and `sentenceEnd`; which groups it holds, and where. */
export type PatternMachine = (words: readonly ToneWord[]) => ReadonlyMap<number, Found>;

type Lists = Readonly<Record<string, readonly string[]>>;

/** A place in patterns: where each symbol leads, where any word does, and the group that is complete here. */
type Node = {
  readonly id: number;
  readonly bySymbol: Map<number, Node[]>;
  readonly byAny: Node[];
  readonly groups: number[];
};

/** What a pattern may go on with: a symbol (or any word) and what follows it, or its end. */
type Way = { readonly symbol: number; readonly rest: Rest } | { readonly group: number };
type Rest = readonly Way[];

const anyWord = -1;

/**
 * One machine that looks for all the patterns at once. It reads each word once and never goes back:
 * time grows with the text, whatever the text. Throws a sentence that quotes a pattern it cannot read.
 */
export function patternMachine(groups: readonly PatternGroup[], lists: Lists): PatternMachine {
  const symbols = new Map<string, number>();
  const symbol = (word: string) => {
    const known = symbols.get(word) ?? symbols.size;
    symbols.set(word, known);
    return known;
  };
  const inRow = (parts: readonly PatternPart[], rest: Rest): Rest =>
    parts.reduceRight<Rest>((after, part) => before(part, after), rest);
  const before = (part: PatternPart, rest: Rest): Rest => {
    if (part.kind === "word") return [{ symbol: symbol(part.word), rest }];
    if (part.kind === "choice") return [...new Set(part.of.flatMap((parts) => inRow(parts, rest)))];
    let entry = rest;
    for (let more = part.most; more > 0; more -= 1) entry = [{ symbol: anyWord, rest: entry }, ...rest];
    return entry;
  };
  const starts = groups.flatMap(({ patterns }, group) =>
    patterns.flatMap((pattern) => {
      const ways = inRow(patternParts(pattern, lists), [{ group }]);
      if (ways.some((way) => "group" in way || way.symbol === anyWord))
        throw new Error(`a word must begin the pattern: ${pattern}`);
      return ways;
    }),
  );
  const nodes: Node[] = [];
  const known = new Map<Rest, Node>();
  const nodeOf = (rest: Rest): Node => {
    const same = known.get(rest);
    if (same) return same;
    const node: Node = { id: nodes.length, bySymbol: new Map(), byAny: [], groups: [] };
    nodes.push(node);
    known.set(rest, node);
    for (const way of rest) {
      if ("group" in way) node.groups.push(way.group);
      else if (way.symbol === anyWord) node.byAny.push(nodeOf(way.rest));
      else {
        const targets = node.bySymbol.get(way.symbol) ?? [];
        targets.push(nodeOf(way.rest));
        node.bySymbol.set(way.symbol, targets);
      }
    }
    return node;
  };
  const root = nodeOf(starts);
  const symbolsOf = wordSymbols(symbols);
  const holdsAny = quickLook(root, nodes, symbolsOf);
  const find = wholeLook(root, nodes.length, symbolsOf);
  return (words) => (holdsAny(words) === false ? nothing : find(words));
}

const nothing: ReadonlyMap<number, Found> = new Map();
type SymbolsOf = ReturnType<typeof wordSymbols>;

/** Follows every pattern at once, each with the word at which it began. */
function wholeLook(root: Node, count: number, symbolsOf: SymbolsOf): PatternMachine {
  const reached = new Int32Array(count);
  const began = new Int32Array(count);
  let step = 0;
  return (words) => {
    const found = new Map<number, Found>();
    let active: readonly Node[] = [];
    let since: readonly number[] = [];
    for (const [at, { said }] of words.entries()) {
      step += 1;
      const { symbols, isPlain } = symbolsOf(said);
      const next: Node[] = [];
      const reach = (node: Node, start: number) => {
        for (const group of node.groups) keep(found, group, start, at);
        if (reached[node.id] !== step) {
          reached[node.id] = step;
          began[node.id] = start;
          next.push(node);
        } else if ((began[node.id] ?? 0) > start) began[node.id] = start;
      };
      for (const [which, node] of active.entries()) {
        const start = since[which] ?? 0;
        for (const symbol of symbols) for (const one of node.bySymbol.get(symbol) ?? []) reach(one, start);
        if (isPlain) for (const one of node.byAny) reach(one, start);
      }
      for (const symbol of symbols) for (const one of root.bySymbol.get(symbol) ?? []) reach(one, at);
      active = next;
      since = next.map(({ id }) => began[id] ?? 0);
    }
    return found;
  };
}

function keep(found: Map<number, Found>, group: number, first: number, last: number): void {
  const known = found.get(group);
  if (!known || first < known.first || (first === known.first && last > known.last))
    found.set(group, { first, last });
}

/** Places that are reached together, and where each kind of word leads from there. */
type Together = { readonly nodes: readonly Node[]; readonly by: Map<number, Together | "found"> };

/** How many of them are remembered, and after how many sentences that met new ones all are forgotten. */
const mostTogether = 4_000;
const patience = 1_000;

/**
 * Whether a sentence holds anything at all, learnt as texts are read: most sentences hold nothing, and
 * go through places that earlier ones went through. Undefined when that cannot be said cheaply.
 */
function quickLook(root: Node, nodes: readonly Node[], symbolsOf: SymbolsOf) {
  let start: Together = { nodes: [], by: new Map() };
  let known = new Map<string, Together>();
  let unknown = 0;
  const follow = ({ nodes: from }: Together, said: string): Together | "found" | undefined => {
    const { symbols, isPlain } = symbolsOf(said);
    const next = new Set<number>();
    for (const node of [root, ...from]) {
      for (const symbol of symbols) for (const one of node.bySymbol.get(symbol) ?? []) next.add(one.id);
      if (isPlain) for (const one of node.byAny) next.add(one.id);
    }
    const ids = [...next].sort((one, other) => one - other);
    const reached = ids.flatMap((id) => nodes[id] ?? []);
    if (reached.some(({ groups }) => groups.length > 0)) return "found";
    const key = ids.join(",");
    const same = known.get(key);
    if (same || known.size >= mostTogether) return same;
    const made: Together = { nodes: reached, by: new Map() };
    known.set(key, made);
    return made;
  };
  return (words: readonly ToneWord[]): boolean | undefined => {
    let now = start;
    for (const { said } of words) {
      const { kind } = symbolsOf(said);
      let next = now.by.get(kind);
      if (next === undefined) {
        next = known.size < mostTogether ? follow(now, said) : undefined;
        if (next !== undefined) now.by.set(kind, next);
      }
      if (next === "found") return true;
      if (next === undefined) {
        unknown += 1;
        if (unknown > patience) {
          start = { nodes: [], by: new Map() };
          known = new Map();
          unknown = 0;
        }
        return undefined;
      }
      now = next;
    }
    return false;
  };
}
