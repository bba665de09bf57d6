import { z } from "zod";
import { job } from "#core/kernel/job.ts";
import { followCalendar } from "#core/plan/commands/follow-calendar.ts";

/**
 * The days of all plans follow the holidays and closures of their agency soon after these change, one plan after the
 * other; those of one plan when its dossier is opened again.
 */
export const followCalendarJob = job({
  name: "plan.follow-calendar",
  data: z.object({ agencyId: z.string(), dossierId: z.string().optional() }),
  async perform({ agencyId, dossierId }, { runAs, signal }) {
    const actor = { kind: "system", agencyId, because: "plan.follow-calendar" } as const;
    for (let after: string | undefined; ; ) {
      signal?.throwIfAborted();
      const answer = await runAs(actor, followCalendar, { dossierId, after });
      if (!answer.ok) throw new Error(`plans keep days of before: ${answer.refusal.refused}`);
      if (answer.result.dossierId === null || dossierId !== undefined) return;
      after = answer.result.dossierId;
    }
  },
});
