/** The days that matter to whoever reads the portal. */
export const dateKinds = ["end", "departure", "closing"] as const;

export type PortalDate = {
  readonly kind: (typeof dateKinds)[number];
  readonly day: string;
  /** Of a departure: the tools that we leave on that day, by name. */
  readonly tools: readonly string[];
};

/** The end, the days on which we leave tools, and the last day of the portal, in their order. */
export function datesOf(known: {
  readonly endOn: string | null;
  readonly closesOn: string | null;
  readonly leaving: readonly { readonly dueOn: string | null; readonly name: string }[];
}): readonly PortalDate[] {
  const { endOn, closesOn, leaving } = known;
  const byDay = Map.groupBy(leaving, ({ dueOn }) => dueOn);
  const departures = [...byDay].flatMap(([day, each]): PortalDate[] =>
    day === null ? [] : [{ kind: "departure", day, tools: each.map(({ name }) => name) }],
  );
  return [
    ...(endOn === null ? [] : [{ kind: "end" as const, day: endOn, tools: [] }]),
    ...departures,
    ...(closesOn === null ? [] : [{ kind: "closing" as const, day: closesOn, tools: [] }]),
  ].toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
