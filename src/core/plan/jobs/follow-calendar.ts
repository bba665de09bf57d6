import { z } from "zod";
import { listDossiers } from "#core/dossier/queries/list.ts";
import { job } from "#core/kernel/job.ts";
import { followCalendar } from "#core/plan/commands/follow-calendar.ts";

/** A dossier may have no plan, or be taken away meanwhile. */
const passedBy: readonly string[] = ["plan.none", "dossier.not-found"];

/**
 * The days of the plans of all open dossiers follow the holidays and closures of their agency soon after these change,
 * one plan after the other; those of one plan when its dossier is opened again.
 */
export const followCalendarJob = job({
  name: "plan.follow-calendar",
  data: z.object({ agencyId: z.string(), dossierId: z.string().optional() }),
  async perform({ agencyId, dossierId }, { runAs, signal }) {
    const actor = { kind: "system", agencyId, because: "plan.follow-calendar" } as const;
    const follow = async (id: string) => {
      signal?.throwIfAborted();
      const answer = await runAs(actor, followCalendar, { dossierId: id });
      if (answer.ok || passedBy.includes(answer.refusal.refused)) return;
      throw new Error(`the plan of ${id} keeps days of before: ${answer.refusal.refused}`);
    };
    if (dossierId !== undefined) return follow(dossierId);
    for (let after: string | undefined; ; ) {
      const page = await runAs(actor, listDossiers, { limit: 200, after });
      if (!page.ok) throw new Error(`plans keep days of before: ${page.refusal.refused}`);
      for (const { id } of page.result.rows) await follow(id);
      if (page.result.next === undefined) return;
      after = page.result.next;
    }
  },
});
