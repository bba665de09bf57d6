import { looksLikeFormula } from "#core/pack/formula-text.ts";
import type { Sheet, SheetCell } from "#core/pack/pack.ts";
import { safeLink } from "../safe-link.ts";
import { columnLetters } from "./addresses.ts";
import { headLines, layoutOf, lineHeight, linesOf, serialDay } from "./look.ts";
import { type StyleNumbers, styleNumbers } from "./xlsx-skeleton.ts";
import type { SharedStrings } from "./xlsx-strings.ts";
import { escapeXml, growingText } from "./xml-text.ts";

/** Excel refuses a sheet with more links than 65,530; the addresses that follow are left out, the texts stay. */
const mostLinks = 65_500;
const hyperlink = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A link of a cell; `#part` is told apart, as Excel wants it. */
type Link = { readonly cell: string; readonly address: string; readonly part: string | undefined };

/** The sheet with its cells in the place of the samples, and the links that its relations must tell. */
export function fillSheet(
  skeleton: string,
  sheet: Sheet,
  title: string,
  strings: SharedStrings,
): { readonly xml: Uint8Array; readonly links: readonly Link[] } {
  const { columns, rows } = sheet;
  const { header, first, wraps } = layoutOf(sheet);
  const styles = styleNumbers(skeleton, columns.length);
  const letters = columns.map((_, at) => columnLetters(at));
  const dates = columns.map(({ kind }) => kind === "date");
  const links: Link[] = [];
  const drawing = { styles, strings, links };
  const [before = "", rest = ""] = cut(skeleton, "<sheetData>", "</sheetData>");
  const xml = growingText();
  xml.add(before.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${dimensionOf(sheet, first)}"/>`));
  xml.add("<sheetData>");
  xml.add(headXml(sheet, header === undefined ? title : undefined, styles, strings));
  for (const [down, row] of rows.entries()) {
    const number = first + down + 1;
    const lines = wraps ? linesOf(row, columns) : 1;
    let line = rowStart(number, lines > 1 ? lines * lineHeight : undefined);
    for (let at = 0; at < row.length; at++) {
      const place = letters[at] + String(number);
      line += cellOf(row[at] ?? null, place, styles.body[at] ?? 0, dates[at] === true, drawing);
    }
    xml.add(`${line}</row>`);
  }
  xml.add("</sheetData>");
  xml.add(rest.replace(/<(?:printOptions|pageMargins)/, (next) => hyperlinksXml(links) + next));
  return { xml: xml.bytes(), links };
}

type Drawing = { readonly styles: StyleNumbers; readonly strings: SharedStrings; readonly links: Link[] };

function cellOf(cell: SheetCell, place: string, body: number, isDate: boolean, drawing: Drawing): string {
  if (cell === null) return `<c r="${place}" s="${body}"/>`;
  if (typeof cell === "number") return `<c r="${place}" s="${body}"><v>${cell}</v></c>`;
  const { styles, strings, links } = drawing;
  if (typeof cell === "string") {
    const day = isDate ? serialDay(cell) : undefined;
    if (day !== undefined) return `<c r="${place}" s="${body}"><v>${day}</v></c>`;
    return textCell(place, looksLikeFormula(cell) ? styles.quoted : body, cell, strings);
  }
  const url = links.length < mostLinks ? safeLink(cell.url) : undefined;
  const quoted = looksLikeFormula(cell.text);
  if (url === undefined) return textCell(place, quoted ? styles.quoted : styles.text, cell.text, strings);
  const hash = url.indexOf("#");
  const [address, part] = hash < 0 ? [url, undefined] : [url.slice(0, hash), url.slice(hash + 1)];
  links.push({ cell: place, address, part });
  return textCell(place, quoted ? styles.quotedLink : styles.link, cell.text, strings);
}

/** Always typed as text, whatever it starts with: Excel never takes it for a formula. */
function textCell(place: string, style: number, text: string, strings: SharedStrings): string {
  return `<c r="${place}" s="${style}" t="s"><v>${strings.numberOf(text)}</v></c>`;
}

/** The header of a table, or the title of the summary. */
function headXml(
  { columns }: Sheet,
  title: string | undefined,
  styles: StyleNumbers,
  strings: SharedStrings,
) {
  if (title !== undefined)
    return `${rowStart(1, undefined)}${textCell("A1", styles.title, title, strings)}</row>`;
  const cells = columns.map((one, at) =>
    textCell(`${columnLetters(at)}1`, styles.head[at] ?? 0, one.title, strings),
  );
  return `${rowStart(1, (headLines(columns) + 0.4) * lineHeight)}${cells.join("")}</row>`;
}

function rowStart(number: number, height: number | undefined): string {
  return height === undefined ? `<row r="${number}">` : `<row r="${number}" ht="${height}" customHeight="1">`;
}

function hyperlinksXml(links: readonly Link[]): string {
  if (links.length === 0) return "";
  const each = links.map(({ cell, part }, at) => {
    const location = part === undefined ? "" : ` location="${escapeXml(part)}"`;
    return `<hyperlink ref="${cell}" r:id="rIdLink${at + 1}"${location}/>`;
  });
  return `<hyperlinks>${each.join("")}</hyperlinks>`;
}

/** The relations of a sheet (its drawing, when it has plots) with those of its links. */
export function withRelations(existing: string | undefined, links: readonly Link[]): string {
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelations}"></Relationships>`;
  const each = links.map(
    ({ address }, at) =>
      `<Relationship Id="rIdLink${at + 1}" Type="${hyperlink}" Target="${escapeXml(address)}" TargetMode="External"/>`,
  );
  return (existing ?? empty).replace("</Relationships>", () => `${each.join("")}</Relationships>`);
}

function dimensionOf({ columns, rows }: Sheet, first: number): string {
  return `A1:${columnLetters(Math.max(0, columns.length - 1))}${Math.max(1, first + rows.length)}`;
}

/** What stands before and after a stretch of text that starts and ends so. */
function cut(text: string, start: string, end: string): readonly string[] {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`the sheet has no ${start}`);
  return [text.slice(0, from), text.slice(to + end.length)];
}
