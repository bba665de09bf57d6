import { setTimeout as sleep } from "node:timers/promises";
import { mailDigest } from "#core/reminder/jobs/mail-digest.ts";
import { deliverWebhook } from "#core/webhook/jobs/deliver-webhook.ts";
import { openVault } from "#platform/crypto/vault.ts";
import { digestMail } from "#platform/mail/digest-mail.ts";
import { openMailer } from "#platform/mail/mailer.ts";
import { dueDeliveries, jobWorkOf, unsentDigests } from "./digests.ts";
import { openWorld } from "./world.ts";

// A worker for the measure of what a death leaves: it mails digests and sends deliveries, as the queue would
// have it do, until it is killed.

/** What the process is told, as JSON in its first argument. */
export type Orders = { readonly databaseUrl: string; readonly masterKey: string; readonly smtpUrl: string };

const orders: Orders = JSON.parse(process.argv[2] ?? "");
const mailer = openMailer({ smtpUrl: orders.smtpUrl, from: "passation@agence.example" });
const world = await openWorld(orders.databaseUrl, {
  vault: openVault(Uint8Array.fromHex(orders.masterKey)),
  async sendDigest(letter) {
    await mailer.send(digestMail(letter, "https://passation.example"));
    return "sent";
  },
});
for (;;) {
  for (const one of await unsentDigests(world)) await mailDigest.perform(one, jobWorkOf(world));
  for (const one of await dueDeliveries(world)) await deliverWebhook.perform(one, jobWorkOf(world));
  await sleep(20);
}
