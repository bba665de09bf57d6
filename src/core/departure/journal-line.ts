import { type Access, nameOfAccess } from "#core/access/access.ts";
import type { FactDraft, FactKind, Json } from "#core/kernel/fact.ts";

type Kind = Extract<FactKind, `departure.${string}`>;

/** What the journal keeps of something done to our departure from an access. */
export function departureFact(
  dossierId: string,
  kind: Kind,
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

/** The same of an authorisation, which may be about every access of the dossier. */
export function authorisationFact(
  dossierId: string,
  kind: Extract<Kind, "departure.authorised" | "departure.authorisation-revoked">,
  authorisationId: string,
  access: Access | null,
  details: { readonly [key: string]: Json },
): FactDraft {
  const name = access ? nameOfAccess(access) : { fr: "tous les accès", en: "all accesses" };
  const accessId = access?.id ?? null;
  return {
    dossierId,
    kind,
    subject: `authorisation:${authorisationId}`,
    details: { name, accessId, ...details },
  };
}
