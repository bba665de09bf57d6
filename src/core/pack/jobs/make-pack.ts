import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { job } from "#core/kernel/job.ts";
import type { Report } from "#core/kernel/operation.ts";
import { makePackVersion } from "#core/pack/commands/make-pack.ts";
import { tellBuild } from "#core/pack/commands/tell-build.ts";
import { packProblems } from "#core/pack/version.ts";

/** How often the row tells how far a build is; milliseconds. */
const everyNews = 1_000;

/** The part of the work that each step is: drawing takes nearly all of it. */
const steps = {
  reading: { step: "reading", from: 0, share: 0.1 },
  storing: { step: "drawing", from: 0.1, share: 0.8 },
  saving: { step: "sealing", from: 0.9, share: 0.1 },
} as const;

/** Makes a pack that was asked for. What cannot be made says so on its row; a fault, or a stop, is tried again. */
export const makePackJob = job({
  name: "pack.make",
  data: z.object({ agencyId: Id, dossierId: Id, packId: Id }),
  async perform({ agencyId, ...which }, { runAs, signal }) {
    const actor = { kind: "system", agencyId, because: "pack.make" } as const;
    const tell = (news: object) => runAs(actor, tellBuild, { ...which, ...news });
    let told = 0;
    let telling: Promise<unknown> = Promise.resolve();
    const report: Report = ({ step: of, done, total }) => {
      const now = Temporal.Now.instant().epochMilliseconds;
      if (now - told < everyNews) return;
      told = now;
      const { step, from, share } = steps[of];
      const progress = from + share * (total === 0 ? 0 : done / total);
      telling = telling.then(() => tell({ state: "building", step, progress })).catch(() => undefined);
    };
    try {
      const answer = await runAs(actor, makePackVersion, which, report, signal);
      await telling;
      if (answer.ok) return;
      const problem = packProblems.find((one) => one === answer.refusal.refused) ?? "pack.failed";
      await tell({ state: "failed", problem });
    } catch (error) {
      await telling;
      // Stopped and not failed: it is under way until the queue gives it to another.
      if (!signal?.aborted) await tell({ state: "failed", problem: "pack.failed" });
      throw error;
    }
  },
});
