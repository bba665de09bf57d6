import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { unescapeFormula } from "../../src/core/pack/formula-text.ts";
import { type Grid, gridFaults, gridOf } from "./grid.ts";
import { type Fault, type Made, seen, someOf } from "./made.ts";

/** Each CSV as another program reads it, with the apostrophes that keep formulas away taken out. */
export async function tableFaults({ folder, pack, listed }: Made): Promise<readonly Fault[]> {
  const paths = listed.map(({ path }) => path).filter((path) => path.startsWith("csv/"));
  if (paths.length !== pack.sheets.length) return [{ document: "csv", what: `${paths.length} files` }];
  const faults: Fault[] = [];
  for (const [at, sheet] of pack.sheets.entries()) {
    const document = paths.toSorted()[at] ?? "csv";
    const rows: string[][] = parse(await readFile(join(folder, document)), { bom: true });
    const grid: Grid = [
      sheet.columns.map(({ title }) => ({ value: title, isDate: false })),
      ...gridOf(pack, sheet).slice(sheet.id === "summary" ? 2 : 1),
    ];
    const { own, addresses } = placesOf(rows[0] ?? [], grid);
    if (rows.length !== grid.length || rows.some((row) => row.length !== (rows[0]?.length ?? 0))) {
      faults.push({ document, what: `it has ${rows.length} rows and not ${grid.length}, or ragged ones` });
    }
    const text = (row: number, column: number) => unescapeFormula(rows[row]?.[own[column] ?? -1] ?? "\u0000");
    const cells = gridFaults(
      document,
      sheet.name,
      grid,
      text,
      ({ value }, found) => found === String(value ?? ""),
    );
    faults.push(...someOf(cells));
    const links = grid.flatMap((row, down) =>
      row.flatMap(({ value, url }, across): readonly Fault[] => {
        if (url === undefined || url === `mailto:${value}`) return [];
        const found = rows[down]?.[addresses[across] ?? -1];
        return found === url.toWellFormed()
          ? []
          : [{ document, what: `${seen(url)} is read as ${seen(found)}` }];
      }),
    );
    faults.push(...someOf(links));
  }
  return faults;
}

/** A column of links is followed by one of their addresses. */
function placesOf(
  head: readonly string[],
  [titles = []]: readonly (readonly { readonly value: unknown }[])[],
) {
  const own: number[] = [];
  const addresses: (number | undefined)[] = [];
  let at = 0;
  for (const { value } of titles) {
    own.push(at++);
    const follows = head[at] !== undefined && unescapeFormula(head[at] ?? "") === `${value} (URL)`;
    addresses.push(follows ? at++ : undefined);
  }
  return { own, addresses };
}
