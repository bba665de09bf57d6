import type { Confidence } from "#core/kernel/calendar-rules.ts";

/** Where a rule of counting stands, when that was last read, and how sure it is. */
export type RuleSource = {
  /** As one cites it; sentences of `messages/contract` say what it means. */
  readonly cite: string;
  readonly url: string | null;
  readonly readOn: string;
  readonly confidence: Confidence;
};

const code = "https://www.legifrance.gouv.fr/codes/";
const text = (cite: string, url: string | null = code): RuleSource => ({
  cite,
  url,
  readOn: "2026-04-04",
  confidence: "text-read",
});

/**
 * Every rule that a date may rest on. No text says how a period of a contract is counted between its
 * parties: those of court time limits are borrowed, and said to be, unless the contract says otherwise.
 */
export const periodRules = {
  /** The day of the event does not count; the same number in the last month, else its last day; months before days. */
  "cpc-641": text("CPC, art. 641"),
  /** It ends at midnight; a Saturday, Sunday or holiday takes it to the next working day. Never said of periods counted backwards. */
  "cpc-642": text("CPC, art. 642"),
  /** A date is that of sending for who sends, that of receipt for who receives; a registered letter is received on the day stamped at delivery. */
  "cpc-668": text("CPC, art. 668 et 669"),
  /** A limitation is counted by days and is complete when the last one is over. */
  "civ-2228": text("C. civ., art. 2228 et 2229"),
  /** Periods of acts of the Union: event excluded, next working day, two working days at least in two days or more. */
  "eu-1182-71": {
    cite: "Règlement (CEE, Euratom) n° 1182/71, art. 3",
    url: "https://eur-lex.europa.eu/eli/reg/1971/1182/oj",
    readOn: "2026-11-24",
    confidence: "secondary",
  },
  /** Working days of contracts: Monday to Friday (ouvrés) or to Saturday (ouvrables), without holidays. */
  "working-days": {
    cite: "C. trav., art. L3133-1",
    url: code,
    readOn: "2026-11-24",
    confidence: "secondary",
  },
  /** Clear days: neither the day of the event nor the last one counts. */
  "clear-days": { cite: "délai franc", url: null, readOn: "2026-11-24", confidence: "secondary" },
  /** What the parties wrote. */
  contract: { cite: "contrat", url: null, readOn: "2026-11-28", confidence: "text-read" },
  /** The last day to send is shown earlier rather than later, on a day when one can send. */
  "safe-backwards": { cite: "Passation", url: null, readOn: "2026-11-28", confidence: "choice" },
  /** The text does not say what it is counted from: the usual start of such a clause is taken, and said to be. */
  "usual-start": { cite: "Passation", url: null, readOn: "2026-11-28", confidence: "choice" },
} as const satisfies Record<string, RuleSource>;
export type PeriodRule = keyof typeof periodRules;

/** Whose rules a period follows: the contract's own, those of courts, of acts of the Union, of limitation. */
export const regimes = ["contract", "court", "eu-act", "limitation"] as const;
export type Regime = (typeof regimes)[number];

/** The rule behind excluding the first day, and behind moving off a day that nobody works, for each regime. */
export const rulesOfRegime: Readonly<
  Record<Regime, { readonly count: PeriodRule; readonly roll: PeriodRule }>
> = {
  contract: { count: "cpc-641", roll: "contract" },
  court: { count: "cpc-641", roll: "cpc-642" },
  "eu-act": { count: "eu-1182-71", roll: "eu-1182-71" },
  limitation: { count: "civ-2228", roll: "civ-2228" },
};
