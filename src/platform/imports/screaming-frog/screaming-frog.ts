import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Importer } from "../importer.ts";
import { hasList, readLists, type SeoTool } from "../seo-lists.ts";

const address = ["Address", "Adresse", "Adresse URL"];

/**
 * Screaming Frog's exports in French and English: any tab that lists addresses (internal, response
 * codes, titles, images…), lists of links, and the overview of issues. What a page says in words (title,
 * description, indexability) stands in `other` beside its figures.
 */
const tool: SeoTool = {
  kind: "screaming-frog",
  habits: { bareRate: "percent" },
  shapes: [
    {
      dimension: "url",
      item: address,
      beside: [
        "Status Code",
        "Code HTTP",
        "Code de statut",
        "Indexability",
        "Indexabilité",
        "Content Type",
        "Type de contenu",
        "Occurrences",
      ],
      from: ["Crawl Timestamp", "Horodatage du crawl"],
    },
    { dimension: "link", item: ["Source", "From"], beside: ["Destination", "To"] },
    {
      dimension: "issue",
      item: ["Issue Name", "Nom du problème"],
      beside: ["Issue Type", "Issue Priority", "Type de problème", "Priorité du problème"],
    },
  ],
  datedColumns: () => [],
  siteOf: (rows) => /^https?:\/\/[^/]+/i.exec(rows[0]?.item ?? "")?.[0],
};

/** Headers that go with addresses in a crawl and in no list of people or shops, as compared. */
const own =
  /^(?:status code|code http|indexability|indexabilite|crawl depth|crawl profondeur|profondeur de crawl|inlinks|title 1|meta description 1|link position|emplacement du lien|issue priority|priorite du probleme)$/;

export const screamingFrog: Importer = {
  kind: "screaming-frog",
  recognise: (document) => hasList(document, tool, (keys) => keys.some((key) => own.test(key))),
  read: (document, options): ImportedSource | Refusal => readLists(document, tool, options),
};
