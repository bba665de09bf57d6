import { z } from "zod";
import { collectFiles } from "#core/file/commands/collect-files.ts";
import { job } from "#core/kernel/job.ts";

/** Every hour: the store is tidied for each agency for which it was not today. */
export const collectDaily = job({
  name: "file.collect-daily",
  data: z.unknown(),
  every: "37 * * * *",
  async perform(_, { agencies, runAs }) {
    for (const { agencyId } of await agencies()) {
      const actor = { kind: "system", agencyId, because: "file.collect-daily" } as const;
      const answer = await runAs(actor, collectFiles, { onceADay: true });
      if (!answer.ok && answer.refusal.refused !== "file.already-collected") {
        throw new Error(`the files of ${agencyId} were not collected: ${answer.refusal.refused}`);
      }
    }
  },
});
