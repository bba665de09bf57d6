import { z } from "zod";
import { job } from "#core/kernel/job.ts";
import { takeInWords } from "#core/search/commands/take-in-words.ts";

/** The words of a large import are looked up as fast as the others soon after it. */
export const takeInWordsJob = job({
  name: "search.take-in",
  data: z.object({ agencyId: z.string() }),
  async perform({ agencyId }, { runAs }) {
    const actor = { kind: "system", agencyId, because: "search.take-in" } as const;
    const answer = await runAs(actor, takeInWords, {});
    if (!answer.ok) throw new Error(`words stay aside: ${answer.refusal.refused}`);
  },
});
