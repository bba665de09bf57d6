import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import {
  type ToneCatalogue,
  type ToneLabel,
  type ToneRule,
  type ToneRules,
  toneLabels,
} from "#core/letter/tone-rule.ts";
import { learnedOf } from "./learned.ts";
import { cataloguePart } from "./part.ts";

const Lines = z.string().transform((text) => text.split("\n").flatMap((line) => line.trim() || []));
const Words = z.string().transform((text) => text.split("|").map((word) => word.trim()));
const Names = z.string().transform((text) => text.split(/\s+/));

/** `words.yaml`: what patterns and rules name; words of a list between bars, patterns a line each. */
const Odds = z.strictObject({ likely: z.number(), unlikely: z.number() });
const WordsFile = z.strictObject({
  odds: Odds,
  lists: z.record(z.string(), Words),
  excuses: z.record(z.string(), Lines),
});

const Both = z.strictObject({ fr: z.string(), en: z.string() });

/** The file of one label, which says once for all its rules why. */
const LabelFile = z.strictObject({
  why: Both,
  /** What is said instead of why of a sentence in which no phrase is known. */
  alike: Both,
  rules: z.array(
    z
      .strictObject({
        id: z.string(),
        match: Lines,
        unless: Lines.optional(),
        excusedBy: Names.optional(),
        rewrite: z.string().optional(),
      })
      .transform(({ unless, excusedBy, rewrite, ...rule }) => ({
        ...rule,
        ...(unless && { unless }),
        ...(excusedBy && { excusedBy }),
        ...(rewrite === undefined ? {} : { rewrite }),
      })),
  ),
});

export const tonePart = cataloguePart(
  "tone",
  (): ToneCatalogue => ({ fr: rulesOf("fr"), en: rulesOf("en") }),
);

/** The rules of the tone check. */
export const toneCatalogue = tonePart.read;

function rulesOf(language: "fr" | "en"): ToneRules {
  const folder = new URL(`../../../catalogue/tone/${language}/`, import.meta.url);
  const parsed = (name: string): unknown => parse(readFileSync(new URL(`${name}.yaml`, folder), "utf8"));
  const files = toneLabels.map((label) => ({ label, ...LabelFile.parse(parsed(label)) }));
  const alike = files.map(({ label, alike: why }) => [
    label,
    { id: `${label}-alike`, label, why, match: [] },
  ]);
  return {
    ...WordsFile.parse(parsed("words")),
    rules: files.flatMap(({ label, why, rules }) => rules.map((rule) => ({ ...rule, label, why }))),
    alike: Object.fromEntries(alike) as Record<ToneLabel, ToneRule>,
    learned: learnedOf(toneLabels, new URL("learned.json", folder)),
  };
}
