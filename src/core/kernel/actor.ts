/** What a member or an API key of an agency may do, from the most to the least. */
export const roles = ["owner", "manager", "member", "read-only"] as const;
export type Role = (typeof roles)[number];

/** On which side of a dossier a contact stands; a successor sees what it was shown, and nothing else. */
export const contactSides = ["client", "successor", "supplier"] as const;
export type ContactSide = (typeof contactSides)[number];

/** Whoever asks. One operation serves them all; the permission says which of them may. */
export type Actor =
  | { readonly kind: "member"; readonly agencyId: string; readonly memberId: string; readonly role: Role }
  /** Signed in, but not acting for an agency: sets one up, or accepts an invitation. */
  | { readonly kind: "user"; readonly userId: string; readonly email: string; readonly name: string }
  /** Somebody outside the agency who holds a portal link to one dossier. */
  | {
      readonly kind: "contact";
      readonly agencyId: string;
      readonly dossierId: string;
      readonly contactId: string;
      readonly side: ContactSide;
    }
  | { readonly kind: "api-key"; readonly agencyId: string; readonly keyId: string; readonly role: Role }
  /** Somebody at the server's own command line. */
  | { readonly kind: "operator"; readonly agencyId: string; readonly name: string }
  /** The product itself, because of something that it must be able to name. */
  | { readonly kind: "system"; readonly agencyId: string; readonly because: string }
  | { readonly kind: "anonymous" };

/** The agency that the actor acts for, and cannot leave; none for a user at the door. */
export function agencyOf(actor: Actor): string | undefined {
  return "agencyId" in actor ? actor.agencyId : undefined;
}

/** The agency that an operation works in: its permission lets in nobody who acts for none. */
export function ownAgency(actor: Actor): string {
  const agencyId = agencyOf(actor);
  if (agencyId === undefined) throw new Error(`a permission let in ${actor.kind}, who acts for no agency`);
  return agencyId;
}

/** How the journal names the actor: a kind and an id, never a name or an address. */
export function actorReference(actor: Actor): string {
  switch (actor.kind) {
    case "member":
      return `member:${actor.memberId}`;
    case "user":
      return `user:${actor.userId}`;
    case "contact":
      return `contact:${actor.contactId}`;
    case "api-key":
      return `api-key:${actor.keyId}`;
    case "operator":
      return "operator";
    case "system":
      return `system:${actor.because}`;
    case "anonymous":
      return "anonymous";
    default:
      return actor satisfies never;
  }
}
