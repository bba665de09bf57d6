import { crc32, deflateRawSync } from "node:zlib";

/** One entry of an archive that may lie about itself; what is not said is told truly. */
export type MadeEntry = {
  readonly name: string;
  readonly data?: Uint8Array | string;
  /** The name in front of the data, when it is another than in the directory. */
  readonly localName?: string;
  readonly declaredBytes?: number;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  readonly method?: number;
  /** Unix mode: `0o120777` is a link. */
  readonly mode?: number;
  /** Where the directory says the entry begins: another's place makes them overlap. */
  readonly offset?: number;
};

/** A ZIP written by hand, as no honest tool would write it. */
export function madeZip(entries: readonly MadeEntry[], { count }: { readonly count?: number } = {}): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? "");
    const method = entry.method ?? (entry.stored ? 0 : 8);
    const packed = method === 8 ? deflateRawSync(data) : data;
    const flags = 0x800 | (entry.encrypted ? 1 : 0);
    const bytes = entry.declaredBytes ?? data.length;
    const common = (name: Buffer) => {
      const head = Buffer.alloc(26);
      for (const [value, offset] of [
        [20, 0],
        [flags, 2],
        [method, 4],
      ] as const)
        head.writeUInt16LE(value, offset);
      for (const [value, offset] of [
        [crc32(data), 10],
        [packed.length, 14],
        [bytes, 18],
      ] as const) {
        head.writeUInt32LE(value, offset);
      }
      head.writeUInt16LE(name.length, 22);
      return head;
    };
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    pieces.push(Buffer.from("504b0304", "hex"), common(localName), localName, packed);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(((entry.mode ?? 0o100_644) << 16) >>> 0, 6);
    more.writeUInt32LE(entry.offset ?? at, 10);
    directory.push(Buffer.from("504b01021403", "hex"), common(name), more, name);
    at += 30 + localName.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("504b0506", "hex");
  end.writeUInt16LE(count ?? entries.length, 8);
  end.writeUInt16LE(count ?? entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listed, end]);
}

/** The parts of a small XLSX workbook of one sheet, so that any of them may be replaced. */
export function workbookParts(sheetData: string, more: Readonly<Record<string, string>> = {}): MadeEntry[] {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships">${relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships">${relation("r1", "worksheet", "worksheets/sheet1.xml")}${relation("r2", "sharedStrings", "sharedStrings.xml")}${relation("r3", "styles", "styles.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Tâches" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>Titre</t></si><si><r><t>État</t></r><rPh><t>etat</t></rPh></si></sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  };
  return Object.entries(parts).map(([name, data]) => ({ name, data }));
}

/** The parts of a small OpenDocument spreadsheet around the rows of its only table. */
export function openDocumentParts(rows: string, more: Readonly<Record<string, string>> = {}): MadeEntry[] {
  const of = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
  const parts: Record<string, string> = {
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": `<manifest:manifest ${of("manifest")}/>`,
    "content.xml": `<office:document-content ${of("office")} ${of("table")} ${of("text")} ${of("style")}><office:body><office:spreadsheet><table:table table:name="Tâches">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ...more,
  };
  return Object.entries(parts).map(([name, data]) => ({ name, data }));
}

/** A declaration that would fetch `url` or read a file, were it ever resolved. */
export const outsideEntity = (url: string) =>
  `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "${url}"><!ENTITY % y SYSTEM "${url}"> %y;]>\n<a>&x;</a>`;

/** Ten entities of ten entities of ten: a few hundred bytes that stand for gigabytes. */
export const entityBomb = `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY e0 "lol">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
).join("")}]>\n<a>&e9;</a>`;
