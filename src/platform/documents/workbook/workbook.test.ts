import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { read, utils, type WorkBook } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { SaxesParser } from "saxes";
import { describePack } from "#core/pack/describe-pack.ts";
import { unescapeFormula } from "#core/pack/formula-text.ts";
import type { Pack, Sheet, SheetCell } from "#core/pack/pack.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { formulaPayloads } from "#testing/formula-payloads.ts";
import { anItem, aProject, aSource } from "#testing/tracking.ts";
import { csvFiles } from "./csv-files.ts";
import { layoutOf, serialDay } from "./look.ts";
import { odsBytes } from "./ods.ts";
import { xlsxBytes } from "./xlsx.ts";
import { partsOf, textOf } from "./zip-parts.ts";

const packIn = (lang: Language, tracking = aProject()): Pack =>
  describePack(
    tracking,
    { client: "Boutique « Ana » & fils <東京>", agency: "Agence Lumen", end: "2026-12-14", lang },
    translator(lang),
  );
const xmlIn = (zip: Uint8Array, name: RegExp) =>
  partsOf(zip)
    .filter((part) => name.test(part.name))
    .map(textOf);

/** What a reader must find in a cell: texts, numbers, days as spreadsheets count them. */
function expected(cell: SheetCell, isDate: boolean): string | number | undefined {
  if (cell === null) return undefined;
  if (typeof cell === "object") return cell.text;
  return isDate && typeof cell === "string" ? serialDay(cell) : cell;
}

function assertSameCells(workbook: WorkBook, pack: Pack): void {
  assert.deepEqual(
    workbook.SheetNames,
    pack.sheets.map(({ name }) => name),
  );
  for (const sheet of pack.sheets) {
    const there = workbook.Sheets[sheet.name] ?? {};
    const { header, first } = layoutOf(sheet);
    const at = (column: number, row: number) => there[utils.encode_cell({ c: column, r: row })];
    if (header === undefined) assert.equal(at(0, 0)?.v, pack.title);
    for (const [column, { title, kind }] of sheet.columns.entries()) {
      if (header !== undefined) assert.equal(at(column, header)?.v, title);
      for (const [row, cells] of sheet.rows.entries()) {
        const cell = cells[column] ?? null;
        const found = at(column, first + row);
        assert.equal(found?.v, expected(cell, kind === "date"), `${sheet.name} ${column} ${row}`);
        if (cell !== null && typeof cell === "object") assert.equal(found?.l?.Target, cell.url);
      }
    }
  }
}

for (const lang of ["fr", "en"] as const) {
  test(`the Excel workbook holds the cells, days and links of the pack (${lang})`, () => {
    const pack = packIn(lang);
    assertSameCells(read(xlsxBytes(pack), { cellDates: false }), pack);
  });

  test(`the OpenDocument workbook holds the same (${lang})`, () => {
    const pack = packIn(lang);
    assertSameCells(read(odsBytes(pack), { cellDates: false }), pack);
  });

  test(`each sheet is a CSV with its cells (${lang})`, () => {
    const pack = packIn(lang);
    const files = csvFiles(pack);
    assert.equal(files.length, pack.sheets.length);
    assert.equal(files[1]?.path, lang === "fr" ? "csv/02-chantiers-en-cours.csv" : "csv/02-open-work.csv");
    for (const [at, sheet] of pack.sheets.entries()) assertSameCsv(files[at]?.bytes, sheet);
  });
}

function assertSameCsv(bytes: Uint8Array | undefined, sheet: Sheet): void {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  assert.ok(text.startsWith("\ufeff") && text.endsWith("\r\n"));
  const [header = [], ...rows]: string[][] = parse(text, { bom: true });
  const own = header.flatMap((title, at) => (title.endsWith(" (URL)") ? [] : [at]));
  assert.deepEqual(
    own.map((at) => header[at]),
    sheet.columns.map(({ title }) => title),
  );
  const texts = sheet.rows.map((row) => row.map((cell) => String(expected(cell, false) ?? "")));
  assert.deepEqual(
    rows.map((row) => own.map((at) => unescapeFormula(row[at] ?? ""))),
    texts,
  );
}

