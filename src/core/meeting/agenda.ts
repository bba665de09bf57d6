import type { Place } from "./place.ts";
import type { ToldList, ToTell } from "./told.ts";

/** The parts of an agenda in the order in which they are spoken of. */
export const agendaParts = ["actions", "decisions", "open-work", "files"] as const;
export type AgendaPart = (typeof agendaParts)[number];

/** How long one line of each part takes, in minutes; files are one line, for they are only shown. */
const minutesOf = { actions: 2, decisions: 3, "open-work": 5, files: 3 } as const;

/** Who comes first when time is short: what goes on, then why things are as they are, then where they are. */
const byNeed = ["open-work", "decisions", "files", "actions"] as const satisfies readonly AgendaPart[];

export type AgendaLine = {
  readonly part: AgendaPart;
  readonly on: string | null;
  /** What was done, decided or handed over; null for the files as a whole. */
  readonly what: string | null;
  readonly why: string | null;
  readonly minutes: number;
  readonly place: Place;
};

export type Agenda = {
  readonly lines: readonly AgendaLine[];
  /** What the lines take together. */
  readonly minutes: number;
  /** What found no time: how many lines of which part, and where they are read. */
  readonly rest: readonly { readonly part: AgendaPart; readonly count: number; readonly place: Place }[];
};

/**
 * The agenda of a meeting that lasts so many minutes: what was done, what was decided and why, the open work
 * that is handed over, the files. In turns, one line of each part, until the time is full; all lines when there
 * is no time given. It tells what was, and holds no advice, warning or vision.
 */
export function agendaOf(facts: ToTell, minutes: number | null): Agenda {
  const waiting = {
    actions: linesOf("actions", facts.actions),
    decisions: linesOf("decisions", facts.decisions),
    "open-work": linesOf("open-work", facts.handedOver),
    files: facts.files === 0 ? [] : [filesLine],
  };
  const more = {
    actions: facts.actions.more,
    decisions: facts.decisions.more,
    "open-work": facts.handedOver.more,
    files: 0,
  };
  let left = minutes ?? Number.POSITIVE_INFINITY;
  const taken = { actions: 0, decisions: 0, "open-work": 0, files: 0 };
  for (let turning = true; turning; ) {
    turning = false;
    for (const part of byNeed) {
      const line = waiting[part][taken[part]];
      if (!line || line.minutes > left) continue;
      left -= line.minutes;
      taken[part] += 1;
      turning = true;
    }
  }
  const lines = agendaParts.flatMap((part) => waiting[part].slice(0, taken[part]));
  return {
    lines,
    minutes: lines.reduce((sum, line) => sum + line.minutes, 0),
    rest: agendaParts.flatMap((part) => {
      const count = waiting[part].length - taken[part] + more[part];
      return count === 0 ? [] : [{ part, count, place: { sheet: part, row: null } }];
    }),
  };
}

const filesLine: AgendaLine = {
  part: "files",
  on: null,
  what: null,
  why: null,
  minutes: minutesOf.files,
  place: { sheet: "files", row: null },
};

const linesOf = (part: AgendaPart, { lines }: ToldList): readonly AgendaLine[] =>
  lines.map(({ on, what, why, place }) => ({ part, on, what, why, minutes: minutesOf[part], place }));
