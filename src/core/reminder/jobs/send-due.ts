import { z } from "zod";
import { job } from "#core/kernel/job.ts";
import { prepareDue } from "#core/reminder/commands/prepare-due.ts";

/** Every five minutes: the digests whose time has come are made, those of days when nothing ran included. */
export const sendDue = job({
  name: "reminder.send-due",
  data: z.unknown(),
  every: "*/5 * * * *",
  async perform(_, { agencies, runAs, signal }) {
    for (const { agencyId } of await agencies()) {
      const actor = { kind: "system", agencyId, because: "reminder.send-due" } as const;
      let after: string | undefined;
      do {
        signal?.throwIfAborted();
        const answer = await runAs(actor, prepareDue, after === undefined ? {} : { after });
        if (!answer.ok) throw new Error(`the digests of ${agencyId} wait: ${answer.refusal.refused}`);
        after = answer.result.next;
      } while (after !== undefined);
    }
  },
});
