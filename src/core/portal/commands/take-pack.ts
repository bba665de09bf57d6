import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { LocatedPack, locatedPack } from "#core/pack/queries.ts";
import { examplePack } from "#core/pack/version.ts";
import { exampleDossierId } from "#core/portal/example.ts";
import { isShownTo } from "#core/portal/share-store.ts";

/**
 * A contact takes a version of the pack, and the journal keeps that it did: for `enter-portal.ts`, never for a door
 * of operations.
 */
export const takePack = command({
  name: "portal.take-pack",
  summary: "Finds the zip of a pack for a contact, and keeps that it was taken.",
  permission: "portal.take-part",
  input: z.object({ dossierId: Id, packId: Id }),
  output: LocatedPack,
  refusals: ["dossier.not-found", "pack.not-found", "pack.not-ready"],
  example: {
    input: { dossierId: exampleDossierId, packId: examplePack.id },
    output: { name: "passation.zip", bytes: 1, sha256: "", place: "", key: new Uint8Array(32) },
  },
  load: ({ dossierId }, work) => lockDossier(work, dossierId),
  async perform(_, { dossierId, packId }, work) {
    // A version that a successor was not shown is not there for it.
    if (!(await isShownTo(work, dossierId, "pack", packId))) return refuse("pack.not-found");
    const located = await locatedPack(work, dossierId, packId);
    if (isRefusal(located)) return located;
    const { name, sha256 } = located;
    const subject = `pack:${packId}`;
    // What a successor took is not yet with the client: monitors and files wait for the client's own.
    const isSuccessor = work.actor.kind === "contact" && work.actor.side === "successor";
    const kind = isSuccessor ? ("portal.successor-took-pack" as const) : ("portal.pack-taken" as const);
    return {
      result: located,
      facts: [{ dossierId, kind, subject, details: { name, sha256 } }],
    };
  },
});
