import { headerKey } from "../headed-table.ts";
import { isItemId, type Line } from "./lines.ts";

/**
 * The columns of a board by what they hold. A team names its columns as it likes: these are the
 * names that monday.com gives them, in English and in French, compared without accents.
 */
export const columns = {
  status: /^(?:status|statut|etat)$/,
  otherStatus: /\b(?:status|statut)\b/,
  people:
    /^(?:person|people|persons?|personnes?|owners?|responsables?|assignee|assigned to|assignee?s?|assigne a|proprietaires?|equipe|team)$/,
  due: /^(?:due|due date|date|deadline|date limite|echeance|date d'echeance|date de fin|end date)$/,
  end: /^(?:timeline|echeancier|chronologie|calendrier|periode)\b.* ?- ?(?:end|fin)$/,
  start:
    /^(?:start date|date de debut|(?:timeline|echeancier|chronologie|calendrier|periode)\b.* ?- ?(?:start|debut))$/,
  completed:
    /^(?:date completed|completed|completion date|done date|date de realisation|termine le|date d'achevement)$/,
  created: /^(?:creation log|created at|created|journal de creation|date de creation|cree le)$/,
  updated: /^(?:last updated|updated at|derniere mise a jour|mis a jour le)$/,
  priority: /^(?:priority|priorite)$/,
  tags: /^(?:tags|etiquettes|labels)$/,
  text: /^(?:text|texte|long text|texte long|description|notes)$/,
  files: /^(?:files?|fichiers?)$/,
  link: /^(?:link|lien|url)$/,
  dependency: /^(?:dependency|dependencies|dependent on|depends on|dependance|dependances|depend de)$/,
} as const;

/** The header of a line that is one of these; undefined when the board has no such column. */
export function columnOf(line: Line, name: keyof typeof columns): string | undefined {
  return line.headers.find((header) => columns[name].test(headerKey(header)));
}

/** What a line says under the columns of this kind: the first that is filled. */
export function saidIn(line: Line, ...names: (keyof typeof columns)[]): string | undefined {
  for (const name of names) {
    const own = line.headers.filter((header) => columns[name].test(headerKey(header)));
    const text = line.row.text(...own);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The item's number, when the board shows it. */
export const idOf = (line: Line) => line.row.text(...line.headers.filter(isItemId));

/** The name of an item stands first; that of a sub-item second, under the word `Subitems`. */
export const nameOf = (line: Line) => line.row.text(line.headers[line.kind === "item" ? 0 : 1] ?? "");
