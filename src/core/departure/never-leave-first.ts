import { nameOfAccess } from "#core/access/access.ts";
import { autonomyOf } from "#core/access/autonomy.ts";
import type { AutonomyShown } from "#core/access/fields.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Tool } from "#core/tool/tool.ts";
import type { Leaving } from "./departure.ts";
import { departureDay, lastDayOf } from "./departure-day.ts";
import type { DepartureMethod, DepartureState } from "./kinds.ts";
import { type Thing, thingsOf, withoutRights } from "./things.ts";

/** Yes, or why not: what a button shows is what the command would answer. */
export type May = true | Refusal;

/** What follows on a day from what is kept of a departure. */
export type DepartureNow = {
  readonly state: DepartureState;
  readonly dueOn: string | null;
  readonly method: DepartureMethod;
  readonly reason: string | null;
  /** It was called closed, and something of ours is there again. */
  readonly contradicted: boolean;
  readonly mayClose: May;
  /** Whether one may say that there is nothing to leave. */
  readonly mayBeNotApplicable: May;
  /** Whether the client can do without us, were only those of our rights left that are open. */
  readonly autonomy: AutonomyShown;
  readonly open: readonly (Thing & { readonly mayClose: May })[];
};

/**
 * Where our departure from a tool stands, and what it takes to call it closed. Never leave first: nothing closes it
 * while the client’s own right is not shown, or nobody said that it is not needed.
 */
export function departureOf(leaving: Leaving): DepartureNow {
  const { access, tool, departure } = leaving;
  const things = thingsOf(access, tool, departure);
  const { aside, state, dueOn, contradicted } = whereOf(leaving, things);
  const autonomy = autonomyWithout(leaving, things, () => false);
  return {
    state,
    dueOn,
    ...(aside
      ? { method: "not-applicable", reason: aside.reason }
      : departure.method === "not-applicable"
        ? { method: methodOf(tool), reason: null }
        : { method: departure.method ?? methodOf(tool), reason: departure.reason }),
    contradicted,
    mayClose: mayClose(leaving, state, autonomy, things),
    mayBeNotApplicable: mayBeNotApplicable(leaving, things),
    autonomy,
    open: things.map((thing) => ({ ...thing, mayClose: mayCloseThing(leaving, autonomy, things, thing) })),
  };
}

/** What is looked at to say where a departure stands: neither evidence nor the tool changes it. */
export type Standing = Omit<Leaving, "access" | "tool"> & {
  readonly access: Pick<Leaving["access"], "exception" | "ours">;
};

/** Where a departure stands on a day, without asking whether it may be closed. */
export function standingOf(leaving: Standing): {
  readonly state: DepartureState;
  readonly dueOn: string | null;
  readonly contradicted: boolean;
  /** Rights of ours that nothing shows closed. */
  readonly rightsOpen: number;
} {
  const things = thingsOf(leaving.access, undefined, leaving.departure);
  const { aside: _, ...where } = whereOf(leaving, things);
  return where;
}

function whereOf(leaving: Standing, things: readonly Thing[]) {
  const { departure, endOn, today } = leaving;
  const rightsOpen = rightsOpenOf(things).length;
  const { closed, usedOn } = departure;
  const contradicted = closed !== null && (rightsOpen > 0 || (usedOn !== null && usedOn > closed.on));
  const dueOn = departureDay(endOn, departure.dueOn);
  const aside = asideOf(leaving, things);
  const state: DepartureState = aside
    ? "not-applicable"
    : closed && !contradicted
      ? "closed"
      : openState(dueOn, departure.asked !== null, contradicted, today);
  return { aside, state, dueOn, contradicted, rightsOpen };
}

/**
 * Why there is nothing to leave: somebody said so and no right of ours is open, or the access concerns nobody and
 * nothing of ours is on it.
 */
