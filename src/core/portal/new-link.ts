import { loadAgency } from "#core/agency/store.ts";
import { newToken } from "#core/agency/tokens.ts";
import type { Contact } from "#core/contact/contact.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { FactDraft, JobDraft } from "#core/kernel/fact.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { linkLasts } from "./portal.ts";
import { sealLink } from "./sealed-link.ts";
import { revokeWaiting, saveNewLink } from "./store.ts";

/**
 * Makes a link for a contact of a dossier that the caller has locked, and mails it where so wished; what still waited
 * for the same contact opens no more. Refused where no mail can leave, or the contact has no address.
 */
export async function makeLink(
  work: Work,
  dossierId: string,
  contact: Contact,
  { mail }: { readonly mail: boolean },
): Promise<
  | {
      readonly linkId: string;
      readonly token: string;
      readonly expiresAt: string;
      readonly facts: readonly FactDraft[];
      readonly jobs: readonly JobDraft[];
    }
  | Refusal
> {
  const { ports, now } = work;
  if (mail && !ports.sendPortalLink) return refuse("agency.mail-unavailable");
  if (mail && contact.email === null) return refuse("portal.no-address", { name: contact.name });
  const agency = await loadAgency(work.tx, ownAgency(work.actor));
  if (isRefusal(agency)) return agency;
  const ended = await revokeWaiting(work, dossierId, contact.id);
  const { token, tokenHash } = newToken("portal", ports.vault);
  const linkId = work.newId();
  const expiresAt = now.add(linkLasts).toString();
  await saveNewLink(work, dossierId, { id: linkId, contactId: contact.id, tokenHash, expiresAt });
  const letter = {
    ...{ dossierId, linkId, token, expiresAt, contactName: contact.name },
    to: contact.email ?? "",
    agencyName: agency.name,
    language: contact.language ?? agency.language,
  };
  const details = { name: contact.name };
  return {
    ...{ linkId, token, expiresAt },
    facts: [
      ...ended.map((id) => ({
        ...{ dossierId, kind: "portal.link-revoked" as const, details },
        subject: `portal-link:${id}`,
      })),
      { dossierId, kind: "portal.invited", subject: `portal-link:${linkId}`, details },
    ],
    jobs: mail ? [{ name: "portal.send-link", data: sealLink(letter, ports.vault) }] : [],
  };
}
