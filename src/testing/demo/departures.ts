import { closeDeparture } from "#core/departure/commands/close-departure.ts";
import { closeRight } from "#core/departure/commands/close-right.ts";
import { askDeparture } from "#core/departure/commands/plan-departure.ts";
import { listDepartures } from "#core/departure/queries.ts";
import type { Actor } from "#core/kernel/actor.ts";
import type { World } from "#core/run.ts";
import { done } from "#testing/people.ts";
import type { Moment } from "./moments.ts";

/** How we left an access of the demonstration, or asked to be removed from it, so many days ago. */
export type DemoLeaving = {
  readonly ago: number;
  /** Whom we asked. */
  readonly asked?: string;
  /** What shows that we left it. */
  readonly closed?: string;
};

type One = { readonly dossierId: string; readonly accessId: string | undefined };

/** What was done on that day: the client was asked, or all that is ours was closed and then the departure. */
export function leavingMoment(
  actor: Actor,
  access: () => One,
  { ago, asked, closed: statement }: DemoLeaving,
): Moment {
  const act = async (then: World) => {
    const one = access();
    if (asked) await done(then, actor, askDeparture, { ...one, note: asked });
    if (!statement) return;
    const { departures } = await done(then, actor, listDepartures, one);
    const open = departures.find(({ accessId }) => accessId === one.accessId)?.open ?? [];
    for (const { what, is } of open) {
      const as = is === "right" ? "closed" : "absent";
      await done(then, actor, closeRight, { ...one, what, as, statement });
    }
    await done(then, actor, closeDeparture, { ...one, statement });
  };
  return { ago, act };
}
