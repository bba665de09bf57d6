import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { toneRemarks } from "../src/core/letter/tone.ts";
import { toneCatalogue } from "../src/platform/catalogue/tone-rules.ts";
import { printFigure } from "./figure.ts";

// How well the tone check tells labelled sentences apart. A remark is right when its label is that of the
// sentence; a sentence is found when one of its remarks is. Four sets for each language: the one on which rules are
// tuned, one written before any rule, one that nobody read while rules were written, and one of mails at the end
// of a mission, of which the other half was tuned on.

const goal = { share: 0.85, seconds: 1 };
const catalogue = toneCatalogue();
const Sentences = z.record(z.string(), z.array(z.string()));
const sets = {
  tune: "on which rules were tuned",
  "held-back": "held back, written before the rules",
  unread: "unread while the last rules were written",
  mails: "of mails, the half that only measures",
} as const;
const filesOf = {
  tune: [
    ...["tune", "tune-families", "tune-neighbours", "tune-later"],
    ...[
      "tune-varied",
      "tune-varied-again",
      "tune-varied-more",
      "tune-varied-last",
      "tune-mails",
      "tune-strangers",
    ],
  ],
  "held-back": ["held-back"],
  unread: ["unread"],
  mails: ["mails"],
} as const;
const languages = { fr: "French", en: "English" } as const;

for (const [language, name] of [
  ["fr", languages.fr],
  ["en", languages.en],
] as const) {
  for (const set of ["tune", "held-back", "unread", "mails"] as const) {
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

function measured(set: keyof typeof sets, language: "fr" | "en") {
  const labelled = filesOf[set].flatMap((name) => {
    const file = new URL(`tone/${name}.${language}.yaml`, import.meta.url);
    return Object.entries(Sentences.parse(parse(readFileSync(file, "utf8"))));
  });
  let right = 0;
  let said = 0;
  let wanted = 0;
  let count = 0;
  for (const [label, sentences] of labelled) {
    for (const sentence of sentences) {
      const labels: readonly string[] = toneRemarks(sentence, language, catalogue).map(
        ({ rule }) => rule.label,
      );
      said += labels.length;
      count += 1;
      if (labels.includes(label)) right += 1;
      if (label !== "none") wanted += 1;
    }
  }
  return { count, precision: right / said, recall: right / wanted };
}
