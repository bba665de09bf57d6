import { z } from "zod";
import { openLetter, SealedLetter } from "#core/agency/sealed-letter.ts";
import { findInvitation } from "#core/agency/store.ts";
import { hashToken } from "#core/agency/tokens.ts";
import { Id } from "#core/kernel/ids.ts";
import { preparedCommand } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/** The worker mails an invitation that still waits, and says so in the journal. */
export const mailInvitation = preparedCommand({
  name: "agency.mail-invitation",
  summary: "Mails an invitation that was made a moment ago; the worker does it.",
  permission: "agency.mail-invitation",
  input: SealedLetter,
  output: z.object({ invitationId: Id }),
  refusals: ["agency.invitation-not-found", "agency.mail-unavailable"],
  example: {
    input: { key: "q5RkYv0=", sealed: "9fWq2bA=" },
    output: { invitationId: "01980000-0000-7000-8000-000000000003" },
  },
  async prepare(sealed, { sendInvitation, vault }, _, look) {
    if (!sendInvitation) return refuse("agency.mail-unavailable");
    const letter = openLetter(sealed, vault);
    const waiting = await look(({ tx }) => findInvitation(tx, hashToken(letter.token, vault)));
    if (!waiting) return refuse("agency.invitation-not-found");
    await sendInvitation(letter);
    return letter;
  },
  load: async () => true,
  async perform(_, __, ___, { invitationId }) {
    const subject = `invitation:${invitationId}`;
    return { result: { invitationId }, facts: [{ kind: "invitation.mailed", subject, details: {} }] };
  },
});
