import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { preparedCommand } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleLink } from "#core/portal/example.ts";
import { openSealedLink, SealedLink } from "#core/portal/sealed-link.ts";
import { holdLink, saveMailed } from "#core/portal/store.ts";

/** The worker mails a link that still waits, and says so in the journal. */
export const mailLink = preparedCommand({
  name: "portal.mail-link",
  summary: "Mails a link to the portal that was made a moment ago; the worker does it.",
  permission: "portal.mail-link",
  input: SealedLink,
  output: z.object({ linkId: Id }),
  refusals: ["portal.link-not-found", "agency.mail-unavailable"],
  example: { input: { key: "q5RkYv0=", sealed: "9fWq2bA=" }, output: { linkId: exampleLink.id } },
  async prepare(sealed, { sendPortalLink, vault }, _, look) {
    if (!sendPortalLink) return refuse("agency.mail-unavailable");
    const letter = openSealedLink(sealed, vault);
    const waits = await look((work) => holdLink(work, letter.token));
    if (isRefusal(waits)) return waits;
    await sendPortalLink(letter);
    return letter;
  },
  load: async () => true,
  async perform(_, __, work, { dossierId, linkId }) {
    await saveMailed(work, dossierId, linkId);
    const subject = `portal-link:${linkId}`;
    return {
      result: { linkId },
      facts: [{ dossierId, kind: "portal.link-mailed", subject, details: {} }],
    };
  },
});