test("another reader sees days, rates, links, frozen headers, filters, widths and print set-up", async () => {
  const workbook = new ExcelJS.Workbook();
  const bytes = xlsxBytes(packIn("fr"));
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  assert.equal(workbook.title, "Dossier de passation\u00a0: Boutique « Ana » & fils <東京>");
  assert.equal(workbook.creator, "Agence Lumen");
  assert.equal(workbook.created.toISOString(), "2026-12-14T00:00:00.000Z");
  const open = workbook.getWorksheet("Chantiers en cours");
  assert.ok(open);
  assert.equal(open.views[0]?.state, "frozen");
  assert.equal(open.autoFilter, `A1:${open.getColumn(open.columnCount).letter}4`);
  assert.deepEqual(
    [open.pageSetup.orientation, open.pageSetup.paperSize, open.pageSetup.printTitlesRow],
    ["landscape", 9, "1:1"],
  );
  const column = (title: string) => {
    let found = 0;
    open.getRow(1).eachCell((cell, at) => {
      if (cell.text === title) found = at;
    });
    return found;
  };
  const cell = (title: string, row: number) => open.getRow(row).getCell(column(title));
  assert.deepEqual(cell("Échéance", 3).value, new Date("2026-12-10T00:00:00Z"));
  assert.equal(cell("Échéance", 3).numFmt, "dd/mm/yyyy");
  assert.equal(cell("Complétude", 3).numFmt, "0%");
  assert.equal(cell("Titre", 4).hyperlink, "https://trello.com/c/abc123");
  assert.equal(open.getColumn(1).width?.toFixed(0), "57");
  assert.equal(cell("Titre", 1).font?.bold, true);
  assert.equal(workbook.getWorksheet("Synthèse")?.views[0]?.state, "normal");
});

test("plots stand on their own cells, ranks upside down, whole when rows are filtered", () => {
  const charts = xmlIn(xlsxBytes(packIn("fr")), /^xl\/charts\/chart/);
  assert.equal(charts.length, 4);
  for (const [at, chart] of charts.entries()) {
    assert.match(
      chart,
      new RegExp(`<c:val><c:numRef><c:f>Performance!\\$${"FGHI"[at]}\\$2:\\$${"FGHI"[at]}\\$7<`),
    );
    assert.match(chart, /<c:cat><c:numRef><c:f>Performance!\$D\$2:\$D\$7<.*<c:v>46327<\/c:v>/s);
    assert.match(chart, /<c:plotVisOnly val="0"\/>/);
    assert.equal(/<c:valAx>.*?<c:orientation val="maxMin"\/>/s.test(chart), at === 3);
  }
  const ods = xmlIn(odsBytes(packIn("fr")), /^Object \d\/content\.xml$/);
  assert.equal(ods.length, 4);
  assert.deepEqual(
    ods.map((chart) => chart.includes('chart:reverse-direction="true"')),
    [false, false, false, true],
  );
  assert.match(ods[0] ?? "", /chart:values-cell-range-address="'Performance'\.F2:'Performance'\.F7"/);
});

test("a plot may be called like the address of a cell", () => {
  const performance = ["2026-11-01", "2026-11-02", "2026-11-03"].map((item) => ({
    dimension: "date",
    item,
    values: { clicks: 1 },
  }));
  const pack = packIn("en", [aSource({ name: "A & B' C'!A1", performance })]);
  const [chart = ""] = xmlIn(xlsxBytes(pack), /^xl\/charts\/chart/);
  assert.match(
    chart,
    /<a:t>Clicks – Trello · A &amp; B' C'!A1<\/a:t>.*<c:v>Clicks – Trello · A &amp; B' C'!A1<\/c:v>/s,
  );
});

test("no text is ever a formula, and each comes back whole", () => {
  const payloads = formulaPayloads();
  const workItems = payloads.map((title, at) =>
    anItem({ externalId: `p${at}`, title, url: `https://a.fr/${at}` }),
  );
  const descriptions = payloads.map((description, at) =>
    anItem({ externalId: `d${at}`, title: "x", description }),
  );
  const pack = packIn("en", [aSource({ workItems: [...workItems, ...descriptions] })]);
  const xlsx = xlsxBytes(pack);
  for (const sheet of xmlIn(xlsx, /^xl\/worksheets\/sheet/)) {
    assert.ok(!/<f[ >]/.test(sheet));
    assert.ok(!/ t="(?!s")/.test(sheet));
  }
  const [content = ""] = xmlIn(odsBytes(pack), /^content\.xml$/);
  assert.ok(!content.includes("table:formula"));
  const titles = read(xlsx).Sheets["All items"] ?? {};
  const odsTitles = read(odsBytes(pack)).Sheets["All items"] ?? {};
  const items = pack.sheets.find(({ id }) => id === "all-items");
  const [header = [], ...rows]: string[][] = parse(Buffer.from(csvFiles(pack)[2]?.bytes ?? []), {
    bom: true,
  });
  const at = header.indexOf("Description");
  for (const [row, payload] of payloads.entries()) {
    assert.equal(titles[`A${row + 2}`]?.v, payload);
    // OpenDocument has lines but no carriage return, and its readers may drop the blanks at the ends.
    const lines = String(odsTitles[`A${row + 2}`]?.v ?? "");
    assert.equal(lines.trim(), payload.replaceAll("\r", "\n").trim());
    assert.equal(unescapeFormula(rows[payloads.length + row]?.[at] ?? ""), payload);
  }
  assert.equal(items?.rows.length, payloads.length * 2);
});

