import { chance } from "./chance.ts";

const phrases = [
  "boulangerie bio",
  "pain au levain",
  "traiteur mariage",
  "brioche pur beurre",
  "horaires",
] as const;
const towns = ["nantes", "rennes", "vannes", "angers", "brest", "quimper"] as const;

/** A French Search Console export as its folder of CSV: days, queries, pages, devices, filters. */
export function demoSearchConsole(asked: {
  readonly folder: string;
  readonly seed: number;
  readonly days: number;
  readonly until: Temporal.PlainDate;
}): readonly File[] {
  const { folder, seed, days, until } = asked;
  const luck = chance(seed);
  const row = (item: string, clicks: number, share: number, position: number) => {
    const impressions = Math.round(clicks / share);
    const rate = `${((100 * clicks) / impressions).toFixed(2)}%`;
    return [item, clicks, impressions, rate, position.toFixed(1)].join(",");
  };
  const dated = Array.from({ length: days }, (_, at) => {
    const day = until.subtract({ days: days - at });
    const season = 1 + 0.3 * Math.sin((2 * Math.PI * day.dayOfYear) / 365);
    const growth = 0.6 + (0.9 * at) / days;
    const weekend = day.dayOfWeek > 5 ? 0.7 : 1;
    const clicks = Math.round(80 * season * growth * weekend * (0.85 + 0.3 * luck.next()));
    return row(day.toString(), clicks, 0.03 + 0.01 * luck.next(), 22 - 12 * (at / days) + luck.next());
  });
  const queries = phrases.flatMap((phrase) =>
    towns.map((town) =>
      row(`${phrase} ${town}`, 5 + Math.floor(200 * luck.next()), 0.05, 2 + 12 * luck.next()),
    ),
  );
  const pages = Array.from({ length: 40 }, (_, at) =>
    row(`https://exemple.fr/page-${at}`, 10 + Math.floor(500 * luck.next()), 0.04, 3 + 9 * luck.next()),
  );
  const devices = ["Mobile", "Ordinateur", "Tablette"].map((device) =>
    row(device, 500 + Math.floor(4_000 * luck.next()), 0.04, 8 + luck.next()),
  );
  const measures = "Clics,Impressions,CTR,Position";
  const file = (name: string, lines: readonly string[]) =>
    new File([`${lines.join("\n")}\n`], `${folder}/${name}.csv`, { type: "text/csv" });
  return [
    file("Graphique", [`Date,${measures}`, ...dated]),
    file("Requêtes", [`Requêtes les plus fréquentes,${measures}`, ...queries]),
    file("Pages", [`Pages les plus populaires,${measures}`, ...pages]),
    file("Appareils", [`Appareil,${measures}`, ...devices]),
    file("Filtres", ["Filtre,Valeur", "Type de recherche,Web"]),
  ];
}
