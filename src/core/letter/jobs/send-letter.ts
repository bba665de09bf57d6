import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { job } from "#core/kernel/job.ts";
import { beginAttempt } from "#core/letter/commands/begin-attempt.ts";
import { deliverLetter } from "#core/letter/commands/deliver-letter.ts";

/** Sends a letter that a member sent. A mail server that is away is tried again, ever more rarely; a "no" is the end. */
export const sendLetterJob = job({
  name: "letter.send",
  data: z.object({ agencyId: Id, dossierId: Id, letterId: Id }),
  async perform({ agencyId, ...which }, { runAs, signal }) {
    const actor = { kind: "system", agencyId, because: "letter.send" } as const;
    const begun = await runAs(actor, beginAttempt, which);
    if (!begun.ok || begun.result.attempt === null) return;
    const { attempt } = begun.result;
    const answer = await runAs(actor, deliverLetter, { ...which, attempt }, undefined, signal);
    if (answer.ok && answer.result.again) throw new Error("the mail server did not take a letter yet");
  },
});
