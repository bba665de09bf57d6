import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { followings, followsFrom } from "#core/tracking/homes.ts";
import { placeOf } from "#core/tracking/store.ts";
import { sourceHomes } from "#core/tracking/tracking.ts";

/** A member says where a source lives, hence what must be done about it before the end. */
export const setHome = command({
  name: "tracking.set-home",
  summary: "Says where a source lives: at the client, in a tool that the client owns, or with us.",
  permission: "tracking.edit",
  input: z.object({ dossierId: Id, sourceId: Id, home: z.enum(sourceHomes).nullable() }),
  output: z.object({
    sourceId: Id,
    home: z.enum(sourceHomes).nullable(),
    follows: z.enum(followings).meta({ description: "What is to be done about it before the end" }),
  }),
  refusals: ["dossier.not-found", "tracking.source-not-found"],
  example: {
    input: {
      dossierId: "01980000-0000-7000-8000-000000000010",
      sourceId: "01980000-0000-7000-8000-000000000021",
      home: "ours",
    },
    output: { sourceId: "01980000-0000-7000-8000-000000000021", home: "ours", follows: "hand-over" },
  },
  async load({ dossierId, sourceId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const source = await work.tx
      .selectFrom("source")
      .select(["id", "home"])
      .where("agency_id", "=", placeOf(work, dossierId).agencyId)
      .where("dossier_id", "=", dossierId)
      .where("id", "=", sourceId)
      .where("current_snapshot_id", "is not", null)
      .executeTakeFirst();
    return source ?? refuse("tracking.source-not-found");
  },
  async perform(source, { dossierId, sourceId, home }, work) {
    const result = { sourceId, home, follows: followsFrom(home) };
    if (source.home === home) return { result, facts: [] };
    await work.tx
      .updateTable("source")
      .set({ home })
      .where("agency_id", "=", placeOf(work, dossierId).agencyId)
      .where("dossier_id", "=", dossierId)
      .where("id", "=", sourceId)
      .execute();
    const details = { from: source.home, to: home };
    const fact = { dossierId, kind: "tracking.home-set" as const, subject: `source:${sourceId}`, details };
    return { result, facts: [fact] };
  },
});
