import type { Session } from "#screens/api.ts";

const kept = "passation.agency";

export const keptAgency = (): string | null => localStorage.getItem(kept);
export const keepAgency = (agencyId: string): void => localStorage.setItem(kept, agencyId);

/** The agency that one acts for: the one chosen here before, as long as one belongs to it, else the first. */
export function agencyOf(session: Session | undefined, chosen: string | null) {
  return session?.agencies.find(({ agencyId }) => agencyId === chosen) ?? session?.agencies[0];
}
