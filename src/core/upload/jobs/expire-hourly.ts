import { z } from "zod";
import { job } from "#core/kernel/job.ts";
import { expireUploads } from "#core/upload/commands/expire-uploads.ts";

/** Every hour: uploads that nobody goes on with are forgotten. */
export const expireHourly = job({
  name: "upload.expire-hourly",
  data: z.unknown(),
  every: "17 * * * *",
  async perform(_, { agencies, runAs }) {
    for (const { agencyId } of await agencies()) {
      const actor = { kind: "system", agencyId, because: "upload.expire-hourly" } as const;
      for (let rounds = 0; rounds < 100; rounds += 1) {
        const answer = await runAs(actor, expireUploads, {});
        if (!answer.ok) throw new Error(`uploads of ${agencyId} stay: ${answer.refusal.refused}`);
        if (answer.result.forgotten === 0) break;
      }
    }
  },
});
