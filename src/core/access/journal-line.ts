import type { FactDraft, FactKind, Json } from "#core/kernel/fact.ts";
import { type Access, nameOfAccess } from "./access.ts";

/** What the journal keeps of something done to an access, or of our departure from it: its tool, its resource, and what changed. */
export function accessFact(
  dossierId: string,
  kind: Extract<FactKind, `access.${string}` | `departure.${string}`>,
  access: Access,
  details: { readonly [key: string]: Json } = {},
): FactDraft {
  const { id, toolKey, resource } = access;
  return {
    dossierId,
    kind,
    subject: `access:${id}`,
    details: { name: nameOfAccess(access), tool: toolKey, resource, ...details },
  };
}
