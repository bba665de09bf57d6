import { z } from "zod";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id, Instant, PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { webhooksOf } from "./store.ts";
import { deliveryStates, exampleDeliveryId, exampleWebhook } from "./webhook.ts";

/** The webhooks of the agency, in the order in which they were added. */
export const listWebhooks = query({
  name: "webhook.list",
  summary: "Lists the webhooks of the agency and what each is told of.",
  permission: "webhook.manage",
  input: z.object({}),
  output: z.object({
    webhooks: z.array(z.object({ webhookId: Id, url: z.string(), events: z.array(z.string()) })),
  }),
  refusals: [],
  example: { input: {}, output: { webhooks: [exampleWebhook] } },
  async read(_, work) {
    const webhooks = await webhooksOf(work, ownAgency(work.actor));
    return { webhooks: webhooks.map(({ events, ...rest }) => ({ ...rest, events: [...events] })) };
  },
});

/** What a webhook was told, newest first. */
export const listDeliveries = query({
  name: "webhook.list-deliveries",
  summary: "Lists what a webhook was told, newest first, and what it answered.",
  permission: "webhook.manage",
  input: z.object({ webhookId: Id, after: pageCursor(Id), limit: PageSize }),
  output: pageOf(
    z.object({
      deliveryId: Id,
      event: z.string(),
      madeAt: Instant,
      state: z.enum(deliveryStates),
      attempts: z.number().int(),
      status: z.number().int().nullable().meta({ description: "The last answer; null when none came" }),
      triedAt: Instant.nullable(),
    }),
  ),
  refusals: ["webhook.not-found"],
  example: {
    input: { webhookId: exampleWebhook.webhookId, limit: 50 },
    output: {
      rows: [
        {
          deliveryId: exampleDeliveryId,
          event: "dossier.created",
          madeAt: "2026-11-02T09:00:00.000Z",
          state: "sent",
          attempts: 1,
          status: 204,
          triedAt: "2026-11-02T09:00:02.000Z",
        },
      ],
    },
  },
  async read({ webhookId, after, limit }, { tx, actor }) {
    const agencyId = ownAgency(actor);
    const webhook = await tx
      .selectFrom("webhook")
      .select("id")
      .where("agency_id", "=", agencyId)
      .where("id", "=", webhookId)
      .where("removed_at", "is", null)
      .executeTakeFirst();
    if (!webhook) return refuse("webhook.not-found");
    const rows = await tx
      .selectFrom("webhook_delivery")
      .select(["id as deliveryId", "event", "made_at as madeAt", "state", "attempts", "status"])
      .select("tried_at as triedAt")
      .where("agency_id", "=", agencyId)
      .where("webhook_id", "=", webhookId)
      .$if(after !== undefined, (all) => all.where("id", "<", after?.[0] ?? ""))
      .orderBy("id", "desc")
      .limit(limit + 1)
      .execute();
    return pageRows(rows, limit, ({ deliveryId }) => [deliveryId]);
  },
});
