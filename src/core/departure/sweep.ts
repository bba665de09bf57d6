import type { DepartureShown, ThingShown } from "./fields.ts";

/** One line of a sweep: a right or a tied thing of ours on an access, or leaving the access itself. */
export type SweepLine = {
  readonly accessId: string;
  /** The tool and its resource. */
  readonly access: string;
  readonly is: "right" | "tied" | "departure";
  /** As departure.list names it; null for leaving the access itself. */
  readonly what: string | null;
  readonly kind: ThingShown["kind"] | null;
  readonly name: ThingShown["name"] | null;
  readonly level: ThingShown["level"];
  readonly closed: ThingShown["closed"];
  /** It is open although the departure had been called closed. */
  readonly reopened: boolean;
  readonly mayClose: ThingShown["mayClose"];
};

/**
 * All that is to be closed before nothing of ours is left, line by line: first what a contradiction opened again, then
 * what is open in the order of the departures, what is closed last. What concerns nobody has no line.
 */
export function sweepOf(departures: readonly DepartureShown[]): readonly SweepLine[] {
  const lines = departures.flatMap(linesOf);
  const place = ({ closed, reopened }: SweepLine) => (closed ? 2 : reopened ? 0 : 1);
  return lines.toSorted((one, other) => place(one) - place(other));
}

function linesOf(departure: DepartureShown): readonly SweepLine[] {
  const { accessId, name: access, contradicted, open, state, closed, mayClose } = departure;
  const isAside = state === "not-applicable";
  if (isAside && !contradicted) return [];
  const lines = (isAside ? [] : open).map(
    (one): SweepLine => ({ accessId, access, ...one, reopened: contradicted && one.closed === null }),
  );
  const leaving: SweepLine = {
    ...{ accessId, access, is: "departure", what: null, kind: null, name: null, level: null },
    closed: state === "closed" && closed ? { as: "closed", ...closed } : null,
    reopened: contradicted,
    mayClose,
  };
  return [...lines, leaving];
}

/** How far a sweep is. */
export function sweepCounts(lines: readonly SweepLine[]): {
  readonly total: number;
  readonly closed: number;
  readonly reopened: number;
} {
  return {
    total: lines.length,
    closed: lines.filter(({ closed }) => closed !== null).length,
    reopened: lines.filter(({ reopened }) => reopened).length,
  };
}
