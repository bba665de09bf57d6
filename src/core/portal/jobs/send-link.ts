import { z } from "zod";
import { job } from "#core/kernel/job.ts";
import { mailLink } from "#core/portal/commands/mail-link.ts";
import { SealedLink } from "#core/portal/sealed-link.ts";

/** Mails a link to the portal after it was made. A mail server that is away is tried again; a "no" is the end. */
export const sendPortalLinkJob = job({
  name: "portal.send-link",
  data: SealedLink.extend({ agencyId: z.string() }),
  async perform({ agencyId, ...letter }, { runAs }) {
    await runAs({ kind: "system", agencyId, because: "portal" }, mailLink, letter);
  },
});
