import { sql } from "kysely";
import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { refusalToAsk } from "#core/pack/queries/anything-shared.ts";
import { isSilent } from "#core/pack/silence.ts";
import { packsOf, saveNewPack, savePackNews, toPack } from "#core/pack/store.ts";
import { examplePack, type PackShown, PackShown as Shape } from "#core/pack/version.ts";

/** A member asks for the pack of a dossier; the worker makes it. Asked again meanwhile, it answers the one under way. */
export const buildPack = command({
  name: "pack.build",
  summary: "Builds the handover pack of a dossier, in the background; answers the version to come.",
  permission: "pack.build",
  input: z.object({ dossierId: Id, language: z.enum(["fr", "en"]).default("fr") }),
  output: Shape,
  refusals: ["dossier.not-found", "pack.nothing", "pack.nothing-shared", "pack.under-way"],
  example: { input: { dossierId: "01980000-0000-7000-8000-000000000010" }, output: examplePack },
  async load({ dossierId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const nothing = await refusalToAsk(work, { agencyId: ownAgency(work.actor), dossierId });
    if (nothing) return nothing;
    const row = await packsOf(work, dossierId)
      .where(sql<boolean>`state in ('queued', 'building')`)
      .executeTakeFirst();
    return { underWay: row && toPack(row) };
  },
  async perform({ underWay }, { dossierId, language }, work) {
    const { now, actor } = work;
    if (underWay) {
      const silent = isSilent(underWay, now.epochMilliseconds);
      if (!silent && underWay.language !== language) return refuse("pack.under-way");
      if (!silent) return { result: underWay, facts: [] };
      await savePackNews(work, dossierId, underWay.id, { state: "failed", problem: "pack.failed" });
    }
    const pack: PackShown = {
      ...examplePack,
      id: work.newId(),
      language,
      askedAt: now.toString({ smallestUnit: "millisecond" }),
      askedBy: actorReference(actor),
    };
    await saveNewPack(work, dossierId, pack);
    return {
      result: pack,
      facts: [{ dossierId, kind: "pack.asked", subject: `pack:${pack.id}`, details: { language } }],
      jobs: [
        {
          name: "pack.make",
          data: { agencyId: ownAgency(actor), dossierId, packId: pack.id },
          singletonKey: pack.id,
        },
      ],
    };
  },
});
