import { z } from "zod";
import type { Language } from "#messages/messages.ts";
import type { TemplateText } from "./template.ts";
import { toneRemarks } from "./tone.ts";
import { type ToneCatalogue, toneLabels } from "./tone-rule.ts";

/** One sentence of a letter that a handover does not say, why, and what may stand in its place. */
export const LetterRemark = z.object({
  part: z.enum(["subject", "body"]),
  label: z.enum(toneLabels),
  from: z.number().int().meta({ description: "Where it begins in its part, in UTF-16 units" }),
  to: z.number().int(),
  sentence: z.string(),
  why: z.object({ fr: z.string(), en: z.string() }),
  mayStay: z
    .boolean()
    .meta({ description: "Whether a person may keep it with a reason: no password or key may stay" }),
  rewrite: z.string().nullable().meta({ description: "The sentence without it, where it can be said" }),
});
export type LetterRemark = z.infer<typeof LetterRemark>;

/** What is to be looked at again in a letter before it leaves, in the order of the text. */
export function remarksOn(
  { subject, body }: TemplateText,
  language: Language,
  catalogue: ToneCatalogue,
): LetterRemark[] {
  const of = (part: LetterRemark["part"], text: string) =>
    toneRemarks(text, language, catalogue).map(
      ({ rule: { id, label, why }, from, to, sentence, rewrite = null }): LetterRemark => ({
        ...{ part, label, from, to, sentence, mayStay: id !== "secret", rewrite },
        why: { fr: why.fr, en: why.en },
      }),
    );
  return [...of("subject", subject), ...of("body", body)];
}
