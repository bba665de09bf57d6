import type { Plot, Sheet } from "#core/pack/pack.ts";
import type { Language } from "#messages/messages.ts";
import type { Translate } from "#messages/translator.ts";
import { dayInWords } from "../dates.ts";
import { fileNames } from "../file-names.ts";
import { landmarksOf, type Point, plotInWords, valueTitle } from "../plots/plot-in-words.ts";
import { plotShape, valueInWords } from "../plots/plot-shape.ts";
import type { PlotBlock, TableBlock } from "./recap-document.ts";

/** A series of this many points is short enough to be read whole beside its plot. */
const wholeTable = 24;

/** A series as a drawing and as numbers: whole when it is short, its ends and extremes when it is long. */
export function plotOf(plot: Plot, sheet: Sheet, lang: Language, say: Translate): PlotBlock | undefined {
  if (plot.points.length === 0) return undefined;
  const { title } = plot;
  const short = plot.points.length <= wholeTable;
  const table = short ? wholeOf(plot, sheet, lang, say) : endsOf(plot, sheet, lang, say);
  return { kind: "plot", title, alt: plotInWords(plot, lang, say), ...plotShape(plot, lang), table };
}

const cells = ({ at, value }: Point, kind: Plot["kind"], lang: Language): readonly [string, string] => [
  dayInWords(at, lang),
  valueInWords(value, kind, lang),
];

function wholeOf(plot: Plot, sheet: Sheet, lang: Language, say: Translate): TableBlock {
  const titles = [say("documents", "plot.date"), valueTitle(plot, sheet)];
  return tableOf(
    titles,
    plot.points.map((point) => cells(point, plot.kind, lang)),
  );
}

function endsOf(plot: Plot, sheet: Sheet, lang: Language, say: Translate): TableBlock {
  const titles = [say("documents", "plot.which"), say("documents", "plot.date"), valueTitle(plot, sheet)];
  const ranks = plot.kind === "rank";
  const { first, last, low, high } = landmarksOf(plot) ?? {};
  const lines = [
    { name: say("documents", "plot.first"), point: first },
    { name: say("documents", "plot.last"), point: last },
    { name: say("documents", ranks ? "plot.best" : "plot.low"), point: low },
    { name: say("documents", ranks ? "plot.worst" : "plot.high"), point: high },
  ];
  const note = say("documents", "plot.rest", {
    total: plot.points.length,
    workbook: fileNames.workbook,
    sheet: sheet.name,
  });
  const rows = lines.flatMap(({ name, point }) => (point ? [[name, ...cells(point, plot.kind, lang)]] : []));
  return tableOf(titles, rows, note);
}

function tableOf(titles: readonly string[], rows: TableBlock["rows"], note = ""): TableBlock {
  const columns = titles.map((title, index) => ({
    title,
    width: 10,
    narrow: false,
    right: index === titles.length - 1,
  }));
  return { kind: "table", title: "", columns, rows, note };
}
