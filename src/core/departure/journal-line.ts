import { type Access, nameOfAccess } from "#core/access/access.ts";
import type { FactDraft, FactKind, Json } from "#core/kernel/fact.ts";

/** What the journal keeps of an authorisation to use accesses after the end, which may be about every access of the dossier. */
export function authorisationFact(
  dossierId: string,
  kind: Extract<FactKind, "departure.authorised" | "departure.authorisation-revoked">,
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
