import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { job } from "#core/kernel/job.ts";
import { claimDigest, sendDigest } from "#core/reminder/commands/send-digest.ts";

/** Mails one digest. A mail server that is away is tried again; a digest that was settled meanwhile is left alone. */
export const mailDigest = job({
  name: "reminder.mail-digest",
  data: z.object({ agencyId: z.string(), digestId: Id }),
  async perform({ agencyId, digestId }, { runAs, signal }) {
    const actor = { kind: "system", agencyId, because: "reminder.send-due" } as const;
    const claimed = await runAs(actor, claimDigest, { digestId });
    if (!claimed.ok) return;
    const sent = await runAs(actor, sendDigest, { digestId }, undefined, signal);
    if (!sent.ok && sent.refusal.refused === "agency.mail-unavailable")
      throw new Error("no mail server is set, and a digest waits");
  },
});
