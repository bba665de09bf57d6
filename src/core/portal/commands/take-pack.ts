import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { LocatedPack, locatedPack } from "#core/pack/queries.ts";
import { examplePack } from "#core/pack/version.ts";
import { exampleDossierId } from "#core/portal/example.ts";

/**
 * A contact takes a version of the pack, and the journal keeps that it did: for `enter-portal.ts`, never for a door
 * of operations.
 */
export const takePack = command({
  name: "portal.take-pack",
  summary: "Finds the zip of a pack for a contact, and keeps that it was taken.",
  permission: "portal.answer",
  input: z.object({ dossierId: Id, packId: Id }),
  output: LocatedPack,
  refusals: ["dossier.not-found", "pack.not-found", "pack.not-ready"],
  example: {
    input: { dossierId: exampleDossierId, packId: examplePack.id },
    output: { name: "passation.zip", bytes: 1, sha256: "", place: "", key: new Uint8Array(32) },
  },
  load: ({ dossierId }, work) => lockDossier(work, dossierId),
  async perform(_, { dossierId, packId }, work) {
    const located = await locatedPack(work, dossierId, packId);
    if (isRefusal(located)) return located;
    const { name, sha256 } = located;
    const subject = `pack:${packId}`;
    return {
      result: located,
      facts: [{ dossierId, kind: "portal.pack-taken", subject, details: { name, sha256 } }],
    };
  },
});
