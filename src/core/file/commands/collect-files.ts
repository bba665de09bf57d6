import { z } from "zod";
import { audit, mayGo } from "#core/file/audit.ts";
import { lastCollectedAt, saveCollected } from "#core/file/store.ts";
import { unlessStoreFails } from "#core/file/store-failure.ts";
import { rowsOf } from "#core/file/stored-rows.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { preparedCommand } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";

const Count = z.number().int().min(0);

/** The store is tidied of contents that no row names and none will: a refused import may have left some. */
export const collectFiles = preparedCommand({
  name: "file.collect",
  summary: "Deletes from the store of files what no row has named for a day.",
  permission: "file.keep",
  input: z.object({
    onceADay: z
      .boolean()
      .default(false)
      .meta({ description: "Whether to leave it when it was done today already" }),
  }),
  output: z.object({ deleted: Count, bytes: Count }),
  refusals: ["file.already-collected", "file.store-unreachable", "file.store-refused"],
  example: { input: {}, output: { deleted: 1, bytes: 48_243 } },
  async prepare({ onceADay }, { fileStore }, _, look) {
    const { agencyId, now, last } = await look(async ({ tx, actor, now }) => ({
      agencyId: ownAgency(actor),
      now,
      last: await lastCollectedAt(tx, ownAgency(actor)),
    }));
    if (onceADay && last?.startsWith(now.toString().slice(0, 10))) return refuse("file.already-collected");
    const gone = { deleted: 0, bytes: 0 };
    const collected = await unlessStoreFails(async () => {
      for await (const finding of audit(agencyId, rowsOf(agencyId, look), fileStore)) {
        if (finding.kind !== "forgotten" || !mayGo(finding.stored, now)) continue;
        await fileStore.delete(finding.stored.place);
        gone.deleted += 1;
        gone.bytes += finding.stored.bytes;
      }
    });
    return isRefusal(collected) ? collected : gone;
  },
  load: async (_, { actor }) => ({ agencyId: ownAgency(actor) }),
  async perform({ agencyId }, _, work, gone) {
    await saveCollected(work, agencyId);
    const subject = `agency:${agencyId}`;
    return {
      result: gone,
      facts: gone.deleted === 0 ? [] : [{ kind: "file.collected", subject, details: gone }],
    };
  },
});
