import { z } from "zod";
import { contactsOf } from "#core/contact/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { contactSides } from "#core/kernel/actor.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { isLive } from "#core/portal/code.ts";
import { loadCode } from "#core/portal/code-store.ts";
import { exampleAgencyInPortal } from "#core/portal/example.ts";
import { holdLink } from "#core/portal/store.ts";
import { ClosingShown, seeClosing } from "./read-closing.ts";

/** What whoever holds a link is told before it opens it: who invites, and whether it still opens. */
export const readPortalLink = query({
  name: "portal.read-link",
  summary: "Reads who invites by a link to the portal, for whoever holds it; it opens nothing.",
  permission: "portal.open",
  input: z.object({ token: z.string().min(1).max(200) }),
  output: z.object({
    ...ClosingShown.shape,
    party: z.string(),
    side: z.enum(contactSides).meta({ description: "That of the contact of the link" }),
    contactName: z.string(),
    opens: z.boolean().meta({ description: "False: it was used, or is too old; a new one can be mailed" }),
    mayAskAgain: z.boolean(),
    withCode: z.boolean().meta({ description: "Whether it takes a code that is mailed besides" }),
    codeOpens: z.boolean().meta({ description: "Whether a code was mailed that still opens" }),
  }),
  refusals: ["portal.link-not-found", "dossier.not-found", "agency.not-found"],
  example: {
    input: { token: "passation_portal_q5RkYv0…" },
    output: {
      agency: exampleAgencyInPortal,
      ...{ party: "Boulangerie Aubin", contactName: "Nora Benali", side: "client", language: "fr" },
      ...{ endOn: "2026-12-14", readableUntil: "2027-06-14", isOver: false },
      ...{ opens: true, mayAskAgain: true, withCode: true, codeOpens: false },
    },
  },
  async read({ token }, before) {
    const held = await holdLink(before, token);
    if (isRefusal(held)) return held;
    const { link, work } = held;
    const dossier = await loadDossier(work, link.dossierId);
    if (isRefusal(dossier)) return dossier;
    const closing = await seeClosing(work, link);
    if (isRefusal(closing)) return closing;
    const contact = await contactsOf(work, link.dossierId)
      .where("id", "=", link.contactId)
      .executeTakeFirst();
    const isLate = Temporal.Instant.compare(link.expiresAt, work.now) <= 0;
    const code = await loadCode(work, link);
    return {
      ...closing,
      party: dossier.party,
      side: contact?.side === "successor" ? contact.side : dossier.direction,
      contactName: contact?.name ?? "",
      opens: link.openedAt === null && !isLate && !closing.isOver,
      mayAskAgain: contact?.email != null && work.ports.sendPortalLink !== undefined,
      withCode: code.withCode,
      codeOpens: isLive(code, work.now),
    };
  },
});
