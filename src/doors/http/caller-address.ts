import type { HttpBindings } from "@hono/node-server";

/** Whom to count attempts against: behind one's own proxy, the last address that it added. */
export function callerAddress(
  headers: Headers,
  bindings: Partial<HttpBindings> | undefined,
  behindProxy: boolean,
): string {
  const forwarded = behindProxy ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || bindings?.incoming?.socket.remoteAddress || "unknown";
}
