import type { ClauseKind, StartEvent } from "#core/contract/clause.ts";
import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";

export type ClauseRow = Answer<"contract.list-clauses">["rows"][number];
type Values = ClauseRow["values"];

/** What a length of a clause is counted from; a notice is counted back from an end. */
export function useStartWords(): (kind: ClauseKind, from: StartEvent) => string {
  const { say } = useWords();
  return (kind, from) => {
    const isBack = kind === "notice" || kind === "tacit-renewal";
    return isBack && (from === "end-of-term" || from === "end-of-contract")
      ? say(`contract.before.${from}`)
      : say(`contract.from.${from}`);
  };
}

/** What was understood of a clause, as short words: "3 mois", "par lettre recommandée". */
export function useClauseWords(): (clause: Pick<ClauseRow, "kind" | "values">) => readonly string[] {
  const { say, language, dates } = useWords();
  const { nameOf } = useLawNames();
  const startOf = useStartWords();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const length = ({ amount, unit }: NonNullable<Values["length"]>) =>
    say(`contract.length.${unit}`, { count: amount });
  const money = (cents: number, currency: string) =>
    new Intl.NumberFormat(language, { style: "currency", currency }).format(cents / 100);
  return ({ kind, values }) =>
    [
      values.indefinite && say("contract.indefinite"),
      values.begins && say("contract.begins", { length: length(values.begins) }),
      values.length && length(values.length),
      values.counting?.end && say(`contract.end.${values.counting.end}`),
      values.from && startOf(kind, values.from),
      values.renewal && say("contract.renewal", { length: length(values.renewal) }),
      values.mostRenewals !== undefined && say("contract.most-renewals", { count: values.mostRenewals }),
      values.form && say(`contract.form.${values.form}`),
      values.day && dates.day(values.day),
      values.cents !== undefined && values.currency && money(values.cents, values.currency),
      values.rate !== undefined && say("contract.rate", { rate: number.format(values.rate / 100) }),
      values.legalRateTimes !== undefined &&
        say("contract.legal-rate", { times: number.format(values.legalRateTimes) }),
      values.pointsOverCentralBank !== undefined &&
        say("contract.central-bank", { points: number.format(values.pointsOverCentralBank / 100) }),
      values.choice && say(`contract.choice.${values.choice}`),
      values.law && say("contract.law", { law: nameOf(values.law) }),
      values.court,
    ].filter((word) => typeof word === "string");
}

/** Laws that are no country's; those of a country are named by the browser. */
const regions = [
  "GB-ENG",
  "GB-SCT",
  "GB-NIR",
  "CA-QC",
  "CA-ON",
  "CA-BC",
  "AU-NSW",
  "AU-VIC",
  "US-NY",
  "US-CA",
  "US-DE",
  "US-OR",
  "US-TX",
  "US-WA",
  "US-FL",
] as const;
const countries = ["FR", "BE", "CH", "LU", "MC", "IE", "DE", "NL", "AT", "ES", "IT"];

/** Which laws one can choose among, and how each is called. */
export function useLawNames() {
  const { say, language } = useWords();
  const names = new Intl.DisplayNames(language, { type: "region" });
  const nameOf = (law: string) => {
    const region = regions.find((one) => one === law);
    if (region) return say(`contract.region.${region}`);
    return /^[A-Z]{2}$/.test(law) ? (names.of(law) ?? law) : law;
  };
  return {
    nameOf,
    choices: (known?: string) => [...new Set([...(known ? [known] : []), ...countries, ...regions])],
  };
}
