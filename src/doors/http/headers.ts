import { randomBytes } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import type { MiddlewareHandler } from "hono";

/** What each request carries through the door. */
export type DoorEnvironment = {
  Bindings: HttpBindings;
  Variables: { nonce: string; requestId: string };
};

/**
 * The headers of every answer: nothing runs but our own scripts, nobody frames us, no address leaks.
 * Styles of the screens' library are let in by a nonce, never `unsafe-inline`.
 */
export function securityHeaders(url: string): MiddlewareHandler<DoorEnvironment> {
  const https = url.startsWith("https:");
  return async (context, next) => {
    const nonce = randomBytes(16).toString("base64");
    context.set("nonce", nonce);
    await next();
    const { headers } = context.res;
    headers.set("x-content-type-options", "nosniff");
    headers.set("cross-origin-resource-policy", "same-origin");
    if (https) headers.set("strict-transport-security", "max-age=31536000");
    if (servesPages.test(headers.get("content-type") ?? "")) return;
    headers.set("content-security-policy", policy(nonce));
    headers.set("referrer-policy", "no-referrer");
    headers.set("x-frame-options", "DENY");
    headers.set("cross-origin-opener-policy", "same-origin");
    headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  };
}

/**
 * Scripts and styles: the page that uses them says what they may do, and whoever opens one by its address reads it as
 * text. A first page brings twenty, and half of a kilobyte with each of them.
 */
const servesPages = /^text\/(?:javascript|css)\b/;

const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // A page of ours shows a picture that it fetched and whose bytes it checked: an image runs nothing.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
