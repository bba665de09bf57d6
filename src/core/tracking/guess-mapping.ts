import { headerWord, phrases, saying } from "./header-words.ts";
import { columnName, headerKey, kindsOf } from "./mapping.ts";
import {
  type FieldWords,
  mappingFields,
  type TableKind,
  tableKinds,
  tellingWords,
} from "./mapping-fields.ts";
import type { ColumnMapping } from "./ports.ts";

/** One column of a table: its header, and what most of its cells hold when they are known. */
export type Column = {
  readonly header: string;
  readonly holds?: "nothing" | "day" | "period" | "number" | "state" | "tick" | "email" | "text";
  /** Mean number of letters of its texts, to tell titles from codes. */
  readonly length?: number;
};

/** What a table seems to hold, and which column gives which of its fields. */
export type Guess = { readonly kind: TableKind; readonly mapping: ColumnMapping };

type Match = { readonly field: string; readonly at: number; readonly score: number };
/** How sure a header is: one of the words, a text with one of them, a word that may say other things, a text that begins by one. */
const sure = { whole: 1_000, part: 100, maybe: 50, first: 40 };

/**
 * Guesses from its headers and cells what a table holds; undefined when nothing tells. What a person
 * said in `given` is never questioned: only the other fields and columns are guessed.
 */
export function guessMapping(columns: readonly Column[], given: ColumnMapping = {}): Guess | undefined {
  const tries = new Map(tableKinds.map((kind) => [kind, matchesOf(kind, columns, given)]));
  const told = Object.keys(given).length > 0;
  const allowed = told ? kindsOf(given) : tableKinds;
  const kind =
    kindsInOrder.find((one) => allowed.includes(one) && seems[one](tries, columns)) ??
    (told && allowed.length > 0 ? allowed[0] : undefined);
  const matches = kind && tries.get(kind);
  if (!kind || !matches)
    return untitledWork(tries.get("work-item"), columns, told && !allowed.includes("work-item"));
  const titled = kind === "work-item" && !matches.has("title") && given.title === undefined;
  return (
    (titled ? untitledWork(matches, columns, false) : undefined) ?? { kind, mapping: named(matches, columns) }
  );
}

type Matches = ReadonlyMap<string, Match>;
type Tries = ReadonlyMap<TableKind, Matches>;

/** A register of decisions also has a title, and a log of actions also has a date: the particular first. */
const kindsInOrder: readonly TableKind[] = ["decision", "stakeholder", "action", "work-item", "performance"];

const seems: Record<TableKind, (tries: Tries, columns: readonly Column[]) => boolean> = {
  decision(tries) {
    const decision = tries.get("decision")?.get("title");
    const work = tries.get("work-item");
    const title = work?.get("title");
    const apart = title !== undefined && title.at !== decision?.at;
    const dated = isSure(work?.get("dueOn"));
    const listOfWork = apart && (isSure(title) ? dated || work?.has("state") : dated && work?.has("state"));
    return isSure(decision) && !listOfWork;
  },
  stakeholder(tries, columns) {
    const contact = tries.get("stakeholder");
    const work = tries.get("work-item");
    const reachable = contact?.has("email") || contact?.has("role") || tells("phone", columns);
    const planned = work?.has("state") || work?.has("priority") || isSure(work?.get("dueOn"));
    return contact?.has("name") === true && reachable === true && planned !== true;
  },
  action(tries, columns) {
    const log = tries.get("action");
    const work = tries.get("work-item");
    const [at, text] = [log?.get("at"), log?.get("text")];
    const planned = work?.has("state") || work?.has("priority") || isSure(work?.get("dueOn"));
    return at !== undefined && text !== undefined && (isSure(text) || tells("duration", columns)) && !planned;
  },
  "work-item"(tries) {
    const work = tries.get("work-item");
    const title = work?.get("title");
    if (work === undefined || title === undefined) return false;
    return evidenceOf(work) > 0 || (isSure(title) && (work.size > 1 || title.score >= sure.whole));
  },
  performance(tries, columns) {
    const rows = tries.get("performance");
    const numbered = isSure(tries.get("action")?.get("externalId"));
    const taken = new Set([...(rows?.values() ?? [])].map((match) => match.at));
    const free = columns.filter((_, at) => !taken.has(at));
    const texts = free.filter(({ holds }) => isTextual(holds));
    return (
      rows !== undefined &&
      !numbered &&
      (rows.has("item") || rows.has("from")) &&
      free.some(({ holds }) => holds === "number") &&
      texts.length <= 2 &&
      texts.every(({ length }) => (length ?? 0) <= 60)
    );
  },
};

/** Columns of words, which tell what figures measure. */
export const isTextual = (holds: Column["holds"]): boolean =>
  holds === "text" || holds === "state" || holds === "tick" || holds === "email";

const isSure = (match: Match | undefined) => match !== undefined && match.score >= sure.part;
/** Fields that only a list of work has. */
const telling = [
  "state",
  "dueOn",
  "people",
  "priority",
  "doneOn",
  "startOn",
  "checklist",
  "blocker",
  "stage",
];
/** A bare « Date » may be the day of anything. */
const evidenceOf = (work: Matches) =>
  telling.filter((field) => work.has(field) && (field !== "dueOn" || isSure(work.get(field)))).length;

