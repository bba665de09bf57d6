import { writtenDate } from "../written-dates.ts";

/** What a file's name says of a table: whose it is, and of which day. */
export type FileName = { readonly name: string; readonly key: string; readonly exportedAt?: string };

const copies = [
  /\s*\(\d+\)$/,
  /\s*[-–]\s*(?:copie|copy)(?:\s*\(?\d+\)?)?$/i,
  /^(?:copie|copy) (?:de|of) /i,
  /[\s_-]+(?:v\d+(?:\.\d+)*|version \d+|final|finale|def|vf|ok)$/i,
];
const dates = [
  /(?<!\d)(\d{4})[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])(?:[-_ T]+\d{2}[-_.:h]?\d{2}(?:[-_.:]?\d{2})?)?(?!\d)/,
  /(?<!\d)([0-2]?\d|3[01])[-_.](0?[1-9]|1[0-2])[-_.](\d{4}|\d{2})(?!\d)/,
];

/**
 * The project's name without what tells one export from the next: folders, extension, dates,
 * `(1)`, « - copie », `v2`. Two exports of the same table have the same `key`.
 */
export function readFileName(file: string): FileName {
  const base = (file.split("/").at(-1) ?? file).replace(/\.[a-z0-9]{2,4}$/i, "");
  let name = base;
  let exportedAt: string | undefined;
  for (const shape of dates) {
    const found = shape.exec(name);
    if (!found) continue;
    const [whole, first = "", month = "", last = ""] = found;
    const [year, day] = first.length === 4 ? [first, last] : [last.padStart(4, "20"), first];
    const read = writtenDate(`${year}-${month}-${day}`, "day-first")?.start;
    if (read === undefined) continue;
    exportedAt ??= read;
    name = name.replace(whole, " ");
  }
  for (let before = ""; before !== name; ) {
    before = name;
    name = copies
      .reduce((text, shape) => text.replace(shape, ""), name.trim())
      .replace(/[\s_-]+$|^[\s_-]+/g, "");
  }
  name = name.replace(/[\s_]+/g, " ").trim() || base;
  const key = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return exportedAt === undefined ? { name, key } : { name, key, exportedAt };
}
