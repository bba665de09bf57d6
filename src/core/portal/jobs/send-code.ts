import { z } from "zod";
import { job } from "#core/kernel/job.ts";
import { mailCode } from "#core/portal/commands/enter-by-code.ts";
import { SealedLink } from "#core/portal/sealed-link.ts";

/** Mails a code after it was asked for. One that came too late to be of use is not sent. */
export const sendPortalCodeJob = job({
  name: "portal.send-code",
  data: SealedLink.extend({ agencyId: z.string() }),
  async perform({ agencyId, ...letter }, { runAs }) {
    await runAs({ kind: "system", agencyId, because: "portal" }, mailCode, letter);
  },
});
