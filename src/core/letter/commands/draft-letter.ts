import { z } from "zod";
import { actorReference } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { AskedValues } from "#core/letter/asked-values.ts";
import { whyNotAsked } from "#core/letter/leaving.ts";
import { exampleLetter, type Letter, LetterShown } from "#core/letter/letter.ts";
import { aboutLetter } from "#core/letter/queries/about-letter.ts";
import { ownTemplates, saveNewLetter } from "#core/letter/store.ts";
import { TemplateKey } from "#core/letter/template.ts";
import { templateOf, writeLetter } from "#core/letter/write-letter.ts";
import { languages } from "#messages/messages.ts";

/** A member begins a letter: the template, filled in with what the dossier knows. What lacks is marked in it. */
export const draftLetter = command({
  name: "letter.draft",
  summary: "Writes the draft of a letter from a template, in the language of whoever will read it.",
  permission: "letter.write",
  input: z.object({
    dossierId: Id,
    template: TemplateKey,
    contactId: Id.optional().meta({ description: "To whom; without it, nobody is named" }),
    language: z.enum(languages).optional().meta({ description: "The contact’s own when left out" }),
    values: AskedValues,
  }),
  output: LetterShown,
  refusals: [
    ...(["dossier.not-found", "agency.not-found", "contact.not-found", "letter.ask-in-dispute"] as const),
    ...(["letter.unknown-variables", "letter.not-a-day", "letter.not-a-link"] as const),
    "letter.template-unreadable",
  ],
  example: {
    input: {
      dossierId: "01980000-0000-7000-8000-000000000010",
      contactId: "01980000-0000-7000-8000-000000000050",
      template: "announcement",
      values: { reply_by: "2026-12-05" },
    },
    output: exampleLetter,
  },
  load: ({ dossierId, contactId }, work) => aboutLetter(work, dossierId, contactId),
  async perform({ about, language: theirs }, { dossierId, template: key, language = theirs, values }, work) {
    const { letterDesk: desk } = work.ports;
    const template = await templateOf(desk, await ownTemplates(work), key, language);
    const notAsked = whyNotAsked(template, about.dossier);
    if (notAsked) return notAsked;
    const text = await writeLetter(desk, template, about, { language, values });
    if (isRefusal(text)) return text;
    const letter: Letter = {
      id: work.newId(),
      template: key,
      language,
      contactId: about.contact?.id ?? null,
      recipientName: about.contact?.name ?? null,
      recipientEmail: about.contact?.email ?? null,
      ...text,
      fileIds: [],
      revision: 1,
      writtenBy: actorReference(work.actor),
      writtenAt: work.now.toString({ smallestUnit: "millisecond" }),
      approvedBy: null,
      approvedAt: null,
      state: "draft",
    };
    await saveNewLetter(work, dossierId, letter);
    const details = { name: letter.subject, template: key, language };
    const fact = { dossierId, kind: "letter.drafted" as const, subject: `letter:${letter.id}` };
    return { result: letter, facts: [{ ...fact, details }] };
  },
});
