import { seeLeavers } from "#core/departure/queries/leavers.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { dayIn } from "#core/kernel/calendar.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { addDays } from "#core/plan/calendar.ts";
import { loadToday } from "#core/plan/store.ts";
import type { LeftBehind, Window } from "../due-lines.ts";

/** Who left longer ago stands on the page of the team: a digest tells what is new. */
const newFor = 14;

/** Who left the agency of late and is still on tools of clients, until a digest that was sent has told this member. */
export async function leftBehind(
  work: Work,
  { today }: Window,
  memberId: string,
): Promise<readonly LeftBehind[]> {
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
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("digest_line as l")
            .innerJoin("digest as g", (join) =>
              join.onRef("g.agency_id", "=", "l.agency_id").onRef("g.id", "=", "l.digest_id"),
            )
            .innerJoin("reminder_setting as s", (join) =>
              join.onRef("s.agency_id", "=", "g.agency_id").onRef("s.id", "=", "g.setting_id"),
            )
            .select("l.subject_id")
            .whereRef("l.agency_id", "=", "m.agency_id")
            .whereRef("l.subject_id", "=", "m.id")
            .where("l.kind", "=", "leaver")
            .where("g.state", "=", "sent")
            .where("s.member_id", "=", memberId),
        ),
      ),
    )
    .execute();
  if (gone.length === 0) return [];
  const { people } = await seeLeavers(work);
  return gone.flatMap(({ id, removedAt }): LeftBehind[] => {
    const [place] = people.find((one) => one.memberId === id)?.places ?? [];
    return place && removedAt !== null
      ? [{ memberId: id, dossierId: place.dossierId, day: dayIn(timeZone, Temporal.Instant.from(removedAt)) }]
      : [];
  });
}
