import type { Contact } from "#core/contact/contact.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import { departureOn } from "#core/dossier/portfolio.ts";
import type { BothLanguages, Side } from "#core/playbook/playbook.ts";
import type { Language } from "#messages/messages.ts";
import { dayInWords, type LetterValues } from "./variables.ts";

/** Who writes: a member, or nobody whom one could answer. */
export type Sender = { readonly name: string; readonly email: string };

/** A step of the plan that the other side may know of and that is not settled, in the order of its day. */
export type StepAhead = {
  readonly title: BothLanguages;
  readonly side: Side;
  readonly dueOn: string | null;
};

/** A support case that goes on, as its vendor knows it. */
export type TicketAhead = {
  readonly vendor: string;
  readonly reference: string | null;
  readonly subject: string;
  readonly link: string | null;
  readonly state: "open" | "waiting";
};

/** What the boards of accesses and departures say of who leaves. */
export type Leaving = {
  /** The accesses that a letter asks about, with the names that have a right there. */
  readonly accesses: readonly { readonly name: string; readonly who: readonly string[] }[];
  /** The tools that were left, or have to be. */
  readonly left: readonly string[];
  readonly pending: readonly string[];
  /** The last of their days: by then all of them. */
  readonly on: string | null;
};

/** How many steps a letter lists: whoever reads it wants to see them at a glance. */
const mostSteps = 20;

/** What a letter can say without being told, in the language of its reader; what is not known is absent. */
export function knownValues(from: {
  readonly dossier: Pick<Dossier, "name" | "party" | "endOn" | "sites" | "direction">;
  readonly agencyName: string;
  readonly contact: Pick<Contact, "name" | "organisation"> | undefined;
  readonly sender: Sender | undefined;
  /** What is planned and shared; empty without a plan. */
  readonly steps: readonly StepAhead[];
  /** The people of the agency, under whose addresses tools may know us. */
  readonly ourPeople: readonly Sender[];
  /** The support cases that a vendor still has to answer, or to be answered. */
  readonly tickets: readonly TicketAhead[];
  readonly leaving: Leaving;
  /** `2026-11-28`. */
  readonly today: string;
  readonly language: Language;
}): LetterValues {
  const { dossier, agencyName, contact, sender, steps, ourPeople, tickets, leaving, today, language } = from;
  const day = (one: string) => dayInWords(one, language);
  const hello = language === "fr" ? "Bonjour" : "Dear";
  const everybody = language === "fr" ? "Madame, Monsieur" : "Sir or Madam";
  const unnamed = language === "fr" ? everybody : `${hello} ${everybody}`;
  const { endOn } = dossier;
  const untilEnd = steps.filter(({ dueOn }) => dueOn === null || endOn === null || dueOn <= endOn);
  const theirs = untilEnd.filter(({ side }) => side === dossier.direction);
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
    end_day: endOn && day(endOn),
    departure_day: endOn && day(departureOn(endOn)),
    sites: dossier.sites.length > 0 ? dossier.sites : undefined,
    plan_steps: stepsInWords(untilEnd, language),
    their_steps: stepsInWords(theirs, language),
    tickets: tickets.length > 0 ? tickets.map((one) => ticketInWords(one, language)) : undefined,
    access_list: listed(leaving.accesses.map((one) => accessInWords(one, language))),
    tools_left: listed(leaving.left),
    tools_pending: listed(leaving.pending),
    departed_on: leaving.on && day(leaving.on),
    our_accounts: ourPeople.length > 0 ? ourPeople.map(({ name, email }) => `${name}, ${email}`) : undefined,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, { value, isMarkdown: false }]],
    ),
  );
}

const listed = (all: readonly string[]) => (all.length > 0 ? all : undefined);

function accessInWords({ name, who }: Leaving["accesses"][number], language: Language): string {
  if (who.length === 0) return name;
  return `${name}${language === "fr" ? "\u00a0:" : ":"} ${who.join(", ")}`;
}

/** Whose case, its number, what it is about, whose turn it is, and where it is followed up. */
function ticketInWords({ vendor, reference, subject, link, state }: TicketAhead, language: Language): string {
  const turns = {
    fr: { open: "ouvert", waiting: "en attente de l’éditeur" },
    en: { open: "open", waiting: "waiting for the vendor" },
  } as const;
  const colon = language === "fr" ? "\u00a0:" : ":";
  const said = `${reference === null ? vendor : `${vendor}, ${reference}`}${colon} ${subject}, ${turns[language][state]}`;
  return link === null ? said : `${said}${colon} ${link}`;
}

/** Each with its day where it has one, the first twenty by name and the others by their number. */
function stepsInWords(steps: readonly StepAhead[], language: Language): readonly string[] | undefined {
  if (steps.length === 0) return undefined;
  const said = steps
    .slice(0, mostSteps)
    .map(({ title, dueOn }) =>
      dueOn === null ? title[language] : `${title[language]}, ${dayInWords(dueOn, language)}`,
    );
  const left = steps.length - said.length;
  if (left === 0) return said;
  const more =
    language === "fr"
      ? `et ${left} autre${left > 1 ? "s" : ""} étape${left > 1 ? "s" : ""}`
      : `and ${left} more step${left > 1 ? "s" : ""}`;
  return [...said, more];
}