test("keeps awkward texts: control characters, what looks like an escape, half characters, long links", () => {
  const title = 'a\u0001b _x000D_ \ud800 & <b> "q"\n fin ';
  const long = `https://a.fr/${"x".repeat(3_000)}`;
  const pack = packIn("en", [
    aSource({
      workItems: [anItem({ title, url: "javascript:alert(1)" }), anItem({ title: "long", url: long })],
    }),
  ]);
  const [strings = ""] = xmlIn(xlsxBytes(pack), /sharedStrings/);
  assert.ok(strings.includes("ab _x005F_x000D_ \ufffd &amp; &lt;b&gt;"));
  for (const bytes of [xlsxBytes(pack), odsBytes(pack)]) {
    const sheet = read(bytes).Sheets["All items"] ?? {};
    assert.match(
      String(sheet.A2?.v),
      /^ab (?:_x000D_|\r) \ufffd & <b> "q"\n fin {2}\(javascript:alert\(1\)\)$/,
    );
    assert.equal(sheet.A2?.l, undefined);
    assert.equal(sheet.A3?.v, `long (${long})`);
  }
});

test("an OpenDocument cell keeps its tabs and blanks as LibreOffice reads them, in a link too", () => {
  const title = "\ta  b\tc ";
  const url = "https://a.fr/";
  const pack = packIn("en", [
    aSource({ workItems: [anItem({ title: `\r${title}`, url }), anItem({ title })] }),
  ]);
  const [content = ""] = xmlIn(odsBytes(pack), /^content\.xml$/);
  assert.ok(
    content.includes(`<text:p/><text:p><text:a xlink:href="${url}" xlink:type="simple">${title}</text:a>`),
  );
  assert.ok(content.includes(`<text:p>\ta<text:s text:c="2"/>b\tc<text:s text:c="1"/></text:p>`));
});

test("holds names that no document can write as they are", () => {
  const odd = `A\u0001\u0007 & <b>\ud800${"&".repeat(180)}`;
  const performance = ["2026-11-01", "2026-11-02", "2026-11-03"].map((item) => ({
    dimension: "date",
    item,
    values: { "=\u0002x": 1 },
  }));
  const about = { client: odd, agency: odd, end: "2026-12-14", lang: "fr" } as const;
  const pack = describePack([aSource({ name: odd, performance })], about, translator("fr"));
  for (const bytes of [xlsxBytes(pack), odsBytes(pack)]) {
    assertSameCells(read(bytes), pack);
    for (const xml of xmlIn(bytes, /\.(?:xml|rels)$/)) {
      assert.ok(!/[^\P{Cc}\t\n\r]/u.test(xml));
      assert.ok(new SaxesParser().write(xml).close());
    }
  }
});

test("draws a pack in which there is nothing", () => {
  const pack = packIn("fr", []);
  assertSameCells(read(xlsxBytes(pack)), pack);
  assertSameCells(read(odsBytes(pack)), pack);
});

test("leaves the address out of a sheet that has more links than Excel takes", () => {
  const workItems = Array.from({ length: 65_600 }, (_, at) =>
    anItem({ externalId: `x${at}`, title: "t", state: "done", url: `https://a.fr/${at}` }),
  );
  const bytes = xlsxBytes(packIn("fr", [aSource({ workItems })]));
  const [items = ""] = xmlIn(bytes, /^xl\/worksheets\/sheet3\.xml$/);
  assert.equal(items.match(/<hyperlink /g)?.length, 65_500);
  assert.match(items, /<c r="A65601" s="\d+" t="s">/);
});

test("is the same to the byte in another process and another time zone", () => {
  const script = `
    const { describePack } = await import("#core/pack/describe-pack.ts");
    const { translator } = await import("#messages/translator.ts");
    const { aProject } = await import("#testing/tracking.ts");
    const { xlsxBytes } = await import("#platform/documents/workbook/xlsx.ts");
    const { odsBytes } = await import("#platform/documents/workbook/ods.ts");
    const { csvFiles } = await import("#platform/documents/workbook/csv-files.ts");
    const { createHash } = await import("node:crypto");
    const about = { client: "Boutique « Ana » & fils <東京>", agency: "Agence Lumen", end: "2026-12-14", lang: "fr" };
    const pack = describePack(aProject(), about, translator("fr"));
    const all = [xlsxBytes(pack), odsBytes(pack), ...csvFiles(pack).map(({ bytes }) => bytes)];
    console.log(all.map((bytes) => createHash("sha256").update(bytes).digest("hex")).join("\\n"));`;
  const elsewhere = execFileSync(process.execPath, ["--input-type=module-typescript", "-e", script], {
    env: { ...process.env, TZ: "Pacific/Auckland", LANG: "C", LC_ALL: "C" },
    encoding: "utf8",
  });
  const pack = packIn("fr");
  const here = [xlsxBytes(pack), odsBytes(pack), ...csvFiles(pack).map(({ bytes }) => bytes)];
  const digests = here.map((bytes) => createHash("sha256").update(bytes).digest("hex"));
  assert.deepEqual(elsewhere.trim().split("\n"), digests);
});
