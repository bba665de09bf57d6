import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { exampleWhich, Which } from "#core/upload/fields.ts";
import { holdUpload as hold, releaseUpload } from "#core/upload/lease.ts";
import { loadUpload } from "#core/upload/store.ts";

/** One request at a time deals with an upload, whichever process each is in. */
export const holdUpload = command({
  name: "upload.hold",
  summary: "Takes an upload for one request, keeps it or lets go of it.",
  permission: "file.write",
  input: Which.extend({ holder: Id, release: z.boolean().default(false) }),
  output: z.object({ held: z.boolean(), wanted: z.boolean() }),
  refusals: ["upload.not-found"],
  example: {
    input: { ...exampleWhich, holder: exampleWhich.uploadId },
    output: { held: true, wanted: false },
  },
  load: (which, work) => loadUpload(work, which),
  async perform(_, { holder, release, ...which }, work) {
    if (!release) return { result: await hold(work, which, holder), facts: [] };
    await releaseUpload(work, which, holder);
    return { result: { held: false, wanted: false }, facts: [] };
  },
});
