/** A component of a calendar (`VEVENT`, `VTODO`…) as its unfolded lines, `BEGIN` and `END` included. */
export type Block = { readonly name: string; readonly row: number; readonly lines: readonly string[] };

export type CalendarText = {
  /** Lines of the calendar itself: its name, its zone. */
  readonly properties: readonly string[];
  readonly blocks: readonly Block[];
  /** Lines that are no property of any kind, with their row in the file from 1. */
  readonly malformed: readonly { readonly row: number; readonly line: string }[];
  /** The row of the component in which the file stops, when it stops before its end. */
  readonly cutAt?: number;
};

const property = /^[A-Za-z0-9-]+(?:;(?:[^":;]|"[^"]*")*)*:/;

/**
 * Cuts a calendar into its components, so that one that cannot be read spoils none of the others.
 * What an author's tool forgot to close inside a component is closed with it.
 */
export function calendarBlocks(text: string): CalendarText {
  const properties: string[] = [];
  const blocks: Block[] = [];
  const malformed: { row: number; line: string }[] = [];
  let inner: string[] = [];
  let block: { name: string; row: number; lines: string[] } | undefined;
  const close = () => {
    if (block) {
      const ends = [...inner.toReversed(), block.name].map((name) => `END:${name}`);
      blocks.push({ ...block, lines: [...block.lines, ...ends] });
    }
    block = undefined;
    inner = [];
  };
  for (const { row, line } of unfolded(text)) {
    if (line.trim() === "") continue;
    const [, edge, written] = /^(BEGIN|END):\s*(\S+)/i.exec(line) ?? [];
    const name = written?.toUpperCase() ?? "";
    if (!property.test(line)) malformed.push({ row, line });
    else if (edge === undefined) (block?.lines ?? properties).push(line);
    else if (name === "VCALENDAR") close();
    else if (edge.toUpperCase() === "BEGIN") {
      if (name === block?.name) close();
      if (block) inner.push(name);
      if (block) block.lines.push(line);
      else block = { name, row, lines: [line] };
    } else if (name === block?.name) close();
    else if (block && name === inner.at(-1)) {
      inner.pop();
      block.lines.push(line);
    }
  }
  const cutAt = block?.row;
  close();
  return { properties, blocks, malformed, ...(cutAt === undefined ? {} : { cutAt }) };
}

/** A line that starts with a blank continues the one before (RFC 5545 §3.1). */
function unfolded(text: string): { row: number; line: string }[] {
  const lines: { row: number; line: string }[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const before = lines.at(-1);
    if (before && /^[ \t]/.test(line) && before.line !== "") before.line += line.slice(1);
    else lines.push({ row: index + 1, line });
  }
  return lines;
}
