import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource, ImportWarning, ReadOptions } from "#core/tracking/ports.ts";
import type { Document } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { privateValues } from "../private-values.ts";
import { readFileName } from "../spreadsheet/file-name.ts";
import { everybody } from "../spreadsheet/people.ts";
import { stableId } from "../spreadsheet/stable-id.ts";
import { teller } from "../tell.ts";
import { type Database, type Row, readDatabase, tableOf, withoutViews } from "./database.ts";
import { carryFiles, withAttachments } from "./files.ts";
import { type DatabaseKind, kindOf } from "./kinds.ts";
import { isLoneDatabase, loneDatabase } from "./lone-database.ts";
import type { Page } from "./page.ts";
import { freePage, keptPage, readPages, rowsAsPages } from "./pages.ts";
import { readRegister } from "./registers.ts";
import { readWorkDatabases } from "./work.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

/**
 * Notion's « Markdown & CSV » and HTML exports, and one of their CSVs alone when its relations show where
 * it comes from. Every database and page has an id of 32 hexadecimal digits in its name, which never
 * changes: https://www.notion.com/help/export-your-content
 */
export const notion: Importer = {
  kind: "notion",
  recognise: (document) =>
    document.form === "archive"
      ? document.entries.some(({ path }) => /[ -][0-9a-f]{32}(?:_all)?\.(?:md|csv|html)$/i.test(path))
      : isLoneDatabase(document),
  async read(document, options): Promise<ImportedSource | Refusal> {
    const workspace = document.form === "archive" ? await openWorkspace(document) : loneDatabase(document);
    return isRefusal(workspace) ? workspace : readWorkspace(workspace, document, options);
  },
};

function readWorkspace(
  workspace: Workspace,
  { file, warnings: opening }: Document,
  { language }: ReadOptions,
) {
  const watch = privateValues(file, language);
  const warnings: ImportWarning[] = [...opening, ...workspace.warnings];
  const tell = teller(language);
  const context = { file, language, tell, warn: (warning: ImportWarning) => warnings.push(warning) };
  const all = workspace.databases.map((one) => ({ ...readDatabase(one), all: one.all }));
  const { databases, warnings: views } = withoutViews(all, file);
  warnings.push(...views);
  for (const { secrets } of databases) for (let n = 0; n < secrets; n += 1) watch.leftOut("password");

  const sorted = databases.map((database) => ({ database, kind: kindOf(database, tableOf(database)) }));
  const work = sorted.flatMap(({ database, kind }) =>
    kind.kind === "work-item" ? [{ database, mapping: kind.mapping }] : [],
  );
  const registers = sorted.flatMap(({ database, kind }) =>
    isRegister(kind) ? [readRegister(database, kind, context)] : [],
  );
  const others = sorted.flatMap(({ database, kind }) => (kind.kind === "pages" ? rowsAsPages(database) : []));
  const { workItems, kept: untitled } = readWorkDatabases(work, context);
  const pages = readPages([...others, ...workspace.pages.map(freePage)], tell);
  const templates = databases.flatMap((one) => one.templates.map((page) => keptPage(freePage(page), tell)));

  const items = [...workItems, ...pages.workItems];
  const rows = [...databases.flatMap((one) => one.rows), ...workspace.pages.map(pageAsRow)];
  const files = carryFiles(workspace.files, rows, new Set(items.map((item) => item.externalId)));
  const ofItem = Map.groupBy(files, (one) => one.workItemExternalId);
  const said = {
    workItems: items.map((item) => withAttachments(item, ofItem.get(item.externalId) ?? [])),
    decisions: [...registers.flatMap(({ decisions }) => decisions ?? []), ...pages.decisions],
    actions: registers.flatMap(({ actions }) => actions ?? []),
  };
  const kept = [...untitled, ...registers.flatMap((one) => one.kept ?? []), ...pages.kept, ...templates];
  if (kept.length > 0) context.warn({ key: "warning.kept-as-such", file, params: { count: kept.length } });
  const source = importedSource({
    kind: "notion",
    file,
    name: nameOf(workspace, databases) ?? readFileName(file).name,
    sourceKey: `notion:${keyOf(workspace)}`,
    ...said,
    stakeholders: everybody(
      registers.flatMap(({ stakeholders }) => stakeholders ?? []),
      said,
    ),
    performance: registers.flatMap(({ performance }) => performance ?? []),
    kept,
    files,
    warnings,
  });
  return finishSource(source, watch);
}

const isRegister = (kind: DatabaseKind): kind is Extract<DatabaseKind, { mapping: unknown }> =>
  kind.kind !== "pages" && kind.kind !== "work-item";

/** A page of its own may be work by its to-do list, and then its pictures are attached to it. */
function pageAsRow(page: Page): Row {
  return { id: freePage(page).id, number: 1, cells: new Map(), links: new Map(), page, files: [] };
}

/** The workspace, or the one page that was exported with those below it. */
function nameOf({ name, roots, pages }: Workspace, databases: readonly Database[]): string | undefined {
  const [root, ...more] = roots;
  const top = [...pages, ...databases].find(({ id }) => id === root);
  return more.length === 0 && top ? top.title : name;
}

/**
 * One page exported twice is the same source, and so is a whole workspace; two pages of one workspace are
 * two sources, lest one takes the place of the other.
 */
function keyOf({ id, roots }: Workspace): string {
  const [root, ...more] = roots;
  if (root !== undefined && more.length === 0) return root;
  return id ?? stableId(...roots);
}
