import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serializeOuter } from "parse5";
import type { WorkItem } from "#core/tracking/tracking.ts";
import { markupText } from "../markup-text.ts";
import { folderOf, lastOf, notionName, resolveLink } from "./names.ts";
import type { Page } from "./page.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/**
 * Reads a page exported as HTML: `article.page` with its `h1.page-title`, the rows of
 * `table.properties`, and `div.page-body`. Undefined for a file that is no page of Notion's.
 */
export function readHtmlPage(path: string, html: string): Page | undefined {
  const article = find(parse(html), (one) => one.tagName === "article" && has(one, "page"));
  if (!article) return undefined;
  const title = find(article, (one) => has(one, "page-title"));
  const body = find(article, (one) => has(one, "page-body"));
  const rows = all(article, (one) => one.tagName === "tr" && has(one, "property-row"));
  const { title: named, id } = notionName(lastOf(path));
  return {
    path,
    id: id ?? attribute(article, "id").replaceAll("-", "").toLowerCase(),
    title: (title && textOf(title)) || named,
    properties: new Map(rows.flatMap((row) => propertyIn(row))),
    text: body ? bodyText(body) : "",
    checklist: body ? tasksIn(body) : [],
    files: filesIn(article, folderOf(path)),
  };
}

function propertyIn(row: Element): readonly (readonly [string, string])[] {
  const name = find(row, (one) => one.tagName === "th");
  const cell = find(row, (one) => one.tagName === "td");
  if (!name || !cell) return [];
  const value = cellText(cell);
  return value === "" ? [] : [[textOf(name), value]];
}

/** A cell as the CSV of the same database writes it. */
function cellText(cell: Element): string {
  const box = find(cell, (one) => has(one, "checkbox"));
  if (box) return has(box, "checkbox-on") ? "Yes" : "No";
  const several = all(cell, (one) => has(one, "user") || has(one, "selected-value"));
  if (several.length > 0) return several.map(textOf).join(", ");
  const links = all(cell, (one) => one.tagName === "a");
  const pages = links.filter((link) => /[0-9a-f]{32}/i.test(attribute(link, "href")));
  if (pages.length > 0) return pages.map((link) => `${textOf(link)} (${attribute(link, "href")})`).join(", ");
  const time = find(cell, (one) => one.tagName === "time");
  return textOf(time ?? cell).replace(/^@/, "");
}

/** The body without the pictures and files of the archive, which are given apart. */
function bodyText(body: Element): string {
  return markupText(serializeOuter(withoutFiles(body)));
}

function withoutFiles(element: Element): Element {
  const childNodes = element.childNodes.flatMap((node): DefaultTreeAdapterTypes.ChildNode[] => {
    if (!defaultTreeAdapter.isElementNode(node)) return [node];
    const isFile = node.tagName === "img" || (node.tagName === "a" && textOf(node) === "");
    return isFile ? [] : [withoutFiles(node)];
  });
  return { ...element, childNodes };
}

function tasksIn(body: Element): WorkItem["checklist"] {
  return all(
    body,
    (one) => one.tagName === "li" && find(one, (inner) => has(inner, "checkbox")) !== undefined,
  ).map((item) => {
    const box = find(item, (inner) => has(inner, "checkbox"));
    const [text = ""] = textOf(item).split("\n");
    return { text, done: box !== undefined && has(box, "checkbox-on") };
  });
}

function filesIn(article: Element, folder: string): readonly string[] {
  const shown = all(article, (one) => one.tagName === "img" || one.tagName === "a");
  const targets = shown.map((one) => attribute(one, one.tagName === "img" ? "src" : "href"));
  const places = targets.flatMap((target) => (target === "" ? [] : (resolveLink(target, folder) ?? [])));
  return [...new Set(places)].filter((place) => !/[0-9a-f]{32}(?:_all)?\.(?:html|csv)$/i.test(place));
}

/** The text of an element without the first letters that stand for a face. */
function textOf(element: Element): string {
  if (has(element, "user-icon") || has(element, "icon")) return "";
  return element.childNodes
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value.replace(/\s+/g, " ");
      return defaultTreeAdapter.isElementNode(node) ? textOf(node) : "";
    })
    .join("")
    .trim();
}

const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? "";
const has = (element: Element, name: string): boolean =>
  attribute(element, "class").split(/\s+/).includes(name);

function all(parent: Parent, wanted: (element: Element) => boolean): readonly Element[] {
  return parent.childNodes
    .filter(defaultTreeAdapter.isElementNode)
    .flatMap((child) => [...(wanted(child) ? [child] : []), ...all(child, wanted)]);
}

const find = (parent: Parent, wanted: (element: Element) => boolean): Element | undefined =>
  all(parent, wanted)[0];
