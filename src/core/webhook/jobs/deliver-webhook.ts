import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { job } from "#core/kernel/job.ts";
import { deliver } from "#core/webhook/commands/deliver.ts";

/** Sends one delivery; an address that does not take it is asked again, ever more rarely, for more than a day. */
export const deliverWebhook = job({
  name: "webhook.deliver",
  data: z.object({ agencyId: z.string(), deliveryId: Id }),
  // An address that is slow to answer, or never does, holds up no other.
  atOnce: 4,
  async perform({ agencyId, deliveryId }, { runAs, signal }) {
    const actor = { kind: "system", agencyId, because: "webhook.deliver" } as const;
    const answer = await runAs(actor, deliver, { deliveryId }, undefined, signal);
    if (answer.ok && answer.result.state === "due") {
      throw new Error(`a webhook did not take a delivery (${answer.result.status ?? "no answer"})`);
    }
  },
});
