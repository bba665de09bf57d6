import { z } from "zod";
import { exampleContact } from "#core/contact/contact.ts";
import { lockContact } from "#core/contact/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleDossierId, exampleLink } from "#core/portal/example.ts";
import { makeLink, saveRevoked } from "#core/portal/store.ts";

/** A member gives a contact a link to the portal of the dossier; its secret is told once. */
export const inviteContact = command({
  name: "portal.invite",
  summary: "Makes a link to the portal of a dossier for a contact; the answer holds its secret, once.",
  permission: "portal.manage",
  input: z.object({
    dossierId: Id,
    contactId: Id,
    mail: z.boolean().default(false).meta({ description: "Whether the server mails the link too" }),
    sheet: z
      .boolean()
      .default(false)
      .meta({ description: "Whether that mail brings the answer sheet, for one who prefers a file" }),
  }),
  output: z.object({
    linkId: Id,
    token: z.string().meta({ description: "The link is /portal/link/<token>" }),
    expiresAt: z.iso.datetime(),
  }),
  refusals: [
    "dossier.not-found",
    "contact.not-found",
    "agency.not-found",
    "agency.mail-unavailable",
    "portal.no-address",
  ],
  example: {
    input: { dossierId: exampleDossierId, contactId: exampleContact.id },
    output: {
      linkId: exampleLink.id,
      token: "passation_portal_q5RkYv0…",
      expiresAt: exampleLink.expiresAt,
    },
  },
  async load({ dossierId, contactId }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockContact(work, dossierId, contactId);
  },
  async perform(contact, { dossierId, mail, sheet: withSheet }, work) {
    const made = await makeLink(work, dossierId, contact, { mail, withSheet });
    if (isRefusal(made)) return made;
    const { facts, jobs, ...result } = made;
    return { result, facts, jobs };
  },
});

/** A member ends a link: it opens no more, and whoever came by it is out at the next click. */
export const revokeLink = command({
  name: "portal.revoke-link",
  summary: "Ends a link to the portal, and the session of whoever came by it.",
  permission: "portal.manage",
  input: z.object({ dossierId: Id, linkId: Id }),
  output: z.object({ linkId: Id }),
  refusals: ["dossier.not-found", "portal.link-not-found"],
  example: {
    input: { dossierId: exampleDossierId, linkId: exampleLink.id },
    output: { linkId: exampleLink.id },
  },
  load: ({ dossierId }, work) => lockDossier(work, dossierId),
  async perform(_, { dossierId, linkId }, work) {
    if (!(await saveRevoked(work, dossierId, linkId))) return refuse("portal.link-not-found");
    const subject = `portal-link:${linkId}`;
    return {
      result: { linkId },
      facts: [{ dossierId, kind: "portal.link-revoked", subject, details: {} }],
    };
  },
});
