import { sql } from "kysely";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { Spent } from "#core/plan/shown.ts";
import type { TimeSpent } from "#core/plan/time.ts";

type SpentRow = { id: string | null; on: string | null; minutes: number; notes: number };

/** What was spent on a dossier by step and day, and how often each step was commented: a question to ask beside others. */
export function spentQuestion({ actor }: Work, dossierId: string) {
  const agencyId = ownAgency(actor);
  return sql<SpentRow>`
    select step_id as id, spent_on as "on", sum(minutes) as minutes, sum(notes) as notes from (
      select step_id, spent_on, minutes, 0 as notes from time_entry
      where agency_id = ${agencyId} and dossier_id = ${dossierId} and removed_at is null and minutes is not null
      union all
      select step_id, null, 0, 1 from step_note where agency_id = ${agencyId} and dossier_id = ${dossierId}
    ) as one group by step_id, spent_on`;
}

/** What was spent on a dossier, day by day, and on each of its steps, with how often each was commented. */
export function spentOf(rows: readonly SpentRow[]) {
  const steps = new Map<string, Spent>();
  for (const { id, minutes, notes } of rows) {
    if (id === null) continue;
    const before = steps.get(id) ?? { minutes: 0, notes: 0 };
    steps.set(id, { minutes: before.minutes + Number(minutes), notes: before.notes + Number(notes) });
  }
  const days = rows.flatMap(({ on, minutes }): TimeSpent[] =>
    on === null ? [] : [{ on, minutes: Number(minutes) }],
  );
  return { days, steps };
}

/** The same, asked alone. */
export async function spentOn(work: Work, dossierId: string) {
  return spentOf((await spentQuestion(work, dossierId).execute(work.tx)).rows);
}
