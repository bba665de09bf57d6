import { z } from "zod";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { preparedCommand } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { messageOf } from "#core/webhook/store.ts";
import { deliveryStates, exampleDeliveryId, stateAfter } from "#core/webhook/webhook.ts";

/**
 * The worker sends one delivery and records what was answered. Killed in between, it sends it again under the
 * same id; whoever receives it can tell.
 */
export const deliver = preparedCommand({
  name: "webhook.deliver",
  summary: "Sends a delivery of a webhook and records the answer; the worker does it.",
  permission: "webhook.deliver",
  input: z.object({ deliveryId: Id }),
  output: z.object({ state: z.enum(deliveryStates), status: z.number().int().nullable() }),
  refusals: ["webhook.delivery-not-found", "agency.not-found"],
  example: { input: { deliveryId: exampleDeliveryId }, output: { state: "sent", status: 204 } },
  async prepare({ deliveryId }, { sendWebhook }, _, look, signal) {
    const message = await look((work) => messageOf(work, deliveryId));
    if (isRefusal(message)) return message;
    return { status: await sendWebhook(message, signal) };
  },
  load: async ({ deliveryId }, { tx, actor }) =>
    (await tx
      .selectFrom("webhook_delivery")
      .select("attempts")
      .where("agency_id", "=", ownAgency(actor))
      .where("id", "=", deliveryId)
      .where("state", "=", "due")
      .forNoKeyUpdate()
      .executeTakeFirst()) ?? refuse("webhook.delivery-not-found"),
  async perform({ attempts: before }, { deliveryId }, { tx, actor, now }, { status }) {
    const attempts = before + 1;
    const state = stateAfter(status, attempts);
    await tx
      .updateTable("webhook_delivery")
      .set({ attempts, status, state, tried_at: now.toString() })
      .where("agency_id", "=", ownAgency(actor))
      .where("id", "=", deliveryId)
      .execute();
    return { result: { state, status }, facts: [] };
  },
});
