import type { ClauseKind } from "../src/core/contract/clause.ts";
import { flowOf } from "../src/core/contract/flow.ts";
import { sentenceMarks } from "../src/core/contract/sentence-marks.ts";
import { sentencesOf } from "../src/core/contract/sentences.ts";
import { paragraphsOf, sentencesIn } from "../src/core/letter/sentences.ts";
import { sentenceWords } from "../src/core/letter/tone.ts";
import { toneMarks } from "../src/core/letter/tone-marks.ts";
import { type ToneLabel, toneLabels } from "../src/core/letter/tone-rule.ts";
import { playbookPart } from "../src/platform/catalogue/playbooks.ts";
import { catalogueTemplates } from "../src/platform/letters/catalogue.ts";
import { contractsOf, holdsQuote } from "../src/testing/contracts.ts";
import { toneSentences } from "../src/testing/tone-sentences.ts";
import type { Example } from "./learn.ts";

type Language = "fr" | "en";

/** The sentences of the contracts that rules are written by, each with the kinds of clauses that it holds. What only measures teaches nothing. */
export const clauseExamples = (language: Language): readonly Example<ClauseKind>[] =>
  [...contractsOf("tune"), ...contractsOf("varied")]
    .filter(({ name }) => name.startsWith(`${language}-`))
    .flatMap(({ text, labels }) => {
      const flow = flowOf([text]);
      return sentencesOf(flow).flatMap((sentence) => {
        if (sentence.isTitle) return [];
        const said = flow.shown.slice(sentence.from, sentence.to);
        const kinds = new Set(labels.flatMap((label) => (holdsQuote(said, label) ? label.kind : [])));
        return [{ marks: sentenceMarks(sentence, flow), kinds }];
      });
    });

/**
 * The sentences on which the rules of the tone check are tuned, each with what should be said of it, and those of our own letters
 * and the names of our steps, of which nothing should be.
 */
export const toneExamples = (language: Language): readonly Example<ToneLabel>[] =>
  [...toneSentences("tune", language), ...ownSentences(language)].map(({ label, sentence }) => ({
    marks: toneMarks(sentenceWords(sentence)),
    kinds: new Set(toneLabels.filter((one) => one === label)),
  }));

/** What may stand where a letter names something. */
const fillings = ["Aubin", "12 mai 2026", "le site"];

function ownSentences(language: Language) {
  const letters = catalogueTemplates()
    .filter((one) => one.language === language)
    .flatMap(({ subject, body }) => [subject, body])
    .flatMap((text) =>
      fillings.map((filling) => text.replace(/\{%.*?%\}/g, "\n").replace(/\{\{.*?\}\}/g, filling)),
    )
    .flatMap((text) =>
      paragraphsOf(text).flatMap((paragraph) =>
        sentencesIn(text, paragraph).map(({ from, to }) => text.slice(from, to)),
      ),
    );
  const steps = playbookPart.read().flatMap(({ steps }) => steps.map(({ title }) => title[language]));
  return [...new Set([...letters, ...steps])].map((sentence) => ({ label: "none", sentence }));
}
