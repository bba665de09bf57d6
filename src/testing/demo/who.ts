import type { Actor } from "#core/kernel/actor.ts";
import type { World } from "#core/run.ts";

/** Who works on which dossier of the demonstration, and when: the world's clock says it. */
export type Who = { readonly world: World; readonly actor: Actor; readonly dossierId: string };

/** The same world so many days earlier: what is done in it is dated so. */
export function daysAgo(world: World, days: number): World {
  return { ...world, clock: () => world.clock().subtract({ hours: 24 * days }) };
}
