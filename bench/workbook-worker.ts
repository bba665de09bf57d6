import { PassThrough } from "node:stream";
import { parentPort, workerData } from "node:worker_threads";
import ExcelJS from "exceljs";
import { describePack } from "#core/pack/describe-pack.ts";
import type { Pack, SheetCell } from "#core/pack/pack.ts";
import { translator } from "#messages/translator.ts";
import { headLines, layoutOf, linesOf, numberFormat, styleOf } from "#platform/documents/workbook/look.ts";
import { xlsxBytes } from "#platform/documents/workbook/xlsx.ts";
import { anItem, aSource } from "#testing/tracking.ts";

/** What one rival took for the same sheets. */
export type Drawn = {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly rows: number;
  readonly sheets: number;
  readonly links: number;
};

const pack = bigPack();
const started = performance.now();
const bytes = workerData === "exceljs" ? await drawByExcelJs(pack) : xlsxBytes(pack).length;
const cells = pack.sheets.flatMap(({ rows }) => rows.flat());
parentPort?.postMessage({
  milliseconds: performance.now() - started,
  bytes,
  rows: pack.sheets.reduce((sum, { rows }) => sum + rows.length, 0),
  sheets: pack.sheets.length,
  links: cells.filter((cell) => typeof cell === "object" && cell !== null).length,
} satisfies Drawn);

/** A project that fills about 50,000 rows, without chance: the same at every run. */
function bigPack(): Pack {
  const words = "refonte du tunnel de commande avec paiement en trois fois et livraison".split(" ");
  const phrase = (seed: number, length: number) =>
    Array.from({ length }, (_, at) => words[(seed * 7 + at * 3 + (seed >> 3)) % words.length]).join(" ");
  const day = (seed: number) =>
    Temporal.PlainDate.from("2025-01-01")
      .add({ days: seed % 700 })
      .toString();
  const workItems = Array.from({ length: 17_000 }, (_, at) =>
    anItem({
      externalId: `WEB-${at}`,
      title: phrase(at, 6),
      state: at % 4 === 0 ? "open" : "done",
      stage: ["À faire", "En cours", "Recette"][at % 3] ?? "",
      people: [{ name: `Personne ${at % 900}` }],
      createdOn: day(at),
      dueOn: day(at + 90),
      labels: ["seo"],
      description: phrase(at, 12),
      url: `https://exemple.fr/carte/${at}`,
      attachments:
        at % 5 === 0 ? [{ name: `${phrase(at, 2)}.pdf`, url: `https://exemple.fr/f/${at}.pdf` }] : [],
    }),
  );
  const decisions = Array.from({ length: 3_000 }, (_, at) => ({
    externalId: `${at}`,
    title: phrase(at, 5),
    text: phrase(at, 14),
    on: day(at),
    people: [{ name: `Personne ${at % 900}` }],
  }));
  const actions = Array.from({ length: 16_000 }, (_, at) => ({
    externalId: `${at}`,
    at: `${day(at)}T10:00:00Z`,
    text: phrase(at, 8),
    by: `Personne ${at % 900}`,
    workItemExternalId: `WEB-${at}`,
  }));
  const performanceRows = Array.from({ length: 5_500 }, (_, at) => ({
    dimension: at < 400 ? "date" : "query",
    item: at < 400 ? Temporal.PlainDate.from("2025-01-01").add({ days: at }).toString() : phrase(at, 4),
    values: { clicks: at % 97, impressions: at * 3, ctr: (at % 97) / 1_000, position: 1 + (at % 50) / 3 },
  }));
  const board = aSource({ name: "Refonte", workItems, decisions, actions });
  const figures = aSource({ kind: "search-console", file: "gsc.zip", performance: performanceRows });
  return describePack([board, figures], { client: "Banc", end: "2026-12-14", lang: "fr" }, translator("fr"));
}

/** The same cells, styles, widths, heights, links, filters and frozen headers, by exceljs as a stream. */
async function drawByExcelJs({ sheets, lang }: Pack): Promise<number> {
  let written = 0;
  const stream = new PassThrough();
  stream.on("data", (chunk: Uint8Array) => {
    written += chunk.length;
  });
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
  });
  const rule = { bottom: { style: "hair", color: { argb: "FFD9D9D2" } } } as const;
  for (const sheet of sheets) {
    const { columns, rows } = sheet;
    const { first, wraps } = layoutOf(sheet);
    const worksheet = workbook.addWorksheet(sheet.name, {
      views: [{ state: "frozen", ySplit: first, showGridLines: false }],
      pageSetup: { orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    worksheet.columns = columns.map(({ width }) => ({ width }));
    const styles = columns.map((column, at) => {
      const style = styleOf(column, rows, at);
      const alignment = { vertical: "top", wrapText: wraps && style === "text" } as const;
      return { numFmt: numberFormat(style, column, lang), alignment, border: rule };
    });
    const link = { ...styles[0], font: { underline: true, color: { argb: "FF0F4C5C" } } };
    const head = worksheet.addRow(columns.map(({ title }) => title));
    head.height = headLines(columns) * 15;
    head.eachCell((cell) => {
      cell.style = { font: { bold: true, color: { argb: "FF0F4C5C" } }, border: rule };
    });
    head.commit();
    for (const cells of rows) {
      const row = worksheet.addRow(cells.map((cell, at) => cellValue(cell, columns[at]?.kind === "date")));
      row.eachCell({ includeEmpty: true }, (cell, at) => {
        const isLink = typeof cells[at - 1] === "object" && cells[at - 1] !== null;
        cell.style = (isLink ? link : styles[at - 1]) ?? {};
      });
      const lines = wraps ? linesOf(cells, columns) : 1;
      if (lines > 1) row.height = lines * 15;
      row.commit();
    }
    worksheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: rows.length + 1, column: columns.length },
    };
    worksheet.commit();
  }
  await workbook.commit();
  return written;
}

function cellValue(cell: SheetCell, isDate: boolean): ExcelJS.CellValue {
  if (cell !== null && typeof cell === "object") return { text: cell.text, hyperlink: cell.url };
  return isDate && typeof cell === "string" ? new Date(`${cell}T00:00:00Z`) : cell;
}
