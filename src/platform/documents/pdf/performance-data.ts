import type { Sheet } from "#core/pack/pack.ts";
import type { Language } from "#messages/messages.ts";
import type { Translate } from "#messages/translator.ts";
import { plotOf } from "./plot-data.ts";
import type { Block, TableBlock } from "./recap-document.ts";
import { tableOf } from "./table-data.ts";

/** The sheet gives each group its biggest lines first: these many are worth a page, the rest is there. */
const most = { lines: 10, groups: 12 } as const;

/** The figures: each series that runs over time as a plot, then the head of every other group. */
export function performanceOf(sheet: Sheet, lang: Language, say: Translate): readonly Block[] {
  const plots = sheet.plots.flatMap((plot) => plotOf(plot, sheet, lang, say) ?? []);
  return [...plots, ...headsOf(sheet, lang, say)];
}

function headsOf(sheet: Sheet, lang: Language, say: Translate): readonly TableBlock[] {
  const at = (key: string) => sheet.columns.findIndex((column) => column.key === key);
  const named = [at("source"), at("dimension")].filter((index) => index >= 0);
  const isDrawn = (row: number) =>
    sheet.plots.some(({ cells }) => row >= cells.firstRow && row <= cells.lastRow);
  const rows = sheet.rows.filter((_, index) => !isDrawn(index));
  const groups = Map.groupBy(rows, (row) => named.map((index) => String(row[index] ?? "")).join(" – "));
  const kept = sheet.columns.map((_, index) => index).filter((index) => !named.includes(index));
  return [...groups].slice(0, most.groups).map(([title, lines]) => {
    const part = {
      name: sheet.name,
      columns: kept.flatMap((index) => sheet.columns[index] ?? []),
      rows: lines.map((row) => kept.map((index) => row[index] ?? null)),
    };
    return { ...tableOf(part, most.lines, lang, say), title };
  });
}
