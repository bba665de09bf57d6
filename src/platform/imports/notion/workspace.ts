import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Document, Entry, Table } from "../document.ts";
import { readHtmlPage } from "./html-page.ts";
import { folderOf, lastOf, notionName, placeOf } from "./names.ts";
import { type Page, readMarkdownPage } from "./page.ts";

/** One database: its rows as the CSV gives them, and the pages that are rows of it. */
export type DatabaseFile = {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly table: Table;
  /** True for `…_all.csv`, which holds every row and column whatever the view hides. */
  readonly all: boolean;
  readonly pages: readonly Page[];
};

/** An export once each file is known for what it is. */
export type Workspace = {
  /** The name and id that `index.html` gives, when there is one. */
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly databases: readonly DatabaseFile[];
  /** Pages that are in no database. */
  readonly pages: readonly Page[];
  readonly files: readonly { readonly place: string; readonly entry: Entry }[];
  /** Ids of what stands at the top of the export. */
  readonly roots: readonly string[];
  readonly warnings: readonly ImportWarning[];
};

type Archive = Document & { readonly form: "archive" };

/** Reads what an export of Notion holds; a CSV that cannot be read refuses the whole. */
export async function openWorkspace(archive: Archive): Promise<Workspace | Refusal> {
  const sorted = sortEntries(archive.entries);
  const warnings: ImportWarning[] = [];
  const tables: Omit<DatabaseFile, "pages">[] = [];
  for (const { place, entry } of sorted.databases) {
    const document = await entry.read();
    if (isRefusal(document)) return document;
    warnings.push(...document.warnings);
    const { id = "", title, all } = notionName(lastOf(place));
    const table = document.form === "tables" ? document.tables[0] : undefined;
    if (table) tables.push({ id, title, all, path: place, table });
  }
  const columnsOf = (place: string) => tables.find((one) => isRowOf(place, one))?.table.rows[0] ?? [];
  const pages: Page[] = [];
  const files = [...sorted.files];
  for (const { place, entry } of sorted.pages) {
    const text = new TextDecoder().decode(await entry.content());
    const page = /\.html$/i.test(place)
      ? readHtmlPage(place, text)
      : readMarkdownPage(place, text, columnsOf(place).map(String));
    if (page) pages.push(page);
    else files.push({ place, entry });
  }
  const databaseIds = new Set(tables.map(({ id }) => id));
  const index = sorted.index && indexIn(new TextDecoder().decode(await sorted.index.content()));
  return {
    name: index?.name,
    id: index?.id,
    databases: tables.map((one) => ({ ...one, pages: pages.filter(({ path }) => isRowOf(path, one)) })),
    pages: pages.filter(
      ({ path, id }) => !tables.some((one) => isRowOf(path, one)) && !databaseIds.has(id ?? ""),
    ),
    files,
    roots: rootsOf([...sorted.databases, ...sorted.pages].map(({ place }) => place)),
    warnings,
  };
}

type Placed = { readonly place: string; readonly entry: Entry };

/** Folders around the whole export, without an id, are no page: `Export-86ea…/`, or how somebody zipped it again. */
function wrapperOf(places: readonly string[]): string {
  const [first = ""] = places;
  let wrapper = "";
  for (const segment of folderOf(first).split("/")) {
    const deeper = `${wrapper}${segment}/`;
    if (
      segment === "" ||
      notionName(segment).id !== undefined ||
      !places.every((place) => place.startsWith(deeper))
    )
      break;
    wrapper = deeper;
  }
  return wrapper;
}

function sortEntries(entries: readonly Entry[]) {
  const wrapper = wrapperOf(entries.map(({ path }) => placeOf(path)));
  const databases = new Map<string, Placed>();
  const [pages, files]: [Placed[], Placed[]] = [[], []];
  let index: Entry | undefined;
  for (const entry of entries) {
    const place = placeOf(entry.path).slice(wrapper.length);
    const name = notionName(lastOf(place));
    if (/\.csv$/i.test(place) && name.id !== undefined) {
      const before = databases.get(name.id);
      if (before === undefined || name.all) databases.set(name.id, { place, entry });
    } else if (/\.md$/i.test(place)) pages.push({ place, entry });
    else if (/(?:^|\/)index\.html$/i.test(place) && name.id === undefined) index ??= entry;
    else if (/\.html$/i.test(place) && name.id !== undefined) pages.push({ place, entry });
    else files.push({ place, entry });
  }
  return { databases: [...databases.values()], pages, files, index };
}

/** The rows of `Tasks 76aa….csv` are in a folder of the same name, with or without the id. */
function isRowOf(place: string, { path, title }: { readonly path: string; readonly title: string }): boolean {
  const folder = folderOf(place);
  const [parent, above] = [folderOf(folder), folderOf(path)];
  if (parent !== above) return false;
  const own = path.replace(/(?:_all)?\.csv$/i, "");
  return folder === own || lastOf(folder) === title;
}

function indexIn(html: string) {
  const id = /Workspace identifier: ([0-9a-f-]{36})/i.exec(html)?.[1];
  const name = /Workspace name: ([^<]+)/i.exec(html)?.[1];
  return { id: id?.replaceAll("-", ""), name: name?.trim() };
}

/** The ids of the pages and databases that stand the least deep. */
function rootsOf(places: readonly string[]): readonly string[] {
  const depths = places.map((place) => place.split("/").length);
  const least = depths.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const top = places.filter((_, at) => depths[at] === least);
  return [...new Set(top.map((place) => notionName(lastOf(place)).id ?? lastOf(place)))].toSorted();
}
