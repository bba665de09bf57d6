import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { type ToneCatalogue, type ToneRules, toneLabels } from "#core/letter/tone-rule.ts";

const Lines = z.string().transform((text) => text.split("\n").flatMap((line) => line.trim() || []));
const Words = z.string().transform((text) => text.split("|").map((word) => word.trim()));
const Names = z.string().transform((text) => text.split(/\s+/));

/** A file of `catalogue/tone`: patterns a line each, words of a list between bars. */
const ToneFile = z.strictObject({
  lists: z.record(z.string(), Words),
  excuses: z.record(z.string(), Lines),
  rules: z.array(
    z
      .strictObject({
        id: z.string(),
        label: z.enum(toneLabels),
        why: z.strictObject({ fr: z.string(), en: z.string() }),
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

let read: ToneCatalogue | undefined;

/** The rules of the tone check, read once. Throws for a file that does not fit: it is part of the product. */
export function toneCatalogue(): ToneCatalogue {
  read ??= { fr: rulesOf("fr"), en: rulesOf("en") };
  return read;
}

function rulesOf(language: "fr" | "en"): ToneRules {
  const file = new URL(`../../../catalogue/tone/${language}.yaml`, import.meta.url);
  return ToneFile.parse(parse(readFileSync(file, "utf8")));
}
