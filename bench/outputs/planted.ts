import { appendFile, cp, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Pack } from "../../src/core/pack/pack.ts";
import { archiveFaults } from "./archive-faults.ts";
import { dataFaults } from "./data-faults.ts";
import type { Fault, Made } from "./made.ts";
import { officeFaults } from "./office-faults.ts";
import { pageFaults } from "./page-faults.ts";
import { recapFaults } from "./recap-faults.ts";
import { tableFaults } from "./table-faults.ts";
import { workbookFaults } from "./workbook-faults.ts";

type Planted = {
  readonly what: string;
  readonly check: (made: Made) => Promise<readonly Fault[]>;
  /** Spoils the copy that it is given; answers what the check is to be told of it. */
  readonly spoil: (copy: Made) => Promise<Made>;
};

/** A check that finds nothing proves nothing: each must find what is spoiled on purpose in a sound pack. */
const planted: readonly Planted[] = [
  {
    what: "a byte of the archive is another one",
    check: archiveFaults,
    spoil: async (copy) => {
      const bytes = await readFile(copy.zip);
      const at = bytes.length >> 1;
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      await writeFile(copy.zip, bytes);
      return { ...copy, folder: `${copy.folder}-unpacked` };
    },
  },
  { what: "the recap stops before its end", check: recapFaults, spoil: cutShort },
  { what: "the recap names somebody else", check: recapFaults, spoil: named("Ωμέγα") },
  { what: "the page names somebody else", check: pageFaults, spoil: named("Ωμέγα") },
  { what: "the data name somebody else", check: dataFaults, spoil: named("Ωμέγα") },
  {
    what: "the page fetches a picture",
    check: pageFaults,
    spoil: added("index.html", "<img src=http://127.0.0.1:9/x.png>"),
  },
  { what: "the data are no JSON of this shape", check: dataFaults, spoil: replaced("data.json", "{}") },
  { what: "a cell of the workbooks holds another text", check: workbookFaults, spoil: otherCell },
  { what: "a cell of the tables holds another text", check: tableFaults, spoil: otherCell },
  {
    what: "a cell that LibreOffice shows holds another text",
    check: (made) => officeFaults([made], `${made.folder}-office`),
    spoil: otherCell,
  },
  {
    what: "LibreOffice cannot open a workbook",
    check: (made) => officeFaults([made], `${made.folder}-office`),
    spoil: replaced("passation.ods", "PK\u0003\u0004 nothing more"),
  },
];

/** Spoils copies of a sound pack, one way each; answers the ways that no check told. */
export async function untoldFaults(made: Made, place: string): Promise<{ count: number; untold: string[] }> {
  const untold: string[] = [];
  for (const [at, { what, check, spoil }] of planted.entries()) {
    const copy = { ...made, folder: join(place, `planted-${at}`), zip: join(place, `planted-${at}.zip`) };
    await cp(made.folder, copy.folder, { recursive: true });
    await cp(made.zip, copy.zip);
    const told = await check(await spoil(copy)).catch((error: unknown) => [String(error)]);
    if (told.length === 0) untold.push(what);
  }
  return { count: planted.length, untold };
}

async function cutShort(copy: Made): Promise<Made> {
  const path = join(copy.folder, "recap.pdf");
  await truncate(path, (await readFile(path)).length - 2_000);
  return copy;
}

function named(client: string) {
  return async (copy: Made): Promise<Made> => ({ ...copy, pack: { ...copy.pack, client } });
}

function added(file: string, text: string) {
  return async (copy: Made): Promise<Made> => {
    await appendFile(join(copy.folder, file), text);
    return copy;
  };
}

function replaced(file: string, text: string) {
  return async (copy: Made): Promise<Made> => {
    await writeFile(join(copy.folder, file), text);
    return copy;
  };
}

/** The last text of the summary is told to be another one. */
async function otherCell(copy: Made): Promise<Made> {
  const [summary, ...others] = copy.pack.sheets;
  if (!summary) throw new Error("a pack has a summary");
  const rows = summary.rows.map((row, at) =>
    at === summary.rows.length - 1 ? [...row.slice(0, -1), "another text"] : row,
  );
  const sheets: Pack["sheets"] = [{ ...summary, rows }, ...others];
  return { ...copy, pack: { ...copy.pack, sheets } };
}
