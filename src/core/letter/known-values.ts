import type { Contact } from "#core/contact/contact.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import type { Language } from "#messages/messages.ts";
import { dayInWords, type LetterValues } from "./variables.ts";

/** Who writes: a member, or nobody whom one could answer. */
export type Sender = { readonly name: string; readonly email: string };

/** How long after the end we leave the client's tools: the practice of the trade, not a rule of law. */
const untilDeparture = { months: 3 };

/** What a letter can say without being told, in the language of its reader; what is not known is absent. */
export function knownValues(from: {
  readonly dossier: Pick<Dossier, "name" | "party" | "endOn" | "sites">;
  readonly agencyName: string;
  readonly contact: Pick<Contact, "name" | "organisation"> | undefined;
  readonly sender: Sender | undefined;
  /** `2026-11-28`. */
  readonly today: string;
  readonly language: Language;
}): LetterValues {
  const { dossier, agencyName, contact, sender, today, language } = from;
  const day = (one: string) => dayInWords(one, language);
  const departure = (end: string) => Temporal.PlainDate.from(end).add(untilDeparture).toString();
  const hello = language === "fr" ? "Bonjour" : "Dear";
  const everybody = language === "fr" ? "Madame, Monsieur" : "Sir or Madam";
  const unnamed = language === "fr" ? everybody : `${hello} ${everybody}`;
  const values: Readonly<Record<string, string | readonly string[] | null | undefined>> = {
    greeting: `${contact ? `${hello} ${contact.name}` : unnamed},`,
    signature: sender ? `${sender.name}, ${agencyName}` : agencyName,
    today: day(today),
    agency_name: agencyName,
    sender_name: sender?.name,
    sender_email: sender?.email,
    contact_name: contact?.name,
    contact_organisation: contact?.organisation,
    party: dossier.party,
    project: dossier.name,
    end_day: dossier.endOn && day(dossier.endOn),
    departure_day: dossier.endOn && day(departure(dossier.endOn)),
    sites: dossier.sites.length > 0 ? dossier.sites : undefined,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, { value, isMarkdown: false }]],
    ),
  );
}
