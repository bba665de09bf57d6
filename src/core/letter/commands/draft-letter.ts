import { z } from "zod";
import type { Dossier } from "#core/dossier/dossier.ts";
import { departureOn } from "#core/dossier/portfolio.ts";
import { Id } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { AskedValues } from "#core/letter/asked-values.ts";
import { whyNotAsked } from "#core/letter/leaving.ts";
import { exampleLetter, LetterShown } from "#core/letter/letter.ts";
import type { LetterCalendar } from "#core/letter/letter-calendar.ts";
import { newLetter } from "#core/letter/new-letter.ts";
import { aboutLetter } from "#core/letter/queries/about-letter.ts";
import { ownTemplates, saveNewLetter } from "#core/letter/store.ts";
import { TemplateKey, type TemplateShown } from "#core/letter/template.ts";
import { templateOf, writeLetter } from "#core/letter/write-letter.ts";
import { type Language, languages } from "#messages/messages.ts";

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
    "letter.template-too-much",
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
    const letter = newLetter(
      text,
      {
        ...{ id: work.newId(), template: key, language },
        to: about.contact && { ...about.contact, contactId: about.contact.id },
        calendar: await daysOf(work, template, about.dossier, about.agencyName, language),
      },
      work,
    );
    await saveNewLetter(work, dossierId, letter);
    const details = { name: letter.subject, template: key, language };
    const fact = { dossierId, kind: "letter.drafted" as const, subject: `letter:${letter.id}` };
    return { result: letter, facts: [{ ...fact, details }] };
  },
});

/** The days of the end for a calendar, when the letter says that we leave the tools, and when. */
async function daysOf(
  { ports, now }: Work,
  { variables }: TemplateShown,
  { id: dossierId, name: project, endOn }: Dossier,
  agencyName: string,
  language: Language,
): Promise<LetterCalendar | null> {
  if (endOn === null || !variables.includes("departure_day")) return null;
  const days = { endOn, departureOn: departureOn(endOn), writtenAt: now };
  return ports.letterDesk.days({ language, dossierId, project, agencyName, ...days });
}
