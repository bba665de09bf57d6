import { seeLeavers } from "#core/departure/queries/leavers.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { dayIn } from "#core/kernel/calendar.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { addDays } from "#core/plan/calendar.ts";
import { loadToday } from "#core/plan/store.ts";
import type { Line, Window } from "../due-lines.ts";
import { toldBefore } from "./told-before.ts";

/** Who left longer ago stands on the page of the team: a digest tells what is new. */
const newFor = 14;

/** Who left the agency of late and is still on tools of clients, until a digest that was sent has told this member. */
export async function leftBehind(work: Work, { today }: Window, memberId: string): Promise<readonly Line[]> {
  const { tx, actor } = work;
  const agencyId = ownAgency(actor);
  const agency = await loadToday(work);
  if (isRefusal(agency)) return [];
  const { timeZone } = agency;
  const since = Temporal.PlainDate.from(addDays(today, -newFor)).toZonedDateTime(timeZone).toInstant();
  const gone = await tx
    .selectFrom("member as m")
    .select(["m.id", "m.removed_at as removedAt"])
    .where("m.agency_id", "=", agencyId)
    .where("m.removed_at", ">=", since.toString())
    .execute();
  if (gone.length === 0) return [];
  const told = new Set((await toldBefore(work, "leaver", { memberId })).map(({ subjectId }) => subjectId));
  if (gone.every(({ id }) => told.has(id))) return [];
  const { people } = await seeLeavers(work);
  return gone.flatMap(({ id, removedAt }): Line[] => {
    if (told.has(id)) return [];
    const [place] = people.find((one) => one.memberId === id)?.places ?? [];
    if (!place || removedAt === null) return [];
    const day = dayIn(timeZone, Temporal.Instant.from(removedAt));
    return [{ kind: "leaver", subjectId: id, dossierId: place.dossierId, day }];
  });
}
