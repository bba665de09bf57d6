import type { OurRight } from "#core/access/access.ts";
import { bare } from "#core/access/inventory-values.ts";

/** A right of somebody of ours on a tool of a client that nothing shows closed. */
export type Place = {
  readonly dossierId: string;
  /** How the agency calls the dossier. */
  readonly dossier: string;
  readonly accessId: string;
  /** The tool and its resource. */
  readonly access: string;
  readonly level: OurRight["level"];
};

export type KnownMember = {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  /** When the member left; null for one who is there. */
  readonly removedAt: string | null;
};

/** Somebody who is on tools of clients without being of the agency any more. */
export type Leaver = {
  /** Null where nobody of this name was ever a member. */
  readonly memberId: string | null;
  readonly name: string;
  /** When they left; null where nobody of this name was ever a member. */
  readonly leftAt: string | null;
  readonly places: readonly Place[];
};

/**
 * Who is named on tools of clients without being a member: those who left by their last day, newest first, then those
 * who never were one. A person is known by an address, or by a name whatever its capitals, accents and order.
 */
export function leaversOf(
  rights: readonly (Place & { readonly name: string })[],
  members: readonly KnownMember[],
): readonly Leaver[] {
  const byPerson = new Map<string, Leaver & { readonly places: Place[] }>();
  for (const { name, ...place } of rights) {
    const meant = members.filter((member) => isOf(name, member));
    if (meant.some(({ removedAt }) => removedAt === null)) continue;
    const [left] = meant.toSorted((one, other) => ((one.removedAt ?? "") < (other.removedAt ?? "") ? 1 : -1));
    const key = left ? `member ${left.email.toLowerCase()}` : `name ${inOrder(name)}`;
    const known = byPerson.get(key) ?? {
      memberId: left?.memberId ?? null,
      name: left?.name ?? name,
      leftAt: left?.removedAt ?? null,
      places: [],
    };
    known.places.push(place);
    byPerson.set(key, known);
  }
  return [...byPerson.values()].sort(
    (one, other) => compare(other.leftAt ?? "", one.leftAt ?? "") || one.name.localeCompare(other.name, "fr"),
  );
}

/** How far somebody is still on tools of clients. */
export const countsOf = ({ places }: Pick<Leaver, "places">) => ({
  accesses: places.length,
  dossiers: new Set(places.map(({ dossierId }) => dossierId)).size,
});

/** « Roy Léa » is « lea roy »; « Léa Roy (lea@agence.fr) » has her address. */
function isOf(named: string, { name, email }: Pick<KnownMember, "name" | "email">): boolean {
  const addresses: readonly string[] = named.toLowerCase().match(/[^\s<>()[\],;]+@[^\s<>()[\],;]+/g) ?? [];
  return addresses.length > 0 ? addresses.includes(email.toLowerCase()) : inOrder(named) === inOrder(name);
}

const inOrder = (name: string) => bare(name).split(" ").sort().join(" ");
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
