import type { Plot, Sheet } from "#core/pack/pack.ts";
import type { Language } from "#messages/messages.ts";
import type { Translate } from "#messages/translator.ts";
import { dayInWords } from "../dates.ts";
import { plotInWords, valueTitle } from "../plots/plot-in-words.ts";
import { plotShape, valueInWords } from "../plots/plot-shape.ts";
import { escapeHtml } from "./escape.ts";

/** In the units of the drawing, which the page stretches to its width. */
const [left, top, width, height] = [64, 10, 640, 200];

/** A series as a drawing that says what it shows, and its figures on demand. */
export function plotFigure(plot: Plot, sheet: Sheet, lang: Language, say: Translate): string {
  if (plot.points.length === 0) return "";
  const shape = plotShape(plot, lang);
  const x = (share: number) => Math.round(10 * (left + width * share)) / 10;
  const y = (share: number) => Math.round(10 * (top + height * (1 - share))) / 10;
  const lines = shape.y.map(
    ({ at, label }) =>
      `<line x1="${left}" x2="${left + width}" y1="${y(at)}" y2="${y(at)}"/><text x="${left - 8}" y="${y(at) + 4}" text-anchor="end">${escapeHtml(label)}</text>`,
  );
  const dates = shape.x.map(({ at, label }) => {
    const anchor = at < 0.1 ? "start" : at > 0.9 ? "end" : "middle";
    return `<text x="${x(at)}" y="${top + height + 20}" text-anchor="${anchor}">${escapeHtml(label)}</text>`;
  });
  const [first] = shape.points;
  const drawn =
    first && shape.points.length === 1
      ? `<circle cx="${x(first[0])}" cy="${y(first[1])}" r="4"/>`
      : `<polyline points="${shape.points.map(([along, up]) => `${x(along)},${y(up)}`).join(" ")}"/>`;
  const named = escapeHtml(plotInWords(plot, lang, say));
  const box = `0 0 ${left + width + 12} ${top + height + 28}`;
  return `<figure><figcaption>${escapeHtml(plot.title)}</figcaption>
<svg viewBox="${box}" role="img" aria-label="${named}">${lines.join("")}${dates.join("")}${drawn}</svg>
${figuresHtml(plot, sheet, lang, say)}</figure>`;
}

function figuresHtml(plot: Plot, sheet: Sheet, lang: Language, say: Translate): string {
  const rows = plot.points.map(({ at, value }) => {
    const words = escapeHtml(valueInWords(value, plot.kind, lang));
    return `<tr><td>${escapeHtml(dayInWords(at, lang))}</td><td class="number">${words}</td></tr>`;
  });
  const [date, head] = [say("documents", "plot.date"), valueTitle(plot, sheet)].map(escapeHtml);
  return `<details class="figures"><summary>${escapeHtml(say("documents", "page.figures"))}</summary>
<table><thead><tr><th scope="col">${date}</th><th scope="col" class="number">${head}</th></tr></thead>
<tbody>${rows.join("")}</tbody></table></details>`;
}
