import type { Kept, WorkItem } from "#core/tracking/tracking.ts";
import { filled } from "../imported-source.ts";
import { mapTable, type TableContext } from "../spreadsheet/table-reader.ts";
import { readWork } from "../spreadsheet/work-items.ts";
import { type Database, type Row, tableOf } from "./database.ts";
import { notionUrl } from "./names.ts";

/** A database of work and which of its columns give what. */
export type WorkDatabase = {
  readonly database: Database;
  readonly mapping: Readonly<Record<string, string>>;
};

/**
 * The rows of the databases of work, with what their pages say: relations give parents and what blocks,
 * the text of the page is the description, its to-do list the checklist.
 */
export function readWorkDatabases(
  databases: readonly WorkDatabase[],
  context: TableContext,
): { readonly workItems: readonly WorkItem[]; readonly kept: readonly Kept[] } {
  const rows = new Map<string, Row>();
  const placed = new Map<string, WorkDatabase>();
  const parents = new Map<string, string>();
  for (const one of databases) {
    for (const row of one.database.rows) {
      rows.set(row.id, row);
      placed.set(row.id, one);
    }
    for (const [child, parent] of parentsIn(one.database)) parents.set(child, parent);
  }
  const cellOf = (mapping: WorkDatabase["mapping"]) => (row: Row, column: string) => {
    const parent = row.links.get(column)?.find(({ id }) => rows.has(id));
    return column === mapping.parentExternalId && parent ? parent.id : row.cells.get(column);
  };
  const { workItems, kept } = readWork(
    databases.map(({ database, mapping }) => ({
      table: mapTable(tableOf(database, cellOf(mapping)), mapping, context),
      part: undefined,
      sheet: database.title,
    })),
    context.tell,
  );
  const states = new Map(workItems.map((item) => [item.externalId, item.state]));
  const isOpen = (id: string) => (states.get(id) ?? "open") === "open";
  return {
    kept,
    workItems: workItems.map((item) => {
      const row = rows.get(item.externalId);
      const { database, mapping } = placed.get(item.externalId) ?? {};
      const links = row?.links.get(mapping?.blocker ?? "");
      return withPage(item, {
        row,
        parent: parents.get(item.externalId),
        database: databases.length > 1 ? database?.title : undefined,
        blocking: links?.filter(({ id }) => isOpen(id)).map(({ name }) => name),
      });
    }),
  };
}

type Around = {
  readonly row: Row | undefined;
  readonly parent: string | undefined;
  /** The database, told by the stage where there are several. */
  readonly database: string | undefined;
  /** What the item waits for and is not finished; undefined when no relation tells. */
  readonly blocking: readonly string[] | undefined;
};

function withPage(item: WorkItem, { row, parent, database, blocking }: Around): WorkItem {
  const { blocker, ...rest } = item;
  const page = row?.page;
  return {
    ...rest,
    ...filled({
      parentExternalId: item.parentExternalId ?? parent,
      blocker: blocking === undefined || blocker === undefined ? blocker : blocking.join(", "),
      description: [item.description, page?.text].filter((text) => text).join("\n\n"),
      url: item.url ?? notionUrl(page?.id),
      stage: [database, item.stage].filter((text) => text).join(" · "),
    }),
    checklist: [...item.checklist, ...(page?.checklist ?? [])],
  };
}

const children =
  /^(?:sub[ -]?(?:tasks?|items?|pages?)|sous[ -](?:t[âa]ches?|[ée]l[ée]ments?|items?|pages?))$/i;

/** A parent names its children where the children may not name their parent. */
function parentsIn({ rows, columns }: Database): ReadonlyMap<string, string> {
  const column = columns.find((name) => children.test(name.trim()));
  if (column === undefined) return new Map();
  return new Map(rows.flatMap((row) => (row.links.get(column) ?? []).map(({ id }) => [id, row.id] as const)));
}
