import type { FactDraft, FactKind, Json } from "#core/kernel/fact.ts";
import type { Monitor } from "./monitor.ts";

/** What the journal keeps of something done to a monitor: its name, and what changed. */
export function monitorFact(
  dossierId: string,
  kind: Extract<FactKind, `monitor.${string}`>,
  { id, name }: Monitor,
  details: { readonly [key: string]: Json } = {},
): FactDraft {
  return { dossierId, kind, subject: `monitor:${id}`, details: { name, ...details } };
}
