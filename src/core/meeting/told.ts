import type { ToneCatalogue } from "#core/letter/tone-rule.ts";
import { recapOf } from "#core/pack/recap.ts";
import { actionsInOrder } from "#core/pack/sheets/actions.ts";
import { decisionsInOrder } from "#core/pack/sheets/decisions.ts";
import { labelled } from "#core/pack/sources.ts";
import { wordsOf } from "#core/pack/words.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { translator } from "#messages/translator.ts";
import { beyondPast } from "./beyond-past.ts";
import { type Place, rowAt } from "./place.ts";

/** Something that was done or decided, or goes on: when (`2026-12-14`), what, and why where it is known. */
export type Told = {
  readonly on: string | null;
  readonly what: string;
  readonly why: string | null;
  readonly place: Place;
};

/** The first lines of a list that may be told, and how many stand behind them. */
export type ToldList = { readonly lines: readonly Told[]; readonly more: number };

/** What of a dossier may be told: only what the other side may see, and only what was done or decided. */
export type ToTell = {
  readonly actions: ToldList;
  readonly decisions: ToldList;
  /** All open work, and that of which it was decided that it is handed over; `why` tells its stage. */
  readonly openWork: ToldList;
  readonly handedOver: ToldList;
  readonly files: number;
  /** How many lines that were looked at are left out, for their words go beyond what was done. */
  readonly leftOut: number;
};

/** The most lines of each list: one reads them at a table, and the pack has them all. */
const most = 100;

/**
 * Reads the shared tracking as a pack does, in its order, so that each line knows its row there. Looks at no more
 * lines than it tells and leaves out: a dossier of ten thousand takes no longer than one of a hundred.
 */
export function toTell(
  sources: readonly ImportedSource[],
  { end, files }: { readonly end: string | null; readonly files: number },
  catalogue: ToneCatalogue,
): ToTell {
  const words = wordsOf(translator("fr"), "fr");
  const named = labelled(sources, words);
  const work = named.map(({ source: { workItems }, label }) => ({ workItems, label }));
  const actions = actionsInOrder(named).map(
    ({ at, text, item }, index): Told => ({
      on: at.slice(0, 10),
      what: text,
      why: item?.title ?? null,
      place: { sheet: "actions", row: rowAt(index) },
    }),
  );
  const decisions = decisionsInOrder(named).map(
    ({ on, title, text }, index): Told => ({
      on: on?.slice(0, 10) ?? null,
      what: title,
      // A tool that has no title of its own repeats the text as one.
      why: text === undefined || text === title ? null : text,
      place: { sheet: "decisions", row: rowAt(index) },
    }),
  );
  const openWork = recapOf(work, end ?? undefined, words).openWork.map(
    ({ title, stage, dueOn, handling }, index) => ({
      on: dueOn?.slice(0, 10) ?? null,
      what: title,
      why: stage ?? null,
      place: { sheet: "open-work" as const, row: rowAt(index) },
      handling,
    }),
  );
  const leftOut = new Set<Told>();
  const told = (all: readonly Told[]): ToldList => {
    const lines: Told[] = [];
    let looked = 0;
    for (const one of all) {
      if (lines.length === most) break;
      looked += 1;
      const { on, what, why, place } = one;
      const isPast = beyondPast(why === null ? what : `${what}\n\n${why}`, catalogue) === null;
      if (isPast) lines.push({ on, what, why, place });
      else leftOut.add(one);
    }
    return { lines, more: all.length - looked };
  };
  const lists = {
    actions: told(actions),
    decisions: told(decisions),
    openWork: told(openWork),
    handedOver: told(openWork.filter(({ handling }) => handling === "hand-over")),
  };
  return { ...lists, files, leftOut: leftOut.size };
}
