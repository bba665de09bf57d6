import { ownAgency } from "#core/kernel/actor.ts";
import { buildPack } from "#core/pack/commands/build-pack.ts";
import { makePackVersion } from "#core/pack/commands/make-pack.ts";
import { addDecision } from "#core/tracking/commands/add-entry.ts";
import { done } from "#testing/people.ts";
import { daysAgo, type Who } from "./who.ts";

/** Builds versions of a pack, a week and one decision apart, so that there is something to compare. */
export async function buildPacks({ world, actor, dossierId }: Who, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    const then = daysAgo(world, 7 * (left - 1));
    const { id: packId } = await done(then, actor, buildPack, { dossierId });
    const worker = { kind: "system", agencyId: ownAgency(actor), because: "pack.make" } as const;
    await done(then, worker, makePackVersion, { dossierId, packId });
    if (left === 1) return;
    await done(daysAgo(world, 3), actor, addDecision, {
      dossierId,
      title: "Remettre aussi les photos de l’atelier",
      on: then.clock().toZonedDateTimeISO("UTC").toPlainDate().toString(),
      people: [{ name: "Léa Marchand" }],
    });
  }
}
