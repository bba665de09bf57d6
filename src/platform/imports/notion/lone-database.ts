import type { Document, Table } from "../document.ts";
import { tablesOf } from "../headed-table.ts";
import { stableId } from "../spreadsheet/stable-id.ts";
import { holdsRelation } from "./links.ts";
import { lastOf, notionName } from "./names.ts";
import type { Workspace } from "./workspace.ts";

/** So many rows tell whether a table has relations: most rows of most databases name another page. */
const looked = 200;

/** The CSV of one database, dropped without its archive: only Notion writes its relations so. */
export const isLoneDatabase = (document: Document): boolean =>
  tablesOf(document).some((table) => hasRelations(table));

const hasRelations = ({ rows }: Table): boolean =>
  rows
    .slice(0, looked)
    .some((cells) => cells.some((cell) => typeof cell === "string" && holdsRelation(cell)));

export function loneDatabase(document: Document): Workspace {
  const { title, id, all } = notionName(lastOf(document.file));
  const [table] = tablesOf(document);
  const known = id ?? stableId(title, ...(table?.rows[0] ?? []).map(String));
  return {
    name: title,
    id: undefined,
    databases: table ? [{ id: known, title, all, path: lastOf(document.file), table, pages: [] }] : [],
    pages: [],
    files: [],
    roots: [known],
    warnings: [],
  };
}
