import { createHmac } from "node:crypto";
import type { SendWebhook, WebhookMessage } from "#core/webhook/ports.ts";
import { guardedPost } from "./guarded-post.ts";

/** The headers by which whoever receives it knows that it is ours, and whether it had it already (Standard Webhooks 1). */
export function signedHeaders({
  id,
  timestamp,
  body,
  secret,
}: Omit<WebhookMessage, "url">): Readonly<Record<string, string>> {
  const key = Uint8Array.fromBase64(secret.replace(/^whsec_/, ""));
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    "content-type": "application/json",
    "user-agent": "Passation",
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": `v1,${signature}`,
  };
}

/** Sends webhooks; `allowLoopback` is for those that listen on this very machine. */
export function webhookSender(options: { readonly allowLoopback: boolean }): SendWebhook {
  return async (message, signal) => {
    try {
      return await guardedPost(
        message.url,
        { headers: signedHeaders(message), body: message.body },
        { ...options, signal },
      );
    } catch {
      // The process stops: that says nothing of the address.
      signal?.throwIfAborted();
      return null;
    }
  };
}
