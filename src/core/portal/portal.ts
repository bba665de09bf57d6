/** How long a link waits to be opened. */
export const linkLasts = Temporal.Duration.from({ hours: 24 * 14 });
/** How long somebody stays in once the link was opened. */
export const sessionLasts = Temporal.Duration.from({ hours: 24 * 30 });
/** While a link waits to be opened, a contact is mailed another one at the earliest after this. */
export const askAgainAfter = Temporal.Duration.from({ minutes: 10 });

/** Where a link stands: a link opens once, and who opened it stays in until its session ends. */
export const linkStates = ["waiting", "open", "ended", "expired", "revoked"] as const;
export type LinkState = (typeof linkStates)[number];

/** What is kept of a link; instants as the database writes them. */
export type PortalLink = {
  readonly id: string;
  readonly contactId: string;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly mailedAt: string | null;
  readonly openedAt: string | null;
  readonly sessionUntil: string | null;
  readonly revokedAt: string | null;
  /** Whether it takes a code that is mailed besides. */
  readonly withCode: boolean;
};

export function stateOfLink(
  link: Pick<PortalLink, "expiresAt" | "sessionUntil" | "revokedAt">,
  now: Temporal.Instant,
): LinkState {
  const isPast = (instant: string) => Temporal.Instant.compare(instant, now) <= 0;
  if (link.revokedAt !== null) return "revoked";
  if (link.sessionUntil !== null) return isPast(link.sessionUntil) ? "ended" : "open";
  return isPast(link.expiresAt) ? "expired" : "waiting";
}

/**
 * Why a contact did not do it on a tool: it wants help, or says who does it. A supplier says too that its own access is
 * out, and a client that ours is.
 */
export const accessRequestKinds = ["help", "someone-else", "out"] as const;
/** The same, and a question that is about no tool. */
export const requestKinds = [...accessRequestKinds, "question"] as const;
export type RequestKind = (typeof requestKinds)[number];

/** How many people the contacts of a dossier may name within a day. */
export const mostNamed = 10;
export const namedWithin = Temporal.Duration.from({ hours: 24 });

/** The largest file that a contact may send with an answer; bytes. */
export const largestEvidence = 20_000_000;
