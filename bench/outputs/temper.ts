import type { Chance } from "../../src/testing/demo/chance.ts";

/** How likely a text is to be an ordinary one: a dossier is lifelike or hostile as a whole. */
export type Temper = { readonly luck: Chance; readonly wild: number };

/** The fields of an optional value so often, else none. */
export function maybe<Fields extends object>({ luck }: Temper, share: number, make: () => Fields) {
  return luck.odds(share) ? make() : {};
}

/** None half of the time, else up to so many. */
export const several = <One>({ luck }: Temper, most: number, make: (at: number) => One): readonly One[] =>
  Array.from({ length: luck.odds(0.5) ? 0 : Math.ceil(luck.next() * most) }, (_, at) => make(at));
