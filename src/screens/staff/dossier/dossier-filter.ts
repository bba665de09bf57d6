import { type DossierState, directions, dossierStates, reasons, tones } from "#core/dossier/dossier.ts";
import type { Given } from "#screens/api.ts";
import type { Words } from "#screens/words.tsx";
import { known } from "./dossier-values.ts";

export const sorts = ["name", "end", "updated"] as const;
/** Ends as people ask for them, counted from the day it is. */
export const ends = ["past", "month", "quarter", "later", "leaving", "left", "none"] as const;

/** How the list of dossiers is looked at; what is left out does not narrow it. */
export type DossierFilter = {
  readonly state: DossierState;
  readonly sort: (typeof sorts)[number];
  readonly words?: string;
  readonly direction?: (typeof directions)[number];
  readonly tone?: (typeof tones)[number];
  readonly strategic?: "yes" | "no";
  readonly end?: (typeof ends)[number];
  readonly reason?: (typeof reasons)[number];
};

/** The names that stand in the address. */
export const filterNames = [
  "state",
  "sort",
  "words",
  "direction",
  "tone",
  "strategic",
  "end",
  "reason",
] as const;

/** The filter as the address holds it: what is as it is at first is left out. */
export function inAddress(filter: DossierFilter): Partial<Record<keyof DossierFilter, string>> {
  const { state, sort, ...rest } = filter;
  return {
    ...rest,
    ...(state === firstFilter.state ? {} : { state }),
    ...(sort === firstFilter.sort ? {} : { sort }),
  };
}

export const firstFilter: DossierFilter = { state: "open", sort: "name" };

/** A filter of which anything may be unknown, as an address or a saved view holds it. */
export function filterOf(kept: Readonly<Record<string, unknown>>): DossierFilter {
  const word = (name: string) => {
    const value = kept[name];
    return typeof value === "string" ? value : undefined;
  };
  const words = word("words")?.slice(0, 200);
  const direction = known(directions, word("direction"));
  const tone = known(tones, word("tone"));
  const strategic = known(["yes", "no"] as const, word("strategic"));
  const end = known(ends, word("end"));
  const reason = known(reasons, word("reason"));
  return {
    state: known(dossierStates, word("state")) ?? "open",
    sort: known(sorts, word("sort")) ?? "name",
    ...(words ? { words } : {}),
    ...(direction ? { direction } : {}),
    ...(tone ? { tone } : {}),
    ...(strategic ? { strategic } : {}),
    ...(end ? { end } : {}),
    ...(reason ? { reason } : {}),
  };
}

/** The filter as `dossier.list` takes it, on the day that it is. */
export function askedOf(filter: DossierFilter, today: string): Omit<Given<"dossier.list">, "after"> {
  const { strategic, end, words, ...rest } = filter;
  /** In UTC, where counting days knows no change of hour. */
  const later = (days: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return {
    limit: 50,
    ...rest,
    ...(words?.trim() ? { words: words.trim() } : {}),
    ...(strategic ? { strategic: strategic === "yes" } : {}),
    ...(end === "past" ? { endTo: later(-1) } : {}),
    ...(end === "month" ? { endFrom: today, endTo: later(30) } : {}),
    ...(end === "later" ? { stage: "running" } : {}),
    ...(end === "none" ? { stage: "undated" } : {}),
    ...(end === "leaving" || end === "left" ? { stage: end } : {}),
    ...(end === "quarter" ? { endFrom: today, endTo: later(90) } : {}),
  };
}

type Piece = { readonly key: keyof DossierFilter; readonly text: string };

/** The order of the list, where it is another than the first. */
export const orderOf = ({ sort }: DossierFilter, say: Words["say"]): readonly Piece[] =>
  sort === firstFilter.sort ? [] : [{ key: "sort", text: say(`dossiers.chip.sort.${sort}`) }];

/** The pieces of the sentence that says what the list is narrowed to. */
export function piecesOf(
  { words, direction, tone, strategic, end, reason }: DossierFilter,
  say: Words["say"],
): readonly Piece[] {
  return [
    ...(strategic ? [{ key: "strategic", text: say(`dossiers.chip.strategic.${strategic}`) } as const] : []),
    ...(direction ? [{ key: "direction", text: say(`dossiers.chip.direction.${direction}`) } as const] : []),
    ...(tone ? [{ key: "tone", text: say(`dossiers.chip.tone.${tone}`) } as const] : []),
    ...(end ? [{ key: "end", text: say(`dossiers.chip.end.${end}`) } as const] : []),
    ...(reason
      ? [{ key: "reason", text: say("dossiers.chip.reason", { reason: say(`reason.${reason}`) }) } as const]
      : []),
    ...(words?.trim()
      ? [{ key: "words", text: say("dossiers.chip.words", { words: words.trim() }) } as const]
      : []),
  ];
}
