import { seeAccesses } from "#core/access/store.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import { dayIn } from "#core/kernel/calendar.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { isExpected } from "#core/portal/answer-sheet.ts";
import { loadRequests } from "#core/portal/request-store.ts";
import { linksOf, loadClosing } from "#core/portal/store.ts";
import type { Line } from "../due-lines.ts";

/** What contacts are asked of the tools of a dossier, and what they asked that nobody answered yet. */
export async function askedOfContacts(work: Work, dossierId: string) {
  const seen = await seeAccesses(work, dossierId);
  if (isRefusal(seen)) return { accesses: [], requests: [] };
  const requests = (await loadRequests(work, dossierId)).filter(({ settledAt }) => settledAt === null);
  return { accesses: seen.accesses, requests };
}
export type AskedOfContacts = Awaited<ReturnType<typeof askedOfContacts>>;

/**
 * The tools of which a contact is still to say who may do what, since it was let into the portal: nothing before, nor
 * once the portal is closed to it. What it asked for help with waits for the agency.
 */
export async function confirmationsAsked(
  work: Work,
  dossier: Dossier,
  contactId: string,
  { accesses, requests }: AskedOfContacts,
): Promise<readonly Line[]> {
  const links = (await linksOf(work, dossier.id)).filter((one) => one.contactId === contactId);
  const first = links.at(-1);
  if (!first || links[0]?.revokedAt !== null) return [];
  const closing = await loadClosing(work, dossier);
  if (isRefusal(closing) || closing.isOver) return [];
  const since = dayIn(closing.timeZone, Temporal.Instant.from(first.madeAt));
  const asked = new Set(requests.map(({ accessId }) => accessId));
  return accesses.flatMap(({ id, autonomy }): Line[] =>
    isExpected(autonomy) && !asked.has(id)
      ? [{ kind: "confirmation", subjectId: id, dossierId: dossier.id, day: since }]
      : [],
  );
}
