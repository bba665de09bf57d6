import type { Passage } from "./clause.ts";
import type { ClauseRules } from "./clause-rules.ts";
import { daysIn } from "./days.ts";
import { languageOf, passageOf, sentenceAt } from "./find-clauses.ts";
import { flowOf } from "./flow.ts";
import { sentencesOf } from "./sentences.ts";

/** The facts whose day a contract may name itself. */
export const namedFacts = ["signedOn", "startedOn"] as const;
export type NamedFact = (typeof namedFacts)[number];

/** A day that a document names for a fact, with its words; a person takes it, or does not. */
export type NamedDay = { readonly fact: NamedFact; readonly day: string; readonly passage: Passage };

/** Days that are proposed for one fact, at most. */
const most = 3;
/** Characters of the words that are shown around a day. */
const longest = 300;

/** "Entered into as of 1 May (the “Effective Date”)": the day is called that of the start. */
const isCalledStart = (after: string) =>
  /^,? ?\((?:the |la |l')?["“”«» ]*(?:effective date|date d'effet|date d'entree en vigueur)/.test(after);

/** What names a fact, and what names the other one, of which the document may call the day the start. */
const phrasesOf = (fact: NamedFact, days: Record<NamedFact, readonly string[]>) =>
  (fact === "startedOn" ? namedFacts : [fact]).flatMap((of) =>
    days[of].map((phrase) => [of, phrase] as const),
  );

/** The days on which a contract says that it was signed or takes effect, in the order of the document. */
export function findDays(pages: readonly string[], rules: readonly ClauseRules[]): readonly NamedDay[] {
  const flow = flowOf(pages);
  const spoken = languageOf(flow.folded, rules);
  if (!spoken) return [];
  const { file, pattern } = spoken;
  const sentences = sentencesOf(flow);
  const isElsewhere = (text: string) => file.days.against.some((phrase) => text.search(pattern(phrase)) >= 0);
  return namedFacts.flatMap((fact) => {
    const found = new Map<string, NamedDay & { readonly at: number }>();
    for (const [of, phrase] of phrasesOf(fact, file.days)) {
      for (const { index, 0: words } of flow.folded.matchAll(pattern(phrase))) {
        const isStart = isCalledStart(flow.folded.slice(index + words.length, index + words.length + 40));
        if ((of !== fact || isStart) && !(isStart && fact === "startedOn")) continue;
        const sentence = sentences[sentenceAt(sentences, index)];
        const day = daysIn(words).at(-1)?.day;
        if (!sentence || !day || index + words.length > sentence.to) continue;
        if (isElsewhere(flow.folded.slice(sentence.from, index + words.length))) continue;
        const from = Math.max(sentence.from, index + words.length - longest);
        const passage = passageOf(from, Math.min(sentence.to, from + longest), pages, flow);
        const known = found.get(day);
        if (passage && (!known || index < known.at)) found.set(day, { fact, day, passage, at: index });
      }
    }
    return [...found.values()]
      .toSorted((one, other) => one.at - other.at)
      .slice(0, most)
      .map(({ at: _, ...one }) => one);
  });
}
