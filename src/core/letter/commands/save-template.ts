import { z } from "zod";
import { actorReference } from "#core/kernel/actor.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { ownTemplates, saveOwnTemplate } from "#core/letter/store.ts";
import { BodyText, SubjectText, shownTemplate, TemplateKey, TemplateShown } from "#core/letter/template.ts";
import { exampleTemplate } from "#core/letter/template-example.ts";
import { triedValues } from "#core/letter/tried-values.ts";
import { unknownAmong } from "#core/letter/variables.ts";
import { catalogueTemplate, refusalOfTemplate, templateOf } from "#core/letter/write-letter.ts";
import { languages } from "#messages/messages.ts";

const which = { key: TemplateKey, language: z.enum(languages) };

/** A manager writes the agency's own text of a template; letters already drafted keep theirs. */
export const saveTemplate = command({
  name: "letter.save-template",
  summary: "Keeps the agency’s own text of a letter’s template.",
  permission: "letter.edit-templates",
  input: z.object({ ...which, subject: SubjectText, body: BodyText }),
  output: TemplateShown,
  refusals: ["letter.template-unreadable", "letter.template-too-much", "letter.unknown-variables"],
  example: {
    input: {
      key: "ticket-summary",
      language: "fr",
      subject: "{{ project }} : tickets de support en cours",
      body: "{{ greeting }}\n\n{{ signature }}",
    },
    output: { ...exampleTemplate, variables: ["greeting", "project", "signature"], isEdited: true },
  },
  load: async ({ key, language }, { ports }) => catalogueTemplate(ports.letterDesk, key, language),
  async perform(template, { key, language, subject, body }, work) {
    const read = await work.ports.letterDesk.read({ subject, body });
    if (!read.ok) return refusalOfTemplate(read);
    const unknown = unknownAmong(read.names);
    if (unknown.length > 0) return refuse("letter.unknown-variables", { names: unknown.join(", ") });
    const tried = await work.ports.letterDesk.fill({ subject, body }, triedValues);
    if (!tried.ok) return refusalOfTemplate(tried);
    const by = actorReference(work.actor);
    await saveOwnTemplate(work, { key, language, by }, { subject, body });
    const subjectOf = `letter-template:${key}.${language}`;
    const details = { name: template.title, text: subject, body };
    return {
      result: shownTemplate(template, { subject, body, names: read.names }),
      facts: [{ kind: "letter.template-saved", subject: subjectOf, details }],
    };
  },
});

/** A manager goes back to the text of the catalogue. */
export const resetTemplate = command({
  name: "letter.reset-template",
  summary: "Goes back to the catalogue’s text of a letter’s template.",
  permission: "letter.edit-templates",
  input: z.object(which),
  output: TemplateShown,
  refusals: [],
  example: { input: { key: "ticket-summary", language: "fr" }, output: exampleTemplate },
  load: async ({ key, language }, work) =>
    templateOf(work.ports.letterDesk, await ownTemplates(work), key, language),
  async perform(before, { key, language }, work) {
    const template = await catalogueTemplate(work.ports.letterDesk, key, language);
    const result = shownTemplate(template, undefined);
    if (!before.isEdited) return { result, facts: [] };
    await saveOwnTemplate(work, { key, language, by: actorReference(work.actor) }, "catalogue");
    const subject = `letter-template:${key}.${language}`;
    const details = { name: template.title };
    return { result, facts: [{ kind: "letter.template-reset", subject, details }] };
  },
});
