import type { ImportWarning } from "#core/tracking/ports.ts";
import { isSecretHeader } from "#core/tracking/secret-columns.ts";
import { type HeadedTable, headedAt } from "../headed-table.ts";
import { removedMark } from "../private-values.ts";
import { freeIds, stableId } from "../spreadsheet/stable-id.ts";
import { holdsRelation, type PageLink, relationIn } from "./links.ts";
import { decoded, lastOf } from "./names.ts";
import type { Page } from "./page.ts";
import type { DatabaseFile } from "./workspace.ts";

/** One row of a database with its page: cells as a reader sees them, and the pages that they name. */
export type Row = {
  readonly id: string;
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, readonly PageLink[]>;
  readonly page: Page | undefined;
  /** Files that its cells name, as written: `Projets%20…/maquette.png`. */
  readonly files: readonly string[];
};
export type Database = {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  /** The first one is the title of its rows. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Pages in its folder that are no row of it: its templates. */
  readonly templates: readonly Page[];
  /** How many cells under a header like « Mot de passe » were left out. */
  readonly secrets: number;
};

/**
 * The rows of a database, each with its page. A page that no row names is a row that the exported view
 * hides; but where the CSV holds every row, it is a template for new ones.
 */
export function readDatabase({ id, title, path, table, all, pages }: DatabaseFile): Database {
  const { headers, rows } = headedAt(table, 0);
  const shown = headers.filter((header) => header !== "");
  const columns = [...new Set([...shown, ...pages.flatMap(({ properties }) => [...properties.keys()])])];
  const hidden = columns.filter(isSecretHeader);
  const free = Map.groupBy(pages, (page) => plain(page.title));
  let secrets = 0;
  const freeId = freeIds();
  const rowOf = (values: ReadonlyMap<string, string>, number: number, page: Page | undefined): Row => {
    const cells = new Map<string, string>();
    const links = new Map<string, readonly PageLink[]>();
    const files: string[] = [];
    for (const [column, value] of values) {
      const relation = holdsRelation(value) ? relationIn(value) : undefined;
      if (hidden.includes(column)) secrets += 1;
      const named = relation === undefined ? filesIn(value) : [];
      files.push(...named);
      const text = named.length > 0 ? named.map((file) => lastOf(decoded(file))).join("; ") : value;
      cells.set(column, hidden.includes(column) ? removedMark : (relation?.text ?? text));
      if (relation) links.set(column, relation.links);
    }
    const name = cells.get(columns[0] ?? "") ?? "";
    return { id: freeId(page?.id ?? `${id}:${stableId(name)}`), number, cells, links, page, files };
  };
  const read = rows.map((row) => {
    const values = new Map(
      shown
        .flatMap((column) => [[column, row.text(column) ?? ""] as const])
        .filter(([, text]) => text !== ""),
    );
    const page = takePage(values, free.get(plain(values.get(columns[0] ?? "") ?? "")) ?? []);
    for (const [column, value] of page?.properties ?? [])
      if (!shown.includes(column)) values.set(column, value);
    return rowOf(values, row.number, page);
  });
  const left = [...free.values()].flat().filter(saysSomething);
  const others = (all ? [] : left).map((page, at) => {
    const values = new Map([[columns[0] ?? "", page.title], ...page.properties]);
    return rowOf(values, table.rows.length + 1 + at, page);
  });
  return { id, title, path, columns, rows: [...read, ...others], templates: all ? left : [], secrets };
}

/** A cell of files is a list of encoded places, each with a folder. */
function filesIn(value: string): readonly string[] {
  const parts = value.split(/, ?/);
  return parts.every((part) => /^(?!https?:)[^\s:]+\/[^\s/]+\.\w{2,5}$/i.test(part)) ? parts : [];
}

/** A blank row has a page without anything on it, called « Untitled » in the language of its author. */
const saysSomething = ({ text, properties, title }: Page): boolean =>
  text !== "" || properties.size > 0 || !/^(?:untitled|sans titre|new page|nouvelle page)?$/i.test(title);

/** Takes the page of a row out of those with its title: among several, the one that agrees the most. */
function takePage(row: ReadonlyMap<string, string>, named: Page[]): Page | undefined {
  const agreeing = (page: Page) =>
    [...page.properties].filter(([column, value]) => plain(row.get(column) ?? "") === plain(value)).length;
  const page = named.toSorted((a, b) => agreeing(b) - agreeing(a))[0];
  if (page) named.splice(named.indexOf(page), 1);
  return page;
}

const plain = (text: string) => relationIn(text).text.replace(/\s+/g, " ").trim().toLowerCase();

/** The header of the column that is added to know each row again, in no database of Notion's. */
export const rowId = "notion-id";

/** The rows of a database as a table, ready to be mapped; `cellOf` may say another text than the cell's. */
export function tableOf(
  { columns, rows, title }: Database,
  cellOf: (row: Row, column: string) => string | undefined = ({ cells }, column) => cells.get(column),
): HeadedTable {
  const header = [...columns, rowId];
  const body = rows.map((row) => [...columns.map((column) => cellOf(row, column) ?? null), row.id]);
  const rowNumber = (index: number) => rows[index - 1]?.number ?? 1;
  return headedAt({ name: title, hidden: false, rows: [header, ...body], rowNumber }, 0);
}

/**
 * A database shown on another page comes as one more CSV with some of its rows again: same title, no
 * column or row of its own, no pages. Its rows are read once, where they live.
 */
export function withoutViews(
  databases: readonly (Database & { readonly all: boolean })[],
  file: string,
): { readonly databases: readonly Database[]; readonly warnings: readonly ImportWarning[] } {
  const warnings: ImportWarning[] = [];
  const kept = databases.filter((view, at) => {
    const shows = databases.find(
      (source, other) => other !== at && (other < at || fuller(source, view)) && isViewOf(view, source),
    );
    if (shows === undefined) return true;
    warnings.push({
      key: "warning.shown-again",
      file: `${file}/${view.path}`,
      params: { count: view.rows.length, table: shows.title },
    });
    return false;
  });
  return { databases: kept, warnings };
}

/** Of two databases that say the same, the one to keep. */
const fuller = (one: Database & { readonly all: boolean }, other: Database): boolean =>
  one.all || one.rows.length > other.rows.length || one.rows.some(({ page }) => page !== undefined);

function isViewOf(view: Database & { readonly all: boolean }, source: Database): boolean {
  if (view.all || view.title !== source.title || view.rows.some(({ page }) => page)) return false;
  if (
    source.rows.length < view.rows.length ||
    view.columns.some((column) => !source.columns.includes(column))
  ) {
    return false;
  }
  const known = new Set(source.rows.map((row) => fingerprint(row, view.columns)));
  return view.rows.every((row) => known.has(fingerprint(row, view.columns)));
}

const fingerprint = ({ cells }: Row, columns: readonly string[]) =>
  JSON.stringify(columns.toSorted().map((column) => cells.get(column) ?? ""));
