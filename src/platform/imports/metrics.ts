import { headerKey } from "./headed-table.ts";
import type { Unit } from "./numbers.ts";

/**
 * The one vocabulary of figures: its key in `PerformanceRow.values`, what it counts, and the headers
 * by which tools name it in English, French and (Matomo, Ads, Search Console) German, Spanish,
 * Italian, Dutch, Portuguese. `*-rate`, `*-share` and `*ctr` are fractions; `*-duration` and
 * `*-time` are seconds. A column that is not here keeps its own header as key.
 */
const vocabulary = {
  clicks: ["whole", "Clicks|Clics|Klicks|Clic|Cliques|Klikken|Kliknięcia"],
  impressions: [
    "whole",
    "Impressions|Impr.|Impressionen|Impresiones|Impressioni|Impressões|Vertoningen|nb_impressions|Affichages",
  ],
  ctr: ["rate", "CTR|Click-through rate|Taux de clics"],
  position: [
    "decimal",
    "Position|Average position|Avg. position|Position moyenne|Posición|Posizione|Posição|Positie|Pozycja",
  ],
  "previous-position": ["decimal", "Previous position|Position précédente"],
  "position-change": ["decimal", "Position change|Position difference|Position delta"],
  sessions: ["whole", "Sessions|Sitzungen"],
  users: [
    "whole",
    "Users|Total users|Utilisateurs|Nombre total d'utilisateurs|Total des utilisateurs|Nutzer|Benutzer|nb_users",
  ],
  "active-users": ["whole", "Active users|Utilisateurs actifs"],
  "new-users": ["whole", "New users|Nouveaux utilisateurs"],
  "returning-users": ["whole", "Returning users|Utilisateurs connus|Utilisateurs de retour"],
  "engaged-sessions": ["whole", "Engaged sessions|Sessions avec engagement"],
  "engagement-rate": ["rate", "Engagement rate|Taux d'engagement"],
  "engaged-sessions-per-user": [
    "decimal",
    "Engaged sessions per user|Engaged sessions per active user|Sessions avec engagement par utilisateur|Sessions avec engagement par utilisateur actif",
  ],
  "sessions-per-user": [
    "decimal",
    "Sessions per user|Number of Sessions per User|Sessions par utilisateur|Nombre de sessions par utilisateur",
  ],
  "engagement-duration": ["duration", "User engagement|Engagement utilisateur"],
  "average-engagement-duration": [
    "duration",
    "Average engagement time|Average engagement time per user|Average engagement time per active user|Durée d'engagement moyenne|Durée d'engagement moyenne par utilisateur|Durée d'engagement moyenne par utilisateur actif|Temps d'engagement moyen|Temps d'engagement moyen par utilisateur actif",
  ],
  "session-engagement-duration": [
    "duration",
    "Average engagement time per session|Durée d'engagement moyenne par session|Temps d'engagement moyen par session",
  ],
  "average-session-duration": [
    "duration",
    "Avg. Session Duration|Average session duration|Durée moyenne des sessions|Durée moyenne de la session|Durée moyenne de session",
  ],
  "bounce-rate": ["rate", "Bounce rate|Taux de rebond|Absprungrate|Absprungsrate|bounce_rate"],
  "new-session-rate": [
    "rate",
    "% New Sessions|% de nouvelles sessions|% nouvelles sessions|Nouvelles sessions (en %)",
  ],
  views: [
    "whole",
    "Views|Vues|Pageviews|Page views|Pages vues|Screen views|Aufrufe|Seitenansichten|nb_pageviews",
  ],
  "unique-views": [
    "whole",
    "Unique Pageviews|Unique page views|Vues uniques|Consultations uniques|Pages vues uniques|Eindeutige Seitenansichten|nb_uniq_pageviews",
  ],
  "views-per-session": [
    "decimal",
    "Pages / Session|Pages/session|Pages par session|Views per session|Vues par session",
  ],
  "views-per-user": [
    "decimal",
    "Views per user|Views per active user|Vues par utilisateur|Vues par utilisateur actif",
  ],
  entrances: ["whole", "Entrances|Entrées|entry_nb_visits|Entries"],
  exits: ["whole", "Exits|Sorties|exit_nb_visits"],
  "exit-rate": ["rate", "% Exit|Exit rate|% sortie|% Sorties|Taux de sortie|Sorties (en %)|exit_rate"],
  "page-value": ["money", "Page Value|Valeur de la page"],
  "average-page-duration": [
    "duration",
    "Avg. Time on Page|Avg. time on page|Temps moyen passé sur la page|Temps moyen sur la page|avg_time_on_page",
  ],
  events: ["whole", "Event count|Nombre d'événements|Total Events|Total des événements|nb_events"],
  "events-per-session": [
    "decimal",
    "Events per session|Événements par session|Nombre d'événements par session",
  ],
  "events-per-user": [
    "decimal",
    "Event count per user|Event count per active user|Nombre d'événements par utilisateur|Nombre d'événements par utilisateur actif",
  ],
  "key-events": ["decimal", "Key events|Événements clés"],
  "key-event-rate": [
    "rate",
    "Session key event rate|User key event rate|Taux d'événements clés de la session|Taux d'événements clés par session",
  ],
  conversions: [
    "decimal",
    "Conversions|Conv.|Goal Completions|Objectifs réalisés|Objectifs atteints|Konversionen|nb_conversions",
  ],
  "conversion-rate": [
    "rate",
    "Conversion rate|Conv. rate|Goal Conversion Rate|Ecommerce Conversion Rate|Taux de conversion|Taux de conv.|Taux de conversion de l'objectif|Taux de conversion par objectif|Taux de conversion de commerce électronique|Konversionsrate|conversion_rate",
  ],
  "goal-value": ["money", "Goal Value|Valeur de l'objectif"],
  transactions: [
    "whole",
    "Transactions|Ecommerce purchases|Achats d'e-commerce|Achats e-commerce|Purchases|Achats",
  ],
  revenue: [
    "money",
    "Revenue|Total revenue|Revenu|Revenu total|Revenus|Revenus totaux|Chiffre d'affaires|Chiffre d'affaires total|Einnahmen",
  ],
  "purchase-revenue": ["money", "Purchase revenue|Revenus liés aux achats|Revenus générés par les achats"],
  "advertising-revenue": ["money", "Total ad revenue|Total des revenus publicitaires"],
  visits: ["whole", "Visits|Visites|Besuche|nb_visits"],
  "unique-visitors": ["whole", "Unique visitors|Visiteurs uniques|Eindeutige Besucher|nb_uniq_visitors"],
  actions: ["whole", "Actions|Aktionen|nb_actions"],
  "actions-per-visit": [
    "decimal",
    "Actions per Visit|Actions par visite|Aktionen pro Besuch|nb_actions_per_visit",
  ],
  "most-actions": [
    "whole",
    "Maximum actions in one visit|Maximum d'actions en une visite|Nombre maximum d'actions en une visite|Maximale Aktionen pro Besuch|max_actions",
  ],
  bounces: ["whole", "Bounces|Rebonds|Absprünge|bounce_count"],
  "visit-duration": [
    "duration",
    "Total time spent by visitors (in seconds)|Temps total passé par les visiteurs (en secondes)|Temps total passé par le visiteur (en secondes)|Von Besuchern verbrachte Gesamtzeit (in Sekunden)|sum_visit_length",
  ],
  "average-visit-duration": [
    "duration",
    "Avg. Visit Duration (in seconds)|Avg. visit duration|Avg. Time on Website|Durée moyenne des visites (en secondes)|Durée moyenne d'une visite (en secondes)|Temps moyen sur le site|Durchschn. Besuchszeit (in Sekunden)|avg_time_on_site",
  ],
  "converted-visits": [
    "whole",
    "Visits with Conversions|Visites avec conversions|Visites avec conversion|Besuche mit Konversionen|nb_visits_converted",
  ],
  hits: ["whole", "Hits|nb_hits"],
  interactions: ["whole", "Interactions|nb_interactions|Interaktionen"],
  "interaction-rate": ["rate", "Interaction rate|Taux d'interaction|interaction_rate"],
  cost: ["money", "Cost|Coût|Kosten|Amount spent|Montant dépensé|Spend|Ausgegebener Betrag"],
  cpc: ["money", "CPC|Avg. CPC|CPC moy.|CPC moyen|Durchschn. CPC"],
  cpm: [
    "money",
    "CPM|Avg. CPM|CPM moy.|CPM moyen|CPM (cost per 1,000 impressions)|CPM (Coût pour 1 000 impressions)|CPM (coût pour mille impressions)",
  ],
  cpv: ["money", "CPV|Avg. CPV|CPV moy.|CPV moyen|TrueView avg. CPV"],
  "average-cost": ["money", "Avg. cost|Coût moy.|Coût moyen"],
  "cost-per-conversion": [
    "money",
    "Cost / conv.|Cost/conv.|Coût/conv.|Coût / conv.|Cost per conversion|Coût par conversion",
  ],
  "conversion-value": [
    "money",
    "Conv. value|Conversion value|Valeur de conv.|Valeur de conversion|Purchases conversion value|Valeur de conversion des achats",
  ],
  "value-per-cost": ["decimal", "Conv. value / cost|Valeur de conv./coût|Valeur de conv. / coût"],
  roas: [
    "decimal",
    "ROAS|Purchase ROAS (return on ad spend)|ROAS des achats (retour sur les dépenses publicitaires)|ROAS (retour sur les dépenses publicitaires) des achats",
  ],
  "impression-share": [
    "rate",
    "Search impr. share|Impr. share|Taux d'impr. sur le Réseau de Recherche|Taux d'impressions sur le Réseau de Recherche|Tx impr. Rés. Rech.",
  ],
  budget: [
    "money",
    "Budget|Ad set budget|Campaign budget|Budget de l'ensemble de publicités|Budget de la campagne",
  ],
  "quality-score": ["whole", "Quality Score|Niveau de qualité|Level of quality"],
  "optimization-rate": [
    "rate",
    "Optimization score|Optimisation score|Score d'optimisation|Taux d'optimisation",
  ],
  reach: ["whole", "Reach|Couverture|Portée"],
  frequency: ["decimal", "Frequency|Répétition|Fréquence"],
  results: ["decimal", "Results|Résultats"],
  "cost-per-result": ["money", "Cost per result|Cost per results|Coût par résultat|Coût par résultats"],
  "link-clicks": ["whole", "Link clicks|Clics sur un lien|Clics sur le lien"],
  "link-ctr": [
    "rate",
    "CTR (link click-through rate)|CTR (taux de clics sur le lien)|CTR (taux de clics sur un lien)",
  ],
  "cost-per-link-click": [
    "money",
    "CPC (cost per link click)|CPC (coût par clic sur un lien)|CPC (coût par clic sur le lien)",
  ],
  "all-clicks": ["whole", "Clicks (all)|Clics (tous)"],
  "all-ctr": ["rate", "CTR (all)|CTR (tous)"],
  "all-cpc": ["money", "CPC (all)|CPC (tous)"],
  "landing-page-views": [
    "whole",
    "Landing page views|Vues de page de destination|Vues de la page de destination",
  ],
  "cost-per-landing-page-view": [
    "money",
    "Cost per landing page view|Coût par vue de page de destination|Coût par vue de la page de destination",
  ],
  "search-volume": ["whole", "Search Volume|Volume|Search vol.|Volume de recherche|Vol. de recherche"],
  "keyword-difficulty": ["decimal", "Keyword Difficulty|KD|KD %|Difficulty|Difficulté|Difficulté du mot clé"],
  traffic: [
    "decimal",
    "Traffic|Organic traffic|Current organic traffic|Current traffic|Trafic|Traffic forecast",
  ],
  "previous-traffic": ["decimal", "Previous organic traffic|Previous traffic"],
  "traffic-change": ["decimal", "Organic traffic change|Traffic change|Traffic Difference"],
  "traffic-share": ["rate", "Traffic (%)|Trafic (%)"],
  "traffic-cost": ["money", "Traffic Cost|Organic Cost|Traffic value|Current traffic value"],
  competition: ["decimal", "Competition|Competitive Density|Concurrence"],
  "result-count": ["whole", "Number of Results|SERP results|Nombre de résultats"],
  "share-of-voice": ["rate", "Share of Voice|Share of Voice level|SOV|Part de voix"],
  visibility: ["rate", "Visibility|Visibilité"],
  keywords: ["whole", "Keywords|Organic Keywords|Mots clés|Mots-clés"],
  "authority-score": ["decimal", "Authority Score|Page ascore|Domain ascore|Ascore"],
  "domain-rating": ["decimal", "Domain rating|DR"],
  "url-rating": ["decimal", "UR|URL rating|URL Rating (desc)"],
  "domain-trust": ["decimal", "Domain Trust|DT"],
  "page-trust": ["decimal", "Page Trust|PT"],
  "referring-domains": ["whole", "Referring domains|Ref. domains|Domaines référents"],
  backlinks: ["whole", "Backlinks|Links to target|Liens retour"],
  "external-links": ["whole", "External links|Liens externes"],
  "internal-links": ["whole", "Internal links|Liens internes"],
  "incoming-links": ["whole", "Incoming links|Liens entrants"],
  "linking-sites": ["whole", "Linking sites|Sites de renvoi|Sites référents"],
  "linking-pages": ["whole", "Linking pages|Pages de renvoi|Pages référentes"],
  "target-pages": ["whole", "Target pages|Pages cibles"],
  "indexed-pages": ["whole", "Indexed|Indexées|Dans l'index"],
  "unindexed-pages": ["whole", "Not indexed|Non indexées|Pas dans l'index"],
  pages: ["whole", "Pages"],
  "affected-pages": ["whole", "Affected pages|Pages concernées|Pages affectées"],
  "good-urls": ["whole", "Good|Good URLs|Bonnes|URL correctes|Bonnes URL"],
  "improvable-urls": [
    "whole",
    "Need improvement|Needs improvement|URLs need improvement|À améliorer|URL à améliorer",
  ],
  "poor-urls": ["whole", "Poor|Poor URLs|Médiocres|URL lentes|URL médiocres|Lentes"],
  "status-code": ["whole", "Status Code|Code HTTP|Code de statut|HTTP Status Code"],
  "word-count": ["whole", "Word Count|Nombre de mots"],
  "title-length": ["whole", "Title 1 Length|Longueur du Title 1"],
  "meta-description-length": ["whole", "Meta Description 1 Length|Longueur de la Meta Description 1"],
  "h1-length": ["whole", "H1-1 Length|H1-1 length|Longueur du H1-1"],
  size: ["whole", "Size (bytes)|Size|Taille (octets)|Taille"],
  transferred: ["whole", "Transferred (bytes)|Transféré (octets)"],
  "response-time": ["decimal", "Response Time|Temps de réponse"],
  "crawl-depth": ["whole", "Crawl Depth|Crawl profondeur|Profondeur de crawl|Level"],
  "folder-depth": ["whole", "Folder Depth|Profondeur du dossier"],
  "link-score": ["decimal", "Link Score"],
  inlinks: ["whole", "Inlinks"],
  "unique-inlinks": ["whole", "Unique Inlinks|Liens entrants uniques"],
  outlinks: ["whole", "Outlinks|Liens sortants"],
  "unique-outlinks": ["whole", "Unique Outlinks|Liens sortants uniques"],
  "external-outlinks": ["whole", "External Outlinks|Liens sortants externes"],
} as const satisfies Record<string, readonly [Unit, string]>;

/** The key of a figure that the product knows by name. */
export type Metric = keyof typeof vocabulary;

/** Every known key. */
export const metrics = Object.keys(vocabulary) as readonly Metric[];

const byHeader = new Map<string, Metric>(
  metrics.flatMap((metric) =>
    vocabulary[metric][1].split("|").map((name): [string, Metric] => [headerKey(name), metric]),
  ),
);

/** What this figure counts. */
export const unitOf = (metric: Metric): Unit => vocabulary[metric][0];

/** The figure that a header names; what the tool itself means by a word comes first. */
export function metricNamed(header: string, own: Readonly<Record<string, Metric>> = {}): Metric | undefined {
  const key = headerKey(header);
  return Object.hasOwn(own, key) ? own[key] : byHeader.get(key);
}
