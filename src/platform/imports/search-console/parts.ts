import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Document, Table } from "../document.ts";
import { headerKey, tablesOf } from "../headed-table.ts";

/** One table of an export, and the file or sheet that holds it. */
export type Part = { readonly file: string; readonly where: string; readonly table: Table };

/**
 * Names of the files of an export, as compared, in English and French. An archive is known by them
 * alone, as its files are not open yet; in another language each file is recognised by itself.
 */
const names = new Set(
  (
    "queries|requetes|pages|countries|pays|devices|appareils|search appearance|dates|chart|graphique|filters|filtres|" +
    "apparence dans les resultats de recherche|apparence dans les resultats|apparence des resultats|discover appearance|" +
    "hours|heures|table|tableau|metadata|metadonnees|critical issues|non-critical issues|problemes critiques|" +
    "problemes non critiques|top linked pages|top linking sites|top linking text|latest links|more sample links|" +
    "pages les plus liees|principaux sites de renvoi|principaux textes de lien|derniers liens"
  ).split("|"),
);

/** True when a file goes by a name of Search Console's. */
export const isPartName = (path: string) => names.has(stemKey(path));

/** True when every table file of the archive goes by a name of Search Console's, two at least. */
export function isExportArchive(document: Document): boolean {
  if (document.form !== "archive" || document.entries.length < 2) return false;
  const folders = new Set(document.entries.map(({ path }) => path.replace(/[^/]*$/, "")));
  return folders.size === 1 && document.entries.every(({ path }) => isPartName(path));
}

/** `Requêtes.csv` → `requetes`; a second download of the same file, `Pages (1).csv`, counts as it. */
const stemKey = (path: string) =>
  headerKey(path.replace(/^.*\//, "").replace(/\.csv$/i, "")).replace(/ ?\(\d+\)$/, "");

/** Every table of the document, its archive opened; a file that cannot be opened refuses the whole. */
export async function partsOf(
  document: Document,
): Promise<{ readonly parts: readonly Part[]; readonly warnings: readonly ImportWarning[] } | Refusal> {
  if (document.form !== "archive") {
    const parts = tablesOf(document).map((table) => ({ file: document.file, where: table.name, table }));
    return { parts, warnings: document.warnings };
  }
  const parts: Part[] = [];
  const warnings = [...document.warnings];
  for (const entry of document.entries.filter(({ bytes }) => bytes > 0)) {
    const opened = await entry.read();
    if (isRefusal(opened)) return opened;
    warnings.push(...opened.warnings);
    parts.push(...tablesOf(opened).map((table) => ({ file: opened.file, where: entry.path, table })));
  }
  return { parts, warnings };
}
