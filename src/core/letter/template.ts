import { z } from "zod";
import { languages } from "#messages/messages.ts";
import { templateKeys } from "./template-keys.ts";

export const TemplateKey = z.enum(templateKeys);
export type TemplateKey = z.infer<typeof TemplateKey>;

/** To whom a letter goes; `internal` never leaves the agency. */
export const audiences = ["client", "successor", "supplier", "internal"] as const;

/** What a letter's template says of itself, above its text. */
export const TemplateHead = z.strictObject({
  title: z.string().min(1).max(120),
  subject: z.string().min(1).max(300),
  audience: z.array(z.enum(audiences)).min(1),
  /** Asks the client a favour: never in a dispute. */
  ask: z.boolean().default(false),
  /** Is worth something only when its receipt can be proven: never sent by plain mail. */
  proof: z.boolean().default(false),
  /** Every variable that the subject or the text names. */
  variables: z.array(z.string()),
});

/** A template of the catalogue in one language: subject and body in Liquid, the body in Markdown. */
export type CatalogueTemplate = z.infer<typeof TemplateHead> & {
  readonly key: TemplateKey;
  readonly language: (typeof languages)[number];
  readonly body: string;
};

/** What is written in a template: the part that an agency may edit. */
export type TemplateText = { readonly subject: string; readonly body: string };

export const SubjectText = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\r\n]*$/)
  .meta({ description: "On one line" });
export const BodyText = z.string().trim().min(1).max(20_000).meta({ description: "In Markdown" });

/** The template as every door shows it: the agency's own text where it has one. */
export const TemplateShown = z.object({
  key: TemplateKey,
  language: z.enum(languages),
  title: z.string(),
  subject: z.string(),
  body: z.string(),
  audience: z.array(z.enum(audiences)),
  ask: z.boolean().meta({ description: "Asks the client a favour: never in a dispute" }),
  proof: z.boolean().meta({ description: "Goes by a means that proves its receipt, never by plain mail" }),
  variables: z.array(z.string()),
  isEdited: z.boolean().meta({ description: "Whether it is the agency's own text" }),
});
export type TemplateShown = z.infer<typeof TemplateShown>;

/** The agency's own text, with the variables that it names. */
type OwnText = TemplateText & { readonly names: readonly string[] };

/** The template with the agency's own text, where it wrote one. */
export function shownTemplate(template: CatalogueTemplate, own: OwnText | undefined): TemplateShown {
  const { key, language, title, audience, ask, proof } = template;
  const { subject, body } = own ?? template;
  return {
    ...{ key, language, title, subject, body, audience, ask, proof },
    variables: [...(own?.names ?? template.variables)],
    isEdited: own !== undefined,
  };
}
