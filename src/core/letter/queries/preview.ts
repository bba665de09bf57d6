import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { AskedValues, readAskedValues } from "#core/letter/asked-values.ts";
import { exampleLetter } from "#core/letter/letter.ts";
import { LetterRemark, remarksOn } from "#core/letter/letter-tone.ts";
import { lackingIn, withNamedMarks, withValues } from "#core/letter/marks.ts";
import { ownTemplates } from "#core/letter/store.ts";
import { BodyText, SubjectText, TemplateKey, type TemplateText } from "#core/letter/template.ts";
import { unknownAmong } from "#core/letter/variables.ts";
import { refusalOfTemplate, templateOf, writeLetter } from "#core/letter/write-letter.ts";
import type { Ports } from "#core/ports.ts";
import { type Language, languages } from "#messages/messages.ts";
import { aboutLetter } from "./about-letter.ts";

/** A letter as it would be, while somebody types it or a template of it: nothing is kept. */
export const previewLetter = query({
  name: "letter.preview",
  summary: "Shows a letter as it would be, from a template or a text being written; keeps nothing.",
  permission: "letter.read",
  input: z.object({
    dossierId: Id,
    template: TemplateKey,
    contactId: Id.optional(),
    language: z.enum(languages).optional().meta({ description: "The contact’s own when left out" }),
    subject: SubjectText.optional().meta({ description: "In the place of the template’s" }),
    body: BodyText.optional().meta({ description: "In the place of the template’s" }),
    isWritten: z.boolean().default(false).meta({
      description: "Whether subject and body are a letter’s own text, in which only marks are replaced",
    }),
    values: AskedValues,
  }),
  output: z.object({
    language: z.enum(languages),
    subject: z
      .string()
      .meta({ description: "As one reads it: what lacks is named in words, between ⟦ and ⟧" }),
    body: z
      .string()
      .meta({ description: "In Markdown, with the values in their places and marks elsewhere" }),
    html: z.string().meta({ description: "As one reads it, as the subject" }),
    text: z.string(),
    remarks: z.array(LetterRemark).meta({ description: "Sentences to look at again before it leaves" }),
    lacking: z.array(z.string()).meta({ description: "Variables without a value yet" }),
  }),
  refusals: [
    ...(["dossier.not-found", "agency.not-found", "contact.not-found"] as const),
    ...(["letter.unknown-variables", "letter.not-a-day", "letter.not-a-link"] as const),
    "letter.template-unreadable",
    "letter.template-too-much",
  ],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010", template: "announcement", language: "fr" },
    output: {
      language: "fr",
      subject: exampleLetter.subject,
      body: "Bonjour Nora Benali,",
      html: "<p>Bonjour Nora Benali,</p>\n",
      text: "Bonjour Nora Benali,",
      remarks: [],
      lacking: [],
    },
  },
  async read({ dossierId, contactId, template: key, values, ...written }, work) {
    const { letterDesk: desk } = work.ports;
    const found = await aboutLetter(work, dossierId, contactId);
    if (isRefusal(found)) return found;
    const { language = found.language } = written;
    const template = await templateOf(desk, await ownTemplates(work), key, language);
    const { subject = template.subject, body = template.body } = written;
    if (written.isWritten) {
      const asked = readAskedValues(values, language);
      if (isRefusal(asked)) return asked;
      const text = withValues({ subject, body }, asked);
      return seenAs(work.ports, text, language);
    }
    const read = await desk.read({ subject, body });
    if (!read.ok) return refusalOfTemplate(read);
    const unknown = unknownAmong(read.names);
    if (unknown.length > 0) return refuse("letter.unknown-variables", { names: unknown.join(", ") });
    const text = await writeLetter(desk, { subject, body }, found.about, { language, values });
    if (isRefusal(text)) return text;
    return seenAs(work.ports, text, language);
  },
});

async function seenAs({ letterDesk, toneCatalogue }: Ports, text: TemplateText, language: Language) {
  const remarks = remarksOn(text, language, toneCatalogue());
  const { subject, body } = withNamedMarks(text, language);
  const shown = await letterDesk.show(body);
  return { language, subject, body: text.body, ...shown, remarks, lacking: [...lackingIn(text)] };
}
