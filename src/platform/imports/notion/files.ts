import type { CarriedFile } from "#core/tracking/ports.ts";
import type { WorkItem } from "#core/tracking/tracking.ts";
import { freePath, pathPart } from "../carried-path.ts";
import type { Row } from "./database.ts";
import { decoded, folderOf, lastOf, notionName, resolveLink } from "./names.ts";
import type { Workspace } from "./workspace.ts";

/**
 * The pictures and files of an export, each with the item that shows it: its page or one of its cells
 * names the file, or else the file lies in the folder of the page.
 */
export function carryFiles(
  files: Workspace["files"],
  rows: readonly Row[],
  items: ReadonlySet<string>,
): readonly CarriedFile[] {
  const places = files.map(({ place }) => place);
  const owners = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const { id, page, files: named } of rows) {
    if (!items.has(id)) continue;
    const near = page === undefined ? "" : folderOf(page.path);
    const cells = named.flatMap((file) => {
      const resolved = resolveLink(file, near);
      return places.find((place) => place === resolved || `/${place}`.endsWith(`/${decoded(file)}`)) ?? [];
    });
    for (const place of [...(page?.files ?? []), ...cells]) owners.set(place, owners.get(place) ?? id);
    if (page) folders.set(page.path.replace(/\.(?:md|html)$/i, ""), id);
  }
  const taken = new Set<string>();
  return files.map(({ place, entry }) => {
    const workItemExternalId = owners.get(place) ?? folders.get(folderOf(place));
    const { bytes, content: read, pieces } = entry;
    const file = { path: freePath(packPath(place), taken), bytes, read, pieces };
    return workItemExternalId === undefined ? file : { ...file, workItemExternalId };
  });
}

/** The item with the files that belong to it among its attachments. */
export function withAttachments(item: WorkItem, files: readonly CarriedFile[]): WorkItem {
  const named = new Set(item.attachments.map(({ name }) => name));
  const own = files.map(({ path }) => lastOf(path)).filter((name) => !named.has(name));
  return own.length === 0
    ? item
    : { ...item, attachments: [...item.attachments, ...own.map((name) => ({ name }))] };
}

/** The place of a file in the pack: the titles of its pages, without the ids, in names that any system takes. */
function packPath(place: string): string {
  const segments = place.split("/").map((segment) => pathPart(notionName(segment).title));
  return segments.filter((segment) => segment !== "").join("/");
}
