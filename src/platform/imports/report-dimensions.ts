import { headerKey } from "./headed-table.ts";
import type { TimeUnit } from "./report-times.ts";

export type Dimension = { readonly dimension: string; readonly time?: TimeUnit };

const times: readonly (readonly [TimeUnit, RegExp])[] = [
  ["range", /^(?:date range|plage de dates|periode)$/],
  ["hour", /^(?:nth hour|n?ieme heure|hour index|index des heures|date \+ hour|date et heure)/],
  ["day", /^(?:nth day|n?ieme jour|day index|index des jours|date|jour|day|tag|jour de la semaine index)$/],
  ["week", /^(?:nth week|n?ieme semaine|week index|index des semaines)$/],
  [
    "month",
    /^(?:nth month|n?ieme mois|month index|index des mois|month|mois|year month|mois de l'annee|month of year)$/,
  ],
  ["year", /^(?:year|annee)$/],
];

/** Words of the headers, as compared, by what they list; the first that is found decides. */
const words: readonly (readonly [string, RegExp])[] = [
  ["channel", /channel group|groupe de canaux|canal|channel/],
  ["landing-page", /landing page|page de destination|page d'entree/],
  ["source", /source|referr/],
  ["medium", /^(?:session )?(?:manual )?medium|support/],
  ["campaign", /campaign|campagne/],
  [
    "event",
    /event name|nom de l'evenement|event (?:category|action|label)|(?:categorie|action|libelle) d'evenement/,
  ],
  ["page-title", /page title|titre de (?:la )?page/],
  ["page", /page|ecran|screen name|screen class/],
  ["keyword", /keyword|mot.cle|search term|terme de recherche/],
  ["query", /query|requete/],
  ["country", /^countr|^pays$|country id|id.* pays/],
  ["region", /^region/],
  ["city", /^city$|^ville$/],
  ["device", /device|appareil|mobile/],
  ["browser", /browser|navigateur/],
  ["operating-system", /operating system|systeme d'exploitation|os with version/],
  ["language", /language|langue/],
  ["platform", /platform|plate-?forme/],
  ["audience", /audience/],
  ["product", /item|article|product|produit/],
  ["age", /^age$|tranche d'age/],
  ["gender", /^gender$|^sexe$/],
  ["screen-resolution", /screen resolution|resolution d'ecran/],
];

/** What a dimension lists, and whether it tells a time; a word that is not known stays as it is. */
export function dimensionNamed(header: string): Dimension {
  const key = headerKey(header);
  const time = times.find(([, shape]) => shape.test(key))?.[0];
  if (time !== undefined) return { dimension: time === "day" || time === "range" ? "date" : time, time };
  const known = /resolution/.test(key)
    ? "screen-resolution"
    : words.find(([, shape]) => shape.test(key))?.[0];
  return { dimension: known ?? (header.trim() || "total") };
}
