import type { ImportedSource } from "#core/tracking/ports.ts";
import type { LabelledSource } from "./sources.ts";

/** One person of the project, whatever number of sources names them. */
export type Participant = {
  readonly name: string;
  readonly emails: readonly string[];
  readonly roles: readonly string[];
  readonly organisations: readonly string[];
  readonly sources: readonly string[];
  /** How many open work items they are in charge of. */
  readonly openItems: number;
};

type Mention = {
  readonly name: string;
  readonly email?: string | undefined;
  readonly role?: string | undefined;
  readonly organisation?: string | undefined;
  readonly source: string;
  readonly openItem?: boolean;
};

type Growing = {
  name: string;
  openItems: number;
  emails: Set<string>;
  roles: Set<string>;
  organisations: Set<string>;
  sources: Set<string>;
};

/**
 * Everybody whom the sources name as a stakeholder, in charge of work or at a decision, each once:
 * the same address is the same person, then the same name. Two addresses under one full name are one
 * person; under a first name alone they stay two, since Marie and Marie may well be different.
 */
export function participantsOf(sources: readonly LabelledSource[]): readonly Participant[] {
  const mentions = sources.flatMap(({ source, label }) => mentionsIn(source, label));
  const byEmail = new Map<string, Growing>();
  const byName = new Map<string, Growing>();
  const people: Growing[] = [];
  // Those with an address first, so that a bare name finds the person it belongs to.
  const ordered = [...mentions.filter(addressOf), ...mentions.filter((one) => !addressOf(one))];
  for (const mention of ordered) {
    const email = addressOf(mention);
    const name = nameKey(mention.name);
    const namesake = byName.get(name);
    const known =
      (email ? byEmail.get(email) : undefined) ??
      (namesake && (!email || name.includes(" ")) ? namesake : undefined);
    const person = known ?? grown(mention);
    if (!known) people.push(person);
    add(person, mention, email);
    if (email) byEmail.set(email, person);
    if (name !== "" && !byName.has(name)) byName.set(name, person);
  }
  return people
    .map(({ name, openItems, ...sets }) => ({
      name,
      openItems,
      emails: [...sets.emails],
      roles: [...sets.roles],
      organisations: [...sets.organisations],
      sources: [...sets.sources],
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "fr"));
}

function mentionsIn(source: ImportedSource, label: string): readonly Mention[] {
  return [
    ...source.stakeholders.map((one) => ({ ...one, source: label })),
    ...source.workItems.flatMap(({ people, state }) =>
      people.map((one) => ({ ...one, source: label, openItem: state === "open" })),
    ),
    ...source.decisions.flatMap(({ people }) => people.map((one) => ({ ...one, source: label }))),
  ].filter(({ name, email }) => name.trim() !== "" || (email ?? "").trim() !== "");
}

const grown = ({ name, email }: Mention): Growing => ({
  name: name.trim() || (email ?? "").trim(),
  openItems: 0,
  emails: new Set(),
  roles: new Set(),
  organisations: new Set(),
  sources: new Set(),
});

function add(person: Growing, mention: Mention, email: string | undefined): void {
  // A name tells more than an address that stood in for one.
  if (person.name.includes("@") && mention.name.trim() !== "") person.name = mention.name.trim();
  if (email) person.emails.add(email);
  if (mention.role?.trim()) person.roles.add(mention.role.trim());
  if (mention.organisation?.trim()) person.organisations.add(mention.organisation.trim());
  if (mention.openItem) person.openItems++;
  person.sources.add(mention.source);
}

/** Some tools know people by their address alone, and export it as their name. */
export function addressOf({ name, email }: Pick<Mention, "name" | "email">): string | undefined {
  const address = (email?.trim() || (/^\S+@\S+\.\S+$/.exec(name.trim())?.[0] ?? "")).toLowerCase();
  return address === "" ? undefined : address;
}

/** Names compare without case, accents or doubled blanks; an address as a name is its own key. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
}
