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

/** The same as it is kept; one that a person set aside is proposed no more. */
export type KeptDay = NamedDay & { readonly rejected?: true };

/**
 * Days that are read again, those set aside among them still so: by what was said of this document before, else of
 * `others`, where they stand in the same words.
 */
export function keepingRejected(
  days: readonly NamedDay[],
  before: readonly KeptDay[],
  others: readonly KeptDay[] = [],
): readonly KeptDay[] {
  const isSame = (one: NamedDay, { fact, day }: NamedDay) => one.fact === fact && one.day === day;
  return days.map((day) => {
    const own = before.find((one) => isSame(one, day));
    const other = others.find((one) => isSame(one, day) && one.passage.text === day.passage.text);
    return (own ?? other)?.rejected ? { ...day, rejected: true } : day;
  });
}

/** Days that are proposed for one fact, at most. */
const most = 3;
/** Characters of the words that are shown around a day, and of those before it that say what it is. */
const longest = 300;
const reach = 200;

/** "Entered into as of 1 May (the “Effective Date”)": the day is called that of the start. */
const isCalledStart = (after: string) =>
  /^,? ?\((?:the |la |l')?["“”«» ]*(?:effective date|date d'effet|date d'entree en vigueur)/.test(after);

/** The days on which a contract says that it was signed or takes effect, in the order of the document. */
export function findDays(pages: readonly string[], rules: readonly ClauseRules[]): readonly NamedDay[] {
  const flow = flowOf(pages);
  const spoken = languageOf(flow.folded, rules);
  if (!spoken) return [];
  const { file, pattern } = spoken;
  const sentences = sentencesOf(flow);
  const isElsewhere = (text: string) => file.days.against.some((phrase) => text.search(pattern(phrase)) >= 0);
  const stands = daysIn(flow.folded).flatMap(({ day, from, to }) => {
    const sentence = sentences[sentenceAt(sentences, from)];
    if (!sentence || to > sentence.to) return [];
    const words = flow.folded.slice(Math.max(sentence.from, from - reach), to);
    const fact = factOf(words, flow.folded.slice(to, Math.min(sentence.to, to + 40)), spoken);
    if (!fact || isElsewhere(flow.folded.slice(Math.max(sentence.from, to - 2 * longest), to))) return [];
    const start = Math.max(sentence.from, to - longest);
    const passage = passageOf(start, Math.min(sentence.to, start + longest), pages, flow);
    return passage ? [{ fact, day, passage }] : [];
  });
  return namedFacts.flatMap((fact) => {
    const own = stands.filter((one) => one.fact === fact);
    return own.filter(({ day }, at) => own.findIndex((one) => one.day === day) === at).slice(0, most);
  });
}

/** "Until" and its like, which may follow the day on which a contract takes effect. */
const untilLike = 12;

/** What words that end with a day say of it, with those that follow; the document may call the day of the signature that of the start. */
function factOf(words: string, after: string, { file, pattern }: ClauseRules): NamedFact | undefined {
  const around = words + after.slice(0, untilLike);
  const endsWith = (phrase: string) =>
    [...around.matchAll(pattern(phrase))].some(({ index, 0: found }) => index + found.length >= words.length);
  const fact = namedFacts.find((one) => file.days[one].some(endsWith));
  return fact === "signedOn" && isCalledStart(after) ? "startedOn" : fact;
}
