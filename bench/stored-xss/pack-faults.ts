import { inflateSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { looksLikeFormula } from "../../src/core/pack/formula-text.ts";
import { unzip } from "../../src/testing/unzip.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** What a payload managed to become in the documents of a pack, the page of which a browser must open besides. */
export async function packFaults(files: Files): Promise<readonly string[]> {
  const bytes = (path: string) => Buffer.from(files.get(path) ?? []);
  const workbook = await unzip(bytes("passation.xlsx"));
  const office = await unzip(bytes("passation.ods"));
  const tables = [...files.keys()].filter((path) => path.endsWith(".csv") && path.startsWith("csv/"));
  if (tables.length === 0 || workbook.size === 0 || office.size === 0) return ["the pack is not whole"];
  return [
    ...namesFaults([...files.keys()]),
    ...pdfFaults(bytes("recap.pdf")).map((fault) => `recap.pdf: ${fault}`),
    ...[...workbook].flatMap(([path, content]) => xlsxFaults(path, Buffer.from(content).toString())),
    ...[...office].flatMap(([path, content]) => odsFaults(path, Buffer.from(content).toString())),
    ...tables.flatMap((path) => csvFaults(bytes(path)).map((fault) => `${path}: ${fault}`)),
  ];
}

/** Where a link of a document may lead: to the web, to a mailbox, or into the pack. */
const leadsWell = (address: string) =>
  /^(?:https?:|mailto:|#)/i.test(address) || !/^[\s\p{Cc}]*(?:[a-z][\w+.-]*:|\/\/|\\\\)/iu.test(address);

function namesFaults(paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    /[\p{Cc}<>:"|?*\\\u202a-\u202e\u2066-\u2069]|^\/|\.\.\//u.test(path)
      ? [`a name that steers: ${path}`]
      : [],
  );
}

/** A PDF says everything in dictionaries, some of them in compressed streams. */
function pdfFaults(pdf: Buffer): string[] {
  const text = pdf.toString("latin1");
  const parts = [text.replace(/stream\r?\n[\s\S]*?endstream/g, "")];
  for (const found of text.matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n/g)) {
    const from = (found.index ?? 0) + found[0].length;
    parts.push(inflateSync(pdf.subarray(from), { finishFlush: 2 }).toString("latin1"));
  }
  const said = parts.join("\n");
  const active =
    /\/(?:JS|JavaScript|Launch|SubmitForm|ImportData|OpenAction|AA|EmbeddedFile|RichMedia|GoToR)\b/.exec(
      said,
    );
  const links = [...said.matchAll(/\/URI\s*\(((?:\\.|[^\\)])*)\)/g)].map(([, address = ""]) => address);
  const strange = links.filter((address) => !leadsWell(address) || !/^(?:https?:|mailto:)/i.test(address));
  return [
    ...(active ? [`it holds ${active[0]}`] : []),
    ...strange.map((address) => `a link to ${address.slice(0, 60)}`),
  ];
}

function xlsxFaults(path: string, xml: string): string[] {
  const formulas = [...xml.matchAll(/<f[ >][^<]*/g)].map(([found]) => `a formula ${found.slice(0, 60)}`);
  const links = [...xml.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g)].map(([, to = ""]) =>
    decoded(to),
  );
  const outside = links.filter((to) => !leadsWell(to)).map((to) => `a link to ${to.slice(0, 60)}`);
  const connected = /ddeLink|externalLink|oleObject|vbaProject|connections/i.test(path)
    ? ["an outside part"]
    : [];
  return [...formulas, ...outside, ...connected].map((fault) => `passation.xlsx ${path}: ${fault}`);
}

function odsFaults(path: string, xml: string): string[] {
  const formulas = [...xml.matchAll(/table:formula="([^"]*)"/g)].map(
    ([, text = ""]) => `a formula ${text.slice(0, 60)}`,
  );
  const links = [...xml.matchAll(/xlink:href="([^"]*)"/g)].map(([, to = ""]) => decoded(to));
  const outside = links.filter((to) => !leadsWell(to)).map((to) => `a link to ${to.slice(0, 60)}`);
  const active = /<(?:script:|office:scripts><|office:event-listeners|table:dde|draw:object)/.exec(xml);
  return [...formulas, ...outside, ...(active ? [`it holds ${active[0]}`] : [])].map(
    (fault) => `passation.ods ${path}: ${fault}`,
  );
}

function csvFaults(csv: Buffer): string[] {
  const rows: string[][] = parse(csv, { bom: true });
  const isNumber = (cell: string) => /^-?\d+(?:[.,]\d+)?$/.test(cell);
  return rows
    .flat()
    .filter((cell) => !cell.startsWith("'") && !isNumber(cell) && looksLikeFormula(cell))
    .map((cell) => `a cell that runs: ${JSON.stringify(cell.slice(0, 60))}`);
}

const decoded = (text: string) =>
  text.replace(/&(?:quot|lt|gt|apos|#39|amp);/g, (one) => entities[one] ?? one);
const entities: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&lt;": "<",
  "&gt;": ">",
  "&apos;": "'",
  "&#39;": "'",
  "&amp;": "&",
};
