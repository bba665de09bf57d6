import { wordMarks } from "#core/kernel/leaning.ts";
import { dayPattern } from "./days.ts";
import type { Flow } from "./flow.ts";
import { lengthPattern } from "./lengths.ts";
import type { Sentence } from "./sentences.ts";
import { ratePattern, sumPattern } from "./sums.ts";

/** What is a word of its own in marks, whatever its figures. */
const figures: readonly (readonly [RegExp, string])[] = [
  [new RegExp(dayPattern, "g"), " <day> "],
  [new RegExp(ratePattern, "g"), " <rate> "],
  [new RegExp(sumPattern, "g"), " <sum> "],
  [new RegExp(lengthPattern, "g"), " <long> "],
];

/** The marks by which a sentence leans towards kinds of clauses: its words in pairs and alone, and those of its title. */
export function sentenceMarks({ from, to, title }: Sentence, { folded }: Flow): ReadonlySet<string> {
  const marks = wordMarks(wordsOf(folded.slice(from, to)));
  for (const mark of wordMarks(wordsOf(title))) marks.add(`title: ${mark}`);
  return marks;
}

function wordsOf(folded: string): readonly string[] {
  const named = figures.reduce((text, [pattern, name]) => text.replace(pattern, name), folded);
  return named.match(/<[a-z]+>|[a-zœ]+|[%€$£]/g) ?? [];
}
