import { rightForms } from "#core/access/kinds.ts";
import { tiedKinds } from "#core/tool/kinds.ts";
import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";
import { useAccessWords } from "../accesses/use-access-words.ts";

export type DepartureList = Answer<"departure.list">;
export type DepartureRow = DepartureList["departures"][number];
export type ThingRow = DepartureRow["open"][number];

/** Why something may not be closed, or be said not to be there, as lists say it. */
const closeRefusals = [
  "departure.client-not-autonomous",
  "departure.still-open",
  "departure.nothing-to-leave",
  "departure.rights-open",
  "departure.already-closed",
  "departure.thing-closed",
] as const;

/** The words in which departures are told, whichever side leaves. */
export function useDepartureWords() {
  const { say, why, dates } = useWords();
  const { direction, blocker, lack, level, both } = useAccessWords();
  /** Each thing that the one who stays lacks, in one sentence. */
  const lacking = ({ autonomy: { blockers, lacks } }: DepartureRow, kinds: readonly string[]) => [
    ...blockers.filter(({ kind }) => kinds.includes(kind)).map(blocker),
    ...lacks.filter(({ kind }) => kinds.includes(kind)).map(lack),
  ];
  return {
    both,
    /** A sentence that differs with the side that leaves. */
    side: (
      word: "title" | "count" | "things" | "things.none" | "ask" | "use",
      params?: Readonly<Record<string, string | number>>,
    ) => say(`departures.${direction}.${word}`, params),
    /** Where it stands, in a word or two. */
    state: ({ state, contradicted }: DepartureRow): string =>
      say(`departures.state.${contradicted && state !== "not-applicable" ? "contradicted" : state}`),
    /** The day on which it ended, or on which one leaves; nothing while none is known. */
    day({ state, closed, dueOn }: DepartureRow): string | undefined {
      if (state === "not-applicable") return undefined;
      const on = state === "closed" ? closed?.on : dueOn;
      return on ? dates.shortDay(on) : undefined;
    },
    /** What a right or a tied thing is, besides its name. */
    kind: (thing: Pick<ThingRow, "is" | "kind" | "level">): string => {
      const tied = tiedKinds.find((one) => one === thing.kind);
      if (thing.is === "tied" && tied) return say(`tools.tied.${tied}`);
      const form = say(`accesses.form.${rightForms.find((one) => one === thing.kind) ?? "person"}`);
      return thing.level === null ? form : `${form} · ${level(thing.level)}`;
    },
    /** Why something may not be closed, as the server says it, and what is lacking; nothing when it may. */
    refusal(may: DepartureRow["mayClose"], departure: DepartureRow): string | undefined {
      if (may === true) return undefined;
      const refused = closeRefusals.find((one) => one === may.refused);
      // The server says the others itself, when it is asked.
      if (refused === undefined) return undefined;
      const isLacking = refused === "departure.client-not-autonomous";
      const sided = isLacking
        ? say(`departures.${direction}.not-autonomous`, may.params)
        : refused === "departure.still-open" && say(`departures.${direction}.still-open`, may.params);
      const missing = String(may.params.missing ?? "").split(", ");
      const lacks = isLacking ? lacking(departure, missing) : [];
      return [sided || why({ refused, params: may.params }), ...lacks].join(" ");
    },
    /** The same for who looks over all accesses, where the day has come. */
    refusedShortly({ state, mayClose, open }: DepartureRow): string | undefined {
      if (mayClose === true || (state !== "due" && state !== "late")) return undefined;
      if (mayClose.refused === "departure.client-not-autonomous") return say("departures.refused.right");
      return say("departures.refused.open", { count: open.filter(({ closed }) => closed === null).length });
    },
  };
}
