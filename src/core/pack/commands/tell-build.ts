import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { lockPack, savePackNews } from "#core/pack/store.ts";
import { examplePack, packProblems } from "#core/pack/version.ts";

/** The worker tells how far a build is, or that it failed and why; news of one that is over change nothing. */
export const tellBuild = command({
  name: "pack.tell-build",
  summary: "Tells how far the build of a pack is, as the worker does.",
  permission: "pack.make",
  input: z.object({
    dossierId: Id,
    packId: Id,
    state: z.enum(["building", "failed"]),
    step: z.enum(["reading", "drawing", "sealing"]).optional(),
    progress: z.number().min(0).max(1).optional(),
    problem: z.enum(packProblems).optional(),
  }),
  output: z.object({ told: z.boolean() }),
  refusals: ["dossier.not-found", "pack.not-found"],
  example: {
    input: {
      dossierId: "01980000-0000-7000-8000-000000000010",
      packId: examplePack.id,
      state: "building",
      progress: 0.5,
    },
    output: { told: true },
  },
  async load({ dossierId, packId }, work) {
    const dossier = await loadDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockPack(work, dossierId, packId);
  },
  async perform(pack, { dossierId, packId, state, step, progress, problem }, work) {
    if (pack.state === "ready" || pack.state === "same") return { result: { told: false }, facts: [] };
    await savePackNews(work, dossierId, packId, {
      state,
      ...(step === undefined ? {} : { step }),
      ...(progress === undefined ? {} : { progress }),
      problem: problem ?? null,
    });
    return { result: { told: true }, facts: [] };
  },
});
