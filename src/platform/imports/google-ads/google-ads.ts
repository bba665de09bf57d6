import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportedSource, ImportWarning, ReadOptions } from "#core/tracking/ports.ts";
import { adTimes } from "../ad-times.ts";
import { type ColumnTable, cellText, columnAt, columnTable, headerAt } from "../column-table.ts";
import type { Cell, Document, Table } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { headerKey, tablesOf } from "../headed-table.ts";
import { importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { listingRows } from "../listing-rows.ts";
import { isBlankNumber } from "../numbers.ts";
import { privateValues } from "../private-values.ts";
import { writtenRange } from "../written-ranges.ts";

/** Google Ads reports: any level, any cut in time, in English, French or German; CSV, TSV or workbook. */
export const googleAds: Importer = {
  kind: "google-ads",
  recognise: (document) => reportIn(document) !== undefined,
  read(document, options): ImportedSource | Refusal {
    const table = reportIn(document);
    return table ? readAds(document, table, options) : refuse("import.nothing", { file: document.file });
  },
};

/** What a row may be about, from the most detailed: the first column that is there names the items. */
const levels: readonly (readonly [string, readonly string[]])[] = [
  ["search-term", ["Search term", "Terme de recherche", "Suchbegriff"]],
  ["keyword", ["Keyword", "Search keyword", "Mot clé", "Mot clé de recherche", "Mots clés", "Suchkeyword"]],
  ["ad", ["Ad", "Ad name", "Headline 1", "Annonce", "Nom de l'annonce", "Titre 1", "Anzeige"]],
  ["landing-page", ["Landing page", "Page de destination", "Landingpage"]],
  ["product", ["Title", "Product title", "Titre du produit", "Item ID"]],
  ["asset-group", ["Asset group", "Groupe de composants", "Asset-Gruppe"]],
  ["ad-group", ["Ad group", "Groupe d'annonces", "Anzeigengruppe"]],
  ["campaign", ["Campaign", "Campagne", "Kampagne"]],
  ["device", ["Device", "Appareil", "Gerät"]],
  ["account", ["Account", "Account name", "Compte", "Nom du compte", "Konto"]],
];
const levelKeys = new Set(levels.flatMap(([, names]) => names.map(headerKey)));
const reportTitle =
  /^(?:(?:campaign|ad group|keyword|search keyword|search terms?|ad|landing pages?|account) report|rapport sur (?:les|le) (?:campagnes?|groupes d['’]annonces|mots cl[ée]s.*|termes de recherche|annonces|pages de destination|comptes?)|(?:kampagnen|anzeigengruppen|keyword)-?bericht)$/i;
const currencies = ["Currency code", "Code de devise", "Code de la devise", "Devise", "Währungscode"];
const accounts = ["Account", "Account name", "Compte", "Nom du compte", "Konto"];
/** Headers that only Google Ads abbreviates so, as compared. */
const words =
  /^(?:impr\.|avg\. cpc|cpc moy\.|durchschn\. cpc|cost \/ conv\.|cout ?\/ ?conv\.|conv\. rate|taux de conv\.|conv\. value|valeur de conv\.|currency code|code de (?:la )?devise|wahrungscode|(?:campaign|ad group|keyword) status|etat (?:de la campagne|du groupe d'annonces|du mot cle)|interaction rate|taux d'interaction)$/;
const spent = /^(?:cost|cout|kosten|clicks|clics|klicks|impr\.)$/;

function reportIn(document: Document): { readonly table: Table; readonly at: number } | undefined {
  for (const table of tablesOf(document)) {
    const isTitled = table.rows.slice(0, 3).some((cells) => reportTitle.test(cellText(cells, 0) ?? ""));
    const at = headerAt(table, (keys) => {
      const own = keys.filter((key) => words.test(key)).length;
      const counted = own + keys.filter((key) => spent.test(key)).length;
      // Few columns may be left of a report that says by its title what it is.
      return (own > 0 && counted > 2) || (isTitled && counted > 0 && keys.some((key) => levelKeys.has(key)));
    });
    if (at >= 0 && at < 10) return { table, at };
  }
  return undefined;
}

function readAds(
  document: Document,
  { table, at }: { readonly table: Table; readonly at: number },
  { language }: ReadOptions,
): ImportedSource | Refusal {
  const { file } = document;
  const read = columnTable(table, at);
  const titles = table.rows.slice(0, at).flatMap((cells) => cellText(cells, 0) ?? []);
  const dates = titles.flatMap((line) => writtenRange(line, language) ?? [])[0];
  const times = adTimes(read, language);
  const { dimension, itemAt } = levelOf(read);
  const currencyAt = columnAt(read, ...currencies);
  const { rows, leftOut, warnings } = listingRows(
    read,
    {
      dimension: itemAt === undefined && times ? "date" : dimension,
      item: (cells) => {
        if (isTotal(cells)) return undefined;
        if (itemAt !== undefined) return cellText(cells, itemAt);
        return times ? times.read(cells)?.from : (titles[0] ?? file);
      },
      taken: [itemAt, times?.at, currencyAt],
      period: (cells) => times?.read(cells) ?? dates,
      currency: (cells) => cellText(cells, currencyAt),
    },
    { file, bareRate: "fraction" },
  );
  const totals = read.rows.filter(({ cells }) => isTotal(cells)).length;
  const itemless = itemAt ?? times?.at;
  const remarks: ImportWarning[] = [...document.warnings, ...warnings];
  if (totals > 0) remarks.push({ key: "warning.totals-left-out", file, params: { count: totals } });
  if (leftOut > totals)
    remarks.push({ key: "warning.kept-as-such", file, params: { count: leftOut - totals } });
  if (!dates && !times && rows.length > 0) remarks.push({ key: "warning.no-period", file, params: {} });
  const account = accountOf(read);
  const key = ["google-ads", account, titles[0], dimension, dates && `${dates.from}..${dates.to}`];
  return finishSource(
    importedSource({
      kind: "google-ads",
      file,
      name: account,
      sourceKey: key.filter((part) => part !== undefined).join(":"),
      performance: rows,
      kept: read.rows.flatMap(({ cells, number }) => {
        const isLost = itemless !== undefined && cellText(cells, itemless) === undefined && !isTotal(cells);
        return isLost ? [{ where: String(number), text: cells.join(" · ") }] : [];
      }),
      warnings: remarks,
    }),
    privateValues(file, language),
  );
}

/** `Total: Account`, `Total : campagnes`, `Gesamt: Konto`, first on their row; a campaign may be named `Total - gaz`. */
const isTotal = ([first]: readonly Cell[]) => typeof first === "string" && totalWords.test(first);
const totalWords = /^\s*(?:totale?|gesamt)\s?:\s*\S/i;

function levelOf(table: ColumnTable): { readonly dimension: string; readonly itemAt: number | undefined } {
  for (const [dimension, names] of levels) {
    const itemAt = columnAt(table, ...names);
    if (itemAt !== undefined) return { dimension, itemAt };
  }
  return { dimension: "total", itemAt: undefined };
}

/** The account, when the report is of one only. */
function accountOf(table: ColumnTable): string | undefined {
  const at = columnAt(table, ...accounts);
  const names = new Set(table.rows.flatMap(({ cells }) => cellText(cells, at) ?? []));
  const known = [...names].filter((name) => !totalWords.test(name) && !isBlankNumber(name));
  return known.length === 1 ? known[0] : undefined;
}
