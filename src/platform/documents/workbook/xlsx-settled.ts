import type { Pack, Plot } from "#core/pack/pack.ts";
import { dateMarks } from "./date-marks.ts";
import { colours, hex } from "./look.ts";
import { placeOfTitle } from "./xlsx-charts.ts";
import { escapeXml } from "./xml-text.ts";

/**
 * What the library cannot say (0.13 has no setter for these), put into a part of the workbook: the
 * day of the pack as its date, so that it does not depend on the day it is drawn; ranks that
 * read downwards, the first place on top; titles that are no addresses; days at their true distance, without a mark for each; plots
 * that stay whole when somebody filters their rows.
 */
export function settled(part: string, pack: Pack): ((xml: string) => string) | undefined {
  if (part === "docProps/core.xml") return (xml) => dated(xml, pack.datedOn);
  if (/^xl\/drawings\/drawing\d+\.xml$/.test(part)) return pinned;
  const chart = /^xl\/charts\/chart(\d+)\.xml$/.exec(part);
  const plot = pack.sheets.flatMap((sheet) => sheet.plots)[Number(chart?.[1]) - 1];
  return plot && ((xml) => drawn(xml, plot));
}

function dated(xml: string, day: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
}

const faintLine = `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${hex(colours.rule).slice(1)}"/></a:solidFill></a:ln></c:spPr>`;

function timeUnits({ points }: Plot): string {
  const { every, unit } = dateMarks(points);
  return `<c:baseTimeUnit val="days"/><c:majorUnit val="${every}"/><c:majorTimeUnit val="${unit}"/>`;
}

const noMarks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';

/** A plot is not squeezed with the rows that it stands beside. */
function pinned(xml: string): string {
  return xml.replaceAll("<xdr:twoCellAnchor>", '<xdr:twoCellAnchor editAs="absolute">');
}

function drawn(xml: string, plot: Plot): string {
  const title = escapeXml(plot.title);
  const whole = xml
    .replaceAll(`>${placeOfTitle}<`, () => `>${title}<`)
    .replace('<c:plotVisOnly val="1"/>', '<c:plotVisOnly val="0"/>')
    .replace("<c:majorGridlines/>", `<c:majorGridlines>${faintLine}</c:majorGridlines>`)
    .replace(/<(\/?)c:catAx>/g, "<$1c:dateAx>")
    .replace(/<c:lblAlgn [^>]*>(<c:lblOffset [^>]*>)/, `$1${timeUnits(plot)}`)
    .replaceAll("<c:tickLblPos ", `${noMarks}<c:tickLblPos `);
  if (plot.kind !== "rank") return whole;
  return whole
    .replace(/(<c:dateAx>.*?<c:crosses val=")autoZero/s, "$1max")
    .replace(/(<c:valAx>.*?<c:orientation val=")minMax/s, "$1maxMin");
}
