import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { Today } from "#core/plan/store.ts";
import { nextTurn } from "./schedule.ts";

/** Moves the reminders that went by the agency's clock to the clock of where it is now; those of another stay. */
export async function followZone(
  { tx, actor, now }: Work,
  before: string,
  { timeZone, calendar }: Today,
): Promise<void> {
  if (before === timeZone) return;
  const agencyId = ownAgency(actor);
  const moved = await tx
    .updateTable("reminder_setting")
    .set({ time_zone: timeZone })
    .where("agency_id", "=", agencyId)
    .where("time_zone", "=", before)
    .returning(["id", "every", "hour", "weekday", "next_at as nextAt"])
    .execute();
  // Who is reminded no more stays so.
  const planned = moved.filter(({ nextAt }) => nextAt !== null);
  const alike = Map.groupBy(planned, ({ every, hour, weekday }) => `${every} ${hour} ${weekday}`);
  for (const [first, ...others] of alike.values()) {
    if (!first) continue;
    await tx
      .updateTable("reminder_setting")
      .set({ next_at: nextTurn({ ...first, timeZone }, now, calendar)?.at.toString() ?? null })
      .where("agency_id", "=", agencyId)
      .where(
        "id",
        "in",
        [first, ...others].map(({ id }) => id),
      )
      .execute();
  }
}
