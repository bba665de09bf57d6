import assert from "node:assert/strict";
import { test } from "node:test";
import { type BookType, utils, write } from "@e965/xlsx";
import { isRefusal } from "#core/kernel/refusal.ts";
import { madeZip, openDocumentParts, workbookParts } from "#testing/hostile-files.ts";
import { dateKindOf, isoOfSerial } from "./date-serial.ts";
import { newOpening } from "./limits.ts";
import { openFile } from "./open.ts";

const open = (bytes: Uint8Array | string) =>
  openFile("a.bin", new Blob([new Uint8Array(Buffer.from(bytes))]), newOpening("fr", openFile));

async function tablesOf(bytes: Uint8Array | string) {
  const document = await open(bytes);
  if (isRefusal(document) || document.form !== "tables") assert.fail(JSON.stringify(document));
  const tables = document.tables.map(({ name, hidden, rows }) => ({ name, hidden, rows }));
  return {
    ...document,
    tables,
    numbers: document.tables.map(({ rows, rowNumber }) => rows.map((_, at) => rowNumber(at))),
  };
}

test("an XLSX cell is told by its type and format, a formula by its value", async () => {
  const sheet = [
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
    '<row r="3"><c r="A3" t="inlineStr"><is><r><t>Page </t></r><r><t>d’accueil</t></r></is></c><c r="C3" s="1"><v>46000</v></c>',
    '<c r="D3" s="3"><v>46000.395833333336</v></c><c r="E3" s="2"><v>1.5</v></c><c r="F3"><v>12.5</v></c></row>',
    '<row r="4"><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;B1</f><v>a_x000D_&#10;b</v></c>',
    '<c><f>SUM(F3)</f><v>3</v></c><c><f>NOW()</f></c><c t="d"><v>2026-12-14T00:00:00</v></c></row>',
    '<row r="5"><c r="A5" t="s"><v>7</v></c></row>',
  ];
  const cut = await open(madeZip(workbookParts(sheet.join(""))));
  assert.deepEqual(cut, { refused: "import.malformed", params: { file: "a.bin", row: 5, column: "A" } });
  const { container, tables, numbers } = await tablesOf(madeZip(workbookParts(sheet.slice(0, 5).join(""))));
  assert.equal(container, "xlsx");
  assert.deepEqual(tables, [
    {
      name: "Tâches",
      hidden: false,
      rows: [
        ["Titre", "État"],
        [],
        ["Page d’accueil", null, "2025-12-09", "2025-12-09T09:30:00", "36:00:00", 12.5],
        [true, "#N/A", "a\nb", 3, "=NOW()", "2026-12-14"],
      ],
    },
  ]);
  assert.deepEqual(numbers, [[1, 2, 3, 4]]);
});

test("cells merged over rows are said in each, those merged over columns are not", async () => {
  const rows = [
    '<row r="1"><c r="A1" t="str"><v>Plan</v></c></row>',
    '<row r="2"><c r="A2" t="str"><v>Site</v></c><c r="B2" t="str"><v>Menu</v></c></row>',
    '<row r="3"><c r="B3" t="str"><v>Pied</v></c></row><row r="4"><c r="A4" t="str"><v>caché</v></c></row>',
  ].join("");
  const merges =
    '</sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A4"/><mergeCell ref="B3:B1048576"/></mergeCells><sheetData>';
  const { tables } = await tablesOf(madeZip(workbookParts(rows + merges)));
  assert.deepEqual(tables[0]?.rows, [["Plan"], ["Site", "Menu"], ["Site", "Pied"], ["caché", "Pied"]]);
});

