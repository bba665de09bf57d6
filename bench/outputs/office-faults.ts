import { copyFile, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { type Cell, type Found, gridFaults, gridOf } from "./grid.ts";
import { type Fault, type Made, seen, someOf } from "./made.ts";
import { run } from "./programs.ts";

const kinds = ["xlsx", "ods"] as const;
type Kind = (typeof kinds)[number];

/**
 * Comma, quote, UTF-8, from line 1, all texts quoted, values and not what is shown, no formulas, every
 * sheet in a file of its own (-1): the tokens of LibreOffice's text filter.
 */
const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1";

const named = (number: number, kind: Kind) => `${number}-${kind}`;

/** Opens the workbooks of many packs in one LibreOffice, which saves every sheet as CSV. */
export async function officeFaults(
  packs: readonly Made[],
  folder: string,
): Promise<readonly (Fault & { readonly number: number })[]> {
  const [inside, outside] = [join(folder, "in"), join(folder, "out")];
  for (const each of [inside, outside]) await mkdir(each, { recursive: true });
  try {
    const paths: string[] = [];
    for (const made of packs) {
      for (const kind of kinds) {
        const path = join(inside, `${named(made.number, kind)}.${kind}`);
        await copyFile(join(made.folder, `passation.${kind}`), path);
        paths.push(path);
      }
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const { said } = await run(
      "soffice",
      [profile, "--headless", "--norestore", "--convert-to", filter, "--outdir", outside, ...paths],
      paths.length * 10_000 + 60_000,
    );
    const written = new Set(await readdir(outside));
    const faults = packs.flatMap((made) => kinds.map((kind) => sheetsFaults(made, kind, outside, written)));
    const errors = said.split("\n").filter((line) => /^Error/.test(line));
    return [
      ...(await Promise.all(faults)).flat(),
      ...errors.map((what) => ({ document: "LibreOffice", what, number: packs[0]?.number ?? 0 })),
    ];
  } finally {
    for (const each of [inside, outside]) await rm(each, { recursive: true, force: true });
  }
}

async function sheetsFaults(
  { number, pack }: Made,
  kind: Kind,
  folder: string,
  written: ReadonlySet<string>,
): Promise<readonly (Fault & { readonly number: number })[]> {
  const document = `passation.${kind} (LibreOffice)`;
  const faults: Fault[] = [];
  for (const sheet of pack.sheets) {
    const file = `${named(number, kind)}-${sheet.name}.csv`;
    if (!written.has(file)) {
      faults.push({ document, what: `it gives no sheet ${seen(sheet.name)}` });
      continue;
    }
    const rows: string[][] = parse(await readFile(join(folder, file)), { relax_column_count: true });
    const grid = gridOf(pack, sheet);
    const last = rows.findLastIndex((row) => row.some((cell) => cell !== "")) + 1;
    const full = grid.findLastIndex((row) => row.some(({ value }) => value !== null)) + 1;
    if (last !== full) faults.push({ document, what: `${sheet.name} has ${last} rows and not ${full}` });
    const at = (row: number, column: number) => rows[row]?.[column];
    faults.push(...someOf(gridFaults(document, sheet.name, grid, at, sameIn[kind])));
  }
  return faults.map((fault) => ({ ...fault, number }));
}

/**
 * A cell of several lines has no carriage return in LibreOffice. One that stands beside a line feed
 * makes a single break with it, on either side when the workbook is an Excel one.
 */
const sameIn: Readonly<Record<Kind, (cell: Cell, found: Found) => boolean>> = {
  xlsx: (cell, found) => sameHere(cell, found, /\r\n|\n\r|\r/g),
  ods: (cell, found) => sameHere(cell, found, /\r\n?/g),
};

function sameHere({ value, isDate }: Cell, found: Found, breaks: RegExp): boolean {
  if (typeof found !== "string") return false;
  if (value === null) return found === "";
  if (typeof value === "number") return sameNumber(value, found);
  if (isDate) return found === value || found.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, "$3-$1-$2") === value;
  return found.replace(breaks, "\n") === value.replace(breaks, "\n");
}

/** LibreOffice writes 15 digits, and rates as per cent. */
function sameNumber(value: number, found: string): boolean {
  const rate = found.endsWith("%");
  const number = found === "" ? Number.NaN : Number(rate ? found.slice(0, -1) : found) / (rate ? 100 : 1);
  return number === value || Math.abs(number - value) <= Math.abs(value) * 1e-14;
}
