import { z } from "zod";
import { job } from "#core/kernel/job.ts";
import { followCalendar } from "#core/plan/commands/follow-calendar.ts";
import { followCalendars } from "#core/plan/commands/follow-calendars.ts";

const because = "plan.follow-calendar";

/** The plans of all open dossiers follow the holidays and closures of their agency soon after these change. */
export const followCalendarsJob = job({
  name: "plan.follow-calendars",
  data: z.object({ agencyId: z.string(), after: z.string().optional() }),
  async perform({ agencyId, after }, { runAs }) {
    const answer = await runAs({ kind: "system", agencyId, because }, followCalendars, { after });
    if (!answer.ok) throw new Error(`plans keep days of before: ${answer.refusal.refused}`);
  },
});

/** A plan may be taken away meanwhile. */
const passedBy: readonly string[] = ["plan.none", "dossier.not-found"];

/** One of them does, or that of a dossier that is opened again. */
export const followCalendarJob = job({
  name: "plan.follow-calendar",
  data: z.object({ agencyId: z.string(), dossierId: z.string() }),
  async perform({ agencyId, dossierId }, { runAs }) {
    const answer = await runAs({ kind: "system", agencyId, because }, followCalendar, { dossierId });
    if (answer.ok || passedBy.includes(answer.refusal.refused)) return;
    throw new Error(`the plan of ${dossierId} keeps days of before: ${answer.refusal.refused}`);
  },
});
