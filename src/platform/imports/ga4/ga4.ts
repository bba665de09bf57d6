import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { type CommentedReport, commentedReport, isCommented } from "../commented-report.ts";
import type { Document } from "../document.ts";
import { headerKey, tablesOf } from "../headed-table.ts";
import type { Importer } from "../importer.ts";
import { readReport } from "../read-report.ts";

/**
 * Google Analytics 4: the reports' CSV (`# Start date: 20260101`) with one or several tables, and the
 * explorations' CSV (`# 20260101-20260131`, a line of grand total), in any language of the interface.
 */
export const ga4: Importer = {
  kind: "ga4",
  recognise: (document) => isCommented(document) && speaksOfGa4(document),
  read(document, options): ImportedSource | Refusal {
    const report = commentedReport(document, options.language);
    return readReport("ga4", document, report, namesOf(report), options);
  },
};

/** Words of GA4 that Universal Analytics never had, as compared. */
const words =
  /^(?:active users|engaged sessions.*|engagement rate|event count.*|key events|views|grand total|average engagement time.*|event name|.*screen class|session .*|first user .*|nth .*|total users|utilisateurs actifs|sessions avec engagement.*|taux d'engagement|nombre d'evenements.*|evenements cles|vues|total general|nieme .*|.*de la session.*|.*classe de l'ecran|nom de l'evenement)$/;

/** Dates one a line are GA4's alone; explorations write them as Universal Analytics did, so words tell. */
export function speaksOfGa4(document: Document): boolean {
  return tablesOf(document).some((table) =>
    table.rows.slice(0, 400).some((row) => {
      if (/^#.*:\s*\d{8}$/.test(String(row[0] ?? ""))) return true;
      return row.some((cell) => typeof cell === "string" && words.test(headerKey(cell)));
    }),
  );
}

/** `Property: X` tells the property; explorations give it first, then their own title. */
function namesOf({ heading }: CommentedReport) {
  const said = (label: RegExp) =>
    heading.flatMap((line) => {
      const [, name = "", value] = /^([^:]{3,30}?)\s?:\s*(.+)$/.exec(line) ?? [];
      return value !== undefined && label.test(headerKey(name)) ? [value.trim()] : [];
    })[0];
  const property = said(/^(?:property|propriete|propiedad|proprieta|propriedade)$/);
  const titles = heading.filter((line) => !/^\d{8}-\d{8}$/.test(line));
  if (property !== undefined) return { name: property, title: titles[0] };
  return { name: titles[0], title: titles[1] };
}
