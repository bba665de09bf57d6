import { toneRemarks } from "../src/core/letter/tone.ts";
import { toneCatalogue } from "../src/platform/catalogue/tone-rules.ts";
import { measureTone, measuringSets, type ToneSet } from "../src/testing/tone-sentences.ts";
import { printFigure } from "./figure.ts";

// How well the tone check tells labelled sentences apart. A remark is right when its label is that of the
// sentence; a sentence is found when one of its remarks is. Five sets for each language (`testing/tone-sentences.ts`), of which four only measure.

const goal = { share: 0.85, seconds: 1, alarms: 3 };
const catalogue = toneCatalogue();
const sets = {
  tune: "on which rules were tuned, and learnt from",
  "held-back": "held back, written before the rules",
  unread: "unread while the last rules were written",
  mails: "of mails, the half that only measures",
  strangers: "by somebody of whom nothing was read or learnt",
} as const;
const languages = { fr: "French", en: "English" } as const;

for (const [language, name] of [
  ["fr", languages.fr],
  ["en", languages.en],
] as const) {
  for (const set of ["tune", ...measuringSets] as const) {
    const { count, precision, recall } = measured(set, language);
    printFigure({
      id: `T1 (${language}, ${set})`,
      what: `tone check, ${count} ${name} sentences ${sets[set]}`,
      figure: `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`,
      goal: `≥ ${goal.share} both`,
      reached: precision >= goal.share && recall >= goal.share,
    });
  }
}

for (const [language, name] of Object.entries(languages) as ["fr" | "en", string][]) {
  const { count, alarms } = measured("ordinary", language);
  const share = alarms / count;
  printFigure({
    id: `T1 (${language}, ordinary)`,
    what: `tone check, ${count} ordinary ${name} lines of somebody of whom nothing was read or learnt`,
    figure: `${alarms} false alarms`,
    goal: `≤ ${goal.alarms} of 100`,
    reached: 100 * share <= goal.alarms,
  });
}

const megabyte = "Nous avons relu les pages le 4 mai ; le client les a validées le lendemain. ".repeat(
  13_500,
);
toneRemarks("Bonjour.", "fr", catalogue);
const began = performance.now();
toneRemarks(megabyte, "fr", catalogue);
const seconds = (performance.now() - began) / 1_000;
printFigure({
  id: "T1 (speed)",
  what: `tone check of ${(megabyte.length / 1e6).toFixed(1)} million characters`,
  figure: `${seconds.toFixed(2)} s`,
  goal: `≤ ${goal.seconds} s`,
  reached: seconds <= goal.seconds,
});

function measured(set: ToneSet, language: "fr" | "en") {
  return measureTone(set, language, (sentence) =>
    toneRemarks(sentence, language, catalogue).map(({ rule }) => rule.label),
  );
}
