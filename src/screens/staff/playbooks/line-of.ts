type Place = { readonly step: string | null; readonly field: string | null; readonly line: number | null };

const indentOf = (line: string) => line.search(/\S|$/);

/**
 * The line of a YAML text, from 1, that a remark is about: the one it names, else the field of its step as
 * far as that can be found; the first line of the step, or of the text, when the field is not there.
 */
export function lineOf(text: string, { step, field, line }: Place): number {
  if (line !== null) return line;
  const lines = text.split("\n");
  let [from, to] = step === null ? [0, lines.length] : stepRange(lines, step);
  const first = from;
  let found = first;
  for (const name of field?.split(".") ?? []) {
    const at = lines.findIndex((one, index) => index >= from && index < to && isField(one, name));
    if (at < 0) break;
    found = at;
    from = at + 1;
    const indent = indentOf(lines[at] ?? "");
    const end = lines.findIndex(
      (one, index) => index > at && index < to && one.trim() !== "" && indentOf(one) <= indent,
    );
    // The first field of a step stands after the hyphen, and holds nothing inside.
    if (end >= 0 && !(lines[at] ?? "").trimStart().startsWith("- ")) to = end;
  }
  return found + 1;
}

function isField(line: string, name: string): boolean {
  return new RegExp(`^\\s*(?:- +)?["']?${name.replace(/\W/g, "\\$&")}["']?\\s*:`).test(line);
}

/** The lines of one step: by its key, or by its place (`#3`) when it has none. */
function stepRange(lines: readonly string[], step: string): [from: number, to: number] {
  const head = lines.findIndex((line) => /^steps\s*:/.test(line));
  const items = itemsAfter(lines, head);
  const place = /^#(\d+)$/.exec(step)?.[1];
  const isIt = (at: number, end: number) =>
    lines
      .slice(at, end)
      .some(
        (line) => /^\s*(?:- +)?["']?key["']?\s*:\s*["']?([^"'#]*?)["']?\s*(?:#.*)?$/.exec(line)?.[1] === step,
      );
  for (const [index, at] of items.entries()) {
    const end = items[index + 1] ?? lines.length;
    if (place === undefined ? isIt(at, end) : index + 1 === Number(place)) return [at, end];
  }
  return [Math.max(head, 0), lines.length];
}

/** Where each item of the list below this line begins: at the indent of the first of them. */
function itemsAfter(lines: readonly string[], head: number): readonly number[] {
  if (head < 0) return [];
  const first = lines.findIndex((line, at) => at > head && /^\s*-(?:\s|$)/.test(line));
  if (first < 0) return [];
  const indent = indentOf(lines[first] ?? "");
  return lines.flatMap((line, at) =>
    at >= first && indentOf(line) === indent && /^\s*-(?:\s|$)/.test(line) ? [at] : [],
  );
}
