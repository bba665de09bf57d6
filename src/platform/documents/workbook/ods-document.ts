/** The names of OpenDocument that the parts of a workbook use (ODF 1.2 part 1, 1.4). */
const odf = "urn:oasis:names:tc:opendocument:xmlns";
const names = Object.entries({
  office: `${odf}:office:1.0`,
  table: `${odf}:table:1.0`,
  style: `${odf}:style:1.0`,
  text: `${odf}:text:1.0`,
  draw: `${odf}:drawing:1.0`,
  number: `${odf}:datastyle:1.0`,
  chart: `${odf}:chart:1.0`,
  config: `${odf}:config:1.0`,
  meta: `${odf}:meta:1.0`,
  fo: `${odf}:xsl-fo-compatible:1.0`,
  svg: `${odf}:svg-compatible:1.0`,
  xlink: "http://www.w3.org/1999/xlink",
  dc: "http://purl.org/dc/elements/1.1/",
  ooo: "http://openoffice.org/2004/office",
  chartooo: "http://openoffice.org/2010/chart",
})
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(" ");

type PartOfDocument = "content" | "styles" | "settings" | "meta";

/** What stands before and after the content of one part of an OpenDocument file. */
export function documentEnds(part: PartOfDocument): readonly [start: string, end: string] {
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-${part} ${names} office:version="1.2">`,
    `</office:document-${part}>`,
  ];
}

export function documentXml(part: PartOfDocument, content: string): string {
  const [start, end] = documentEnds(part);
  return `${start}${content}${end}`;
}
