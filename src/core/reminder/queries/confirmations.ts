import { seeAccesses } from "#core/access/store.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import { dayIn } from "#core/kernel/calendar.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { loadToday } from "#core/plan/store.ts";
import { isExpected } from "#core/portal/answer-sheet.ts";
import { loadRequests } from "#core/portal/request-store.ts";
import { linksOf, loadClosing } from "#core/portal/store.ts";
import type { Line } from "../due-lines.ts";

/**
 * The tools of which a contact is still to say who may do what, since it was let into the portal: nothing before, nor
 * once the portal is closed to it. What it asked for help with waits for the agency.
 */
export async function confirmationsAsked(
  work: Work,
  dossier: Dossier,
  contactId: string,
): Promise<readonly Line[]> {
  const links = (await linksOf(work, dossier.id)).filter((one) => one.contactId === contactId);
  const first = links.at(-1);
  if (!first || links[0]?.revokedAt !== null) return [];
  const day = await loadToday(work);
  const closing = await loadClosing(work, dossier);
  const seen = await seeAccesses(work, dossier.id);
  if (isRefusal(day) || isRefusal(closing) || isRefusal(seen) || closing.isOver) return [];
  const since = dayIn(day.timeZone, Temporal.Instant.from(first.madeAt));
  const asked = new Set(
    (await loadRequests(work, dossier.id)).flatMap(({ accessId, settledAt }) =>
      settledAt === null ? [accessId] : [],
    ),
  );
  return seen.accesses.flatMap(({ id, autonomy }): Line[] =>
    isExpected(autonomy) && !asked.has(id)
      ? [{ kind: "confirmation", subjectId: id, dossierId: dossier.id, day: since }]
      : [],
  );
}
