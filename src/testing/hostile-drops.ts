import { gzipSync } from "node:zlib";
import type { RefusalKey } from "#messages/keys.ts";
import {
  entityBomb,
  type MadeEntry,
  madeZip,
  openDocumentParts,
  outsideEntity,
  workbookParts,
} from "./hostile-files.ts";

const csv = "Titre;État\nRefondre la page d’accueil;En cours\n";
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000);
const bomb = madeZip([{ name: "a.csv", data: zeros(30) }]);
const nested = (levels: number): Buffer =>
  levels === 0
    ? madeZip([{ name: "a.csv", data: csv }])
    : madeZip([{ name: "in.zip", data: nested(levels - 1) }]);
const entity = (extra: string) => `<?xml version="1.0"?><!DOCTYPE a [${extra}]><a/>`;
const withPart = (name: string, data: string) => madeZip(workbookParts("", { [name]: data }));

/** What is dropped, the reason for which it has to be refused, and its bytes. */
export type HostileDrop = readonly [what: string, refused: RefusalKey, bytes: Uint8Array | string];

/** Archives that leave their folder, explode or lie, and documents that would fetch `url`. */
export function hostileDrops(url: string): readonly HostileDrop[] {
  const good: MadeEntry = { name: "a.csv", data: csv };
  return [
    ["leaves its folder", "import.hostile-archive", madeZip([good, { name: "../../etc/passwd", data: "x" }])],
    [
      "leaves by backslashes",
      "import.hostile-archive",
      madeZip([good, { name: "..\\..\\a.txt", data: "x" }]),
    ],
    ["absolute", "import.hostile-archive", madeZip([{ name: "/etc/cron.d/x", data: "x" }])],
    ["on a drive", "import.hostile-archive", madeZip([{ name: "C:\\x.csv", data: csv }])],
    [
      "a link",
      "import.hostile-archive",
      madeZip([good, { name: "l", data: "/etc/passwd", mode: 0o120_777 }]),
    ],
    ["twice", "import.hostile-archive", madeZip([good, good])],
    ["another name before the data", "import.hostile-archive", madeZip([{ ...good, localName: "../a" }])],
    ["says it is smaller", "import.hostile-archive", madeZip([{ ...good, declaredBytes: 3 }])],
    ["says it is larger", "import.hostile-archive", madeZip([{ ...good, declaredBytes: 3_000 }])],
    ["a bomb", "import.hostile-archive", bomb],
    [
      "a bomb that says it is small",
      "import.hostile-archive",
      madeZip([{ name: "a.csv", data: zeros(30), declaredBytes: 9 }]),
    ],
    ["a bomb inside", "import.hostile-archive", madeZip([{ name: "in.zip", data: bomb }])],
    [
      "a bomb inside under another name",
      "import.hostile-archive",
      madeZip([{ name: "data.csv", data: bomb }]),
    ],
    [
      "many small bombs",
      "import.hostile-archive",
      madeZip(Array.from({ length: 20 }, (_, at) => ({ name: `${at}.csv`, data: zeros(3) }))),
    ],
    [
      "bytes shared by all",
      "import.hostile-archive",
      madeZip([
        { name: "a", data: csv },
        { name: "b", data: csv, offset: 0 },
        { name: "c", data: csv, offset: 0 },
      ]),
    ],
    ["four archives deep", "import.hostile-archive", nested(4)],
    [
      "as many files as a disk",
      "import.too-large",
      madeZip(
        Array.from({ length: 100_000 }, (_, at) => ({ name: `${at}.csv`, data: "", stored: true })),
        { count: 65_535 },
      ),
    ],
    ["a gzip bomb", "import.hostile-archive", gzipSync(zeros(60))],
    ["encrypted", "import.encrypted", madeZip([{ ...good, encrypted: true, stored: true }])],
    ["rarely compressed", "import.other-format", madeZip([{ ...good, method: 14 }])],
    ["XML that fetches", "import.hostile-xml", outsideEntity(url)],
    ["XML that explodes", "import.hostile-xml", entityBomb],
    ["XML with a type", "import.hostile-xml", `<!-- ${"-".repeat(0)} --><!DOCTYPE a SYSTEM "${url}"><a/>`],
    ["UTF-16 XML that fetches", "import.hostile-xml", Buffer.from(`\ufeff${outsideEntity(url)}`, "utf16le")],
    [
      "SVG that fetches",
      "import.hostile-xml",
      outsideEntity(url).replace("<a>", '<svg xmlns="http://www.w3.org/2000/svg">'),
    ],
    [
      "XLSX whose sheet fetches",
      "import.hostile-xml",
      withPart("xl/worksheets/sheet1.xml", outsideEntity(url)),
    ],
    ["XLSX whose strings explode", "import.hostile-xml", withPart("xl/sharedStrings.xml", entityBomb)],
    ["XLSX whose relations fetch", "import.hostile-xml", withPart("_rels/.rels", outsideEntity(url))],
    ["XLSX whose properties fetch", "import.hostile-xml", withPart("docProps/core.xml", outsideEntity(url))],
    [
      "XLSX in UTF-16 that declares",
      "import.hostile-xml",
      madeZip(
        workbookParts("").map((part) =>
          part.name === "xl/styles.xml"
            ? { ...part, data: Buffer.from(`\ufeff${entity('<!ENTITY a "b">')}`, "utf16le") }
            : part,
        ),
      ),
    ],
    [
      "XLSX that unpacks to too much",
      "import.hostile-archive",
      withPart("xl/worksheets/sheet1.xml", "<c/>".repeat(10_000_000)),
    ],
    [
      "XLSX beyond Excel",
      "import.malformed",
      madeZip(workbookParts('<row r="99999999999"><c r="A1"><v>1</v></c></row>')),
    ],
    [
      "XLSX far to the right",
      "import.malformed",
      madeZip(workbookParts('<row r="1"><c r="ZZZ1"><v>1</v></c></row>')),
    ],
    [
      "ODS that fetches",
      "import.hostile-xml",
      madeZip(openDocumentParts("", { "content.xml": outsideEntity(url) })),
    ],
    [
      "ODS whose styles explode",
      "import.hostile-xml",
      madeZip(openDocumentParts("", { "styles.xml": entityBomb })),
    ],
    [
      "ODS wider than any sheet",
      "import.too-large",
      madeZip(
        openDocumentParts(
          '<table:table-row><table:table-cell table:number-columns-repeated="2000000000" office:value-type="float" office:value="1"/></table:table-row>',
        ),
      ),
    ],
    [
      "ODS with a password",
      "import.encrypted",
      madeZip(
        openDocumentParts("", {
          "META-INF/manifest.xml":
            '<manifest:manifest xmlns:manifest="urn:m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
        }),
      ),
    ],
    ["JSON deeper than any stack", "import.too-large", "[".repeat(200_000) + "]".repeat(200_000)],
    ["JSON that never closes", "import.too-large", "[".repeat(5_000_000)],
    ["XML deeper than any stack", "import.too-large", "<a>".repeat(200_000)],
    ["HTML deeper than any stack", "import.too-large", `<html>${"<div>".repeat(20_000)}<table><tr><td>a`],
    ["one row without end", "import.too-large", "a,".repeat(6_000_000)],
    ["a quote without end", "import.truncated", `a,b\n"${"x,y\n".repeat(3_000_000)}`],
  ];
}
