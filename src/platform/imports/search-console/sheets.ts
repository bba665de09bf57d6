import { type ColumnTable, columnTable, headerAt } from "../column-table.ts";
import type { Table } from "../document.ts";
import { type Metric, metricNamed } from "../metrics.ts";

/** What one CSV or sheet of an export holds, told by its header and never by its name. */
export type Sheet =
  | { readonly kind: "performance"; readonly table: ColumnTable; readonly dimension: string }
  | { readonly kind: "settings"; readonly table: ColumnTable }
  | { readonly kind: "figures"; readonly table: ColumnTable; readonly dimension: string };

/** First headers of the performance tables, as compared (no case, no accents), by what they list. */
const dimensions: readonly (readonly [string, RegExp])[] = [
  ["date", /^(?:dates?|jours?|days?|datum|fecha|data)$/],
  ["hour", /^(?:time|heure|hour|uhrzeit|hora)\b/],
  ["query", /quer(?:y|ies)|requete|suchanfrage|consulta|zoekopdracht|zapytani/],
  ["page", /pages?\b|\burls?\b|seiten|pagina/],
  ["country", /^(?:countr(?:y|ies)|pays|land|lander|pais|paises|paes(?:e|i)|kraj)$/],
  ["device", /^(?:devices?|appareils?|gerate?|dispositivos?|dispositiv[oi]|apparaten|apparaat)$/],
  ["search-appearance", /search appearance|apparence|darstellung|aspecto|aspetto|aparencia|weergave/],
];

/** Headers of the other reports, exact and compared, in English and in French, by what they list. */
const reports: readonly (readonly [string, readonly string[]])[] = [
  ["issue", ["reason|raison", "source", "validation", "pages"]],
  ["issue", ["reason|raison", "validation", "pages"]],
  ["issue", ["issue|probleme", "validation", "pages|urls|url|elements|items"]],
  ["page", ["url", "last crawled|derniere exploration|date de la derniere exploration"]],
  ["linked-page", ["target page|page cible|page liee", "incoming links|liens entrants"]],
  ["linked-page", ["target page|page cible|page liee", "internal links|liens internes"]],
  ["linking-site", ["site|site de renvoi", "linking pages|pages de renvoi|pages referentes"]],
  ["backlink", ["linking page|page de renvoi|page referente", "last crawled|derniere exploration"]],
  ["link-text", ["link text|texte du lien|texte d'ancrage", "rank|rang"]],
  ["link-text", ["rank|rang", "link text|texte du lien|texte d'ancrage"]],
];
/** Columns of the charts of the indexing, HTTPS and Core Web Vitals reports. */
const charted =
  /^(?:indexed|not indexed|indexees|non indexees|dans l'index|pas dans l'index|affected pages|pages (?:concernees|affectees)|(?:non.https|https) urls?|urls? (?:non )?https|good|poor|needs? improvement|.*\burls?\b.*|(?:valid|invalid|error|valides?|non valides?|erreurs?)(?: items?| elements?)?|impressions)$/;

/** What this table holds; undefined when it is none of Search Console's. */
export function sheetOf(table: Table): Sheet | undefined {
  const at = headerAt(table, (keys) => keys.filter((key) => key !== "").length > 1);
  if (at < 0) return undefined;
  const read = columnTable(table, at);
  const keys = read.keys.filter((key, index) => key !== "" || index === 0);
  const [first = "", ...rest] = keys;
  if (rest.length === 1 && /^(?:filter|filtre|filtro|property|propriete)$/.test(first)) {
    return /^(?:valeur|value|wert|valor|valore|waarde)$/.test(rest[0] ?? "")
      ? { kind: "settings", table: read }
      : undefined;
  }
  if (isPerformance(read)) {
    return { kind: "performance", table: read, dimension: dimensionOf(first) ?? byValues(read) };
  }
  const report = reports.find(([, wanted]) =>
    wanted.every((names, index) => names.split("|").includes(keys[index] ?? "")),
  );
  if (report && keys.length <= report[1].length + 1) {
    return { kind: "figures", table: read, dimension: report[0] };
  }
  const isChart = first === "date" && rest.length > 0 && rest.every((key) => charted.test(key));
  return isChart ? { kind: "figures", table: read, dimension: "date" } : undefined;
}

/** The figure that a header names, and what it says beside it: the period, when two are compared. */
export function figureIn(header: string): { readonly metric: Metric; readonly period: string } | undefined {
  const words = header.split(/(?<=[^\p{L}])|\s+/u);
  const alone = metricNamed(header);
  if (alone !== undefined && searched.has(alone)) return { metric: alone, period: "" };
  const last = header.slice(header.trimEnd().lastIndexOf(" ") + 1);
  const atEnd = metricNamed(last);
  if (atEnd !== undefined && searched.has(atEnd)) {
    return { metric: atEnd, period: header.slice(0, -last.length).trim() };
  }
  const start = metricNamed(words[0]?.trim() ?? "");
  return start !== undefined && searched.has(start)
    ? {
        metric: start,
        period: header
          .slice(words[0]?.length)
          .replace(/^[\s(:]+|\)$/g, "")
          .trim(),
      }
    : undefined;
}

const searched = new Set<Metric>(["clicks", "impressions", "ctr", "position"]);

/** Clicks and impressions after one dimension and nothing else, or the shape of it in any language. */
function isPerformance(table: ColumnTable): boolean {
  const [first = "", ...rest] = table.headers.filter((header) => header !== "");
  if (metricNamed(first) !== undefined || rest.length < 2 || rest.length > 12) return false;
  const figures = rest.map(figureIn);
  const found = new Set(figures.flatMap((one) => one?.metric ?? []));
  if (figures.every((one) => one !== undefined)) return found.has("clicks") && found.has("impressions");
  const [row] = table.rows;
  return (
    rest.length === 4 &&
    rest[2] === "CTR" &&
    (row === undefined ||
      (/%/.test(String(row.cells[3])) && [1, 2, 4].every((at) => /^[\d.,\s]+$/.test(String(row.cells[at])))))
  );
}

const dimensionOf = (key: string) => dimensions.find(([, words]) => words.test(key))?.[0];

/** What a column in another language lists: days, pages, devices (three at most) or queries. */
function byValues(table: ColumnTable): string {
  const items = table.rows.slice(0, 20).map((row) => String(row.cells[0] ?? ""));
  if (items.every((item) => /^\d{4}-\d{2}-\d{2}$/.test(item))) return "date";
  if (items.every((item) => /^https?:/.test(item))) return "page";
  return "query";
}