/** Contents that tell a field whatever the header is. */
const byContent = new Set<Column["holds"]>(["state", "email"]);

/** Which columns match the fields of a kind: each field has one column and each column one field. */
function matchesOf(kind: TableKind, columns: readonly Column[], given: ColumnMapping): Matches {
  const fields: Readonly<Record<string, FieldWords>> = mappingFields[kind];
  const keys = columns.map(({ header }, at) => headerKey(columnName(header, at)));
  const matches = new Map<string, Match>();
  for (const [field, column] of Object.entries(given)) {
    const at = keys.indexOf(headerKey(column));
    if (Object.hasOwn(fields, field) && at >= 0)
      matches.set(field, { field, at, score: saidScore(columns[at], field, fields[field]) });
  }
  const taken = new Set([...matches.values()].map((match) => match.at));
  const telling = columns.map(
    ({ header, holds }) => byContent.has(holds) || headerWord(header) !== "unknown",
  );
  const candidates = Object.entries(fields).flatMap(([field, words]) =>
    Object.hasOwn(given, field)
      ? []
      : columns.flatMap((column, at) => {
          if (telling[at] !== true) return [];
          if (field === "title" && column.holds === "number") return [];
          const score = taken.has(at) || !canHold(column, words) ? 0 : scoreOf(column, field, words);
          return score > 0 ? [{ field, at, score }] : [];
        }),
  );
  for (const match of candidates.toSorted((a, b) => b.score - a.score || a.at - b.at)) {
    if (matches.has(match.field) || taken.has(match.at)) continue;
    matches.set(match.field, match);
    taken.add(match.at);
  }
  return matches;
}

/** A column that a person named tells no more of the kind of its table than its header does. */
function saidScore(column: Column | undefined, field: string, words: FieldWords | undefined): number {
  return column && words ? Math.max(scoreOf(column, field, words), sure.maybe) : sure.maybe;
}

function canHold({ holds }: Column, { holds: wanted, ticks }: FieldWords): boolean {
  const dated = holds === "day" || holds === "period";
  if (holds === "tick") return ticks === true;
  return wanted === "day" ? holds === undefined || holds === "nothing" || dated : holds !== "day";
}

function scoreOf({ header, holds }: Column, field: string, { fr, en, maybe, whole }: FieldWords): number {
  const said = saying(header);
  const words = [...phrases(fr), ...phrases(en)];
  // Of two headers that are both the word, the one that stands first among the words says it best.
  const rank = Math.max(rankIn(phrases(fr), said), rankIn(phrases(en), said));
  if (rank > 0) return sure.whole + rank;
  const parts =
    whole || (field === "title" && ofTitled.test(said))
      ? []
      : words.filter((word) => word.length > 3 && ` ${said} `.includes(` ${word} `));
  if (parts.length > 0) return sure.part + Math.max(...parts.map((word) => word.length));
  const first = said.split(" ", 1)[0] ?? "";
  if (maybe !== undefined && phrases(maybe).includes(said)) return sure.maybe;
  if (maybe !== undefined && !whole && holds !== "day" && phrases(maybe).includes(first)) return sure.first;
  if (field === "state" && holds === "state") return sure.maybe;
  return field === "email" && holds === "email" ? sure.maybe : 0;
}

/** From 1 down to 0, which is for what is none of the words. */
const rankIn = (words: readonly string[], said: string) => {
  const at = words.indexOf(said);
  return at < 0 ? 0 : 1 - at / words.length;
};

/** What is said of a task, and is not its title: “Work item type”, « Statut de la tâche ». */
const ofTitled =
  /\b(?:type|kind|category|categorie|id|number|nombre|numero|no|n°|status|statut|state|etat|owner|responsable|assignee|priority|priorite|date|due|url|link|lien|count|progress|avancement|duration|duree|estimate|charge)(?![\p{L}\p{N}])/u;

const tells = (what: keyof typeof tellingWords, columns: readonly Column[]) =>
  columns.some(({ header }) => phrases(tellingWords[what]).includes(saying(header)));

/** Work whose title column has no known name: two other columns tell it, the longest free text is the title. */
function untitledWork(
  work: Matches | undefined,
  columns: readonly Column[],
  forbidden: boolean,
): Guess | undefined {
  if (work === undefined || forbidden || evidenceOf(work) < 2) return undefined;
  const taken = new Set([...work.values()].map((match) => match.at));
  const free = columns.flatMap(({ holds, length }, at) =>
    !taken.has(at) && (holds === undefined || holds === "text") ? [{ at, length: length ?? 0 }] : [],
  );
  const longest = free.toSorted((a, b) => b.length - a.length || a.at - b.at)[0];
  const described = work.get("description") ?? work.get("comments");
  const at = longest?.at ?? described?.at;
  if (at === undefined) return undefined;
  const others = [...work].filter(([, match]) => match.at !== at);
  const title: Match = { field: "title", at, score: sure.maybe };
  return { kind: "work-item", mapping: named(new Map([...others, ["title", title]]), columns) };
}

function named(matches: Matches, columns: readonly Column[]): ColumnMapping {
  const inOrder = [...matches.values()].toSorted((a, b) => a.at - b.at);
  return Object.fromEntries(
    inOrder.map(({ field, at }) => [field, columnName(columns[at]?.header ?? "", at)]),
  );
}
