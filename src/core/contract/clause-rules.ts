import { z } from "zod";
import { type Leaning, type Learned, leaningOf } from "#core/kernel/leaning.ts";
import { type ClauseKind, clauseKinds, startEvents } from "./clause.ts";
import { dayPattern } from "./days.ts";
import { foldText } from "./flow.ts";
import { lengthPattern } from "./lengths.ts";
import { ratePattern, sumPattern } from "./sums.ts";

const Phrases = z.array(z.string().min(1)).default([]);

/** How one kind of clause is recognised in one language. */
const KindRules = z.strictObject({
  /** Titles under which it usually stands. */
  titles: Phrases,
  /** Enough alone, enough under a title, and a sign among others. */
  strong: Phrases,
  fair: Phrases,
  weak: Phrases,
  /** What says that the sentence is about something else. */
  against: Phrases,
  /** What its length or its sum stands beside. */
  near: Phrases,
  /** What its length may be counted from. */
  starts: z.array(z.enum(startEvents)).default([]),
  /** How many of them one contract may hold. */
  most: z.number().int().min(1).max(5).default(1),
});

const Named = z.record(z.string(), z.array(z.string().min(1)));

/** A file of `catalogue/clauses`: how clauses are written in one language. Phrases are explained in `phraseIn`. */
export const ClauseRuleFile = z.strictObject({
  language: z.enum(["fr", "en"]),
  /** Small words that tell the language of a text. */
  words: z.array(z.string().min(1)).min(10),
  weights: z.strictObject({
    title: z.number(),
    strong: z.number(),
    fair: z.number(),
    weak: z.number(),
    against: z.number(),
    /** What speaks for a kind never weighs more than that in one sentence, its title apart. */
    most: z.number(),
    /** Odds, as what was learnt gives them, that say nothing; what each one above adds; and what they take away or add at most. */
    neutral: z.number(),
    slope: z.number().positive(),
    unlike: z.number(),
    alike: z.number(),
    /** From these odds on, a sentence may be believed without a phrase. */
    likely: z.number(),
    /** From this sum on, a sentence is believed to be of a kind. */
    enough: z.number().positive(),
    /** From this one on, nothing makes it surer: of a hundred such, 95 are right (measured on authors left out). */
    certain: z.number().positive(),
  }),
  clauses: z.record(z.enum(clauseKinds), KindRules),
  /** What makes a sentence speak of something else than this contract, whatever the kind. */
  elsewhere: Phrases,
  starts: z.record(z.enum(startEvents), Phrases),
  /** What stands before the day on which a contract was signed or takes effect, `<day>` last; what makes it the day of something else. */
  days: z.strictObject({ signedOn: Phrases, startedOn: Phrases, against: Phrases }),
  forms: z.record(z.enum(["registered-email", "registered-letter", "email", "written"]), Phrases),
  choices: z.strictObject({ return: Phrases, delete: Phrases }),
  /** What makes a renewal as long as the term. */
  sameLength: Phrases,
  /** What stands before the day on which a contract ends. */
  until: Phrases,
  /** Interest: the central bank over whose rate points are counted, and the legal rate. */
  centralBank: Phrases,
  legalRate: Phrases,
  /** Code of a law, `FR` or `US-NY`, and how it is named. */
  laws: Named,
  /** How the name of a court begins, and what ends it. */
  courts: Phrases,
  courtEnds: Phrases,
});
export type ClauseRuleFile = z.infer<typeof ClauseRuleFile>;

/** Rules of one language, ready to be looked for. */
export type ClauseRules = {
  readonly file: ClauseRuleFile;
  readonly language: "fr" | "en";
  /** The pattern of a phrase, made once. */
  readonly pattern: (phrase: string) => RegExp;
  /** How likely a sentence is of each kind, by its marks (`sentenceMarks`). */
  readonly leaning: Leaning<ClauseKind>;
};

/** Makes the rules of a file ready, with what was learnt in its language; throws where a phrase cannot be read. */
export function clauseRules(file: ClauseRuleFile, learned: Learned<ClauseKind>): ClauseRules {
  const patterns = new Map<string, RegExp>();
  const pattern = (phrase: string) => {
    const known = patterns.get(phrase) ?? phraseIn(phrase);
    patterns.set(phrase, known);
    return known;
  };
  return { file, language: file.language, pattern, leaning: leaningOf(learned, clauseKinds) };
}

/**
 * A phrase as a pattern of folded text: words as they are, `*` the rest of a word, ` .. ` up to twelve
 * words between, `(a|b)` one of them, `(a|)` perhaps, `<length>` as "trois (3) mois", `<sum>` money, `<rate>` "1,5 %",
 * `<day>` a full date.
 */
export function phraseIn(phrase: string): RegExp {
  const source = foldText(phrase.trim())
    // What may be left out before a gap is part of the gap.
    .replace(/ \([^()]*\|\)(?= \.\. )/g, "")
    .split(/(<length>|<sum>|<rate>|<day>| \.\. |\*|-| |[()|])/)
    .map((part) => {
      if (part === "<length>") return lengthPattern;
      if (part === "<sum>") return sumPattern;
      if (part === "<rate>") return ratePattern;
      if (part === "<day>") return `(?:${dayPattern})`;
      if (part === " .. ") return "(?: |,)(?:[^\\n;]{0,70}? )?";
      if (part === "*") return "[a-z0-9œ]*";
      if (part === "-") return "[- ]?";
      if (part === "(") return "(?:";
      if (part === ")" || part === "|" || part === " ") return part;
      return part.replace(/[.+?^${}[\]\\]/g, "\\$&");
    })
    .join("")
    // A word that may be left out takes its space with it; `d'` has none after it.
    .replace(/(?<=^|[ (|:])\(\?:([^()]*)\|\) /g, (_, words: string) =>
      words.includes("'") ? `(?:(?:${words}) ?)?` : `(?:(?:${words}) )?`,
    )
    .replace(/ \(\?:([^()]*)\|\)$/, "(?: (?:$1))?")
    .replace(/'\) /g, "') ?");
  // What ends with `d'` is followed by a word at once.
  return new RegExp(`(?<![a-z0-9œ])(?:${source})(?:(?<=')|(?![a-z0-9œ]))`, "g");
}
