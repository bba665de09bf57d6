import { type Column, type Guess, guessMapping } from "#core/tracking/guess-mapping.ts";
import type { HeadedTable } from "../headed-table.ts";
import { columnsOf } from "../spreadsheet/columns.ts";
import { type Database, rowId } from "./database.ts";

/** What the rows of a database are; `pages` are read one by one, as those outside any database. */
export type DatabaseKind = Guess | { readonly kind: "pages" };

const decisions = /d[ée]cisions?(?!\p{L})/iu;
const meetings = /r[ée]unions?|meetings?|compte[s-]* ?[- ]?rendus?|minutes|comit[ée]s?|copil/iu;

/**
 * What a database holds, by its name then by its columns. The first column is the title of its rows; a
 * database is work when some column tells a state, a date, a person, a priority.
 */
export function kindOf({ title, columns }: Database, table: HeadedTable): DatabaseKind {
  const [first = ""] = columns;
  const shown: readonly Column[] = columnsOf(table).filter(({ header }) => header !== rowId);
  const as = (mapping: Record<string, string>) => guessMapping(shown, mapping);
  const numbered = (guess: Guess): Guess => ({ ...guess, mapping: { ...guess.mapping, externalId: rowId } });
  if (meetings.test(title)) return { kind: "pages" };
  if (decisions.test(title)) {
    const guess = as({ title: first, on: dateIn(shown) ?? "", externalId: "" });
    return guess ? numbered(guess) : { kind: "pages" };
  }
  const free = guessMapping(shown);
  if (free && free.kind !== "work-item") return free.kind === "performance" ? free : numbered(free);
  const work = as({ title: first, externalId: "" });
  const tells = work?.kind === "work-item" && evidence.some((field) => work.mapping[field] !== undefined);
  return work && tells ? numbered(work) : { kind: "pages" };
}

/** Notion's own name for a date is « Date »: with a state or a person it is when the work is due. */
const evidence = ["state", "people", "priority", "doneOn", "startOn", "dueOn", "checklist", "blocker"];

const dateIn = (columns: readonly Column[]) => columns.find(({ holds }) => holds === "day")?.header;
