import { sentenceEnd, sentenceStart, wordsOf } from "./tone-words.ts";

/** A pattern as it is understood; a word is itself, `begin*`, `*end`, or the edge of a sentence. */
export type PatternPart =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "choice"; readonly of: readonly (readonly PatternPart[])[] };

const token = /[()|]|\{[a-z-]+\}|~\d{1,2}|[^\s(){}|~?]+|\?|[{}~]/g;
const word = /^\*?['’]?[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*['’]?\*?$/u;

/**
 * Reads a pattern of words:
 *
 *     nous ~2 (recommandons|conseillons)    words in a row; ~2: up to two words between; one of several
 *     {devoir} vraiment? *er                a list of words by its name; ? may lack; * any beginning or end
 *     ^ attention $                         where a sentence begins, where it ends
 *     a “ quick                             one word between quotation marks
 *
 * Throws a sentence that quotes the pattern when it is none.
 */
export function patternParts(
  pattern: string,
  lists: Readonly<Record<string, readonly string[]>>,
): readonly PatternPart[] {
  const tokens = pattern.match(token) ?? [];
  let at = 0;
  const fail = (why: string): never => {
    throw new Error(`${why} in the pattern: ${pattern}`);
  };
  const choice = (): readonly (readonly PatternPart[])[] => {
    const all = [row()];
    while (tokens[at] === "|") {
      at += 1;
      all.push(row());
    }
    return all;
  };
  const group = (): readonly PatternPart[] => {
    const of = choice();
    if (tokens[at] !== ")") fail("a bracket stays open");
    at += 1;
    return [{ kind: "choice", of }];
  };
  const listed = (name: string): readonly PatternPart[] => {
    const phrases = lists[name] ?? fail(`no list is called ${name}`);
    return [{ kind: "choice", of: phrases.map((phrase) => patternParts(phrase, lists)) }];
  };
  const row = (): readonly PatternPart[] => {
    const parts: PatternPart[] = [];
    for (let one = tokens[at]; one !== undefined && one !== "|" && one !== ")"; one = tokens[at]) {
      at += 1;
      const next =
        one === "("
          ? group()
          : one.startsWith("{")
            ? listed(one.slice(1, -1))
            : one.startsWith("~")
              ? [{ kind: "gap" as const, most: Number(one.slice(1)) || fail("~ lacks a figure") }]
              : spelled(one);
      if (tokens[at] !== "?") parts.push(...next);
      else {
        at += 1;
        parts.push({ kind: "choice", of: [next, []] });
      }
    }
    return parts;
  };
  const spelled = (one: string): readonly PatternPart[] => {
    if (one === "^") return [{ kind: "word", word: sentenceStart }];
    if (one === "$") return [{ kind: "word", word: sentenceEnd }];
    if (/^[,:;!“]$/.test(one)) return [{ kind: "word", word: one }];
    if (!word.test(one)) fail(`"${one}" is no word`);
    const said = wordsOf(one.replaceAll("*", "")).map((each) => each.said);
    return said.map((each, index) => ({
      kind: "word",
      word: `${index === 0 && one.startsWith("*") ? "*" : ""}${each}${index === said.length - 1 && one.endsWith("*") ? "*" : ""}`,
    }));
  };
  const parts = row();
  if (at < tokens.length) fail(`"${tokens[at]}" was not expected`);
  return parts;
}
