import { z } from "zod";
import { command } from "#core/kernel/operation.ts";
import { clearPlaces } from "#core/upload/clearing.ts";
import { deleteUpload, lockExpired } from "#core/upload/store.ts";

/** Uploads of which nothing came for a week are forgotten; of finished ones only the way they came. */
export const expireUploads = command({
  name: "upload.expire",
  summary: "Forgets the uploads whose time is over.",
  permission: "file.keep",
  input: z.object({}),
  output: z.object({ forgotten: z.number().int().min(0) }),
  refusals: [],
  example: { input: {}, output: { forgotten: 1 } },
  load: async (_, work) => lockExpired(work, 200),
  async perform(expired, _, work) {
    const places: string[] = [];
    for (const which of expired) places.push(...(await deleteUpload(work, which)));
    return { result: { forgotten: expired.length }, facts: [], jobs: clearPlaces(places) };
  },
});
