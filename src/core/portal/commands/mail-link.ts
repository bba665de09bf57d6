import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { preparedCommand } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleLink } from "#core/portal/example.ts";
import { nameOfSheet, seeAnswerSheet } from "#core/portal/queries/answer-sheet.ts";
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
  async prepare(sealed, { sendPortalLink, drawAnswerSheet, vault }, _, look) {
    if (!sendPortalLink) return refuse("agency.mail-unavailable");
    const { withSheet, ...letter } = openSealedLink(sealed, vault);
    const waits = await look(async (work) => {
      const held = await holdLink(work, letter.token);
      if (isRefusal(held) || !withSheet) return held;
      const asked = await seeAnswerSheet(held.work, letter.dossierId, letter.language);
      // The dossier may have become that of a supplier since: the link leaves all the same.
      return isRefusal(asked) && asked.refused === "portal.for-client" ? held : asked;
    });
    if (isRefusal(waits)) return waits;
    const asked = "rows" in waits && waits.rows.length > 0 ? waits : undefined;
    const sheet = asked && { name: nameOfSheet(asked), bytes: await drawAnswerSheet(asked) };
    await sendPortalLink({ ...letter, ...(sheet ? { sheet } : {}) });
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
