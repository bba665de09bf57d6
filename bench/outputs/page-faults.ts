import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { type Fault, type Made, seen, someOf } from "./made.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Attributes by which a page fetches something by itself. */
const fetching = [
  "src",
  "srcset",
  "data",
  "poster",
  "background",
  "action",
  "formaction",
  "ping",
  "manifest",
];

/** The page as a browser parses it: no error, nothing fetched, every way leads somewhere, all is said. */
export async function pageFaults({ folder, pack, listed }: Made): Promise<readonly Fault[]> {
  const document = "index.html";
  const faults: Fault[] = [];
  const wrong = (what: string) => faults.push({ document, what });
  const html = await readFile(join(folder, document), "utf8");
  const tree = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol }) => wrong(`${code} at ${startLine}:${startCol}`),
  });
  const elements = elementsIn(tree);
  const own = new Set(listed.map(({ path }) => path));
  const ids = new Set(elements.flatMap((one) => attribute(one, "id") ?? []));
  for (const one of elements) {
    for (const name of fetching) {
      if (attribute(one, name) !== undefined) wrong(`<${one.tagName} ${name}> fetches`);
    }
    if (one.attrs.some(({ name }) => name.startsWith("on"))) wrong(`<${one.tagName}> runs something`);
    const href = attribute(one, "href");
    if (href === undefined) continue;
    if (one.tagName !== "a") wrong(`<${one.tagName} href> fetches`);
    else if (href.startsWith("#") ? !ids.has(href.slice(1)) : !isFollowed(href) && !own.has(decoded(href))) {
      wrong(`${seen(href)} leads nowhere`);
    }
  }
  const styles = elements.filter(({ tagName }) => tagName === "style").map(textIn);
  if (styles.some((style) => /url\(|@import/i.test(style))) wrong("a style fetches");
  const [name] = elements.filter(({ tagName }) => tagName === "h1").map(textIn);
  if (name !== pack.client) wrong(`it names ${seen(name)} and not ${seen(pack.client)}`);
  for (const sheet of pack.sheets) {
    const section = elements.find((one) => one.tagName === "section" && attribute(one, "id") === sheet.id);
    const wanted = sheet.id === "open-work" ? "details" : "tr";
    const inside = section ? elementsIn(section) : [];
    const body = inside.filter((one) => attribute(one, "data-rows") !== undefined).at(-1);
    const rows = (body?.childNodes ?? []).filter((one) => one.nodeName === wanted).length;
    if (rows !== sheet.rows.length) wrong(`${sheet.id} has ${rows} rows and not ${sheet.rows.length}`);
  }
  const told = elements.filter(({ tagName }) => tagName === "h3").map(textIn);
  for (const [at, { title }] of pack.recap.openWork.entries()) {
    const wanted = said(title);
    if (wanted.trim() !== "" && told[at] !== wanted) wrong(`${seen(title)} is told as ${seen(told[at])}`);
  }
  return someOf(faults);
}

const isFollowed = (href: string) => /^(?:https?:|mailto:)/.test(href);
const attribute = (one: Element, wanted: string) => one.attrs.find(({ name }) => name === wanted)?.value;

/** A title as a page can hold it: whole characters, without the codes that HTML forbids. */
const said = (text: string) =>
  text
    .trim()
    .replace(/\r\n?/g, "\n")
    .toWellFormed()
    .replace(/(?![\n\t])\p{Cc}|\p{NChar}/gu, "");

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function elementsIn(root: Node): readonly Element[] {
  const children = "childNodes" in root ? root.childNodes : [];
  return children.flatMap((one) => [
    ...(defaultTreeAdapter.isElementNode(one) ? [one] : []),
    ...elementsIn(one),
  ]);
}

function textIn(root: Node): string {
  if (defaultTreeAdapter.isTextNode(root)) return root.value;
  return "childNodes" in root ? root.childNodes.map(textIn).join("") : "";
}
