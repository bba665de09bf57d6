import type { World } from "#core/run.ts";
import { daysAgo } from "./who.ts";

/** Something that somebody did so many days ago, in the world of that day. */
export type Moment = { readonly ago: number; readonly act: (world: World) => Promise<unknown> };

/** Does everything in the order of its days; what is of one day, in the order in which it is told. */
export async function play(world: World, moments: readonly Moment[]): Promise<void> {
  const inOrder = [...moments].sort((one, other) => other.ago - one.ago);
  for (const { ago, act } of inOrder) await act(daysAgo(world, ago));
}