function asideOf({ access, departure }: Standing, things: readonly Thing[]) {
  if (departure.method === "not-applicable" && rightsOpenOf(things).length === 0)
    return { reason: departure.reason };
  const hasRights = things.some(({ is }) => is === "right");
  return access.exception?.is === "not-applicable" && !hasRights ? access.exception : undefined;
}

const rightsOpenOf = (things: readonly Thing[]) =>
  things.filter(({ is, closing }) => is === "right" && closing === null);

/** What was called closed and is not is due at once, whatever its day. */
function openState(
  dueOn: string | null,
  asked: boolean,
  contradicted: boolean,
  today: string,
): DepartureState {
  if (dueOn !== null && today > lastDayOf(dueOn)) return "late";
  if (contradicted || (dueOn !== null && today >= dueOn)) return "due";
  return asked ? "asked" : "planned";
}

/** Where we cannot remove ourselves, somebody is asked to; elsewhere it is done by hand. */
function methodOf(tool: Tool | undefined): DepartureMethod {
  const alone = tool?.departure.alone;
  return alone === "no" || alone === "ask" ? "delegated" : "manual";
}

/** Rights of ours that were closed count no more, nor those that are about to be. */
function autonomyWithout(
  { access, tool, today }: Leaving,
  things: readonly Thing[],
  gone: (what: string) => boolean,
): AutonomyShown {
  const closed = new Set(things.flatMap(({ what, closing }) => (closing ? [what] : [])));
  return autonomyOf(
    withoutRights(access, (what) => closed.has(what) || gone(what)),
    tool,
    today,
  );
}

/** The client can do without us, or somebody said, with a reason, that it need not. */
const standsAlone = ({ state }: AutonomyShown) =>
  state === "autonomous" || state === "waived" || state === "not-applicable";

function notAutonomous({ access }: Leaving, { blockers, lacks }: AutonomyShown): Refusal {
  const missing = [...blockers, ...lacks].map(({ kind }) => kind).join(", ");
  return refuse("departure.client-not-autonomous", { name: nameOfAccess(access), missing });
}

function mayClose(
  leaving: Leaving,
  state: DepartureState,
  autonomy: AutonomyShown,
  things: readonly Thing[],
): May {
  const name = nameOfAccess(leaving.access);
  if (state === "not-applicable") return refuse("departure.nothing-to-leave", { name });
  if (state === "closed") return refuse("departure.already-closed", { name });
  if (!standsAlone(autonomy)) return notAutonomous(leaving, autonomy);
  const open = things.filter(({ closing }) => closing === null);
  if (open.length === 0) return true;
  const what = open.map((one) => one.what).join(", ");
  return refuse("departure.still-open", { name, count: open.length, what });
}

/** How many rights a refusal names. */
const mostNamed = 3;

function mayBeNotApplicable({ access }: Leaving, things: readonly Thing[]): May {
  const open = rightsOpenOf(things);
  if (open.length === 0) return true;
  const rights = open.slice(0, mostNamed).map(({ name }) => name.fr);
  return refuse("departure.rights-open", {
    name: nameOfAccess(access),
    count: open.length,
    rights: rights.join(", "),
  });
}

/**
 * One right after the other would be leaving first too: our last right, and one by which the resource keeps an owner,
 * are closed only once the client stands alone without them.
 */
function mayCloseThing(leaving: Leaving, now: AutonomyShown, things: readonly Thing[], thing: Thing): May {
  const name = nameOfAccess(leaving.access);
  if (thing.closing !== null) return refuse("departure.thing-closed", { name });
  if (thing.is === "tied") return true;
  const others = things.filter(
    ({ is, what, closing }) => is === "right" && closing === null && what !== thing.what,
  );
  const keepsOwner = now.blockers.some(
    ({ kind, names }) => kind === "last-owner" && names.includes(thing.name.en),
  );
  if (others.length > 0 && !keepsOwner) return true;
  const after = autonomyWithout(leaving, things, (what) => what === thing.what);
  return standsAlone(after) ? true : notAutonomous(leaving, after);
}
