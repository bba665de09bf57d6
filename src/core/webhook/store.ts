import { ownAgency } from "#core/kernel/actor.ts";
import type { FactDraft, JobDraft } from "#core/kernel/fact.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { unread } from "#core/kernel/unread.ts";
import { loadReminding } from "#core/reminder/store.ts";
import type { WebhookMessage } from "./ports.ts";
import { type DeliveryBody, mostWebhooks } from "./webhook.ts";

/** A webhook as it is kept, its secret aside. */
export type Webhook = {
  readonly webhookId: string;
  readonly url: string;
  readonly events: readonly string[];
};

/** The webhooks of the agency that were not removed. */
export async function webhooksOf({ tx }: Pick<Work, "tx">, agencyId: string): Promise<readonly Webhook[]> {
  return tx
    .selectFrom("webhook")
    .select(["id as webhookId", "url", "events"])
    .where("agency_id", "=", agencyId)
    .where("removed_at", "is", null)
    .orderBy("id")
    .limit(mostWebhooks)
    .execute();
}

/** One of them, locked until the commit. */
export async function lockWebhook({ tx, actor }: Work, webhookId: string): Promise<Webhook | Refusal> {
  const row = await tx
    .selectFrom("webhook")
    .select(["id as webhookId", "url", "events"])
    .where("agency_id", "=", ownAgency(actor))
    .where("id", "=", webhookId)
    .where("removed_at", "is", null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ?? refuse("webhook.not-found");
}

const deliveryJob = (deliveryId: string): JobDraft => ({
  name: "webhook.deliver",
  data: { deliveryId },
  singletonKey: deliveryId,
});

/** Notes what each webhook of an agency is to be told of these facts, and the jobs that tell it. */
export async function noteDeliveries(
  { tx, now, newId }: Work,
  agencyId: string,
  facts: readonly FactDraft[],
): Promise<readonly JobDraft[]> {
  const timestamp = now.toString({ smallestUnit: "millisecond" });
  const rows = (await webhooksOf({ tx }, agencyId)).flatMap(({ webhookId, events }) =>
    facts
      .filter(({ kind }) => events.includes(kind))
      .map(({ kind, subject, dossierId = null }) => {
        const body: DeliveryBody = { type: kind, timestamp, agencyId, dossierId, subject };
        return {
          ...{ agency_id: agencyId, id: newId(), webhook_id: webhookId, event: kind },
          ...{ body: JSON.stringify(body), made_at: timestamp, state: "due" as const },
        };
      }),
  );
  if (rows.length === 0) return [];
  await tx.insertInto("webhook_delivery").values(rows).modifyEnd(unread).execute();
  return rows.map(({ id }) => deliveryJob(id));
}

/** Puts a delivery back on its way, under the same id. */
export async function sendAgain({ tx, actor }: Work, deliveryId: string): Promise<JobDraft | Refusal> {
  const agencyId = ownAgency(actor);
  const again = await tx
    .updateTable("webhook_delivery as d")
    .set({ state: "due", attempts: 0 })
    .where("d.agency_id", "=", agencyId)
    .where("d.id", "=", deliveryId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("webhook as w")
          .select("w.id")
          .whereRef("w.agency_id", "=", "d.agency_id")
          .whereRef("w.id", "=", "d.webhook_id")
          .where("w.removed_at", "is", null),
      ),
    )
    .returning("d.id")
    .executeTakeFirst();
  return again ? deliveryJob(again.id) : refuse("webhook.delivery-not-found");
}

/** A delivery that waits, as the message to send; refused once it needs no sending any more. */
export async function messageOf(work: Work, deliveryId: string): Promise<WebhookMessage | Refusal> {
  const row = await work.tx
    .selectFrom("webhook_delivery as d")
    .innerJoin("webhook as w", (join) =>
      join.onRef("w.agency_id", "=", "d.agency_id").onRef("w.id", "=", "d.webhook_id"),
    )
    .select(["w.id as webhookId", "w.url", "w.secret_sealed as sealed", "d.body"])
    .where("d.agency_id", "=", ownAgency(work.actor))
    .where("d.id", "=", deliveryId)
    .where("d.state", "=", "due")
    .where("w.removed_at", "is", null)
    .executeTakeFirst();
  if (!row) return refuse("webhook.delivery-not-found");
  const agency = await loadReminding(work);
  if (isRefusal(agency)) return agency;
  const secret = new TextDecoder().decode(
    work.ports.vault.open(agency.key, row.sealed, sealPlaceOf(row.webhookId)),
  );
  const timestamp = Math.floor(work.now.epochMilliseconds / 1_000);
  return { url: row.url, secret, id: deliveryId, timestamp, body: JSON.stringify(row.body) };
}

/** What the sealed secret of a webhook is bound to. */
export const sealPlaceOf = (webhookId: string): string => `webhook:${webhookId}`;
