import type { OtherFormat } from "./detect.ts";

/** What a ZIP is: a plain archive, a spreadsheet, or another format that happens to be a ZIP. */
export type ZipKind = "archive" | "workbook" | "open-document" | { readonly other: OtherFormat };

/**
 * Told by the files that each format must have at its root: OPC packages their content types (ECMA-376
 * part 2), OpenDocument its content and manifest, Java and Android their manifests, iWork its index.
 */
export function zipKindOf(paths: ReadonlySet<string>, mimetype: string | undefined): ZipKind {
  const below = (folder: string) => [...paths].some((path) => path.startsWith(folder));
  if (paths.has("[Content_Types].xml")) {
    if (below("xl/")) return "workbook";
    if (below("word/")) return { other: "word" };
    if (below("ppt/")) return { other: "slides" };
    if (below("visio/")) return { other: "drawing" };
  }
  const open = /^application\/vnd\.oasis\.opendocument\.(\w+)/.exec(mimetype ?? "")?.[1];
  if (open !== undefined && open !== "spreadsheet") {
    return { other: open === "text" ? "word" : open === "presentation" ? "slides" : "drawing" };
  }
  if (paths.has("META-INF/manifest.xml") && (open || paths.has("content.xml"))) return "open-document";
  if (mimetype?.startsWith("application/epub")) return { other: "word" };
  if (paths.has("AndroidManifest.xml") || paths.has("META-INF/MANIFEST.MF")) return { other: "program" };
  if (below("Index/Document.iwa") || paths.has("Index.zip")) return { other: "numbers" };
  return "archive";
}
