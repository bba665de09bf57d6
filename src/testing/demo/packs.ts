import { ownAgency } from "#core/kernel/actor.ts";
import { buildPack } from "#core/pack/commands/build-pack.ts";
import { makePackVersion } from "#core/pack/commands/make-pack.ts";
import type { World } from "#core/run.ts";
import { addDecision } from "#core/tracking/commands/add-entry.ts";
import { done } from "#testing/people.ts";
import type { Moment } from "./moments.ts";
import type { Who } from "./who.ts";

/** Builds versions of a pack, a week and one decision apart, so that there is something to compare. */
export function packMoments({ actor, dossierId }: Omit<Who, "world">, count: number): readonly Moment[] {
  const build = async (then: World) => {
    const { id: packId } = await done(then, actor, buildPack, { dossierId });
    const worker = { kind: "system", agencyId: ownAgency(actor), because: "pack.make" } as const;
    await done(then, worker, makePackVersion, { dossierId, packId });
  };
  const decide = (then: World) =>
    done(then, actor, addDecision, {
      dossierId,
      title: "Remettre aussi les photos de l’atelier",
      on: then.clock().toZonedDateTimeISO("UTC").toPlainDate().toString(),
      people: [{ name: "Léa Marchand" }],
    });
  return Array.from({ length: count }, (_, weeks) => weeks).flatMap((weeks) => [
    { ago: 7 * weeks, act: build },
    ...(weeks > 0 ? [{ ago: 7 * weeks - 4, act: decide }] : []),
  ]);
}
