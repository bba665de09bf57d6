import { z } from "zod";
import { anchorHeads } from "#core/journal/commands/anchor-heads.ts";
import { job } from "#core/kernel/job.ts";

/** Every hour: each agency whose journals were not anchored today gets them anchored. */
export const anchorDaily = job({
  name: "journal.anchor-daily",
  data: z.unknown(),
  every: "7 * * * *",
  async perform(_, { agencies, runAs }) {
    for (const { agencyId } of await agencies()) {
      const answer = await runAs(
        { kind: "system", agencyId, because: "journal.anchor-daily" },
        anchorHeads,
        {},
      );
      if (!answer.ok && answer.refusal.refused !== "journal.already-anchored") {
        throw new Error(`the journals of ${agencyId} were not anchored: ${answer.refusal.refused}`);
      }
    }
  },
});
