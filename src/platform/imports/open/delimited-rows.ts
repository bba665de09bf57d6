import { limits } from "./limits.ts";

/** How a text lays out its cells; without a delimiter each line is one cell. */
export type Dialect = { readonly delimiter: string | undefined; readonly quote: '"' | "'" | undefined };

export type DelimitedRows = {
  /** Reads on; false once nobody wants more rows. */
  readonly push: (piece: string) => boolean;
  /** The row at which a quote was opened that nothing closes, if there is one. */
  readonly end: () => number | undefined;
};

const [lf, cr, space] = [10, 13, 32];
/** How far one has to see beyond a quote to know whether it closes its cell. */
const sight = 32;
/** No cell of an export is this long (characters): a quote was left open. */
const longest = 5_000_000;

/**
 * Cuts a text that comes in pieces into rows of cells, and gives each with the line of the text, from
 * 1, on which it starts. Lines end by LF, CR or CRLF, mixed or not. A quote that is not followed by a
 * delimiter or an end of line is taken as it stands: `"He said "yes" twice"` is one cell.
 */
export function delimitedRows(
  { delimiter, quote }: Dialect,
  onRow: (cells: string[], row: number) => boolean,
  firstRow = 1,
): DelimitedRows {
  const separates = delimiter?.charCodeAt(0) ?? -1;
  const quotes = quote?.charCodeAt(0) ?? -1;
  let waiting = "";
  let cells: string[] = [];
  let cell = "";
  let state: "start" | "plain" | "quoted" | "closed" = "start";
  let line = firstRow;
  let row = firstRow;
  let openedAt = firstRow;
  let wanted = true;

  const endCell = () => {
    cells.push(meant(cell));
    cell = "";
    state = "start";
    if (cells.length > limits.columns) giveRow();
  };
  const endRow = () => {
    endCell();
    giveRow();
  };
  const giveRow = () => {
    wanted = onRow(cells, row);
    cells = [];
    row = line;
  };

  function read(text: string, until: number): number {
    let at = 0;
    while (at < until && wanted)
      at = state === "quoted" ? readQuoted(text, at, until) : readPlain(text, at, until);
    return at;
  }

  function readPlain(text: string, from: number, until: number): number {
    let at = from;
    if (state === "start") {
      while (text.charCodeAt(at) === space) at++;
      if (text.charCodeAt(at) === quotes) {
        state = "quoted";
        openedAt = line;
        return at + 1;
      }
      at = from;
      state = "plain";
    }
    for (; at < until; at++) {
      const code = text.charCodeAt(at);
      if (code !== separates && code !== lf && code !== cr) continue;
      if (state === "plain") cell += text.slice(from, at);
      else cell += text.slice(from, at).trimEnd();
      if (code === separates) endCell();
      else {
        line++;
        if (code === cr && text.charCodeAt(at + 1) === lf) at++;
        endRow();
      }
      return at + 1;
    }
    cell += text.slice(from, at);
    return at;
  }

  function readQuoted(text: string, from: number, until: number): number {
    let at = from;
    for (; at < until; at++) {
      const code = text.charCodeAt(at);
      if (code === lf || code === cr) {
        line++;
        if (code === cr && text.charCodeAt(at + 1) === lf) at++;
      } else if (code === quotes) {
        const next = text.charCodeAt(at + 1);
        if (next === quotes) {
          cell += text.slice(from, at + 1);
          return at + 2;
        }
        if (closes(text, at + 1)) {
          cell += text.slice(from, at);
          state = "closed";
          return at + 1;
        }
      }
    }
    cell += text.slice(from, at);
    if (cell.length > longest) wanted = false;
    return at;
  }

  function closes(text: string, after: number): boolean {
    let at = after;
    while (at < after + sight - 2 && text.charCodeAt(at) === space) at++;
    const code = text.charCodeAt(at);
    return at >= text.length || code === separates || code === lf || code === cr;
  }

  return {
    push(piece) {
      const text = waiting + piece;
      const until = text.length - sight;
      waiting = until > 0 ? text.slice(read(text, until)) : text;
      return wanted;
    },
    end() {
      if (wanted) read(waiting, waiting.length);
      if (state === "quoted") return openedAt;
      if (wanted && (cell !== "" || cells.length > 0 || state !== "start")) endRow();
      return undefined;
    },
  };
}

/** Lines inside a cell end alike. Tools write `="00123"` to keep a spreadsheet from reading a number. */
function meant(cell: string): string {
  const text = cell.includes("\r") ? cell.replace(/\r\n?/g, "\n") : cell;
  return text.charCodeAt(0) === 61 && /^="[^"]*"$/.test(text) ? text.slice(2, -1) : text;
}
