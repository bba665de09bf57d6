import { z } from "zod";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { clearPlaces } from "#core/upload/clearing.ts";
import { exampleWhich, Which } from "#core/upload/fields.ts";
import { deleteUpload, lockUpload } from "#core/upload/store.ts";

/** A member gives an upload up: what came of it is forgotten. A finished one is a file, and stays. */
export const abandonUpload = command({
  name: "upload.abandon",
  summary: "Gives up an upload that is not finished.",
  permission: "file.write",
  input: Which,
  output: z.object({ received: z.number() }),
  refusals: ["upload.not-found", "upload.conflict"],
  example: { input: exampleWhich, output: { received: 4_194_304 } },
  load: (which, work) => lockUpload(work, which),
  async perform({ received, fileId }, which, work) {
    if (fileId !== null) return refuse("upload.conflict");
    const places = await deleteUpload(work, which);
    return { result: { received }, facts: [], jobs: clearPlaces(places) };
  },
});
