import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

// Sentences by what the tone check should say of them (`bench/tone`). What is called `tune…` is read while rules are written
// and learnt from; the others only measure: `held-back` was written before the first rule by their author, `unread` and `mails`
// by somebody whose others were read, `strangers` by somebody of whom nothing was read or learnt.

export const measuringSets = ["held-back", "unread", "mails", "strangers"] as const;
/** `ordinary` holds what nothing is to be said of. */
export type ToneSet = "tune" | "ordinary" | (typeof measuringSets)[number];

const folder = new URL("../../bench/tone/", import.meta.url);
const Sentences = z.record(z.string(), z.array(z.string()));

/** The sentences of a set in one language, each with its label; `none` where nothing is to be said. */
export function toneSentences(
  set: ToneSet,
  language: "fr" | "en",
): readonly { readonly label: string; readonly sentence: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(`.${language}.yaml`))
    .filter((name) => (set === "tune" ? name.startsWith(set) : name === `${set}.${language}.yaml`))
    .sort()
    .flatMap((name) => Object.entries(Sentences.parse(parse(readFileSync(new URL(name, folder), "utf8")))))
    .flatMap(([label, sentences]) => sentences.map((sentence) => ({ label, sentence })));
}

/** How well what is remarked upon in a set is told apart: a remark is right when its label is that of the sentence. */
export function measureTone(
  set: ToneSet,
  language: "fr" | "en",
  labelsOf: (sentence: string) => readonly string[],
) {
  const sentences = toneSentences(set, language);
  const sums = { right: 0, said: 0, wanted: 0, alarms: 0 };
  for (const { label, sentence } of sentences) {
    const labels = labelsOf(sentence);
    sums.said += labels.length;
    if (labels.includes(label)) sums.right += 1;
    if (label !== "none") sums.wanted += 1;
    else if (labels.length > 0) sums.alarms += 1;
  }
  const { right, said, wanted } = sums;
  return { ...sums, count: sentences.length, precision: right / said, recall: right / wanted };
}
