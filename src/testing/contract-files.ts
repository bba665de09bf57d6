import { ZipFile } from "yazl";

// Documents made byte by byte, so that a test says what it reads.

/** A PDF of one line of text after another on each page, in Helvetica; a page without lines is a grey square. */
export function pdfOf(pages: readonly (readonly string[])[], trailer = ""): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((lines, at) => {
      const drawn = lines.map((line, row) => `1 0 0 1 50 ${780 - row * 14} Tm (${escaped(line)}) Tj`);
      const content = lines.length === 0 ? "0.5 g 0 0 200 200 re f" : `BT /F1 10 Tf ${drawn.join("\n")} ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, "0");
  });
  const start = text.length;
  const table = places.map((place) => `${place} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/** The same with a password that nobody knows. */
export function protectedPdf(): Uint8Array<ArrayBuffer> {
  const key = "41".repeat(32);
  const id = "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]";
  return pdfOf(
    [["Secret"]],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <${key}> /U <${key}> >> ${id}`,
  );
}

const escaped = (line: string) => line.replace(/[\\()]/g, "\\$&");

/** A Word document of paragraphs; `prolog` stands before its text. */
export function docxOf(paragraphs: readonly string[], prolog = ""): Promise<Uint8Array<ArrayBuffer>> {
  const text = paragraphs
    .map((one) => `<w:p><w:r><w:t xml:space="preserve">${one.replaceAll("&", "&amp;")}</w:t></w:r></w:p>`)
    .join("");
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const types = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return zipOf({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?>${prolog}<w:document xmlns:w="${word}"><w:body>${text}</w:body></w:document>`,
  });
}

/** A ZIP of texts. */
export async function zipOf(files: Readonly<Record<string, string>>): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), path);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  return new Uint8Array(Buffer.concat(pieces));
}
