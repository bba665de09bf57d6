/**
 * Adds to an archival document (PDF/A-3a) that it also keeps the rules of accessible ones (PDF/UA-1):
 * the identifier in its metadata, described as ISO 19005-3, 6.6.2.3 wants for a schema that it does not
 * know, and the title shown in the window's bar. The compiler takes one standard at a time, so it writes
 * the first and this adds the second; that the very same layout passes the compiler's own check of the
 * second is what the tests of each template prove.
 *
 * Metadata and catalogue are the last two objects that the compiler writes, before the table of places.
 */
export function declareAccessible(pdf: Buffer): Buffer {
  const catalogueAt = pdf.lastIndexOf("/Type /Catalog");
  const catalogueStart = objectStart(pdf, catalogueAt);
  const metadataStart = objectStart(pdf, pdf.lastIndexOf("/Type /Metadata"));
  const tableStart = pdf.lastIndexOf("\nxref\n") + 1;
  if (metadataStart >= catalogueStart || catalogueStart >= tableStart) throw unexpected();
  const metadata = withIdentifier(pdf.subarray(metadataStart, catalogueStart));
  const catalogue = swap(
    pdf.toString("latin1", catalogueStart, tableStart),
    "/ViewerPreferences <<",
    "/ViewerPreferences <<\n    /DisplayDocTitle true",
  );
  const added = metadata.length - (catalogueStart - metadataStart);
  const table = swap(
    pdf.toString("latin1", tableStart),
    `${place(catalogueStart)} 00000 n`,
    `${place(catalogueStart + added)} 00000 n`,
  );
  const before = metadataStart + metadata.length + catalogue.length;
  const trailer = swap(table, `startxref\n${tableStart}\n`, `startxref\n${before}\n`);
  return Buffer.concat([
    pdf.subarray(0, metadataStart),
    metadata,
    Buffer.from(catalogue, "latin1"),
    Buffer.from(trailer, "latin1"),
  ]);
}

const place = (offset: number) => String(offset).padStart(10, "0");
const unexpected = () => new Error("the PDF is not laid out as its compiler used to");

function objectStart(pdf: Buffer, inside: number): number {
  const end = pdf.lastIndexOf("endobj\n", inside);
  if (inside < 0 || end < 0) throw unexpected();
  return end + "endobj\n".length + (pdf[end + "endobj\n".length] === 0x0a ? 1 : 0);
}

/** Replaces the only occurrence of a text. */
function swap(text: string, from: string, to: string): string {
  const [before, after, more] = text.split(from);
  if (before === undefined || after === undefined || more !== undefined) throw unexpected();
  return `${before}${to}${after}`;
}

const namespace = "http://www.aiim.org/pdfua/ns/id/";
const identifier = `<pdfuaid:part xmlns:pdfuaid="${namespace}">1</pdfuaid:part>`;
const schema = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the document keeps</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`;

function withIdentifier(object: Buffer): Buffer {
  const [start, end] = [object.indexOf("stream\n") + "stream\n".length, object.lastIndexOf("\nendstream")];
  if (start < "stream\n".length || end < start) throw unexpected();
  const packet = object.toString("utf8", start, end);
  const schemas = "<pdfaExtension:schemas><rdf:Bag>";
  const described = swap(packet, schemas, `${schemas}${schema}`);
  const identified = Buffer.from(swap(described, "<pdfaid:part>", `${identifier}<pdfaid:part>`));
  const length = Buffer.byteLength(packet);
  const head = swap(object.toString("latin1", 0, start), `/Length ${length}`, `/Length ${identified.length}`);
  return Buffer.concat([Buffer.from(head, "latin1"), identified, object.subarray(end)]);
}
