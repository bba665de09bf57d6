import { strict as assert } from "node:assert";
import { randomUUIDv7, webcrypto } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { deliverWebhook } from "#core/webhook/jobs/deliver-webhook.ts";
import { listDeliveries, listWebhooks } from "#core/webhook/queries.ts";
import { signedHeaders } from "#platform/web/send-webhook.ts";
import { jobWorkOf } from "#testing/digests.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { addWebhook, editWebhook, removeWebhook, replayDelivery } from "./write-webhook.ts";

const heard: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
let answers = 204;
const peer = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  heard.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
  response.writeHead(answers, { location: "http://127.0.0.1/elsewhere" }).end();
});
await new Promise<void>((ready) => peer.listen(0, "127.0.0.1", ready));
after(() => peer.close());
const url = `http://127.0.0.1:${(peer.address() as AddressInfo).port}/hook`;

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const { agencyId } = owner;

const deliver = (deliveryId: string) => deliverWebhook.perform({ agencyId, deliveryId }, jobWorkOf(world));
const deliveriesOf = async (webhookId: string) =>
  (await done(world, owner, listDeliveries, { webhookId })).rows;

/** Verifies as the specification says it, with another implementation of HMAC than the one that signs. */
async function verifies(
  secret: string,
  headers: { readonly id: string; readonly timestamp: string; readonly signature: string },
  body: string,
): Promise<boolean> {
  const raw = Buffer.from(secret.slice("whsec_".length), "base64");
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await webcrypto.subtle.importKey("raw", raw, algorithm, false, ["verify"]);
  const signed = new TextEncoder().encode(`${headers.id}.${headers.timestamp}.${body}`);
  const signature = Buffer.from(headers.signature.slice("v1,".length), "base64");
  return webcrypto.subtle.verify("HMAC", key, signature, signed);
}

test("webhooks are for those who manage the agency", async () => {
  const added = { url, events: ["dossier.created"] };
  await turnsAway(world, addWebhook, added, owner, "manager");
  await turnsAway(world, editWebhook, { webhookId: randomUUIDv7() }, owner, "manager");
  await turnsAway(world, removeWebhook, { webhookId: randomUUIDv7() }, owner, "manager");
  await turnsAway(world, listDeliveries, { webhookId: randomUUIDv7() }, owner, "manager");
  await turnsAway(world, replayDelivery, { deliveryId: randomUUIDv7() }, owner, "manager");
  await turnsAway(world, listWebhooks, {}, owner, "manager");
  for (const bad of ["javascript:alert(1)", "ftp://a.example", "https://me:secret@a.example", "a.example"])
    assert.equal(await refused(world, owner, addWebhook, { ...added, url: bad }), "webhook.bad-address");
  assert.equal(await refused(world, owner, addWebhook, { url, events: ["x"] }), "request.invalid");
});

test("the signature is the one of the published example of Standard Webhooks", () => {
  const headers = signedHeaders({
    secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    timestamp: 1_614_265_330,
    body: '{"test": 2432232314}',
  });
  assert.equal(headers["webhook-signature"], "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});

test("a fact is told once to those who asked for it, by ids alone, in a message whose signature verifies", async () => {
  const { webhookId, secret } = await done(world, owner, addWebhook, { url, events: ["dossier.created"] });
  await done(world, owner, addWebhook, { url, events: ["plan.made"] });
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Boulangerie Aubin" });
  assert.deepEqual(world.enqueued.filter(({ name }) => name === "webhook.deliver").length, 1);
  const [delivery] = await deliveriesOf(webhookId);
  assert.ok(delivery);
  await deliver(delivery.deliveryId);
  await deliver(delivery.deliveryId);
  assert.equal(heard.length, 1);
  const [{ headers, body }] = heard as [(typeof heard)[number]];
  const sent = {
    id: String(headers["webhook-id"]),
    timestamp: String(headers["webhook-timestamp"]),
    signature: String(headers["webhook-signature"]),
  };
  assert.equal(sent.id, delivery.deliveryId);
  assert.ok(await verifies(secret, sent, body));
  assert.ok(!(await verifies(secret, sent, `${body} `)));
  assert.deepEqual(
    { ...JSON.parse(body), timestamp: "" },
    { type: "dossier.created", timestamp: "", agencyId, dossierId, subject: `dossier:${dossierId}` },
  );
  assert.doesNotMatch(body, /Aubin/);
  const [after] = await deliveriesOf(webhookId);
  assert.deepEqual([after?.state, after?.attempts, after?.status], ["sent", 1, 204]);
});

test("what is not taken is asked again until it is, and can be sent once more under the same id", async () => {
  const { webhookId } = await done(world, owner, addWebhook, { url, events: ["webhook.edited"] });
  const edited = await done(world, owner, editWebhook, { webhookId, url: `${url}/2` });
  assert.deepEqual(edited.events, ["webhook.edited"]);
  const [delivery] = await deliveriesOf(webhookId);
  assert.ok(delivery);
  heard.length = 0;
  for (const status of [500, 302]) {
    answers = status;
    await assert.rejects(deliver(delivery.deliveryId), new RegExp(String(status)));
  }
  answers = 200;
  await deliver(delivery.deliveryId);
  const [taken] = await deliveriesOf(webhookId);
  assert.deepEqual([taken?.state, taken?.attempts, taken?.status], ["sent", 3, 200]);
  assert.equal(heard.length, 3, "no redirection is followed");
  await done(world, owner, replayDelivery, { deliveryId: delivery.deliveryId });
  await deliver(delivery.deliveryId);
  assert.deepEqual(
    new Set(heard.map(({ headers }) => headers["webhook-id"])),
    new Set([delivery.deliveryId]),
  );
  answers = 410;
  await done(world, owner, replayDelivery, { deliveryId: delivery.deliveryId });
  await deliver(delivery.deliveryId);
  assert.equal((await deliveriesOf(webhookId))[0]?.state, "failed");
  await done(world, owner, removeWebhook, { webhookId });
  assert.equal(
    await refused(world, owner, replayDelivery, { deliveryId: delivery.deliveryId }),
    "webhook.delivery-not-found",
  );
  assert.equal(await refused(world, owner, removeWebhook, { webhookId }), "webhook.not-found");
});
