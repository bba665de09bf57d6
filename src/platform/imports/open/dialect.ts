import { type Dialect, delimitedRows } from "./delimited-rows.ts";

/** The first wins a tie: a tabulation is never a decimal mark, a semicolon rarely stands in a sentence. */
const delimiters = ["\t", ";", ",", "|"] as const;

export type Layout = Dialect & {
  /** The line that Excel is told its delimiter by (`sep=;`), to be left out. */
  readonly separatorLine: string | undefined;
};

/** How the cells of a text are laid out, told from its beginning; `whole` when that is all of it. */
export function layoutOf(sample: string, whole: boolean): Layout {
  const told = /^\ufeff?("?)sep=(.)\1(?:\r\n|\r|\n|$)/i.exec(sample);
  if (told?.[2] !== undefined) return { delimiter: told[2], quote: '"', separatorLine: told[0] };
  const quote = quoteOf(sample, whole);
  const tried = delimiters.map((delimiter) => {
    const rows = rowsOf(sample, { delimiter, quote: quote ?? '"' }, whole);
    return { delimiter, fit: fitOf(rows), rows };
  });
  const best = tried.reduce((one, other) => (other.fit > one.fit ? other : one));
  // Below that, the sign stands in sentences and separates nothing.
  const delimiter = best.fit >= 0.3 ? best.delimiter : undefined;
  // A list, or words, or a table drawn in a text: quotes are marks of speech, unless they hold whole cells.
  const rare = delimiter === undefined || delimiter === "|";
  const speech = rare && !/(?:^|\|) *"[^"\r\n]*" *(?=\||\r?$)/m.test(sample);
  return { delimiter, quote: speech ? undefined : quote, separatorLine: undefined };
}

/**
 * Double quotes nearly always. Single ones wrap cells in what some MySQL and Redmine tools write; they
 * are apostrophes otherwise, so every one that begins a cell must end one, in a text seen whole.
 */
function quoteOf(sample: string, whole: boolean): Dialect["quote"] {
  if (!whole) return '"';
  if (sample.includes('"')) return /(?:^|[\t;,|\r\n] *)"/.test(sample) ? '"' : undefined;
  const begun = sample.match(/(?:^|[\t;,|\r\n])'/g)?.length ?? 0;
  const wrapped = sample.match(/(?:^|[\t;,|\r\n])'[^'\r\n]*'(?=[\t;,|\r\n]|$)/g)?.length ?? 0;
  return begun > 0 && begun === wrapped ? "'" : undefined;
}

function rowsOf(sample: string, dialect: Dialect, whole: boolean): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const reader = delimitedRows(dialect, (cells) => {
    if (cells.some((cell) => cell.trim() !== "") && !isComment(cells)) rows.push(cells);
    return rows.length < 500;
  });
  reader.push(sample);
  reader.end();
  // The last row may go on beyond the sample.
  return whole || rows.length === 1 ? rows : rows.slice(0, -1);
}

/** A line of comment (`# Start date: 20260101`), of which short reports hold more than lines of figures. */
const isComment = ([first = "", ...rest]: readonly string[]) =>
  rest.length < 3 &&
  /^# ?(?:-{4,}|$| *\p{L})/u.test(first.trim()) &&
  (first.trim() !== "#" || rest.length === 0);

/** From this width on, rows need not be exactly as wide as each other to be those of a table. */
const wide = 6;

const apart = (one: readonly string[], other: readonly string[] | undefined) =>
  other === undefined ? Number.POSITIVE_INFINITY : Math.abs(one.length - other.length);

/**
 * How far a delimiter explains the rows, from 0 to about 1: rows as wide as a neighbour count most, so
 * that reports made of several tables under title lines are not judged by one width.
 */
function fitOf(rows: readonly (readonly string[])[]): number {
  let alike = 0;
  let cut = 0;
  for (const [at, row] of rows.entries()) {
    if (row.length < 2) continue;
    cut++;
    const nearest = Math.min(apart(row, rows[at - 1]), apart(row, rows[at + 1]));
    if (nearest === 0) alike++;
    // Wide rows whose last cells some tool left out: no sentence has as many signs as the next one, nearly.
    else if (row.length >= wide && nearest <= row.length / 5) alike += 0.5;
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0) return 0;
  if (rows.length === 1) return width > 1 ? 0.5 + Math.min(width, 50) / 1_000 : 0;
  return (0.9 * alike + 0.1 * cut) / rows.length + Math.min(width, 50) / 1_000;
}
