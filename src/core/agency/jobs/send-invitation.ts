import { z } from "zod";
import { mailInvitation } from "#core/agency/commands/mail-invitation.ts";
import { SealedLetter } from "#core/agency/sealed-letter.ts";
import { job } from "#core/kernel/job.ts";

/** Mails an invitation after it was made. A mail server that is away is tried again; a "no" is the end. */
export const sendInvitation = job({
  name: "agency.send-invitation",
  data: SealedLetter.extend({ agencyId: z.string() }),
  async perform({ agencyId, ...letter }, { runAs }) {
    await runAs({ kind: "system", agencyId, because: "invitation" }, mailInvitation, letter);
  },
});
