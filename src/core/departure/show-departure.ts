import { nameOfAccess } from "#core/access/access.ts";
import { compareNumbered } from "#core/kernel/number-order.ts";
import type { Closing, Leaving } from "./departure.ts";
import type { CountsShown, DepartureShown, ThingShown } from "./fields.ts";
import { type DepartureState, departureStates } from "./kinds.ts";
import { departureOf } from "./never-leave-first.ts";

/** A departure as every door shows it, with what follows for it on the day. */
export function departureShown(leaving: Leaving): DepartureShown {
  const { access, tool, departure } = leaving;
  const { open, ...now } = departureOf(leaving);
  const named = new Set(open.map(({ what }) => what));
  return {
    accessId: access.id,
    name: nameOfAccess(access),
    tool: {
      key: access.toolKey,
      name: tool?.name ?? access.toolName,
      alone: tool?.departure.alone ?? null,
      url: tool?.departure.url ?? null,
    },
    ...now,
    fixedOn: departure.dueOn,
    asked: departure.asked,
    closed: departure.closed,
    reopened: departure.reopened,
    open: open.map(({ closing, ...thing }) => ({ ...thing, closed: closing && closedShown(closing) })),
    earlier: departure.closings
      .filter(({ what }) => !named.has(what))
      .map((one) => ({ what: one.what, name: one.name, closed: closedShown(one) })),
  };
}

const closedShown = ({ as, statement, fileId, on, by }: Closing): NonNullable<ThingShown["closed"]> => ({
  as,
  statement,
  fileId,
  on,
  by,
});

/** Departures in the order in which they want somebody: what was contradicted, what is late, then by their day. */
export function worstFirst(departures: readonly DepartureShown[]): DepartureShown[] {
  const urgency = ({ contradicted, state }: DepartureShown) =>
    contradicted ? -1 : departureStates.indexOf(state);
  const day = ({ dueOn }: DepartureShown) => dueOn ?? "9999";
  return departures.toSorted(
    (one, other) =>
      urgency(one) - urgency(other) ||
      (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0) ||
      compareNumbered(one.name, other.name) ||
      (one.accessId < other.accessId ? -1 : 1),
  );
}

/** How many departures are in which state. */
export function countsOf(departures: readonly DepartureShown[]): CountsShown {
  const count = (state: DepartureState) => departures.filter((one) => one.state === state).length;
  const notApplicable = count("not-applicable");
  return {
    total: departures.length - notApplicable,
    late: count("late"),
    due: count("due"),
    asked: count("asked"),
    planned: count("planned"),
    closed: count("closed"),
    notApplicable,
    contradicted: departures.filter(({ contradicted }) => contradicted).length,
  };
}
