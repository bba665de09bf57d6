/** What the client wrote that lets us use its accesses after the end. */
export type Authorisation = {
  readonly id: string;
  /** The one access that it is about; null for all of the dossier. */
  readonly accessId: string | null;
  readonly statement: string;
  /** The writing itself. */
  readonly fileId: string;
  readonly from: string;
  /** The last day that it covers. */
  readonly until: string;
  readonly by: string;
  readonly revoked: { readonly on: string; readonly by: string; readonly reason: string } | null;
};

/** One time that we used an access of the client’s. */
export type Use = {
  readonly id: string;
  readonly accessId: string;
  readonly on: string;
  readonly why: string;
  readonly by: string;
  /** What allowed it; null for one before the end. */
  readonly authorisationId: string | null;
};

/** The most authorisations of one dossier, with those that were revoked. */
export const mostAuthorisations = 100;

/** The most uses that are kept of one dossier. */
export const mostUses = 500;

/** Whether an authorisation lets us use an access on a day; one that was revoked lets nobody do anything. */
export function covers(
  { accessId, from, until, revoked }: Authorisation,
  access: string,
  day: string,
): boolean {
  return revoked === null && (accessId === null || accessId === access) && from <= day && day <= until;
}

/**
 * What lets us use an access on a day: nothing is needed until the end, and on that day; afterwards the authorisation
 * that lasts longest, or a no where there is none.
 */
export function mayUse(
  authorisations: readonly Authorisation[],
  access: string,
  day: string,
  endOn: string | null,
): { readonly may: true; readonly by: Authorisation | null } | { readonly may: false } {
  if (endOn === null || day <= endOn) return { may: true, by: null };
  const covering = authorisations.filter((one) => covers(one, access, day));
  const longest = covering.toSorted((one, other) => (one.until < other.until ? 1 : -1))[0];
  return longest ? { may: true, by: longest } : { may: false };
}
