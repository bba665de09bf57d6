import type { Length } from "./clause.ts";
import { lengthsIn } from "./lengths.ts";
import { numberInWords, valueInWords } from "./number-words.ts";

const number = `(\\d{1,2}|${numberInWords.replace(/\|a\)$/, ")")})(?<! an)(?: ?[([] ?(\\d{1,2}) ?[)\\]])?`;
const renewing = "(?:renouvel|reconduc|reconduit|prolong|prorog|renew|extend)";
const renewals =
  "(?:(?:tacites? )?(?:reconductions?|renouvellements?|prolongations?|prorogations?)|renewals?|extensions?)";
const further =
  "(?:further |additional |successive |consecutive |subsequent |more |extra |renewal |other )+(?:[a-z]+-(?:year|month) )?(?:terms?|periods?)";
const atMost =
  "(?:dans la limite de|limitee? a|limitees? a|(?:au )?maximum(?: de)?|au plus|sans (?:pouvoir )?(?:exceder|depasser)|up to|(?:a )?maximum (?:of )?|no more than|not more than|at most|limited to)";

/** How contracts write that renewals are counted; each holds one number, in words or figures. */
const counts: readonly RegExp[] = [
  // "Renouvelable trois (3) fois", "renewed up to three times", never "une fois expiré" nor "deux fois par an".
  new RegExp(
    `${renewing}[a-z]*[^.;\\n]{0,70}? ${number}(?: seule)? fois(?=$|[,.;:)]| (?:pour|par (?:periode|tranche|reconduction)|au|maximum|seulement|sans|dans|tacitement|et|de suite))`,
  ),
  new RegExp(`${number} fois[^.;\\n]{0,20} ${renewing}`),
  new RegExp(`${renewing}[a-z]*[^.;\\n]{0,70}? ${number} times\\b(?! (?:a|per) )`),
  // "Dans la limite de deux reconductions", "a maximum of two renewals", "up to three further periods".
  new RegExp(`${atMost} ?${number} (?:${renewals}|${further}|periodes?|terms?\\b|fois|times)`),
  new RegExp(`${number} ${renewals} ?(?:successi[a-z]+ )?(?:au (?:plus|maximum)|maximum|at most)`),
  new RegExp(
    `(?:nombre|number) (?:maxim[a-z]+ )?(?:de|of) (?:periodes? de )?${renewals}(?: possibles?)?(?: est)?(?: fixe[a-z]*| limite[a-z]*)?(?: a| is| :|:)* ?${number}`,
  ),
  new RegExp(`${renewing}[a-z]*[^.;\\n]{0,40}? (?:for|pour|of) ${number} ${further}`),
];
/** "Renewed automatically once, for a year". */
const once = new RegExp(
  `${renewing}[a-z]*(?: automatically| tacitly| only| but)* (once|twice)(?=$|[,.;:)]| (?:only|for|by|at most))`,
);

/** How many renewals a folded text allows; undefined where it sets no limit. */
export function mostRenewalsIn(folded: string): number | undefined {
  for (const pattern of counts) {
    const [, written = "", figure] = pattern.exec(folded) ?? [];
    const value = numberOf(figure ?? written);
    if (value !== undefined && value >= 1 && value <= 100) return value;
  }
  const said = once.exec(folded)?.[1];
  if (said === undefined) return undefined;
  return said === "twice" ? 2 : 1;
}

const numberOf = (text: string) => (/^\d+$/.test(text) ? Number(text) : valueInWords(text));

const total = new RegExp(
  [
    "duree (?:totale|globale|cumulee)[^.;\\n]{0,80}? (?:exced|depass|superieure)[a-z]*",
    "duree (?:totale )?maxim(?:ale|um)(?: totale)?[^.;\\n]{0,60}? (?:de|a)",
    "(?:total|maximum) (?:term|duration|length)[^.;\\n]{0,60}? (?:exceed|of|is|to)[a-z]*",
  ]
    .map((way) => `${way}(?: a| de)? `)
    .join("|"),
);

/** How many renewals lie within a total length that the text allows: "sans que la durée totale excède quatre ans". */
export function renewalsWithin(folded: string, term: Length, renewal: Length): number | undefined {
  const found = total.exec(folded);
  if (!found) return undefined;
  const from = found.index + found[0].length;
  const limit = lengthsIn(folded).find((one) => one.from >= from - 1 && one.from <= from + 12)?.length;
  const [all, first, each] = [limit, term, renewal].map((one) => one && monthsOf(one));
  if (all === undefined || first === undefined || each === undefined || all <= first) return undefined;
  return Math.floor((all - first) / each) || undefined;
}

const monthsOf = ({ amount, unit }: Length) =>
  unit === "month" ? amount : unit === "year" ? 12 * amount : undefined;
