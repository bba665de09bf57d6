/** What Notion writes in the name of a page, a database or a folder: its title, and an id that never changes. */
export type NotionName = { readonly title: string; readonly id?: string; readonly all: boolean };

const named = /^(.*?)[ -]?([0-9a-f]{32})(_all)?(?:\.(?:md|csv|html))?$/i;

/** `Tasks 76aaf8a4…_all.csv` → « Tasks », `76aaf8a4…`, all its rows. */
export function notionName(segment: string): NotionName {
  const [, title, id, all] = named.exec(segment) ?? [];
  if (title === undefined || id === undefined) return { title: withoutExtension(segment), all: false };
  return { title: title.trim(), id: id.toLowerCase(), all: all !== undefined };
}

const withoutExtension = (name: string) => name.replace(/\.(?:md|csv|html?)$/i, "");

/** The place of a file without the archives that it came in: Notion cuts a large export into several. */
export const placeOf = (path: string): string =>
  path
    .split("/")
    .filter((segment) => !/\.zip$/i.test(segment))
    .join("/");

export const folderOf = (path: string): string => path.split("/").slice(0, -1).join("/");
export const lastOf = (path: string): string => path.split("/").at(-1) ?? path;

/** The titles on the way to a page: `Root › root-1`. */
export const breadcrumb = (path: string): string =>
  path
    .split("/")
    .map((segment) => notionName(segment).title)
    .join(" › ");

/** Where a link written in a page leads, from the page's folder; undefined when it leaves the archive. */
export function resolveLink(target: string, folder: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[#/]/i.test(target)) return undefined;
  const segments = folder === "" ? [] : folder.split("/");
  for (const segment of decoded(target.replace(/[?#].*$/, "")).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/").normalize("NFC");
}

/** The text of an encoded place; the text itself when it is not one. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where Notion opens a page by its id alone. */
export const notionUrl = (id: string | undefined): string | undefined =>
  id === undefined ? undefined : `https://www.notion.so/${id}`;
