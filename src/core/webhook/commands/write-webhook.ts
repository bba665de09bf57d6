import { z } from "zod";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import { factKinds } from "#core/kernel/fact.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { loadReminding } from "#core/reminder/store.ts";
import { lockWebhook, sealPlaceOf, sendAgain, webhooksOf } from "#core/webhook/store.ts";
import {
  exampleDeliveryId,
  exampleWebhook,
  hostOf,
  isCallable,
  mostWebhooks,
} from "#core/webhook/webhook.ts";

const Url = z.string().trim().min(1).max(2_000);
const Events = z.array(z.enum(factKinds)).min(1).max(factKinds.length).meta({
  description: "The kinds of facts it is told of",
});

/** A member has another program told of what happens; the answer holds the secret of its signatures once. */
export const addWebhook = command({
  name: "webhook.add",
  summary:
    "Has an address told of what happens, by kind and ids, signed as Standard Webhooks are. The answer holds the secret once.",
  permission: "webhook.manage",
  input: z.object({ url: Url, events: Events }),
  output: z.object({ webhookId: Id, secret: z.string() }),
  refusals: ["webhook.bad-address", "webhook.too-many", "agency.not-found"],
  example: {
    input: { url: exampleWebhook.url, events: ["dossier.created"] },
    output: { webhookId: exampleWebhook.webhookId, secret: "whsec_q5RkYv0…" },
  },
  async load({ url }, work) {
    if (!isCallable(url)) return refuse("webhook.bad-address", { url });
    const all = await webhooksOf(work, ownAgency(work.actor));
    if (all.length >= mostWebhooks) return refuse("webhook.too-many", { most: mostWebhooks });
    return loadReminding(work);
  },
  async perform({ key }, { url, events }, { tx, actor, now, newId, ports: { vault } }) {
    const webhookId = newId();
    const secret = `whsec_${vault.randomBytes(32).toBase64()}`;
    await tx
      .insertInto("webhook")
      .values({
        agency_id: ownAgency(actor),
        id: webhookId,
        url,
        secret_sealed: vault.seal(key, new TextEncoder().encode(secret), sealPlaceOf(webhookId)),
        events: [...new Set(events)],
        added_at: now.toString(),
        added_by: actorReference(actor),
      })
      .execute();
    const fact = { kind: "webhook.added", subject: `webhook:${webhookId}` } as const;
    return { result: { webhookId, secret }, facts: [{ ...fact, details: { name: hostOf(url) } }] };
  },
});

/** A member changes where a webhook leads, or of what it is told; its secret stays. */
export const editWebhook = command({
  name: "webhook.edit",
  summary: "Changes where a webhook leads, or of what it is told; its secret stays.",
  permission: "webhook.manage",
  input: z.object({ webhookId: Id, url: Url.optional(), events: Events.optional() }),
  output: z.object({ webhookId: Id, url: z.string(), events: z.array(z.string()) }),
  refusals: ["webhook.not-found", "webhook.bad-address"],
  example: {
    input: { webhookId: exampleWebhook.webhookId, events: ["dossier.created"] },
    output: { ...exampleWebhook, events: ["dossier.created"] },
  },
  load: ({ webhookId }, work) => lockWebhook(work, webhookId),
  async perform(before, { webhookId, url = before.url, events = before.events }, { tx, actor }) {
    if (!isCallable(url)) return refuse("webhook.bad-address", { url });
    const chosen = [...new Set(events)];
    await tx
      .updateTable("webhook")
      .set({ url, events: chosen })
      .where("agency_id", "=", ownAgency(actor))
      .where("id", "=", webhookId)
      .execute();
    const fact = { kind: "webhook.edited", subject: `webhook:${webhookId}` } as const;
    return {
      result: { webhookId, url, events: chosen },
      facts: [{ ...fact, details: { name: hostOf(url) } }],
    };
  },
});

/** A member has a webhook told nothing any more; what waited for it is not sent. */
export const removeWebhook = command({
  name: "webhook.remove",
  summary: "Removes a webhook: it is told nothing any more, not even what waited.",
  permission: "webhook.manage",
  input: z.object({ webhookId: Id }),
  output: z.object({ webhookId: Id }),
  refusals: ["webhook.not-found"],
  example: {
    input: { webhookId: exampleWebhook.webhookId },
    output: { webhookId: exampleWebhook.webhookId },
  },
  load: ({ webhookId }, work) => lockWebhook(work, webhookId),
  async perform({ url }, { webhookId }, { tx, actor, now }) {
    await tx
      .updateTable("webhook")
      .set({ removed_at: now.toString() })
      .where("agency_id", "=", ownAgency(actor))
      .where("id", "=", webhookId)
      .execute();
    const fact = { kind: "webhook.removed", subject: `webhook:${webhookId}` } as const;
    return { result: { webhookId }, facts: [{ ...fact, details: { name: hostOf(url) } }] };
  },
});

/** A member has a delivery sent once more, under the same id: whoever had it already can tell. */
export const replayDelivery = command({
  name: "webhook.replay",
  summary: "Sends a delivery of a webhook once more, under the same webhook-id.",
  permission: "webhook.manage",
  input: z.object({ deliveryId: Id }),
  output: z.object({ deliveryId: Id }),
  refusals: ["webhook.delivery-not-found"],
  example: { input: { deliveryId: exampleDeliveryId }, output: { deliveryId: exampleDeliveryId } },
  load: ({ deliveryId }, work) => sendAgain(work, deliveryId),
  perform(job, { deliveryId }) {
    return isRefusal(job) ? job : { result: { deliveryId }, facts: [], jobs: [job] };
  },
});
