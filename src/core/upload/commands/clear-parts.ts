import { z } from "zod";
import { unlessStoreFails } from "#core/file/store-failure.ts";
import { isKept } from "#core/file/stored-rows.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { preparedCommand } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";

/** The parts of a finished or given up upload leave the store; what a row names after all stays. */
export const clearParts = preparedCommand({
  name: "upload.clear",
  summary: "Takes from the store of files what uploads left there.",
  permission: "file.keep",
  input: z.object({ places: z.array(z.string().max(200)).max(1_000) }),
  output: z.object({ deleted: z.number().int().min(0) }),
  refusals: ["file.store-unreachable", "file.store-refused"],
  example: { input: { places: [] }, output: { deleted: 0 } },
  async prepare({ places }, { fileStore }, _, look) {
    const unnamed = await look(async ({ tx, actor }) => {
      const agencyId = ownAgency(actor);
      const own = places.filter((place) => place.startsWith(`${agencyId}/`));
      const kept = await Promise.all(own.map((place) => isKept(tx, agencyId, place)));
      return own.filter((_, at) => !kept[at]);
    });
    const cleared = await unlessStoreFails(async () => {
      for (const place of unnamed) await fileStore.delete(place);
    });
    return isRefusal(cleared) ? cleared : { deleted: unnamed.length };
  },
  load: async () => true as const,
  perform: (_, __, ___, result) => ({ result, facts: [] }),
});