test("an OpenDocument sheet lays out what it repeats, within reason", async () => {
  const text = (words: string, attributes = "") =>
    `<table:table-cell ${attributes} office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
  const rows = [
    `<table:table-row>${text("Projet")}${text("Tâche")}<table:table-cell table:number-columns-repeated="16382"/></table:table-row>`,
    `<table:table-row>${text("Site", 'table:number-rows-spanned="2"')}${text('Me<text:s text:c="2"/>nu')}<table:table-cell office:value-type="date" office:date-value="2026-12-14T09:30:00"/></table:table-row>`,
    `<table:table-row><table:covered-table-cell/>${text("<office:annotation><text:p>Note</text:p></office:annotation>Pied")}</table:table-row>`,
    `<table:table-row table:number-rows-repeated="2">${text("x", 'table:number-columns-repeated="3"')}</table:table-row>`,
    `<table:table-row table:number-rows-repeated="5000">${text("y")}</table:table-row>`,
    '<table:table-row table:number-rows-repeated="1043568"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
  ];
  const { tables, warnings, container } = await tablesOf(madeZip(openDocumentParts(rows.join(""))));
  assert.equal(container, "ods");
  const read = tables[0]?.rows ?? [];
  assert.deepEqual(read.slice(0, 6), [
    ["Projet", "Tâche"],
    ["Site", "Me  nu", "2026-12-14T09:30:00"],
    ["Site", "Pied"],
    ["x", "x", "x"],
    ["x", "x", "x"],
    ["y"],
  ]);
  assert.equal(read.length, 1_005);
  assert.deepEqual(
    warnings.map(({ key, row, params }) => [key, row, params.count]),
    [
      ["warning.rows-alike", 1_006, 4_000],
      ["warning.notes-left-out", undefined, 1],
    ],
  );
});

test("workbooks of other kinds give the same cells", async () => {
  const sheet = utils.aoa_to_sheet([
    ["Titre", "Échéance", "Heures", "Fait"],
    ["Refonte", { t: "n", v: 46_000, z: "dd/mm/yyyy" }, 1.5, true],
    [],
    [null, { t: "e", v: 42 }, "fin"],
  ]);
  sheet["!merges"] = [{ s: { r: 1, c: 0 }, e: { r: 3, c: 0 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Tâches");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["seul"]]), "Cachée");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  const kinds: readonly (readonly [BookType, string])[] = [
    ["xlsx", "xlsx"],
    ["biff8", "xls"],
    ["biff5", "xls"],
    ["xlsb", "xls"],
    ["xlml", "xls"],
    ["ods", "ods"],
    ["fods", "ods"],
  ];
  for (const [bookType, container] of kinds) {
    const bytes = Buffer.from(new Uint8Array(write(book, { type: "array", bookType, cellDates: true })));
    // SheetJS writes only ASCII into the code page of such old workbooks.
    if (bookType === "biff5") bytes.write("Échéance", bytes.indexOf("_ch_ance"), "latin1");
    const document = await tablesOf(bytes);
    assert.equal(document.container, container, bookType);
    const [first, second] = document.tables;
    assert.deepEqual(first?.rows[0], ["Titre", "Échéance", "Heures", "Fait"], bookType);
    // SheetJS itself writes dates of OpenDocument as numbers.
    const date = container === "ods" ? 46_000 : "2025-12-09";
    assert.deepEqual(first?.rows[1], ["Refonte", date, 1.5, true], bookType);
    assert.equal(first?.rows.at(-1)?.at(-1), "fin", bookType);
    assert.equal(document.numbers[0]?.at(-1), 4, bookType);
    assert.deepEqual(second?.rows, [["seul"]], bookType);
  }
  const xls = await tablesOf(new Uint8Array(write(book, { type: "array", bookType: "biff8" })));
  assert.deepEqual(xls.tables[0]?.rows[2]?.slice(0, 2), ["Refonte", "#N/A"]);
  assert.equal(xls.tables[1]?.hidden, true);
  assert.deepEqual(
    xls.warnings.map(({ key }) => key),
    ["warning.hidden-sheet"],
  );
});

test("a table saved as HTML under the name of a spreadsheet is read as its cells", async () => {
  const html =
    '<html><head><style>td{}</style></head><body><table><tr><th rowspan="2">Site<br>web</th><th colspan="2">T&acirc;che</th></tr><tr><td>Menu</td><td> en   cours </td></tr></table><table><tr><td>a</td></tr></table></body></html>';
  const { container, tables } = await tablesOf(html);
  assert.equal(container, "xls");
  assert.deepEqual(
    tables.map(({ rows }) => rows),
    [
      [
        ["Site\nweb", "Tâche", ""],
        ["Site\nweb", "Menu", "en cours"],
      ],
      [["a"]],
    ],
  );
  const page = await open(
    `<!doctype html><p>${"Un article de blog. ".repeat(20)}</p><table><tr><td>a<td>b<tr><td>c<td>d</table>`,
  );
  assert.equal(isRefusal(page) && page.refused, "import.other-format");
});

test("what cannot be opened says why", async () => {
  const compound = (name: string) => {
    const bytes = Buffer.alloc(2_048);
    bytes.write("Root Entry\0", 512, "utf16le");
    bytes.write("d0cf11e0a1b11ae1", "hex");
    bytes.write(`${name}\0`, 1_024, "utf16le");
    return bytes;
  };
  const xlsx = madeZip(workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>'));
  const stored = madeZip(workbookParts("").map((part) => ({ ...part, stored: true })));
  const biff = Buffer.from(
    "0908100000060500000000000000000000000000" + "2f00060000000100000000000000" + "0a000000",
    "hex",
  );
  const cases: readonly (readonly [string, Uint8Array | string, string, string?])[] = [
    ["an XLSX with a password", compound("EncryptedPackage"), "import.encrypted"],
    ["an XLS with a password", biff, "import.encrypted"],
    ["a Word document of old", compound("WordDocument"), "import.other-format", "un document texte"],
    ["an Outlook message", compound("__properties_version1.0"), "import.other-format", "un fichier Outlook"],
    ["a Project file", compound("TBkndTask"), "import.other-format", "un fichier Microsoft Project"],
    ["a compound file of another kind", compound("Else"), "import.unknown"],
    [
      "a Word document",
      madeZip([
        { name: "[Content_Types].xml", data: "<Types/>" },
        { name: "word/document.xml", data: "<a/>" },
      ]),
      "import.other-format",
      "un document texte",
    ],
    ["a PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj", "import.other-format", "un document PDF"],
    ["an image", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "import.other-format", "une image"],
    ["contacts", "BEGIN:VCARD\nFN:A\nEND:VCARD", "import.other-format", "une liste de contacts"],
    ["noise", Buffer.from(Array.from({ length: 300 }, (_, at) => (at * 31) % 256)), "import.unknown"],
    ["nothing", "", "import.empty"],
    ["an XLSX cut", xlsx.subarray(0, xlsx.length - 40), "import.damaged"],
    ["an XLSX with flipped bytes", Buffer.from(stored).fill(0xff, 60, 64), "import.damaged"],
    [
      "an XLSX without its sheet",
      madeZip(workbookParts("").filter(({ name }) => !name.includes("sheet1"))),
      "import.damaged",
    ],
    [
      "an XLSX whose sheet stops",
      madeZip(
        workbookParts("", { "xl/worksheets/sheet1.xml": '<worksheet><sheetData><row r="8"><c r="B8"><v>1' }),
      ),
      "import.truncated",
    ],
    ["an XLSX of no rows", madeZip(workbookParts("")), "import.nothing"],
    [
      "an XLS cut",
      Buffer.from(
        new Uint8Array(
          write(
            { SheetNames: ["a"], Sheets: { a: utils.aoa_to_sheet([["a"]]) } },
            { type: "array", bookType: "biff8" },
          ),
        ),
      ).subarray(0, 600),
      "import.damaged",
    ],
  ];
  for (const [what, bytes, reason, format] of cases) {
    const read = await open(bytes);
    assert.ok(isRefusal(read), `${what} was read`);
    assert.equal(read.refused, reason, what);
    if (format !== undefined) assert.equal(read.params.what, format, what);
  }
});

test("serial numbers are dates only where their format says so", () => {
  const formats: readonly (readonly [string | number, string | undefined])[] = [
    ["dd/mm/yyyy", "day"],
    ['[$-40C]d" "mmmm" "yyyy;@', "day"],
    ["mmm-yy", "day"],
    ["h:mm AM/PM", "clock"],
    ["mm:ss.0", "clock"],
    ["[h]:mm:ss", "span"],
    ["General", undefined],
    ["0.00%", undefined],
    ['#,##0.00 "days"', undefined],
    ["[Red]0.00", undefined],
    ["@", undefined],
    [14, "day"],
    [46, "span"],
    [9, undefined],
  ];
  for (const [format, kind] of formats) assert.equal(dateKindOf(format), kind, String(format));
  assert.equal(isoOfSerial(1, "day", false), "1900-01-01");
  assert.equal(isoOfSerial(61, "day", false), "1900-03-01");
  assert.equal(isoOfSerial(0, "day", true), "1904-01-01");
  assert.equal(isoOfSerial(2_958_465, "day", false), "9999-12-31");
  assert.equal(isoOfSerial(45_292.999_999_99, "day", false), "2024-01-02");
  assert.equal(isoOfSerial(-1, "day", false), undefined);
  assert.equal(isoOfSerial(1e9, "day", false), undefined);
});
