import { z } from "zod";
import { loadAgency } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { toneRemarks } from "#core/letter/tone.ts";
import { toneLabels } from "#core/letter/tone-rule.ts";

const Language = z.enum(["fr", "en"]);
const Place = z.number().int().min(0);
const sentence = "Comme d’habitude, les textes sont arrivés en mai.";

/** Whoever writes what will be handed over asks what it should not say, and why; nothing of the text is kept. */
export const checkTone = query({
  name: "letter.check-tone",
  summary:
    "Finds what a handover text should not say: advice, warnings, visions, reproach, pressure, irony, secrets.",
  permission: "dossier.read",
  input: z.object({
    text: z.string().min(1).max(200_000).meta({ description: "Plain text or Markdown" }),
    language: Language.default("fr").meta({ description: "The language of the text" }),
    explainIn: Language.optional().meta({
      description: "The language of the reasons; that of the text when left out",
    }),
  }),
  output: z.object({
    remarks: z.array(
      z.object({
        label: z.enum(toneLabels),
        rule: z.string(),
        why: z.string(),
        from: Place.meta({ description: "Where it begins in the text, in UTF-16 units" }),
        to: Place,
        sentence: z.string(),
        rewrite: z
          .string()
          .optional()
          .meta({ description: "The sentence without it, when that stands by itself" }),
      }),
    ),
  }),
  refusals: ["agency.not-found"],
  example: {
    input: { text: `La fiche est en ligne. ${sentence}`, language: "fr" },
    output: {
      remarks: [
        {
          ...{ label: "sarcasm", rule: "irony-opening", from: 23, to: 40, sentence },
          why: "C’est de l’ironie. Elle se lit mal et reste longtemps ; le fait et sa date suffisent.",
          rewrite: "Les textes sont arrivés en mai.",
        },
      ],
    },
  },
  async read({ text, language, explainIn = language }, { tx, actor, ports }) {
    const agency = await loadAgency(tx, ownAgency(actor));
    if (isRefusal(agency)) return agency;
    const found = toneRemarks(text, language, ports.toneCatalogue());
    return {
      remarks: found.map(({ rule: { id, label, why }, ...place }) => ({
        ...{ label, rule: id, why: why[explainIn] },
        ...place,
      })),
    };
  },
});
